/** Scopes as addresses and texts write them, and periods in a few letters. */

import { expect, test } from "vitest";
import { readPeriodKey } from "#shared/domain/period.ts";
import { readScope, type ResultsScope, writeScope } from "#shared/domain/results-scope.ts";
import { shortPeriod } from "#shared/domain/short-period.ts";
import { newId } from "#shared/lib/ids.ts";

test("a scope that is written is read again, and anything else is none", () => {
	const id = newId();
	const scopes: ResultsScope[] = [
		{ kind: "portfolio" },
		{ kind: "project", id },
		{ kind: "cohort", id },
		{ kind: "sector", name: "Santé : première ligne" },
	];
	for (const scope of scopes) expect(readScope(writeScope(scope))).toEqual(scope);
	expect(readScope("")).toEqual({ kind: "portfolio" });
	for (const other of ["project:", "project:../x", "sector:", `sector:${"é".repeat(300)}`, "tout", "__proto__:x"])
		expect(readScope(other)).toBeNull();
});

test("a period is short on an axis, in the language of the reader", () => {
	const short = (key: string, language: "fr" | "en") => {
		const period = readPeriodKey(key);
		return period && shortPeriod(period, language);
	};
	expect(["2026", "2026-H1", "2026-Q3", "2026-school"].map((key) => short(key, "fr"))).toEqual([
		...["2026", "S1 2026", "T3 2026", "2026-2027"],
	]);
	expect(["2026-H1", "2026-Q3"].map((key) => short(key, "en"))).toEqual(["H1 2026", "Q3 2026"]);
	expect(short("2026-08", "fr")).toMatch(/^août 2026$/);
});
