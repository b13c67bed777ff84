/** What is written in the place of words to avoid: with their capitals, in the plural when they were, after an article that fits. Pure. */

export type Replacement = {
	/** How many signs before the words go too: an article that changes. */
	readonly before: number;
	readonly text: string;
	/** « l’ » stands before a consonant: « le » or « la » is for the person to say. */
	readonly isArticleOpen: boolean;
};

const VOWEL = /^[aeiouyàâäæéèêëîïôöœùûü]/i;
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
	const elided = /(?<![\p{L}\p{N}])(\p{L}{1,2})['’]$/u.exec(before);
	if (elided) {
		const [article, letters = ""] = elided;
		if (VOWEL.test(text) || /^h/i.test(text)) return { before: 0, text, isArticleOpen: false };
		const opened = OPENED[letters.toLowerCase()];
		if (opened === undefined) return { before: 0, text, isArticleOpen: letters.toLowerCase() === "l" };
		return { before: article.length, text: withCapitals(letters.slice(0, 1), opened) + text, isArticleOpen: false };
	}
	const whole = /(?<![\p{L}\p{N}'’])(\p{L}{2,3})[ \u00a0]$/u.exec(before);
	if (whole && VOWEL.test(text)) {
		const [article, letters = ""] = whole;
		const closed = CLOSED[letters.toLowerCase()];
		if (closed !== undefined)
			return { before: article.length, text: withCapitals(letters.slice(0, 1), closed) + text, isArticleOpen: false };
	}
	return { before: 0, text, isArticleOpen: false };
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
	const first = letters.charAt(0);
	const isAcronym = isUpper(text.slice(0, 2)) && text.length > 1;
	if (isUpper(first)) return text.charAt(0).toUpperCase() + text.slice(1);
	// A term noted with a capital, as in a list, loses it inside a sentence; an acronym does not.
	return isAcronym || first === "" ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
