/** The passages of a moment, those that changed told as well as marked; long stretches without a change fold away when asked. */

import { useMemo } from "react";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import type { MomentReply } from "#shared/protocol/history.ts";
import { paths } from "#client/api/paths.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useCanWrite } from "#client/document/use-room.ts";
import styles from "#client/features/history/History.module.css";
import { PassageView } from "#client/features/history/PassageView.tsx";
import { type AcceptedBy, NOBODY_ACCEPTED } from "#client/features/history/proposal-credits.ts";
import { shownPassages } from "#client/features/history/shown-passages.ts";
import { texts } from "#client/features/history/texts.ts";
import type { HistoryAddress } from "#client/features/history/use-history-address.ts";
import type { Names } from "#client/features/history/use-names.ts";
import type { Restoring } from "#client/features/history/use-restore.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type PassagesProps = {
	room: OpenRoom;
	moment: MomentReply;
	address: HistoryAddress;
	names: Names;
	restoring: Restoring;
	/** Who accepted proposals in a passage. */
	accepted?: AcceptedBy;
};

export function Passages(props: PassagesProps) {
	const { room, moment, address, names, restoring, accepted = NOBODY_ACCEPTED } = props;
	const t = useTexts(texts);
	const canWrite = useCanWrite(room);
	const { passages, against, left } = moment;
	const { author, sector, onlyChanges } = address;
	const isWanted = useMemo(() => {
		if (author === null && sector === null) return null;
		return (passage: PassageDifference) =>
			[...passage.by, ...(passage.restoredBy ?? []), ...accepted(passage)].some(
				(hand) => (author === null || hand === author) && (sector === null || names.sector(hand) === sector),
			);
	}, [author, sector, names, accepted]);
	const shown = useMemo(
		() => shownPassages(passages, { onlyChanges: onlyChanges && against !== null, isWanted }),
		[passages, onlyChanges, against, isWanted],
	);
	const restore = (passage: PassageDifference) => {
		const { place, change, key } = passage;
		if (!canWrite || !place || against === null || against < 1 || change === "added" || change === "same") return null;
		return { isPending: restoring.pending === key, act: () => void restoring.restoreOne(against, place, key) };
	};
	return (
		<>
			{against !== null && <Sum passages={passages} hasFilter={isWanted !== null} shown={shown.changes} />}
			{against === null && passages.length === 0 && <p className={styles.quiet}>{t.emptyText}</p>}
			<div className={styles.passages}>
				{shown.parts.map((part) =>
					part.kind === "folded" ? (
						<p key={part.key} className={styles.folded}>
							{t.same(part.count)}
						</p>
					) : (
						<PassageView
							key={part.passage.key}
							passage={part.passage}
							label={part.label}
							isContinued={part.isContinued}
							isQuiet={isWanted !== null && part.passage.change !== "same" && !isWanted(part.passage)}
							names={names}
							accepted={accepted(part.passage)}
							restore={restore(part.passage)}
							film={filmOf(room, part.passage)}
						/>
					),
				)}
			</div>
			{left > 0 && <p className={styles.quiet}>{t.left(left)}</p>}
		</>
	);
}

function Sum(props: { passages: readonly PassageDifference[]; hasFilter: boolean; shown: number }) {
	const { passages, hasFilter, shown } = props;
	const t = useTexts(texts);
	const format = useFormat();
	const count = (change: PassageDifference["change"]) => passages.filter((one) => one.change === change).length;
	const [added, removed, changed] = [count("added"), count("removed"), count("changed")];
	const parts = [
		added > 0 && t.sumAdded(added),
		removed > 0 && t.sumRemoved(removed),
		changed > 0 && t.sumChanged(changed),
	].filter((part) => part !== false);
	const words = parts.length === 0 ? t.noDifference : hasFilter && shown === 0 ? t.noneFiltered : format.list(parts);
	return (
		<p role="status" className={styles.sum}>
			{words}
		</p>
	);
}

/** Blocks of a document have a history of their own. */
function filmOf({ name }: OpenRoom, { place }: PassageDifference): string | null {
	const at = parseRoomName(name);
	if (at?.place !== "document" || place?.kind !== "block") return null;
	return paths.passage(at.workspace, at.document, place.text, place.block);
}
