/** The threads on one cell of the portfolio, beside the table or the sheet. */

import { useEffect } from "react";
import type { RecordId } from "#shared/lib/ids.ts";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useOnPage } from "#client/ui/on-page.ts";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import styles from "./CellThreads.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import { usePartName } from "#client/features/portfolio/use-part-name.ts";

/** A cell: a project and one of its columns or fields. */
export type CommentedCell = { record: RecordId; part: string };

type CellThreadsProps = {
	room: OpenRoom;
	cell: CommentedCell;
	/** The name of the project. */
	name: string;
	onClose: () => void;
};

export function CellThreads({ room, cell, name, onClose }: CellThreadsProps) {
	const t = useTexts(texts);
	const label = `${name || t.untitled} – ${usePartName()(cell.part)}`;
	const { record, part } = cell;
	useOnPage("drawer");
	// The table has less room beside the drawer: the cell stays in sight.
	useEffect(() => {
		const drawn = document.querySelector(`[data-place="${record}/${part}"]`);
		drawn?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}, [record, part]);
	return (
		<div className={styles.drawer}>
			<SidePanel title={label} onClose={onClose}>
				<RecordThreads room={room} subject={{ kind: "record", record, part, label }} />
			</SidePanel>
		</div>
	);
}
