/** Every field of every kind of record is told: in history, and in the mark of what is adopted. A field that is added is found here until it is told too. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentMark, documentMarks, isMarkOf } from "#shared/document/adopted-words.ts";
import { baliseTable, criterionTable, sectionTable } from "#shared/document/balise-set.ts";
import { termTable } from "#shared/document/glossary.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { recommendationSectionTable, recommendationTable } from "#shared/document/recommendation-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { resourceTable } from "#shared/document/resource-set.ts";
import { documentDifference } from "#shared/document/text-difference.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

const [one, two, three, other] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
const key = "k1";

/** For each table, two values of each of its fields: nothing of one reads like the other. */
const TABLES: Readonly<
	Record<
		string,
		{ open: (doc: Y.Doc) => RecordTable<never>; fields: Readonly<Record<string, readonly [unknown, unknown]>> }
	>
> = {
	projects: {
		open: (doc) => projectTable(doc) as unknown as RecordTable<never>,
		fields: {
			...Object.fromEntries(
				["name", "summary", "territory", "externalCode", "evidence", "needs", "legal", "normative"].map((field) => [
					field,
					["", "Autre"],
				]),
			),
			institutional: ["", "Autre"],
			political: ["", "Autre"],
			organisations: [[], [{ name: "CLSC", role: "carrier" }]],
			sectors: [["Santé"], ["Culture"]],
			populations: [[], ["Aînés"]],
			stage: ["", "idea"],
			strategies: [[], ["replication"]],
			start: ["2026-01-01", "2026-01-02"],
			end: [null, "2027-01-02"],
			links: [[], ["https://exemple.org"]],
			details: [[], [{ label: "Note", text: "Autre" }]],
			evidenceStrength: ["", "promise"],
			blockers: [[], [one]],
			conditions: [[], [two]],
			budget: [{}, { [key]: { year: 2026, phase: "preparation", funder: null, amount: 12.5 } }],
			own: [{}, { [three]: "Autre" }],
			mergedInto: ["", other],
		},
	},
	organisations: {
		open: (doc) => organisationTable(doc) as unknown as RecordTable<never>,
		fields: {
			...Object.fromEntries(
				["name", "acronym", "sector", "territory", "website", "note"].map((field) => [field, ["", "Autre"]]),
			),
			type: ["", "ministry"],
			contacts: [{}, { [key]: { name: "Zoé", title: "", email: "", phone: "", about: "" } }],
			mergedInto: ["", other],
		},
	},
	cohorts: {
		open: (doc) => cohortTable(doc) as unknown as RecordTable<never>,
		fields: {
			name: ["", "Autre"],
			about: ["", "Autre"],
			kind: ["sector", "free"],
			sectors: [[], ["Culture"]],
			populations: [[], ["Aînés"]],
			picks: [{ [other]: "added" }, { [other]: "removed" }],
		},
	},
	obstacles: {
		open: (doc) => obstacleTable(doc) as unknown as RecordTable<never>,
		fields: {
			kind: ["blocker", "condition"],
			label: ["", "Autre"],
			note: ["", "Autre"],
			sectors: [[], ["Culture"]],
			mergedInto: ["", other],
		},
	},
	indicators: {
		open: (doc) => indicatorTable(doc) as unknown as RecordTable<never>,
		fields: {
			code: ["I1", "I2"],
			name: ["", "Autre"],
			unit: ["", "repas"],
			direction: ["increase", "decrease"],
			formula: ["", "Autre"],
			source: ["", "Autre"],
			frequency: ["monthly", "yearly"],
			baseline: [1250, 1250.01],
			baselineDate: ["2025-03-31", "2025-03-30"],
			targets: [[], [{ period: "2027", value: 3 }]],
			disaggregation: [[], ["Région"]],
			responsible: ["", "Autre"],
			unitKind: ["", "people"],
			additivity: ["", "never"],
			aggregation: ["", "mean"],
			weightedBy: ["", other],
			expression: ["", `[${other}] × 2`],
			references: [[], [{ catalogue: "ODD", code: "11.3" }]],
		},
	},
	balises: {
		open: (doc) => baliseTable(doc) as unknown as RecordTable<never>,
		fields: {
			code: ["B1", "B2"],
			name: ["", "Autre"],
			level: ["required", "recommended"],
			status: ["draft", "discussion"],
			section: ["", one],
			mergedInto: ["", other],
			origins: [[], [{ how: "split", balise: other }]],
		},
	},
	criteria: {
		open: (doc) => criterionTable(doc) as unknown as RecordTable<never>,
		fields: {
			balise: [other, ""],
			text: ["", "Autre"],
			asks: ["text", "project"],
			checked: [false, true],
		},
	},
	recommendations: {
		open: (doc) => recommendationTable(doc) as unknown as RecordTable<never>,
		fields: {
			code: ["R1", "R2"],
			name: ["", "Autre"],
			status: ["to-discuss", "agreed"],
			agreement: ["wide", "none"],
			section: ["", one],
		},
	},
	resources: {
		open: (doc) => resourceTable(doc) as unknown as RecordTable<never>,
		fields: {
			code: ["R1", "R2"],
			name: ["", "Autre"],
			nature: ["resource", "mechanism"],
			status: ["draft", "kept"],
			stages: [[one], [two]],
			roles: [[], ["carrier"]],
			populations: [[], ["Aînés"]],
			providers: [[], [{ name: "Ville" }]],
			projects: [[one], [two]],
			balises: [[one], [two]],
		},
	},
	terms: {
		open: (doc) => termTable(doc) as unknown as RecordTable<never>,
		fields: {
			name: ["", "Autre"],
			english: ["", "Other"],
			variants: [[], ["Autre"]],
			senses: [{}, { [key]: { sector: "Santé", sense: "Autre", source: "" } }],
			avoid: [{}, { [key]: { words: "Autre", why: "", use: "" } }],
			context: ["", "Autre"],
			source: ["", "Autre"],
			status: ["proposed", "retained"],
		},
	},
};

/** Those whose documents are not adopted. */
const NOT_ADOPTED = new Set(["projects", "organisations", "cohorts", "obstacles", "resources"]);

/** A document with what records name, and one record that holds a value. */
function withValue(table: string, field: string, value: unknown): Y.Doc {
	const doc = new Y.Doc();
	const record = newIdOf(table);
	if (table === "projects") {
		obstacleTable(doc).add(one, { kind: "blocker", label: "Le bail" });
		obstacleTable(doc).add(two, { kind: "condition", label: "Une entente" });
		ownFieldTable(doc).add(three, { label: "Remarque", type: "text" });
		projectTable(doc).add(other, { name: "Voisin" });
	}
	if (table === "organisations") organisationTable(doc).add(other, { name: "Voisine" });
	if (table === "cohorts") projectTable(doc).add(other, { name: "Voisin" });
	if (table === "obstacles") obstacleTable(doc).add(other, { kind: "blocker", label: "Voisin" });
	if (table === "balises") sectionTable(doc).add(one, { name: "Section" });
	if (table === "recommendations") recommendationSectionTable(doc).add(one, { name: "Section" });
	if (table === "balises" || table === "criteria") baliseTable(doc).add(other, { name: "Voisine" });
	const base =
		table === "criteria"
			? { balise: other, text: "Critère" }
			: table === "obstacles"
				? { label: "Fiche" }
				: { name: "Fiche" };
	TABLES[table]?.open(doc).add(record, { ...base, [field]: value } as never);
	return doc;
}

const ids = new Map<string, RecordId>();
function newIdOf(table: string): RecordId {
	const id = ids.get(table) ?? newId<RecordId>();
	ids.set(table, id);
	return id;
}

for (const [table, { open, fields }] of Object.entries(TABLES)) {
	test(`[R886] each field of ${table} is told in history and in what is adopted`, () => {
		const all = open(new Y.Doc()).fields as readonly string[];
		expect(
			all.filter((field) => fields[field] === undefined),
			"say two values of this field above, and tell it",
		).toEqual([]);
		const untold = all.filter((field) => {
			const [then, now] = (fields[field] ?? []).map((value) => withValue(table, field, value)) as [Y.Doc, Y.Doc];
			const changes = documentDifference(then, now, { language: "fr" }).filter(({ change }) => change !== "same");
			return changes.length === 0 || (!NOT_ADOPTED.has(table) && documentMark(then) === documentMark(now));
		});
		expect(untold).toEqual([]);
	});
}

test("[R886] a version adopted by an older program is not told as changed while only what its mark could not tell is there", () => {
	const doc = new Y.Doc();
	indicatorTable(doc).add(one, { name: "Repas servis", unit: "repas" });
	const before = documentMark(doc);
	expect(documentMarks(doc).former).toBe(before);
	indicatorTable(doc).set(one, "direction", "increase");
	expect(isMarkOf(documentMarks(doc), before)).toBe(true);
	expect(documentMark(doc)).not.toBe(before);
	indicatorTable(doc).set(one, "unit", "assiettes");
	expect(isMarkOf(documentMarks(doc), before)).toBe(false);
});
