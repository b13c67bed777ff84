/** A round of assessments for the back of a room: how many have answered, then, of each project that was revealed, how far apart the answers are, dimension by dimension. Numbers alone: nobody is named on a wall. */

import { disagreements, type Disagreement, spreadRows } from "#shared/domain/disagreement.ts";
import { dimensionOf, type Instrument } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Round, RoundProject } from "#shared/ledger/assessments-state.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import styles from "#client/features/assessments/RoundOnScreen.module.css";
import { roundIn } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { levelWords } from "#shared/domain/overall-words.ts";
import { texts } from "#client/features/assessments/texts.ts";
import { useRoundProjects } from "#client/features/assessments/use-round-projects.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function RoundOnScreen({ workspace, id }: { workspace: WorkspaceId; id: string }) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{({ room, assessments }) => {
				const found = roundIn(assessments.state, id);
				return found && <Shown workspace={workspace} room={room} {...found} />;
			}}
		</PortfolioLedgers>
	);
}

type ShownProps = { workspace: WorkspaceId; room: OpenRoom; round: Round; instrument: Instrument };

function Shown({ workspace, room, round, instrument }: ShownProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const names = useRoundProjects(workspace, room, round);
	const nameOf = (id: string) => (names === null ? "…" : names.get(id)?.name || tShared.untitledProject);
	const all = [...round.projects];
	const revealed = all.filter(([, { revealedAt }]) => revealedAt !== null);
	const waiting = round.cancelled ? [] : all.filter(([, { revealedAt }]) => revealedAt === null);
	return (
		<div className={styles.round}>
			{revealed.map(([id, about]) => (
				<Gaps key={id} title={nameOf(id)} about={about} instrument={instrument} />
			))}
			{waiting.length > 0 && (
				<ul className={styles.waiting}>
					{waiting.map(([id, { answered }]) => (
						<li key={id}>
							<strong>{nameOf(id)}</strong>
							<span>{answered.size === 0 ? t.nobodyYet : t.answered(answered.size)}</span>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

function Gaps({ title, about, instrument }: { title: string; about: RoundProject; instrument: Instrument }) {
	const t = useTexts(roundTexts);
	const given = [...about.answers].map(([member, { answers }]) => ({ member, answers }));
	return (
		<section className={styles.project}>
			<h2>{title}</h2>
			<p className={styles.soft}>{t.answered(given.length)}</p>
			<ol className={styles.gaps}>
				{disagreements(instrument, given).map((one) => (
					<Gap key={one.dimension} instrument={instrument} gap={one} of={given.length} />
				))}
			</ol>
		</section>
	);
}

type GapProps = { instrument: Instrument; gap: Disagreement<MemberId>; of: number };

function Gap({ instrument, gap, of }: GapProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const { language } = useLanguage();
	const dimension = dimensionOf(instrument, gap.dimension);
	if (!dimension) return null;
	const { spread, isMixed, levels } = gap;
	const isDivided = spread > 0 || isMixed;
	const others = { "not-applicable": tShared.notApplicable, unknown: tShared.unknown };
	const rows = spreadRows(dimension, gap).flatMap(({ answer, members: { length: count } }) =>
		answer === "unanswered" || count === 0
			? []
			: [{ words: typeof answer === "string" ? others[answer] : levelWords(language, answer), count }],
	);
	return (
		<li data-divided={isDivided || undefined}>
			<h3>
				{wordingIn(dimension.label, language)}{" "}
				<span className={styles.soft}>
					{spread > 0 ? t.spread(spread) : isMixed ? t.mixed : levels.length > 0 ? t.allAgree : t.noLevel}
				</span>
			</h3>
			<ul className={styles.levels}>
				{rows.map(({ words, count }) => (
					<li key={words}>
						<span className={styles.bar} style={{ inlineSize: `${(count / Math.max(1, of)) * 100}%` }} aria-hidden />
						<span className={styles.words}>
							{words} <strong>{t.peopleAt(count)}</strong>
						</span>
					</li>
				))}
			</ul>
		</li>
	);
}
