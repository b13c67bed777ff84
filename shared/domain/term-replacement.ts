/** What is written in the place of words to avoid: with their capitals, in the plural when they were, after an article that fits. Pure. */

import { startsWithVowel } from "#shared/lib/elision.ts";

export type Replacement = {
	/** How many signs before the words go too: an article that changes. */
	readonly before: number;
	/** What takes their place; empty when nothing does. */
	readonly article: string;
	readonly text: string;
	/** « l’ » stands before a consonant: « le » or « la » is for the person to say. */
	readonly isArticleOpen: boolean;
};

/** What opens before a consonant: « d’ » becomes « de ». */
const OPENED: Readonly<Record<string, string>> = {
	d: "de ",
	qu: "que ",
	j: "je ",
	m: "me ",
	t: "te ",
	s: "se ",
	n: "ne ",
	c: "ce ",
};
/** What closes before a vowel. A mute h is not told from an aspirated one: before an h, nothing changes. */
const CLOSED: Readonly<Record<string, string>> = {
	de: "d’",
	que: "qu’",
	le: "l’",
	la: "l’",
	du: "de l’",
	au: "à l’",
	je: "j’",
	me: "m’",
	te: "t’",
	se: "s’",
	ne: "n’",
};

/**
 * @param before what stands in the block before the words
 * @param words the words to avoid, as they are written
 * @param wanted what is to be written
 */
export function replacementOf(before: string, words: string, wanted: string): Replacement {
	const text = withCapitals(words, wanted);
	const same: Replacement = { before: 0, article: "", text, isArticleOpen: false };
	const isVowel = startsWithVowel(text);
	const elided = /(?<![\p{L}\p{N}])(\p{L}{1,2})['’]$/u.exec(before);
	if (elided) {
		if (isVowel || /^h/i.test(text)) return same;
		const [said, letters = ""] = elided;
		const opened = OPENED[letters.toLowerCase()];
		if (opened === undefined) return { ...same, isArticleOpen: letters.toLowerCase() === "l" };
		return { ...same, before: said.length, article: withCapitals(letters.slice(0, 1), opened) };
	}
	const whole = isVowel ? /(?<![\p{L}\p{N}'’])(\p{L}{2,3})[ \u00a0]$/u.exec(before) : null;
	if (!whole) return same;
	const [said, letters = ""] = whole;
	const closed = CLOSED[letters.toLowerCase()];
	return closed === undefined
		? same
		: { ...same, before: said.length, article: withCapitals(letters.slice(0, 1), closed) };
}

/** The plural of a term of one word; of several, the words are for the group to declare. Null when there is none to give. */
export function simplePlural(term: string): string | null {
	if (!/^\p{L}{3,}$/u.test(term) || /[sxz]$/i.test(term)) return null;
	if (/al$/i.test(term)) return `${term.slice(0, -2)}aux`;
	return /(?:eau|au|eu)$/i.test(term) ? `${term}x` : `${term}s`;
}

/** A capital stays one, and words all in capitals stay so. */
function withCapitals(model: string, text: string): string {
	const letters = model.replace(/[^\p{L}]/gu, "");
	const isUpper = (some: string) => some === some.toUpperCase() && some !== some.toLowerCase();
	if (letters.length > 1 && isUpper(letters)) return text.toUpperCase();
	return isUpper(letters.charAt(0)) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
