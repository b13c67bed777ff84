/** Recommendations written together, imported in one change that is undone whole, and written out. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { prepareRecommendations, writeRecommendations } from "#shared/document/import-recommendations.ts";
import { documentMarkdown } from "#shared/document/markdown.ts";
import { readableDocument } from "#shared/document/readable.ts";
import {
	nextRecommendationCode,
	recommendationName,
	recommendationSectionTable,
	recommendationTable,
	wordsOf,
} from "#shared/document/recommendation-set.ts";
import { leaveSection, sectionGroups, stepInSections } from "#shared/document/record-sections.ts";
import { recogniseReport } from "#shared/domain/recognise-report.ts";
import { recommendationsOf } from "#shared/domain/report-lines.ts";
import { textParagraphs } from "#shared/domain/report-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { exchange, peers } from "#test/shared/document/peers.ts";

const REPORT = `## Financement

Recommandation 1 : Créer un fonds :

- de dix ans;
- pour les régions.

On a parlé de montants.

## Équité

Recommandation 2 : Évaluer l’équité.

Nouvelle formulation : Évaluer l’équité dès le départ.`;

const made = recommendationsOf(recogniseReport(textParagraphs(REPORT)));

test("[R485] what two people change of a recommendation at once is all kept; what a peer wrote otherwise reads as nothing", () => {
	const [ana, bo] = peers(2) as [Y.Doc, Y.Doc];
	const id = "r1" as RecordId;
	recommendationTable(ana).add(id, { code: "R1" });
	exchange([ana, bo]);
	recommendationTable(ana).set(id, "agreement", "wide");
	recommendationTable(bo).set(id, "status", "agreed");
	exchange([ana, bo]);
	for (const doc of [ana, bo])
		expect(recommendationTable(doc).get(id)).toMatchObject({ code: "R1", agreement: "wide", status: "agreed" });
	ana.getMap("recommendations.cells").set("r1/agreement", "perhaps");
	ana.getMap("recommendations.cells").set("r1/section", "../x");
	expect(recommendationTable(ana).get(id)).toMatchObject({ agreement: "unknown", section: "" });
	expect(nextRecommendationCode([{ code: "R7" }, { code: "12" }])).toBe("R8");
});

test("[R486] a report is written in one change, original words kept, and undone whole with its texts", () => {
	const doc = new Y.Doc();
	const table = recommendationTable(doc);
	recommendationSectionTable(doc).add("s1" as RecordId, { name: "équité" });
	const written = prepareRecommendations(doc, made);
	const scope = [...table.scope, ...recommendationSectionTable(doc).scope, ...written.texts];
	const undo = new Y.UndoManager(scope as Y.AbstractType<unknown>[], { captureTimeout: 0 });
	let changes = 0;
	doc.on("update", () => {
		changes += 1;
	});
	writeRecommendations(doc, made, written);
	expect(changes).toBe(1);
	const [first, second] = table.list();
	if (!first || !second) throw new Error("two recommendations");
	expect([first.code, first.status, second.code, second.status]).toEqual(["R1", "to-discuss", "R2", "rewording"]);
	expect(wordsOf(doc, "original", first.id)).toBe("Créer un fonds : de dix ans; pour les régions.");
	expect(wordsOf(doc, "discussion", first.id)).toBe("On a parlé de montants.");
	expect(recommendationName(doc, second)).toBe("Évaluer l’équité dès le départ.");
	// A section of that name was there: it is not made twice.
	expect(recommendationSectionTable(doc).list()).toHaveLength(2);
	expect(second.section).toBe("s1");
	undo.undo();
	expect(table.size).toBe(0);
	expect(wordsOf(doc, "original", first.id)).toBe("");
	undo.redo();
	expect(wordsOf(doc, "original", first.id)).toBe("Créer un fonds : de dix ans; pour les régions.");
});

test("[R487] recommendations stand in sections, move step by step through them, and outlive them", () => {
	const doc = new Y.Doc();
	writeRecommendations(doc, made, prepareRecommendations(doc, made));
	const table = recommendationTable(doc);
	const sections = recommendationSectionTable(doc);
	const codes = () =>
		sectionGroups(sections.list(), table.list()).map(({ section, records }) => [
			section?.name ?? "",
			records.map(({ code }) => code).join(),
		]);
	expect(codes()).toEqual([
		["Financement", "R1"],
		["Équité", "R2"],
	]);
	const [first] = table.list();
	stepInSections(table, sectionGroups(sections.list(), table.list()), first?.id as RecordId, 1);
	expect(codes()).toEqual([
		["Financement", ""],
		["Équité", "R1,R2"],
	]);
	leaveSection(table, sections, sections.list()[1]?.id as RecordId);
	expect(codes()).toEqual([
		["", "R1,R2"],
		["Financement", ""],
	]);
});

test("[R488] a set goes out as plain JSON and as Markdown, with its three texts", () => {
	const doc = new Y.Doc();
	writeRecommendations(doc, made.slice(1), prepareRecommendations(doc, made.slice(1)));
	const [record] = readableDocument(doc, "recommendation-set").records.recommendations ?? [];
	expect(record).toMatchObject({ code: "R2", original: [{ type: "paragraph" }], wording: [{ type: "paragraph" }] });
	const markdown = documentMarkdown(doc, { language: "fr", title: "Rapport" });
	expect(markdown).toContain("## R2 – Évaluer l’équité dès le départ.");
	expect(markdown).toContain(
		"- Section\u00a0: Équité\n- Statut\u00a0: En reformulation\n- Accord\u00a0: Accord à discuter",
	);
	expect(markdown).toContain("**Formulation d’origine**\n\nÉvaluer l’équité.");
	expect(markdown).toContain("**Nouvelle formulation**\n\nÉvaluer l’équité dès le départ.");
});
