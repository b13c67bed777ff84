/** `node --expose-gc bench/measurements.ts`: what 1,000 projects × 20 indicators × 20 periods cost to fold, to hold and to ask. */

import { rollUp } from "../shared/domain/roll-up.ts";
import type { MeasurementColumns } from "../shared/ledger/measurement-columns.ts";
import { type MeasurementBody, measurementsStream } from "../shared/ledger/measurements.ts";
import { readPeriodKey } from "../shared/domain/period.ts";

const ids = (count: number, letter: string) =>
	Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(25, "0")}`);
const projects = ids(1000, "p");
const indicators = ids(20, "n");
const periods = Array.from({ length: 20 }, (_, index) => `${2020 + Math.floor(index / 4)}-Q${(index % 4) + 1}`);

const held = () => {
	(globalThis as { gc?: () => void }).gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1e6;
};

function timed<T>(name: string, work: () => T): T {
	const start = performance.now();
	const result = work();
	console.log(`${name.padEnd(60)} ${(performance.now() - start).toFixed(1).padStart(9)} ms`);
	return result;
}

/** One event a project: its indicators and periods. */
function* events(): Generator<{ seq: number; body: MeasurementBody }> {
	for (const [index, project] of projects.entries()) {
		const entries = indicators.flatMap((indicator, i) =>
			periods.map((period, p) => ({
				indicator,
				project,
				period,
				splits: [],
				value: index + i * p,
				unit: "personnes",
				note: "",
				source: `Rapport ${index}`,
			})),
		);
		yield { seq: index + 1, body: { kind: "measurements-reported", entries } };
	}
}

const before = held();
const columns: MeasurementColumns = timed("fold 400,000 values, 1,000 events", () => {
	const state = measurementsStream.initial();
	for (const { seq, body } of events())
		measurementsStream.evolve(state, { seq, time: "2026-11-23T00:00:00.000Z", member: null, body });
	return state;
});
console.log(`${"held in memory".padEnd(60)} ${(held() - before).toFixed(1).padStart(9)} MB`);

const period = readPeriodKey("2023-Q2");
if (!period) throw new Error("bench/measurements.ts: 2023-Q2 is a period");
for (let round = 0; round < 3; round += 1) {
	timed("find one indicator, one period (1,000 rows)", () =>
		columns.rows({ indicators: indicators.slice(3, 4), periods: [period] }),
	);
	timed("read one project whole (400 values)", () =>
		columns.rows({ projects: projects.slice(5, 6) }).map((row) => columns.at(row)),
	);
	timed("roll up one indicator over the portfolio, 20 periods", () => portfolio(indicators.slice(7, 8)));
	timed("roll up 20 indicators over the portfolio, 20 periods", () => portfolio(indicators));
}

/** The sum of each indicator and period over every project. */
function portfolio(wanted: readonly string[]): number {
	let done = 0;
	const asked = { unit: "personnes", unitKind: "people", additivity: "everywhere" } as const;
	for (const indicator of wanted) {
		const byPeriod = Map.groupBy(
			columns.rows({ indicators: [indicator], splits: "whole" }).map((row) => columns.valueAt(row)),
			(one) => one.period,
		);
		for (const values of byPeriod.values()) if (rollUp("sum", asked, values).ok) done += 1;
	}
	return done;
}
