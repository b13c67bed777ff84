/** Terms found in the words of a text, as French writes them. */

import { expect, test } from "vitest";
import { type TermForm, TermMatcher } from "#shared/domain/term-matching.ts";
import type { CitableKey } from "#shared/domain/citable.ts";

const term = (words: string, key = words): TermForm => ({ words, kind: "term", key: `term:${key}` as CitableKey });
const avoid = (words: string, key = words): TermForm => ({ words, kind: "avoid", key: `term:${key}` as CitableKey });

/** What is found, as the text has it. */
function found(text: string, ...forms: TermForm[]): string[] {
	return new TermMatcher(forms).find(text).map(({ from, to }) => text.slice(from, to));
}

test("[R550] a term is found as a whole word, whatever its case", () => {
	expect(found("Innover : l’innovation, Innovation.", term("innovation"))).toEqual(["innovation", "Innovation"]);
	expect(found("une réinnovation, innovationnel, co-innovation", term("innovation"))).toEqual([]);
	expect(found("projets/innovation, (innovation) «\u00a0innovation\u00a0»", term("innovation"))).toHaveLength(3);
	expect(found("l’inno\u00advation sociale", term("innovation"))).toEqual(["inno\u00advation"]);
});

test("[R550] accents make another word, save on capitals, which often go without", () => {
	expect(found("la côte, la cote, LA COTE, la CÔTE", term("côte"))).toEqual(["côte", "COTE", "CÔTE"]);
	expect(found("Echelle et échelle, echelle", term("échelle"))).toEqual(["Echelle", "échelle"]);
	expect(found("le cœur, le coeur, CŒUR, COEUR", term("cœur"))).toEqual(["cœur", "coeur", "CŒUR", "COEUR"]);
	expect(found("l’e\u0301chelle", term("échelle"))).toEqual(["e\u0301chelle"]);
});

test("[R550] elided articles stand before a term, and words with an apostrophe inside stay whole", () => {
	expect(found("d’échelle, qu'échelle, lorsqu’échelle", term("échelle"))).toHaveLength(3);
	expect(found("les prud’hommes, un homme", term("homme"))).toEqual(["homme"]);
	expect(found("les prud’hommes", term("prud'homme"))).toEqual(["prud’hommes"]);
	expect(found("aujourd’hui et le jour", term("hui"), term("aujourd’hui"))).toEqual(["aujourd’hui"]);
	expect(found("the project’s aim", term("project"))).toEqual(["project"]);
});

test("[R550] of terms inside one another, the longest is found", () => {
	const forms = [term("échelle"), term("mise à l’échelle"), term("mise"), term("mise à l’échelle profonde")];
	expect(found("La mise à l’échelle et l’échelle de mise à l’échelle profonde", ...forms)).toEqual([
		"mise à l’échelle",
		"échelle",
		"mise à l’échelle profonde",
	]);
	expect(found("milieu preneur actif", term("milieu preneur"), term("preneur actif"))).toEqual(["milieu preneur"]);
});

test("[R550] spaces that do not break, line ends and straight apostrophes are spaces and apostrophes; punctuation parts words", () => {
	const forms = [term("mise à l’échelle")];
	expect(found("mise\u00a0à\u202fl'échelle, mise\nà  l’échelle", ...forms)).toHaveLength(2);
	expect(found("mise, à l’échelle; mise à \ufffc l’échelle", ...forms)).toEqual([]);
});

test("[R550] simple plurals are found by themselves; the others and acronyms are declared", () => {
	expect(found("milieux preneurs, mises à l’échelle", term("milieu preneur"), term("mise à l’échelle"))).toEqual([
		"milieux preneurs",
		"mises à l’échelle",
	]);
	expect(found("des plans régionaux, des noyaux", term("plan régional"), term("noyau"))).toEqual([
		"plans régionaux",
		"noyaux",
	]);
	expect(found("la cour, les cours", term("cours"))).toEqual(["cours"]);
	expect(found("des travaux", term("travail"))).toEqual([]);
	expect(found("des travaux", term("travail"), term("travaux", "travail"))).toEqual(["travaux"]);
	expect(found("le changement des systèmes", term("changement de systèmes"))).toEqual([]);
	expect(new TermMatcher([term("projet")]).find("projets")[0]?.isPlural).toBe(true);
	expect(new TermMatcher([term("projet"), term("projets")]).find("projets")[0]?.isPlural).toBe(false);
});

test("[R550] an acronym is no common word", () => {
	expect(found("par le PAR, et Par ici; les PARs", term("PAR"))).toEqual(["PAR", "PARs"]);
	expect(found("le MEES et le MÉES", term("MÉES"))).toEqual(["MEES", "MÉES"]);
});

test("[R550] neither one letter, nor an address, nor an empty term is found", () => {
	expect(found("a b c", term("a"), term(""), term("  "), term("’"))).toEqual([]);
	expect(found("https://innovation.example/innovation info@innovation.example innovation", term("innovation"))).toEqual(
		["innovation"],
	);
});

test("[R551] words to avoid say so, unless somebody retains them", () => {
	const [one] = new TermMatcher([avoid("agent multiplicateur", "a")]).find("Un agent multiplicateur.");
	expect(one).toMatchObject({ kind: "avoid", from: 3, to: 23 });
	const [both] = new TermMatcher([avoid("agent", "a"), term("agent", "b")]).find("agent");
	expect(both?.kind).toBe("term");
	expect(both?.forms).toHaveLength(2);
});

test("[R551] a word to avoid that is the plural of a term is told from it", () => {
	expect(new TermMatcher([term("impact"), avoid("impacts")]).find("les impacts")[0]?.kind).toBe("avoid");
});
