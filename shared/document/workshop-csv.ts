/** What a workshop came to, as tables that a spreadsheet opens: one line for each card, ballot count, decision and follow-up. */

import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import type { WorkshopFacts } from "#shared/document/workshop-report.ts";
import { csvText } from "#shared/lib/csv.ts";
import type { Language } from "#shared/lib/language.ts";

/** Lines of kind, step, text, more, who, number. */
export function workshopCsv(facts: WorkshopFacts, language: Language): string {
	const t = reportTexts[language];
	const rows: (string | number)[][] = [];
	for (const { step, cards, vote } of facts.steps) {
		for (const cluster of cards?.clusters ?? [])
			for (const { text, author } of cluster.cards)
				rows.push(["card", step.title, text, cluster.name, author ?? "", ""]);
		for (const { text, author } of cards?.loose ?? []) rows.push(["card", step.title, text, "", author ?? "", ""]);
		for (const { label, count } of vote?.rows ?? [])
			rows.push(["vote", step.title, vote?.title ?? "", label, "", count]);
	}
	for (const { text, wording, by, followUps } of facts.decisions) {
		rows.push(["decision", "", text, wording, by, ""]);
		for (const one of followUps) rows.push(["follow-up", "", one.text, one.due ?? "", one.owner, one.state]);
	}
	return csvText(
		[[t.what, t.step, t.wording, t.answer, t.who, t.count], ...rows.map((row) => row.map(String))],
		language,
	);
}
