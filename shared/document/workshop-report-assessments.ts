/** What a workshop said of projects, in its report: how answers were spread once shown, what the group agreed on and why, what is missing. Never a bare score. */

import { barOf } from "#shared/document/bar.ts";
import type { BlockJson } from "#shared/document/block-json.ts";
import { bold, bullets, heading, paragraph, table } from "#shared/document/report-blocks.ts";
import type { ReportedAssessment, ReportedRound } from "#shared/document/workshop-report-facts.ts";
import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import { type Language, LOCALES } from "#shared/lib/language.ts";

const italic = (text: string) => paragraph([{ text, marks: { italic: {} } }]);

/** R972: none for a step without a round. */
export function assessmentBlocks(round: ReportedRound | null, language: Language): BlockJson[] {
	if (round === null) return [];
	const t = reportTexts[language];
	return [
		...(round.title === "" ? [] : [paragraph([bold(round.title)])]),
		paragraph([{ text: `${t.assessed(round.instrument)}.` }]),
		...(round.cancelled === null ? [] : [italic(t.roundCancelled(round.cancelled))]),
		...round.projects.flatMap((project) => [
			heading(3, project.project),
			...answersOf(project, language),
			...agreementOf(project, language),
		]),
	];
}

function answersOf({ answered, dimensions }: ReportedAssessment, language: Language): BlockJson[] {
	const t = reportTexts[language];
	if (answered === 0) return [paragraph([{ text: t.nobodyAnswered }])];
	const count = paragraph([{ text: t.peopleAnswered(answered) }]);
	if (dimensions === null) return [count, italic(t.notRevealed)];
	const longest = Math.max(0, ...dimensions.flatMap(({ rows }) => rows.map((row) => row.count)));
	return [
		count,
		...dimensions.flatMap(({ label, spread, rows }) => [
			paragraph([bold(label), { text: spread > 0 ? ` (${t.apart(spread)})` : "" }]),
			table(
				[t.answer, t.count, t.plot],
				rows.map((row) => [row.label, String(row.count), barOf(row.count, longest)]),
			),
		]),
	];
}

function agreementOf({ agreed, dimensions }: ReportedAssessment, language: Language): BlockJson[] {
	const t = reportTexts[language];
	if (agreed === null) return dimensions === null ? [] : [italic(t.notAgreed)];
	const { says, reason, answers, gaps, participants } = agreed;
	const colon = language === "fr" ? "\u00a0: " : ": ";
	const names = new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format([...participants]);
	return [
		paragraph([bold(t.agreed)]),
		paragraph([{ text: says }]),
		...(reason === "" ? [] : [{ type: "blockquote", content: [paragraph([{ text: reason }])] }]),
		table(
			[t.dimension, t.level, t.why],
			answers.map(({ label, level, reason: why }) => [label, level, why || "–"]),
		),
		...(gaps.length === 0
			? []
			: [
					paragraph([bold(t.gaps)]),
					...bullets(gaps.map(({ label, needs }) => [bold(label), { text: colon + needs }])),
				]),
		...(participants.length === 0 ? [] : [paragraph([{ text: t.tookPart(names) }])]),
	];
}
