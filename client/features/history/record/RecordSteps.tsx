/** The changes of a record, the newest first: whose hand and when, then each field before and after, with the way to put it back. */

import type { PORTFOLIO } from "#shared/domain/document-kind.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { RecordFilmReply } from "#shared/protocol/history.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useCanWrite } from "#client/document/use-room.ts";
import { useStepWords } from "#client/features/history/film/use-step-words.ts";
import { PassageView } from "#client/features/history/PassageView.tsx";
import { RestoredBanner } from "#client/features/history/RestoredBanner.tsx";
import { recordTexts } from "#client/features/history/record/record-texts.ts";
import styles from "#client/features/history/record/RecordSteps.module.css";
import type { Names } from "#client/features/history/use-names.ts";
import { useRestore } from "#client/features/history/use-restore.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type RecordStepsProps = {
	room: OpenRoom;
	workspace: WorkspaceId;
	document: DocumentId | typeof PORTFOLIO;
	film: RecordFilmReply;
	names: Names;
};

export function RecordSteps({ room, workspace, document, film, names }: RecordStepsProps) {
	const t = useTexts(recordTexts);
	const words = useStepWords(names);
	const canWrite = useCanWrite(room);
	const restoring = useRestore(room, workspace, document);
	const restore = (from: number, { place, change, key }: PassageDifference) => {
		if (!canWrite || !place || change === "added" || from < 1) return null;
		const id = `${from} ${key}`;
		return { isPending: restoring.pending === id, act: () => void restoring.restoreOne(from, place, id) };
	};
	return (
		<>
			<RestoredBanner restoring={restoring} />
			<ol className={styles.steps} aria-label={t.steps}>
				{film.steps.toReversed().map((step) => {
					const made = whole(step.passages);
					return (
						<li key={step.seq} className={styles.step}>
							<h2 className={styles.title}>
								<time dateTime={step.endedAt}>{words(step)}</time>
							</h2>
							{made && <p className={styles.whole}>{made === "added" ? t.created : t.gone}</p>}
							{step.passages.map((passage) => (
								<PassageView
									key={passage.key}
									passage={passage}
									label={passage.label ?? null}
									isContinued={step.passages.length > 1 && made !== null && passage.look.form !== "record"}
									isQuiet={false}
									names={names}
									restore={restore(step.from, passage)}
									film={null}
								/>
							))}
						</li>
					);
				})}
			</ol>
			{film.isCut && <p className={styles.cut}>{t.cut}</p>}
		</>
	);
}

/** Whether a step made the record, or took it away. */
function whole(passages: readonly PassageDifference[]): "added" | "removed" | null {
	const change = passages.find(({ look }) => look.form === "record")?.change;
	return change === "added" || change === "removed" ? change : null;
}
