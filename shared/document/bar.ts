/** Bars of a distribution, in words that stay in a text: beside the number they draw, in a table. */

/** As many signs make the longest bar. */
export const LONGEST_BAR = 20;
/** What is a bar and nothing else. */
export const BAR = /^█+$/;

/** The bar of a count among others; at least one sign for what is not nothing. */
export function barOf(count: number, longest: number): string {
	if (count <= 0 || longest <= 0) return "";
	return "█".repeat(Math.max(1, Math.round((count / longest) * LONGEST_BAR)));
}
