/** What a workshop came to, as tables that a spreadsheet opens: who came, how it went, each card, count, wording, objection, decision and follow-up, a line each. */

import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import {
	type ReportedRound,
	type ReportedStep,
	type ReportedVote,
	stepsAsTheyWent,
	type WorkshopFacts,
} from "#shared/document/workshop-report-facts.ts";
import { csvText } from "#shared/lib/csv.ts";
import type { Language } from "#shared/lib/language.ts";

/** Of kind (in English in every language, for programs), step, text, more, who, number. */
type Row = readonly [kind: string, step: string, text: string, more: string, who: string, count: string | number];

export function workshopCsv(facts: WorkshopFacts, language: Language): string {
	const t = reportTexts[language];
	const rows: Row[] = [
		...attendance(facts.people),
		...course(facts),
		...stepsAsTheyWent(facts).flatMap(ofStep),
		...facts.decisions.flatMap(({ text, wording, by, followUps }): Row[] => [
			["decision", "", text, wording, by, ""],
			...followUps.map((one) => followUp("follow-up", one)),
		]),
		...facts.earlier.map((one) => followUp("earlier-follow-up", one)),
	];
	return csvText(
		[[t.what, t.step, t.wording, t.answer, t.who, t.count], ...rows.map((row) => row.map(String))],
		language,
	);
}

/** How many came from each organisation and sector. */
function attendance(people: WorkshopFacts["people"]): Row[] {
	const counts = Map.groupBy(people, ({ organisation, sector }) => JSON.stringify([organisation, sector]));
	return [...counts.values()].map(
		([one, ...others]): Row => ["attendance", "", one?.organisation ?? "", one?.sector ?? "", "", 1 + others.length],
	);
}

/** Each time a step was held, in the order it went, then those that were not. The number: who said they were done, or how many minutes were planned. */
function course({ course: runs, steps }: Pick<WorkshopFacts, "course" | "steps">): Row[] {
	const doneOf = new Map(steps.map(({ step, done }) => [step.id, done]));
	return [
		...runs.flatMap(({ step, title, planned, plannedMinutes, from, until, isReturn }): Row[] => [
			...(isReturn ? [] : [["planned-step", title, planned ?? "", "", "", plannedMinutes] as const]),
			[isReturn ? "return-to-step" : "step", title, from, until, "", doneOf.get(step) ?? 0],
		]),
		...steps
			.filter((one) => one.runs.length === 0)
			.map(
				({ step }): Row => [step.isSkipped ? "skipped-step" : "step-not-held", step.title, "", "", "", step.minutes],
			),
	];
}

function ofStep({ step, tables, cards, wordings, vote, round }: ReportedStep): Row[] {
	const card = (
		cluster: string,
		{ text, author, became }: { text: string; author: string | null; became: readonly string[] },
	): Row[] => [
		["card", step.title, text, cluster, author ?? "", ""],
		...became.map((what): Row => ["became", step.title, text, what, "", ""]),
	];
	return [
		...tables.map(
			({ name, place, reporter, people }): Row => ["table", step.title, name, place, reporter ?? "", people],
		),
		...(cards?.clusters ?? []).flatMap(({ name, became, cards: own }) => [
			...became.map((what): Row => ["became", step.title, name, what, "", ""]),
			...own.flatMap((one) => card(name, one)),
		]),
		...(cards?.loose ?? []).flatMap((one) => card("", one)),
		...(wordings ?? []).map(({ place, before, after }): Row => ["wording", step.title, before, after, place, ""]),
		...(vote ? ofVote(step.title, vote) : []),
		...(round ? ofRound(step.title, round) : []),
	];
}

function ofVote(step: string, { title, rows, objections }: ReportedVote): Row[] {
	return [
		...(rows ?? []).map(({ label, count }): Row => ["vote", step, title, label, "", count]),
		...objections.map(({ by, reason, outcome, how }): Row => ["objection", step, reason, how, by, outcome ?? ""]),
	];
}

/** Of each project: how answers were spread once shown, what the group agreed on, what is missing, and who took part. */
function ofRound(step: string, { projects }: ReportedRound): Row[] {
	return projects.flatMap(({ project, answered, dimensions, agreed }): Row[] => [
		["assessed", step, project, "", "", answered],
		...(dimensions ?? []).flatMap(({ label, rows }) =>
			rows.map((row): Row => ["assessment-answer", step, project, `${label} – ${row.label}`, "", row.count]),
		),
		...(agreed
			? [
					["assessment-agreed", step, project, agreed.says, agreed.participants.join(", "), ""] as const,
					...agreed.answers.map(
						({ label, level, reason }): Row => ["assessment-level", step, project, `${label} – ${level}`, reason, ""],
					),
					...agreed.gaps.map(
						({ label, needs }): Row => ["assessment-gap", step, project, `${label} – ${needs}`, "", ""],
					),
				]
			: []),
	]);
}

function followUp(kind: string, { text, due, owner, state }: WorkshopFacts["earlier"][number]): Row {
	return [kind, "", text, due ?? "", owner, state];
}
