/** One dimension after the reveal: how the answers are spread, who said what, and the reasons side by side. */

import type { Answers } from "#shared/domain/dimension-answer.ts";
import { type Disagreement, spreadRows } from "#shared/domain/disagreement.ts";
import { dimensionOf, type Instrument, type InstrumentDimension, levelOf } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Language } from "#shared/lib/language.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { EvidenceList } from "#client/features/assessments/AnswerList.tsx";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { CitedText } from "#client/editor/CitedText.tsx";
import styles from "#client/features/assessments/Rounds.module.css";
import { levelWords } from "#shared/domain/overall-words.ts";
import { texts } from "#client/features/assessments/texts.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";

type DisagreementCardProps = {
	instrument: Instrument;
	disagreement: Disagreement<MemberId>;
	given: readonly { member: MemberId; answers: Answers }[];
};

export function DisagreementCard({ instrument, disagreement, given }: DisagreementCardProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const nameOf = useNameOf();
	const { language } = useLanguage();
	const dimension = dimensionOf(instrument, disagreement.dimension);
	if (!dimension) return null;
	const { spread, isMixed, levels } = disagreement;
	const isDivided = spread > 0 || isMixed;
	const others = {
		"not-applicable": tShared.notApplicable,
		unknown: tShared.unknown,
		unanswered: tShared.unanswered,
	};
	const rows = spreadRows(dimension, disagreement).map(({ answer, members }) =>
		typeof answer === "string"
			? { key: answer, words: others[answer], members }
			: { key: String(answer.value), words: levelWords(language, answer), members },
	);
	const reasons = given.flatMap(({ member, answers }) => {
		const answer = answers.find((one) => one.dimension === dimension.id);
		return answer ? [{ member, answer }] : [];
	});
	return (
		<li className={styles.disagreement} data-divided={isDivided || undefined}>
			<header className={styles.badges}>
				<h4>{wordingIn(dimension.label, language)}</h4>
				<Badge tone={isDivided ? "warn" : levels.length > 0 ? "ok" : "neutral"}>
					{spread > 0 ? t.spread(spread) : isMixed ? t.mixed : levels.length > 0 ? t.allAgree : t.noLevel}
				</Badge>
			</header>
			<Distribution rows={rows} of={given.length} />
			<Disclosure title={t.reasonsOf} headingLevel={3} isOpenFirst={isDivided}>
				<ul className={styles.reasons}>
					{reasons.map(({ member, answer }) => (
						<li key={member}>
							<p className={styles.reasonBy}>
								<strong>{nameOf(member)}</strong>
								{answer.kind === "level" && <Badge>{shortLevel(dimension, answer.level, language)}</Badge>}
							</p>
							<p className={styles.reason}>{answer.reason === "" ? t.noReason : <CitedText text={answer.reason} />}</p>
							{answer.kind === "level" && <EvidenceList evidence={answer.evidence} />}
						</li>
					))}
				</ul>
			</Disclosure>
		</li>
	);
}

/** Its rank; the words of one that has none to be read. */
function shortLevel(dimension: InstrumentDimension, value: number, language: Language): string {
	const level = levelOf(dimension, value);
	return level?.isUnnumbered ? wordingIn(level.label, language) : String(value);
}

type Row = { key: string; words: string; members: readonly MemberId[] };

/** Bars that are also read: the level, how many, and their names. */
function Distribution({ rows, of }: { rows: readonly Row[]; of: number }) {
	const t = useTexts(roundTexts);
	const format = useFormat();
	const nameOf = useNameOf();
	return (
		<table className={styles.distribution}>
			<tbody>
				{rows.map(({ key, words, members }) => (
					<tr key={key}>
						<th scope="row">{words}</th>
						<td className={styles.barCell}>
							<span
								className={styles.bar}
								style={{ inlineSize: `${(members.length / Math.max(1, of)) * 100}%` }}
								aria-hidden
							/>
							<span className={styles.names}>
								{members.length > 0 && (
									<>
										<span className={styles.number}>{t.peopleAt(members.length)}</span>{" "}
										{format.list(members.map(nameOf))}
									</>
								)}
							</span>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
