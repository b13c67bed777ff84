/** A field of a project's sheet that can be commented on its own: its mark, and Ctrl+Maj+M from inside it. */

import { createContext, type ReactNode, useContext } from "react";
import type { RecordId } from "#shared/lib/ids.ts";
import { PartThreadsButton } from "#client/comments/OpenThreads.tsx";
import styles from "./CommentedField.module.css";
import { isCommentKey } from "#client/features/portfolio/grid-keys.ts";
import { usePartName } from "#client/features/portfolio/use-part-name.ts";

/** Opens the threads of a part of the project whose sheet it is; null where nothing is commented. */
export const CommentPart = createContext<((part: string) => void) | null>(null);

export function CommentedField({ record, part, children }: { record: RecordId; part: string; children: ReactNode }) {
	const open = useContext(CommentPart);
	const nameOf = usePartName();
	if (!open) return children;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the key is pressed in the field inside
		<div
			className={styles.field}
			onKeyDown={(event) => {
				if (!isCommentKey(event)) return;
				event.preventDefault();
				open(part);
			}}
		>
			{children}
			<span className={styles.mark}>
				<PartThreadsButton record={record} part={part} name={nameOf(part)} onOpen={() => open(part)} isAlwaysShown />
			</span>
		</div>
	);
}
