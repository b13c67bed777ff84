/** Reports as people write them: their recommendations and what is said under each are found, and no word is changed. */

import { describe, expect, test } from "vitest";
import { recogniseReport } from "#shared/domain/recognise-report.ts";
import type { ReportParagraph } from "#shared/domain/report.ts";
import {
	mergeWithPrevious,
	emptyNumbers,
	recommendationsOf,
	repeatedNumbers,
	setRole,
	setText,
	splitLine,
} from "#shared/domain/report-lines.ts";
import { markOf } from "#shared/domain/report-marks.ts";
import { textParagraphs } from "#shared/domain/report-text.ts";

const read = (text: string) => recommendationsOf(recogniseReport(textParagraphs(text)));
const words = (text: readonly { text: string }[]) => text.map((one) => one.text);
const short = (text: string) =>
	read(text).map(({ number, original, discussion }) => [number, words(original), words(discussion)]);
const styled = (kind: ReportParagraph["kind"], text: string, label = ""): ReportParagraph => ({ kind, text, label });

describe("the number of a recommendation", () => {
	test.each([
		["Recommandation 12 : Créer un guichet.", "12", "Créer un guichet."],
		["Recommandation 12\u00a0: Créer un guichet.", "12", "Créer un guichet."],
		["RECOMMANDATION NO 12 – Créer un guichet.", "12", "Créer un guichet."],
		["Recommandation n° 12. Créer un guichet.", "12", "Créer un guichet."],
		["Recommandation #12 Créer un guichet.", "12", "Créer un guichet."],
		["Recommandation 3.2 — Créer un guichet.", "3.2", "Créer un guichet."],
		["Recommandation 4a) Créer un guichet.", "4a", "Créer un guichet."],
		["Recommandation R7 : Créer un guichet.", "7", "Créer un guichet."],
		["Recommendation 3 – Create a single window.", "3", "Create a single window."],
		["Recommendation 3: Create a single window.", "3", "Create a single window."],
		["Rec. 3: Create a single window.", "3", "Create a single window."],
		["R12. Créer un guichet.", "12", "Créer un guichet."],
		["R-12 : Créer un guichet.", "12", "Créer un guichet."],
		["[R12] Créer un guichet.", "12", "Créer un guichet."],
		["12. Créer un guichet.", "12", "Créer un guichet."],
		["12) Créer un guichet.", "12", "Créer un guichet."],
		["12 – Créer un guichet.", "12", "Créer un guichet."],
		["Recommandation 12", "12", ""],
	])("[R480] is read in « %s »", (text, number, rest) => {
		expect(markOf({ text, label: "" })).toMatchObject({ number, rest });
	});

	test.each([
		"La recommandation 12 a été discutée.",
		"Recommandations",
		"Régie 12 : quelque chose",
		"2025 a été une bonne année.",
		"12 organismes ont répondu.",
		"3,5 % des répondants",
	])("[R480] is not in « %s »", (text) => {
		expect(markOf({ text, label: "" })).toBeNull();
	});

	test("[R480] put there by Word itself counts as one that was typed", () => {
		expect(markOf({ text: "Créer un guichet.", label: "Recommandation 2 :" })).toMatchObject({
			number: "2",
			rest: "Créer un guichet.",
		});
		expect(markOf({ text: "Créer un guichet.", label: "•" })).toBeNull();
	});
});

describe("a report", () => {
	test("[R481] gives each recommendation its words and, under it, what was said, over several paragraphs", () => {
		expect(
			short(`Recommandation 1 : Nommer une personne-ressource par région.

L’idée plaît à tout le monde.

Certains craignent d’en payer seuls le salaire.

Recommandation 2 : Évaluer l’équité dès le départ.

On n’a pas tranché.`),
		).toEqual([
			[
				"1",
				["Nommer une personne-ressource par région."],
				["L’idée plaît à tout le monde.", "Certains craignent d’en payer seuls le salaire."],
			],
			["2", ["Évaluer l’équité dès le départ."], ["On n’a pas tranché."]],
		]);
	});

	test("[R481] whose wording is under its number, in points or under a label, is read whole", () => {
		expect(
			short(`Recommandation 1

Que le ministère :

- publie un guide;
- le tienne à jour.

Le guide existe déjà en partie.

Recommandation 2
Énoncé : Créer un fonds.
Discussion : Il manque un montant.
Commentaires
Et un échéancier.`),
		).toEqual([
			["1", ["Que le ministère :", "publie un guide;", "le tienne à jour."], ["Le guide existe déjà en partie."]],
			["2", ["Créer un fonds."], ["Il manque un montant.", "Et un échéancier."]],
		]);
		expect(read("R1. Créer un fonds.\n\nNouvelle formulation : Créer un fonds de dix ans.")[0]?.wording).toEqual([
			{ text: "Créer un fonds de dix ans.", isItem: false },
		]);
	});

	test("[R481] with a table of contents, a summary and an annex that repeat the titles gives each recommendation once", () => {
		const report = `Table des matières
Recommandation 1 : Créer un guichet unique pour les milieux ........ 4
Recommandation 2 : Évaluer l’équité dès le départ ........ 6

Liste des recommandations
Recommandation 1 : Créer un guichet unique pour les milieux
Recommandation 2 : Évaluer l’équité dès le départ

Le comité s’est réuni quatre fois cet hiver.

Recommandation 1 : Créer un guichet unique pour les milieux preneurs.

Un guichet existe en Estrie.

Recommandation 2 : Évaluer l’équité dès le départ.

Accord de tous.

Annexe

Recommandation 1 : Créer un guichet unique pour les milieux preneurs.
Recommandation 2 : Évaluer l’équité dès le départ.

Bibliographie du comité.`;
		expect(short(report)).toEqual([
			["1", ["Créer un guichet unique pour les milieux preneurs."], ["Un guichet existe en Estrie."]],
			["2", ["Évaluer l’équité dès le départ."], ["Accord de tous.", "Annexe"]],
		]);
		expect(recogniseReport(textParagraphs(report)).filter(({ reason }) => reason === "contents")).toHaveLength(4);
	});

	test("[R481] loses its page numbers and the head of its pages, and joins the lines a page had cut", () => {
		const report = `1. Que chaque région nomme une personne-ressource pour accompagner
les milieux preneurs pendant les deux premières années.
Cela demande un budget.
– 3 –
Rapport du comité sur le passage à l’échelle
Et du temps.
4
Rapport du comité sur le passage à l’échelle
2. Que l’équité soit évaluée.
5
Rapport du comité sur le passage à l’échelle`;
		expect(short(report)).toEqual([
			[
				"1",
				[
					"Que chaque région nomme une personne-ressource pour accompagner les milieux preneurs pendant les deux premières années.",
				],
				["Cela demande un budget.", "Et du temps."],
			],
			["2", ["Que l’équité soit évaluée."], []],
		]);
	});

	test("[R481] numbered without a word counts by the run of its numbers: lists inside a discussion stay there", () => {
		expect(
			short(`1. Créer un fonds.
Trois sources furent nommées.

1) les fondations
2) les villes
2. Évaluer l’équité.
En 2025, rien n’existait.
2025. Une année dure.
3. Nommer une personne.`).map(([number]) => number),
		).toEqual(["1", "2", "3"]);
		expect(
			short(`Recommandation 1 : Créer un fonds.
1. D’abord, un montant.
2. Ensuite, des règles.
Recommandation 1 est liée à la suivante.
Recommandation 2 : Évaluer.`),
		).toEqual([
			[
				"1",
				["Créer un fonds."],
				["1. D’abord, un montant.", "2. Ensuite, des règles.", "Recommandation 1 est liée à la suivante."],
			],
			["2", ["Évaluer."], []],
		]);
	});

	test("[R481] in Markdown keeps its headings as sections, loses its signs and no word", () => {
		const made = read(`# Rapport

Mot de la présidente.

## Financement

**Recommandation 1 :** Créer un *fonds* de [dix ans](https://exemple.ca).

### Discussion

- un montant **clair**
- des règles

## Annexes

Remerciements.

## Équité

**Recommandation 2 :** Évaluer l’équité.`);
		expect(made).toEqual([
			{
				number: "1",
				section: "Financement",
				original: [{ text: "Créer un fonds de dix ans.", isItem: false }],
				discussion: [
					{ text: "un montant clair", isItem: true },
					{ text: "des règles", isItem: true },
				],
				wording: [],
			},
			{
				number: "2",
				section: "Équité",
				original: [{ text: "Évaluer l’équité.", isItem: false }],
				discussion: [],
				wording: [],
			},
		]);
	});

	test("[R481] from Word: numbered headings are recommendations, the lines of its contents are not", () => {
		const lines = recogniseReport([
			styled("contents", "Créer un fonds\t3", "1."),
			styled("heading", "Financement"),
			styled("heading", "Créer un fonds", "1."),
			styled("text", "Un montant fut nommé."),
			styled("list", "dix ans", "a)"),
			styled("heading", "Évaluer l’équité", "2."),
		]);
		expect(recommendationsOf(lines)).toMatchObject([
			{
				number: "1",
				section: "Financement",
				original: [{ text: "Créer un fonds" }],
				discussion: [{ text: "Un montant fut nommé." }, { text: "a) dix ans", isItem: false }],
			},
			{ number: "2", original: [{ text: "Évaluer l’équité" }] },
		]);
	});

	test("[R481] without any recommendation gives none, and a hostile one ends at once", () => {
		expect(read("Bonjour.\n\nRien ici.")).toEqual([]);
		// One that does not would meet the time limit of the test.
		for (const piece of [" ", ".", "*a", "…", "\t1 ", "R1 ", "Recommandation 1 ", "– "]) {
			read(piece.repeat(40_000));
			expect(read(`Recommandation 1 : ${piece.repeat(40_000)}x\n`.repeat(3)).length).toBeLessThanOrEqual(3);
		}
	});
});

describe("whoever corrects", () => {
	const lines = recogniseReport(textParagraphs("R1. Créer un fonds.\n\nUn montant.\n\nÉvaluer l’équité."));

	test("[R482] takes a line for a recommendation, which gets the next number, or leaves it out", () => {
		const corrected = setRole(lines, 2, "recommendation");
		expect(recommendationsOf(corrected).map(({ number }) => number)).toEqual(["1", "2"]);
		expect(recommendationsOf(setRole(corrected, 0, "left-out")).map(({ number }) => number)).toEqual(["2"]);
		expect(repeatedNumbers(recommendationsOf([...lines, ...lines]))).toEqual(["1"]);
	});

	test("[R482] is told of a number under which nothing is written, which makes no recommendation", () => {
		const alone = recogniseReport(textParagraphs("R1. Créer un fonds.\n\nR2.\n\nR3. Évaluer l’équité."));
		const typed = alone.map((line) => (line.number === "1" ? { ...line, text: " " } : line));
		expect(recommendationsOf(typed).map(({ number }) => number)).not.toContain("1");
		expect(emptyNumbers(typed)).toContain("1");
		expect(emptyNumbers(lines)).toEqual([]);
	});

	test("[R894] a number that was typed by hand becomes the number of the recommendation, and leaves its words", () => {
		const [first] = lines;
		const typed = first
			? [first, { ...first, text: "4. Évaluer l’équité.", role: "discussion" as const, number: "" }]
			: [];
		const [, made] = recommendationsOf(setRole(typed, 1, "recommendation"));
		expect([made?.number, made?.original[0]?.text]).toEqual(["4", "Évaluer l’équité."]);
	});

	test("[R482] merges a line with the one before, cuts one in two, writes one again: nothing else changes", () => {
		const merged = mergeWithPrevious(lines, 1);
		expect(merged.map(({ text }) => text)).toEqual(["Créer un fonds. Un montant.", "Évaluer l’équité."]);
		const cut = splitLine(merged, 0, "Créer un fonds.".length);
		expect(cut.map(({ text, role, number }) => [text, role, number])).toEqual([
			["Créer un fonds.", "recommendation", "1"],
			["Un montant.", "recommendation", ""],
			["Évaluer l’équité.", "discussion", ""],
		]);
		expect(splitLine(lines, 0, 0)).toEqual(lines);
		expect(setText(lines, 1, "Autre")[1]).toMatchObject({ text: "Autre", role: "discussion" });
	});
});
