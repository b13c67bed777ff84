/** The colour of each series: measures take the palette in order, aims and marks the colour of the text. */

import type { PlotSeries } from "#client/ui/plot/plot-data.ts";

const COLOURS = 10;

export function seriesColour(series: readonly PlotSeries[], place: number): string {
	const kind = series[place]?.kind ?? "measure";
	if (kind === "target") return "var(--ink)";
	if (kind === "reference") return "var(--ink-3)";
	const before = series.slice(0, place).filter((other) => (other.kind ?? "measure") === "measure").length;
	return `var(--sector-${before % COLOURS})`;
}
