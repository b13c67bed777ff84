/** The film itself: the passage at one step with what changed in it, the controls, and every step in words beside it. */

import { useId, useMemo, useState } from "react";
import { documentAdoptionsStream } from "#shared/ledger/document-adoptions.ts";
import { proposalsStream } from "#shared/ledger/proposals.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { PassageFilmReply } from "#shared/protocol/history.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import styles from "#client/features/history/film/Film.module.css";
import { FilmControls } from "#client/features/history/film/FilmControls.tsx";
import { filmMarks, marksByStep } from "#client/features/history/film/film-marks.ts";
import { FilmSteps } from "#client/features/history/film/FilmSteps.tsx";
import { filmTexts } from "#client/features/history/film/film-texts.ts";
import { useFilmPlayer } from "#client/features/history/film/use-film-player.ts";
import { type FilmStep, useStepWords } from "#client/features/history/film/use-step-words.ts";
import { PassageView } from "#client/features/history/PassageView.tsx";
import type { Names } from "#client/features/history/use-names.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";

type FilmProps = {
	room: OpenRoom;
	workspace: WorkspaceId;
	document: DocumentId;
	at: { field: string; block: string };
	film: PassageFilmReply;
	names: Names;
};

export function Film({ room, workspace, document, at, film, names }: FilmProps) {
	const t = useTexts(filmTexts);
	const words = useStepWords(names);
	const { steps, isCut } = film;
	const player = useFilmPlayer(useMemo(() => steps.map(({ passage }) => changedSigns(passage)), [steps]));
	const [isPlain, setPlain] = useState(false);
	const headingId = useId();
	const marks = useMarks(room, at);
	const placed = useMemo(() => marksByStep(steps, marks), [steps, marks]);
	const step = steps[player.index] as FilmStep;
	const passage = isPlain ? asRead(step.passage) : step.passage;
	return (
		<div className={styles.film}>
			<section className={styles.screen} aria-labelledby={headingId}>
				<div className={styles.head} role="status">
					<h2 id={headingId}>{t.stepOf(player.index + 1, steps.length)}</h2>
					<p>{words(step)}</p>
				</div>
				<div className={styles.words} key={player.index}>
					{isPlain && step.passage.change === "removed" ? (
						<p className={styles.quiet}>{t.gone}</p>
					) : (
						<PassageView
							passage={passage}
							label={null}
							isContinued={false}
							isQuiet={false}
							names={names}
							restore={null}
							film={null}
						/>
					)}
				</div>
				<FilmControls player={player} count={steps.length} words={words(step)} marked={[...placed.keys()]} />
				<Checkbox isSelected={!isPlain} onChange={(isShown) => setPlain(!isShown)}>
					{t.differences}
				</Checkbox>
				{isCut && <p className={styles.quiet}>{t.cut}</p>}
			</section>
			<FilmSteps
				place={{ workspace, document }}
				steps={steps}
				marks={placed}
				current={player.index}
				onGo={player.go}
				names={names}
			/>
		</div>
	);
}

function useMarks(room: OpenRoom, at: FilmProps["at"]) {
	const proposals = useLedger(room, proposalsStream);
	const votes = useLedger(room, votesStream);
	const adoptions = useLedger(room, documentAdoptionsStream);
	const { field, block } = at;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the states are folded in place; their heads say when
	return useMemo(
		() => filmMarks({ field, block }, { proposals: proposals.state, votes: votes.state, adoptions: adoptions.state }),
		[field, block, proposals.head, votes.head, adoptions.head],
	);
}

function changedSigns({ pieces }: PassageDifference): number {
	return pieces.reduce((sum, { kind, text }) => (kind === "same" ? sum : sum + text.length), 0);
}

/** What the passage says after the step, without the marks of what changed. */
function asRead(passage: PassageDifference): PassageDifference {
	const pieces = passage.pieces
		.filter(({ kind }) => kind !== "removed")
		.map((piece) => ({ ...piece, kind: "same" as const }));
	return { ...passage, change: "same", pieces };
}
