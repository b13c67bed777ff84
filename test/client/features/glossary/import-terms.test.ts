/** Terms pasted from a spreadsheet into a glossary. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { avoidedOf, sensesOf, termTable } from "#shared/document/glossary.ts";
import { plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { glossaryCsv } from "#client/features/glossary/glossary-file.ts";
import { applyTerms, isGain, planTerms } from "#client/features/glossary/import/plan-terms.ts";
import { type ReadTable, readTerms } from "#client/features/glossary/import/read-terms.ts";
import { readCsv, sniffDelimiter } from "#client/spreadsheet/csv-table.ts";

const SECTORS = ["Santé et services sociaux", "Éducation", "Milieu communautaire", "Milieu municipal"];

function reads(text: string): ReadTable {
	const grid = readCsv(text, sniffDelimiter(text), 100);
	const table = grid.ok ? readTerms(grid.value, SECTORS) : null;
	if (!table) throw new Error("a table with a column of terms is expected");
	return table;
}

const pasted = (...rows: string[][]) => reads(rows.map((row) => row.join("\t")).join("\n"));

function glossary() {
	const doc = new Y.Doc();
	const table = termTable(doc);
	const definition = (id: string) => plainText(richText(doc, recordTextName("definition", id as RecordId))).trim();
	return { doc, table, definition, named: (name: string) => table.list().find((one) => one.name === name) };
}

test("[R558] a line a term: what its columns say, in French or in English, a column a milieu or a line a milieu", () => {
	const { terms, faults, unknown } = pasted(
		["Glossaire de la table"],
		["Terme", "English", "Définition", "À éviter", "Autres formes", "sante", "Sens : Culture", "Statut", "Budget"],
		[
			"échelle",
			"scale",
			"Une étendue.",
			"scaling (anglicisme); palier",
			"échelon, échelons",
			"Un lit",
			"Une scène",
			"retenu",
			"3",
		],
		["milieu preneur", "", "", "agent, relais (trop vague, daté)", "", "", "", "", ""],
	);
	expect(faults).toEqual([]);
	expect(unknown).toEqual(["Budget"]);
	expect(terms).toEqual([
		{
			...{ line: 3, name: "échelle", english: "scale", definition: "Une étendue.", status: "retained" },
			variants: ["échelon", "échelons"],
			senses: [
				{ sector: "Santé et services sociaux", sense: "Un lit" },
				{ sector: "Culture", sense: "Une scène" },
			],
			avoid: [
				{ words: "scaling", why: "anglicisme" },
				{ words: "palier", why: "" },
			],
		},
		{
			...{ line: 4, name: "milieu preneur", variants: [], senses: [] },
			avoid: [
				{ words: "agent", why: "" },
				{ words: "relais", why: "trop vague, daté" },
			],
		},
	]);
	const long = pasted(["Term", "Setting", "Sense"], ["scale", "santé", "A bed"], ["Scale", "Culture", "A stage"]);
	expect(long.terms.map(({ senses }) => senses)).toEqual([
		[
			{ sector: "Santé et services sociaux", sense: "A bed" },
			{ sector: "Culture", sense: "A stage" },
		],
	]);
});

test("[R558] a cell that cannot be taken is told by its line and its column, and takes nothing else with it", () => {
	const { terms, faults } = pasted(
		["Terme", "Statut", "Anglais", "Sens", "Définition"],
		["échelle", "peut-être", "scale", "Santé : un lit", "Une étendue."],
		["", "retenu", "nobody", "", ""],
		["Échelle", "", "ladder", "une étendue", ""],
		["a".repeat(201), "", "", "", ""],
	);
	expect(faults.map(({ line, column, because }) => [line, column, because])).toEqual([
		[2, "Statut", "not-a-status"],
		[3, "Terme", "no-name"],
		[4, "Anglais", "said-twice"],
		[4, "Sens", "no-milieu"],
		[5, "Terme", "too-long"],
	]);
	expect(terms).toMatchObject([{ name: "échelle", english: "scale", definition: "Une étendue." }]);
	expect(
		readTerms(
			{
				rows: [{ line: 1, cells: ["Mot", "Sens"] }],
				merges: [],
				hidden: new Set(),
				openQuoteLine: null,
				isCsv: true,
				dateSystem: "1900",
			},
			[],
		),
	).toBeNull();
});

test("[R559] new terms are added, those there are completed and never written over; all of it is taken back at once", () => {
	const { doc, table, definition, named } = glossary();
	const known = newId<RecordId>();
	table.add(known, {
		name: "Échelle",
		english: "scale",
		senses: { s1: { sector: "Santé et services sociaux", sense: "Un lit", source: "" } },
	});
	const put = newId<RecordId>();
	table.add(put, { name: "palier" });
	table.setArchived(put, true);
	const before = table.list();
	const { terms } = pasted(
		["Terme", "Anglais", "Définition", "Santé", "Éducation", "À éviter"],
		["échelle", "ladder", "Une étendue.", "Un étage", "Une classe", "scaling"],
		["essaimage", "spread", "", "", "", ""],
		["palier", "", "", "", "", ""],
	);
	const plan = planTerms(doc, terms);
	expect(plan.map(({ name, id, kept }) => [name, id, kept])).toEqual([
		["échelle", known, ["english", "sense"]],
		["essaimage", null, []],
		["palier", null, []],
	]);
	expect(table.list()).toEqual(before);

	const undo = applyTerms(doc, plan);
	expect(named("Échelle")).toMatchObject({ english: "scale" });
	expect(definition(known)).toBe("Une étendue.");
	expect(sensesOf(table.get(known) as never).map(({ sector, sense }) => [sector, sense])).toEqual([
		["Éducation", "Une classe"],
		["Santé et services sociaux", "Un lit"],
	]);
	expect(avoidedOf(table.get(known) as never).map(({ words }) => words)).toEqual(["scaling"]);
	expect(named("essaimage")).toMatchObject({ english: "spread", status: "proposed" });
	expect(planTerms(doc, terms).filter(isGain)).toEqual([]);

	table.set(known, "context", "Écrit depuis.");
	undo();
	expect(table.list().map(({ name }) => name)).toEqual(["Échelle", "palier"]);
	expect(table.get(known)).toMatchObject({ english: "scale", avoid: {}, context: "Écrit depuis." });
	expect(definition(known)).toBe("");
});

test("[R559] what a glossary exports, another takes in whole, and itself takes in nothing", () => {
	const { doc, table, definition } = glossary();
	const { terms } = pasted(
		["Terme", "Anglais", "Définition", "Santé", "À éviter", "Source", "Statut"],
		["échelle", "scale", "Une étendue.", "Un lit ; une chambre", "scaling (anglicisme)", "OQLF", "retenu"],
	);
	applyTerms(doc, planTerms(doc, terms));
	for (const language of ["fr", "en"] as const) {
		const again = reads(glossaryCsv(doc, language));
		expect(again.faults).toEqual([]);
		expect(again.unknown).toEqual([]);
		expect(planTerms(doc, again.terms).filter(isGain)).toEqual([]);
		const other = glossary();
		applyTerms(other.doc, planTerms(other.doc, again.terms));
		expect(other.named("échelle")).toMatchObject({ english: "scale", source: "OQLF", status: "retained" });
		expect(other.definition(other.named("échelle")?.id ?? "")).toBe(definition(table.list()[0]?.id ?? ""));
		expect(sensesOf(other.named("échelle") as never)).toMatchObject([
			{ sector: "Santé et services sociaux", sense: "Un lit ; une chambre" },
		]);
	}
});
