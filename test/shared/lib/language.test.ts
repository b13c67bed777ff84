/** French names in a sentence. */

import { expect, test } from "vitest";
import { ofName } from "#shared/lib/language.ts";

test("[R843] « de » is elided before a name that begins with a vowel, or with y before a consonant", () => {
	const names = ["Ana Roy", "Émilie", "Marie", "Yves", "Youssef", "Hélène", ""];
	expect(names.map(ofName)).toEqual(["d’Ana Roy", "d’Émilie", "de Marie", "d’Yves", "de Youssef", "de Hélène", "de "]);
});
