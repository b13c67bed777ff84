/** What is typed or pasted in the grid of values: read as it was meant, or refused whole with the exact place. */

import { describe, expect, test } from "vitest";
import { readPeriodKey } from "#shared/domain/period.ts";
import { planDraft, readDraft, withCells } from "#client/features/measurements/entry-draft.ts";
import { chooseGrain, shownPeriods } from "#client/features/measurements/entry-periods.ts";
import { layBlock, readBlock } from "#client/features/measurements/paste-block.ts";
import { readValue } from "#client/features/measurements/value-text.ts";

const period = (key: string) => readPeriodKey(key) as NonNullable<ReturnType<typeof readPeriodKey>>;

describe("a value as people write it", () => {
	test.each([
		["1 234,5", "repas", { kind: "value", value: 1234.5 }],
		["1,234.5", "", { kind: "value", value: 1234.5 }],
		["−12,5", "", { kind: "value", value: -12.5 }],
		["340 repas", "repas", { kind: "value", value: 340 }],
		["12 500 $", "$", { kind: "value", value: 12500 }],
		["$12 500", "$", { kind: "value", value: 12500 }],
		["45 %", "%", { kind: "value", value: 45 }],
		["n/d", "repas", { kind: "none" }],
		["N.D.", "repas", { kind: "none" }],
		["45 %", "repas", { kind: "fault", fault: "percent-of-what" }],
		["340 heures", "repas", { kind: "fault", fault: "other-unit" }],
		["environ 300", "repas", { kind: "fault", fault: "not-a-number" }],
		["2026-03-01", "", { kind: "fault", fault: "not-a-number" }],
		["99999999999999999999", "", { kind: "fault", fault: "too-large" }],
	] as const)("[R340] « %s » where the unit is « %s »", (text, unit, read) => {
		expect(readValue(text, unit)).toEqual(read);
	});
});

describe("what recording a draft comes to", () => {
	test("[R341] new values, corrections, what says the same, what is not known and what is wrong are told apart, cell by cell", () => {
		const standing = new Map([
			["a/2026", { ref: "4.0", value: 10, unit: "repas" }],
			["b/2026", { ref: "4.1", value: 12, unit: "repas" }],
		]);
		const draft = { "a/2026": "10", "b/2026": "13", "/2026": "n/d", "a/2027": "1 000", "b/2027": "beaucoup" };
		const plan = planDraft(draft, { id: "meals", unit: "repas" }, [], standing, { note: "", source: "Registre" });
		expect(plan.same).toEqual(["a/2026"]);
		expect(plan.none).toEqual(["/2026"]);
		expect(plan.faults).toEqual([{ cell: "b/2027", fault: "not-a-number" }]);
		expect(plan.fresh).toEqual([
			{
				...{ indicator: "meals", project: "a", period: "2027", splits: [], value: 1000, unit: "repas", note: "" },
				source: "Registre",
			},
		]);
		expect(plan.corrected).toMatchObject([{ project: "b", period: "2026", value: 13, replaces: "4.1" }]);
	});

	test("a draft that the device kept is read; anything else is none", () => {
		expect(readDraft({ "a/2026": "3", "/2026-Q1": "4", "../x": "5", "b/2026": 6 })).toEqual({
			"a/2026": "3",
			"/2026-Q1": "4",
		});
		expect(readDraft("a")).toBeNull();
		expect(withCells({ "a/2026": "3" }, { "a/2026": " ", "b/2026": "4" })).toEqual({ "b/2026": "4" });
	});
});

describe("a block from a spreadsheet", () => {
	const grid = {
		rows: [
			{ project: null, name: "Ensemble du portefeuille" },
			{ project: "a", name: "Éco-cuisine" },
			{ project: "b", name: "Jardins" },
		],
		periods: ["2025", "2026", "2027"].map(period),
	};

	test("cells are parted by tabs, lines and quotes", () => {
		expect(readBlock('1\t"2\n3"\t""\r\n4\t"a ""b"""\t5\n')).toEqual([
			["1", "2\n3", ""],
			["4", 'a "b"', "5"],
		]);
	});

	test("[R342] it begins at the cell one is in; its empty cells change nothing", () => {
		expect(layBlock(readBlock("1\t\n3\t4\n"), grid, { row: 1, column: 1 })).toEqual({
			ok: true,
			cells: { "a/2026": "1", "b/2026": "3", "b/2027": "4" },
		});
	});

	test("[R342] names of projects and periods say where each value goes", () => {
		const block = readBlock("Projet\t2027\t2026\njardins\t1\t2\neco-cuisine\t3\tn/d\n");
		expect(layBlock(block, grid, { row: 0, column: 0 })).toEqual({
			ok: true,
			cells: { "b/2027": "1", "b/2026": "2", "a/2027": "3", "a/2026": "n/d" },
		});
	});

	test.each([
		["1\t2\t3", { row: 0, column: 1 }, { kind: "too-many-columns", columns: 3, room: 2 }],
		["1\n2\n3", { row: 1, column: 0 }, { kind: "too-many-rows", rows: 3, room: 2 }],
		["Projet\t2027\nInconnu\t4", { row: 0, column: 0 }, { kind: "no-such-project", row: 2, name: "Inconnu" }],
		["Projet\t2031\nJardins\t4", { row: 0, column: 0 }, { kind: "no-such-period", column: 2, name: "2031" }],
	] as const)("[R342] what does not fit is refused whole, with its place: %j", (text, at, fault) => {
		expect(layBlock(readBlock(text), grid, at)).toEqual({ ok: false, fault });
	});
});

describe("the periods in sight", () => {
	test("their length is the one asked for, else that of the values, else that of the indicator", () => {
		expect(chooseGrain("month", "yearly", [])).toBe("month");
		expect(chooseGrain(null, "yearly", [period("2026-Q1")])).toBe("quarter");
		expect(chooseGrain(null, "quarterly", [])).toBe("quarter");
		expect(chooseGrain(null, "", [])).toBe("year");
	});

	test("they end with the one under way, or with the last that has values", () => {
		const keys = (last: string | null, known: string[]) =>
			shownPeriods("year", last === null ? null : period(last), known.map(period), "2026-11-27").map(
				({ year }) => year,
			);
		expect(keys(null, [])).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
		expect(keys(null, ["2028"]).at(-1)).toBe(2028);
		expect(keys("2024", []).at(-1)).toBe(2024);
	});
});
