/** The buttons of a line in a list that one orders: up, down, archive. */

import { Archive, ArrowDown, ArrowUp } from "lucide-react";
import type { RecordId } from "#shared/lib/ids.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import styles from "./Manage.module.css";
import { manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";

type ListMovesProps = {
	label: string;
	/** The ids of the list, in order. */
	ids: readonly RecordId[];
	place: number;
	/** Places the line after another (`null`: first). */
	onMove: (after: RecordId | null) => void;
	onArchive: () => void;
};

export function ListMoves({ label, ids, place, onMove, onArchive }: ListMovesProps) {
	const t = useTexts(manageTexts);
	return (
		<span className={styles.moves}>
			<IconButton
				label={t.moveUp(label)}
				size="small"
				isDisabled={place === 0}
				onPress={() => onMove(ids[place - 2] ?? null)}
			>
				<ArrowUp size={16} aria-hidden />
			</IconButton>
			<IconButton
				label={t.moveDown(label)}
				size="small"
				isDisabled={place === ids.length - 1}
				onPress={() => onMove(ids[place + 1] ?? null)}
			>
				<ArrowDown size={16} aria-hidden />
			</IconButton>
			<IconButton label={t.archive(label)} size="small" onPress={onArchive}>
				<Archive size={16} aria-hidden />
			</IconButton>
		</span>
	);
}
