/** What a plot shows, and the same as a table: nothing is in one that is not in the other. */

/** One value a label; null where nothing is known (a gap, never a zero). */
export type PlotSeries = {
	id: string;
	name: string;
	values: readonly (number | null)[];
	/** `target` is drawn dashed, `reference` thin: they are aims and marks, not measures. */
	kind?: "measure" | "target" | "reference";
};

export type PlotData = {
	/** What the labels are: « Période », « Secteur ». */
	axis: string;
	labels: readonly string[];
	series: readonly PlotSeries[];
	/** Written after a value: « $ », « % », « personnes ». */
	unit?: string;
};

export type PlotCell = string | number | null;

/** The table of a plot: a head, then one row a label. */
export function plotTable(data: PlotData): { head: string[]; rows: PlotCell[][] } {
	const unit = data.unit ? ` (${data.unit})` : "";
	return {
		head: [data.axis, ...data.series.map((series) => `${series.name}${unit}`)],
		rows: data.labels.map((label, place) => [label, ...data.series.map((series) => series.values[place] ?? null)]),
	};
}

/** Every known value. */
export function plotValues(data: PlotData): number[] {
	return data.series.flatMap((series) => series.values.filter((value) => value !== null));
}
