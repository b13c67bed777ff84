/** From values to places on a plot: round ticks, and a linear scale. */

/** A scale from values to pixels, with the round values to draw lines at. `place` is a pixel, from `start` to `end`. */
export type PlotScale = { ticks: readonly number[]; place: (value: number) => number };

/** A scale that holds every value and, for bars, zero. With no value, it goes from 0 to 1. `wished`: about how many ticks. */
export function linearScale(
	values: readonly number[],
	pixels: { start: number; end: number },
	options: { fromZero?: boolean; wished?: number } = {},
): PlotScale {
	const finite = values.filter(Number.isFinite);
	const bounds = options.fromZero ? [...finite, 0] : finite;
	let low = bounds.length > 0 ? Math.min(...bounds) : 0;
	let high = bounds.length > 0 ? Math.max(...bounds) : 1;
	// Values too near each other for their size cannot be told apart, nor counted up to in steps.
	if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9) {
		// One value alone stands in the middle of something.
		const room = low === 0 ? 1 : Math.abs(low) / 2;
		if (!options.fromZero || low < 0) low -= room;
		high += room;
	}
	// Half a project is nowhere: what is counted gets whole ticks.
	const leastStep = finite.length > 0 && finite.every(Number.isInteger) ? 1 : 0;
	const step = Math.max(leastStep, roundStep((high - low) / (options.wished ?? 4)));
	const first = Math.floor(low / step + 1e-9);
	const last = Math.ceil(high / step - 1e-9);
	const ticks: number[] = [];
	// Multiples of the step, not sums of it: 0.1 three times is not 0.3.
	for (let turn = first; turn <= last; turn += 1) ticks.push(Number((turn * step).toPrecision(12)));
	const from = first * step;
	const extent = last * step - from;
	return { ticks, place: (value) => pixels.start + ((value - from) / extent) * (pixels.end - pixels.start) };
}

/** 1, 2 or 5 times a power of ten, the nearest not under `rough`. */
function roundStep(rough: number): number {
	const power = 10 ** Math.floor(Math.log10(rough));
	const times = rough / power;
	if (times <= 1) return power;
	if (times <= 2) return 2 * power;
	if (times <= 5) return 5 * power;
	return 10 * power;
}
