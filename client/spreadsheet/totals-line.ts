/** How people name the lines of a sheet that add up the others. */

import { foldText } from "#shared/lib/fold-text.ts";

const TOTAL =
	/^(?:(?:grand|sous)[ -])?tota(?:l|ux)(?: general| des projets| projets)?\b|^(?:somme|moyenne|ensemble|sum|average|grand total|subtotal)\b/;

/** Whether the first words of a line say that it adds up others. What is called so may still be a thing of that name. */
export function saysTotal(text: string): boolean {
	return TOTAL.test(foldText(text));
}

/** The cells of such a line as a person reads them: a workbook writes decimals with a point. */
export function totalsWords(words: string, number: (value: number) => string): string {
	return words
		.split(" · ")
		.map((cell) => (/^-?\d+\.\d+$/.test(cell) ? number(Number(cell)) : cell))
		.join(" · ");
}
