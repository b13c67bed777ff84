/** Every step in words, in order, with what was decided in between: the film for whoever does not watch it. */

import { Award, Check, Gavel, Vote } from "lucide-react";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import styles from "#client/features/history/film/Film.module.css";
import type { FilmMark } from "#client/features/history/film/film-marks.ts";
import { filmTexts } from "#client/features/history/film/film-texts.ts";
import { type FilmStep, useStepWords } from "#client/features/history/film/use-step-words.ts";
import type { Names } from "#client/features/history/use-names.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";

type FilmStepsProps = {
	place: { workspace: WorkspaceId; document: DocumentId };
	steps: readonly FilmStep[];
	marks: ReadonlyMap<number, readonly FilmMark[]>;
	current: number;
	onGo: (index: number) => void;
	names: Names;
};

export function FilmSteps({ place, steps, marks, current, onGo, names }: FilmStepsProps) {
	const t = useTexts(filmTexts);
	const words = useStepWords(names);
	return (
		<nav className={styles.steps} aria-label={t.steps}>
			<h2 className={styles.stepsTitle}>{t.count(steps.length)}</h2>
			<ol className={styles.list}>
				{steps.map((step, index) => (
					<li key={step.seq}>
						<button
							type="button"
							className={classNames(styles.step, index === current && styles.current)}
							aria-current={index === current ? "step" : undefined}
							onClick={() => onGo(index)}
						>
							<strong>{step.passage.restoredBy ? t.restored : t[step.passage.change]}</strong>
							<span>{words(step)}</span>
						</button>
						{(marks.get(index) ?? []).map((mark) => (
							<Mark key={mark.id} mark={mark} place={place} names={names} />
						))}
					</li>
				))}
			</ol>
		</nav>
	);
}

const ICONS = { proposal: Check, "vote-opened": Vote, "vote-closed": Vote, decision: Gavel, adopted: Award };

function Mark({ mark, place, names }: { mark: FilmMark } & Pick<FilmStepsProps, "place" | "names">) {
	const t = useTexts(filmTexts);
	const { dateTime } = useFormat();
	const Icon = ICONS[mark.kind];
	const href = markHref(mark, place);
	const what = () => {
		switch (mark.kind) {
			case "proposal":
				return t.proposal(names.name(mark.author), names.name(mark.by));
			case "vote-opened":
				return t.voteOpened(mark.title || t.unnamed);
			case "vote-closed":
				return t.voteClosed(mark.title || t.unnamed);
			case "decision":
				return t.decision(mark.text);
			case "adopted":
				return t.adopted(mark.number);
		}
	};
	return (
		<div className={styles.mark}>
			<Icon size={16} aria-hidden />
			<span>
				{href === null ? what() : <a href={href}>{what()}</a>}
				<time className={styles.quiet} dateTime={mark.time}>
					{dateTime(mark.time)}
				</time>
			</span>
		</div>
	);
}

function markHref(mark: FilmMark, { workspace, document }: FilmStepsProps["place"]): string | null {
	switch (mark.kind) {
		case "proposal":
			return null;
		case "vote-opened":
		case "vote-closed":
			return paths.vote(workspace, document, mark.vote);
		case "decision":
			return paths.decision(workspace, document, mark.decision);
		case "adopted":
			return paths.adopted(workspace, document, mark.number);
	}
}
