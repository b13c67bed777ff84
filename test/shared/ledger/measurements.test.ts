/** Measurements: values with who said them, corrected and removed by name, validated by somebody else. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodKey } from "#shared/domain/period.ts";
import type { Role } from "#shared/domain/role.ts";
import { groupKey, MeasurementColumns } from "#shared/ledger/measurement-columns.ts";
import { type MeasurementCommand, measurementsStream, type ReportedEntry } from "#shared/ledger/measurements.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bea");

const entry = (value: number, at: Partial<ReportedEntry> = {}): ReportedEntry => ({
	indicator: "reached",
	project: "cuisines",
	period: "2026-Q3",
	splits: [],
	value,
	unit: "personnes",
	note: "",
	source: "Rapport trimestriel",
	...at,
});

function table() {
	const ledger = new SmallLedger(measurementsStream);
	const sends = (member = ana, command: MeasurementCommand, role: Role = "editor") =>
		ledger.sends(member, role, command);
	return {
		ledger,
		columns: ledger.state,
		reports: (...entries: ReportedEntry[]) => sends(ana, { kind: "report-measurements", entries }),
		corrects: (member: typeof ana, replaces: string, value: number) =>
			sends(member, {
				kind: "correct-measurements",
				entries: [{ ...entry(value), replaces }],
				reason: "Deux formulaires comptés deux fois",
			}),
		validates: (member: typeof ana, ...entries: string[]) => sends(member, { kind: "validate-measurements", entries }),
		removes: (member: typeof ana, role: Role, ...entries: string[]) =>
			sends(member, { kind: "remove-measurements", entries, reason: "Mauvais projet" }, role),
		standing: () => ledger.state.at(ledger.state.rowOf(entry(0))),
	};
}

describe("measurements", () => {
	test("[R316] a correction takes the place of a value, and the history keeps both, with who and why", () => {
		const t = table();
		t.reports(entry(140));
		t.corrects(bea, "1.0", 138);
		expect(t.standing()).toMatchObject({ value: 138, ref: "2.0", reported: { member: bea } });
		expect(
			t.columns.historyOf(t.columns.rowOf(entry(0))).map((one) => [one.value, one.reported.reason, one.replacedBy]),
		).toEqual([
			[138, "Deux formulaires comptés deux fois", null],
			[140, "", "2.0"],
		]);
		expect(t.columns.standing).toBe(1);
	});

	test("[R316] nobody covers what somebody else recorded meanwhile", () => {
		const t = table();
		t.reports(entry(140));
		expect(t.reports(entry(150))).toBe("measurement-changed");
		t.corrects(bea, "1.0", 138);
		expect(t.corrects(ana, "1.0", 139)).toBe("measurement-changed");
		expect(t.standing().value).toBe(138);
	});

	test("[R316] the same values sent twice are there once; a paste with one contradiction changes nothing", () => {
		const t = table();
		const pasted = [entry(140), entry(12, { project: "potagers" })];
		t.reports(...pasted);
		expect(t.reports(...pasted)).toEqual([]);
		expect(t.reports(entry(140, { note: "Recompté" }))).toBe("measurement-changed");
		expect(t.reports(entry(7, { project: "navette" }), entry(13, { project: "potagers" }))).toBe("measurement-changed");
		expect(t.columns.standing).toBe(2);
		expect(t.reports(entry(1, { project: "x" }), entry(2, { project: "x" }))).toBe("bad-request");
	});

	test("[R317] a value is validated by a second person, and a correction has to be validated again", () => {
		const t = table();
		t.reports(entry(140));
		expect(t.validates(ana, "1.0")).toBe("second-person");
		t.validates(bea, "1.0");
		expect(t.standing().validated?.member).toBe(bea);
		expect(t.validates(bea, "1.0")).toEqual([]);
		t.corrects(bea, "1.0", 138);
		expect(t.standing().validated).toBeNull();
		expect(t.validates(bea, "3.0")).toBe("second-person");
		expect(t.validates(ana, "1.0")).toBe("measurement-changed");
	});

	test("[R317] one’s own value is removed with a reason; that of others by who runs the workspace", () => {
		const t = table();
		t.reports(entry(140), entry(12, { project: "potagers" }));
		expect(t.removes(bea, "editor", "1.0")).toBe("not-yours");
		t.removes(ana, "editor", "1.0");
		t.removes(bea, "facilitator", "1.1");
		expect(t.columns.standing).toBe(0);
		const gone = t.columns.at(t.columns.rowOfRef("1.0"));
		expect(gone.removed).toMatchObject({ member: ana, reason: "Mauvais projet" });
		expect(t.removes(ana, "editor", "1.0")).toBe("measurement-changed");
		t.reports(entry(141));
		expect(t.columns.historyOf(t.columns.rowOf(entry(0))).map(({ value }) => value)).toEqual([141, 140]);
	});

	test("[R317] readers and commenters report nothing", () => {
		const t = table();
		const report: MeasurementCommand = { kind: "report-measurements", entries: [entry(1)] };
		for (const role of ["reader", "commenter"] as const) expect(t.ledger.sends(ana, role, report)).toBe("forbidden");
	});

	test("a breakdown is a value of its own, whatever the order of its parts; what is not a period or a number is refused", () => {
		const t = table();
		const region = { dimension: "Région", value: "Estrie" };
		const age = { dimension: "Âge", value: "65 et plus" };
		t.reports(entry(140), entry(30, { splits: [region, age] }));
		expect(t.columns.at(t.columns.rowOf(entry(0, { splits: [age, region] }))).value).toBe(30);
		expect(t.columns.rows({ splits: "whole" })).toHaveLength(1);
		expect(groupKey([region, age])).toBe(groupKey([age, region]));
		expect(t.reports(entry(1, { period: "bientôt" }))).toBe("bad-request");
		expect(t.reports(entry(Number.POSITIVE_INFINITY))).toBe("bad-request");
		expect(t.reports(entry(1, { splits: [region, { ...region, value: "Montréal" }] }))).toBe("bad-request");
	});
});

describe("columns", () => {
	test("[R318] they hold what a plain map would, after any history", () => {
		const places: fc.Arbitrary<Partial<ReportedEntry>> = fc.record({
			indicator: fc.constantFrom("a", "b", "c"),
			project: fc.constantFrom(null, "p", "q"),
			period: fc.constantFrom("2026", "2026-Q1", "2026-school", "2026-03"),
			splits: fc.constantFrom<ReportedEntry["splits"][]>([], [{ dimension: "Région", value: "Estrie" }]),
		});
		const step = fc.record({ at: places, value: fc.integer(), does: fc.constantFrom("say", "say", "say", "remove") });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
				const columns = new MeasurementColumns();
				const plain = new Map<string, number>();
				for (const [index, { at, value, does }] of steps.entries()) {
					const key = JSON.stringify(at);
					const act = { member: ana, time: "", reason: "" };
					if (does === "say") {
						columns.append(index + 1, act, [entry(value, at)]);
						plain.set(key, value);
					} else {
						columns.remove([columns.rowOf(entry(0, at))], act);
						plain.delete(key);
					}
				}
				const held = columns.rows({}).map((row): [string, number] => {
					const { indicator, project, period, splits, value } = columns.at(row);
					return [JSON.stringify({ indicator, project, period: periodKey(period), splits }), value];
				});
				expect(new Map(held)).toEqual(plain);
				expect(columns.standing).toBe(plain.size);
				for (const row of columns.rows({ indicators: ["a"] })) {
					const { ref, project, period, splits, value, unit } = columns.at(row);
					expect(columns.rowOfRef(ref)).toBe(row);
					expect(columns.valueAt(row)).toEqual({ project, period, group: groupKey(splits), value, unit });
				}
			}),
		);
	});

	test("[R318] 20,000 values are found by indicator, project and period", () => {
		const columns = new MeasurementColumns();
		const act = { member: ana, time: "", reason: "" };
		for (let project = 0; project < 100; project += 1) {
			const entries = Array.from({ length: 200 }, (_, n) =>
				entry(n, { project: `p${project}`, indicator: `i${n % 20}`, period: `${2010 + Math.floor(n / 20)}` }),
			);
			columns.append(project + 1, act, entries);
		}
		expect(columns.standing).toBe(20_000);
		const rows = columns.rows({ indicators: ["i7"], periods: [{ grain: "year", year: 2014, part: 1 }] });
		expect(rows).toHaveLength(100);
		expect(rows.every((row) => columns.at(row).value === 87)).toBe(true);
		expect(columns.rows({ projects: ["p3"] })).toHaveLength(200);
		expect(columns.rows({ projects: [null] })).toHaveLength(0);
	});
});
