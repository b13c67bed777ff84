/** Names after « de ». */

import { expect, test } from "vitest";
import { asName, ofName } from "#shared/lib/elision.ts";

test("[R890] « de » loses its vowel before a name that begins with one, accents and a mute h included", () => {
	const said = [
		"Bo",
		"Ana",
		"Édith",
		"Éloi",
		"Hélène",
		"Hubert",
		"Hans",
		"Yves",
		"Yann",
		"Œdipe",
		"une personne",
		"3e",
	];
	expect(said.map(ofName)).toEqual([
		...["de Bo", "d’Ana", "d’Édith", "d’Éloi", "d’Hélène", "d’Hubert", "de Hans", "d’Yves", "de Yann"],
		...["d’Œdipe", "d’une personne", "de 3e"],
	]);
	expect(["Bo", "Ana"].map(asName)).toEqual(["que Bo", "qu’Ana"]);
});
