/** What people write in cells is read as they meant it, or not at all. */

import { describe, expect, it } from "vitest";
import { guessDayOrder, guessListSeparator, readDate, readLink, splitList } from "#client/spreadsheet/cell-values.ts";
import { guessTargets, withTarget } from "#client/features/portfolio/import/column-target.ts";
import { readStrategy, stageChoices } from "#client/features/portfolio/import/stage-values.ts";

describe("reading dates", () => {
	const cases: [text: string, date: string | null, isExact: boolean][] = [
		["2025-01-20", "2025-01-20", true],
		["2025-01-20T10:30:00Z", "2025-01-20", true],
		["2025/1/5", "2025-01-05", true],
		["20/01/2025", "2025-01-20", true],
		["20/01/2025 00:00", "2025-01-20", true],
		["20-01-25", "2025-01-20", true],
		["5.3.1998", "1998-03-05", true],
		["20 janvier 2025", "2025-01-20", true],
		["1er août 2024", "2024-08-01", true],
		["3 févr. 2024", "2024-02-03", true],
		["March 5, 2024", "2024-03-05", true],
		["2025-03", "2025-03-01", false],
		["03/2025", "2025-03-01", false],
		["mars 2025", "2025-03-01", false],
		["2025", "2025-01-01", false],
		["29/02/2024", "2024-02-29", true],
		["29/02/2025", null, false],
		["31/13/2025", null, false],
		["bientôt", null, false],
		["12,5", null, false],
		["45677", null, false],
	];
	it.each(cases)("[R96] « %s » is %s", (text, date, isExact) => {
		expect(readDate(text, "day-first", "start")).toEqual(date === null ? null : { date, isExact });
	});

	it("[R96] a year or a month alone ends on its last day when it is an end", () => {
		expect(readDate("2024", "day-first", "end")?.date).toBe("2024-12-31");
		expect(readDate("2024-02", "day-first", "end")?.date).toBe("2024-02-29");
	});

	it("[R96] the month comes first only where a date can be read no other way", () => {
		expect(guessDayOrder(["01/20/2025", "03/04/2025"])).toBe("month-first");
		expect(guessDayOrder(["03/04/2025", "", "x"])).toBe("day-first");
		expect(readDate("01/20/2025", "month-first", "start")?.date).toBe("2025-01-20");
	});
});

describe("reading lists", () => {
	const cases: [cells: string[], separator: string, values: string[]][] = [
		[["a | b", "c"], "|", ["a", "b"]],
		[["a; b;a"], ";", ["a", "b"]],
		[["Aînés, proches aidants"], ",", ["Aînés", "proches aidants"]],
		[["un\ndeux"], "\n", ["un", "deux"]],
		[["Santé et services sociaux"], "", ["Santé et services sociaux"]],
		[["12,5 % des jeunes"], "", ["12,5 % des jeunes"]],
	];
	it.each(cases)("%j is parted by « %s »", (cells, separator, values) => {
		expect(guessListSeparator(cells)).toBe(separator);
		expect(splitList(cells[0] as string, separator as ",")).toEqual(values);
	});

	it("a decimal comma parts nothing", () => {
		expect(splitList("1,5 km, 2,5 km", ",")).toEqual(["1,5 km", "2,5 km"]);
	});
});

describe("reading links", () => {
	const cases: [text: string, link: string | null][] = [
		["https://exemple.org/a?b=c", "https://exemple.org/a?b=c"],
		["http://exemple.org", "http://exemple.org"],
		["www.exemple.org", "https://www.exemple.org"],
		["javascript:alert(1)", null],
		["JaVaScRiPt:alert(1)", null],
		["data:text/html,x", null],
		["https://", null],
		["à venir", null],
	];
	it.each(cases)("« %s » is %s", (text, link) => {
		expect(readLink(text)).toBe(link);
	});
});

describe("naming columns", () => {
	const targetsOf = (...names: string[]) =>
		[...guessTargets(names.map((name, index) => ({ name, index })))]
			.sort((a, b) => a[0] - b[0])
			.map(([, target]) => target);

	it("French and English names are known, without accents or capitals", () => {
		expect(targetsOf("NOM", "Mission", "Porteurs", "Début", "Milieux preneurs", "Site web")).toEqual([
			"name",
			"summary",
			"carrier",
			"start",
			"adopter",
			"links",
		]);
		expect(targetsOf("Project name", "Summary", "Funders", "Start date", "Target populations")).toEqual([
			"name",
			"summary",
			"funder",
			"start",
			"populations",
		]);
	});

	it("what nothing recognises is kept as a detail", () => {
		expect(targetsOf("Nom", "Couleur préférée", "")).toEqual(["name", "detail", "detail"]);
	});

	it("themes are sectors only where no column says sectors", () => {
		expect(targetsOf("Nom", "Thématiques", "Secteur")).toEqual(["name", "detail", "sectors"]);
		expect(targetsOf("Nom", "Thématiques")).toEqual(["name", "sectors"]);
	});

	it("a header twice gives its place to the first only", () => {
		expect(targetsOf("Nom", "Nom")).toEqual(["name", "detail"]);
	});

	it("a target that takes one column leaves the one that had it", () => {
		const targets = withTarget(
			guessTargets([
				{ index: 0, name: "Nom" },
				{ index: 1, name: "Titre long" },
			]),
			1,
			"name",
		);
		expect([...targets]).toEqual([
			[0, "detail"],
			[1, "name"],
		]);
	});
});

const suggestStage = (value: string) => stageChoices([{ value, count: 1 }])[0]?.stage;

describe("naming stages", () => {
	it("[R94] a word with one reading is proposed, one with several is asked", () => {
		expect(suggestStage("Investigation")).toBe("idea");
		expect(suggestStage("construction")).toBe("experimentation");
		expect(suggestStage("Accélération")).toBe("preparation");
		expect(suggestStage("mise à l'échelle")).toBe("scaling");
		for (const word of ["Transféré", "Consolidation", "Abandon", "Opéré", "__proto__", "constructor"]) {
			expect(suggestStage(word)).toBeNull();
		}
	});

	it("[R94] the most frequent words come first", () => {
		const choices = stageChoices([
			{ value: "Opéré", count: 2 },
			{ value: "Idée", count: 5 },
		]);
		expect(choices).toEqual([
			{ value: "Idée", count: 5, stage: "idea", isSuggested: true },
			{ value: "Opéré", count: 2, stage: null, isSuggested: false },
		]);
	});

	it("strategies are known by their name in both languages", () => {
		expect(readStrategy("diffusion")).toBe("spreading");
		expect(readStrategy("Changing the rules")).toBe("scaling-up");
		expect(readStrategy("magie")).toBeNull();
	});
});
