/** The shape of an indicator over time, for the eye alone: its values are on its own page. */

import { periodOfCode, nextPeriod, comparePeriods, periodCode } from "#shared/domain/period.ts";
import type { Rolled } from "#shared/protocol/measurements.ts";
import { valuesByPeriod } from "#client/features/results/result-plots.ts";
import styles from "./Results.module.css";

const WIDTH = 120;
const HEIGHT = 32;
const MARGIN = 4;
const MOST = 24;

export function Sparkline({ rolled }: { rolled: Rolled }) {
	const values = valuesByPeriod(rolled);
	if (values.size < 2) return <span className={styles.spark} />;
	const points = pointsOf(values);
	const last = points.at(-1);
	return (
		<svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
			<polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
			{last && <circle cx={last.x} cy={last.y} r={3} />}
		</svg>
	);
}

/** Placed by their date, so that a period without a value takes its room. */
function pointsOf(values: ReadonlyMap<number, number>): { x: number; y: number }[] {
	const codes = [...values.keys()].sort((a, b) => comparePeriods(periodOfCode(a), periodOfCode(b))).slice(-MOST);
	const first = codes[0] as number;
	const last = periodOfCode(codes.at(-1) as number);
	const places = new Map<number, number>();
	for (let period = periodOfCode(first); comparePeriods(period, last) <= 0; period = nextPeriod(period))
		places.set(periodCode(period), places.size);
	const shown = codes.map((code) => values.get(code) ?? 0);
	const [least, most] = [Math.min(...shown), Math.max(...shown)];
	return codes.map((code) => ({
		x: MARGIN + ((places.get(code) ?? 0) / Math.max(1, places.size - 1)) * (WIDTH - 2 * MARGIN),
		y:
			most === least
				? HEIGHT / 2
				: HEIGHT - MARGIN - (((values.get(code) ?? 0) - least) / (most - least)) * (HEIGHT - 2 * MARGIN),
	}));
}
