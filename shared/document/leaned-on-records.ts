/** What projects lean on, as people read it in the history of a portfolio: its organisations, its cohorts, its obstacles. Exports have their own tables of them. */

import type * as Y from "yjs";
import { citableKey } from "#shared/domain/citable.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { contactsOf, organisationTable } from "#shared/document/organisations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import { type Line, type RecordInWords, recordInWords, recordsIn } from "#shared/document/record-in-words.ts";
import type { Language } from "#shared/lib/language.ts";

/** `only`: one record alone. */
export function leanedOnRecords(doc: Y.Doc, language: Language, only: string | null = null): RecordInWords[] {
	return [...organisations(doc, language, only), ...cohorts(doc, language, only), ...obstacles(doc, language, only)];
}

function organisations(doc: Y.Doc, language: Language, only: string | null): RecordInWords[] {
	const words = portfolioWords[language];
	const table = organisationTable(doc);
	return recordsIn(table, only).map((record) => {
		const contacts = contactsOf(record).map(
			({ id, name, title, email, phone, about }): Line => [
				"contact",
				[name, title, email, phone, about].filter((part) => part !== "").join(", "),
				`contacts.${id}`,
			],
		);
		return recordInWords(
			{ table: "organisations", record, language },
			[
				["acronym", record.acronym],
				["type", record.type === "" ? "" : words.organisationType[record.type]],
				["sector", record.sector],
				["territory", record.territory],
				["website", record.website],
				["note", record.note],
				...contacts,
			],
			[["mergedInto", table.get(record.mergedInto)?.name ?? ""]],
		);
	});
}

function cohorts(doc: Y.Doc, language: Language, only: string | null): RecordInWords[] {
	const labels = recordLabels[language];
	const projects = projectTable(doc);
	return recordsIn(cohortTable(doc), only).map((record) => {
		const picks = Object.entries(record.picks).map(
			([id, pick]): Line => [
				pick === "added" ? "addedProject" : "removedProject",
				[
					{
						...{ text: projects.get(id)?.name || labels.unnamed, chip: "project" },
						atom: `cite ${citableKey("project", id)}`,
					},
				],
				`picks.${id}`,
			],
		);
		return recordInWords(
			{ table: "cohorts", record, language },
			[
				["about", record.about],
				["kind", labels[`${record.kind}Cohort`]],
				["sectors", record.sectors],
				["populations", record.populations],
				...picks,
			],
			[],
		);
	});
}

function obstacles(doc: Y.Doc, language: Language, only: string | null): RecordInWords[] {
	const words = portfolioWords[language];
	const table = obstacleTable(doc);
	return recordsIn(table, only).map((one) =>
		recordInWords(
			{ table: "obstacles", record: { ...one, name: one.label }, language },
			[
				["kind", words.obstacle[one.kind]],
				["note", one.note],
				["sectors", one.sectors],
			],
			[["mergedInto", table.get(one.mergedInto)?.label ?? ""]],
		),
	);
}
