/** One word as the terms of a glossary are compared: what it is looked up by, and whether it is another one, or its plural, in French. */

export type Word = {
	/** As it was written, ligatures opened, without what hides inside. */
	readonly written: string;
	/** Lower case, without accents: what it is looked up by. */
	readonly folded: string;
	/** The folded forms it may be the plural of, itself first. */
	readonly keys: readonly string[];
	/** Two capitals or more and nothing else: an acronym is no common word. */
	readonly isAcronym: boolean;
};

/** Most words: nothing in them to open. */
const PLAIN = /^[\w-]+$/;
const HIDDEN = /[\u00ad\u200b-\u200d\u2060]/g;
const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", Œ: "OE", æ: "ae", Æ: "AE" };
/** Shorter words have no plural here: « de » is not the singular of « des ». */
const SHORTEST = 3;

export function wordOf(text: string): Word {
	const written = PLAIN.test(text) ? text : opened(text);
	const folded = fold(written);
	const singulars = [strip(folded), folded.endsWith("aux") ? `${folded.slice(0, -3)}al` : ""];
	return {
		written,
		folded,
		keys: [folded, ...singulars.filter((one) => one.length >= SHORTEST)],
		isAcronym: /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(written),
	};
}

function opened(text: string): string {
	return text
		.replace(HIDDEN, "")
		.replace(/[\u2010\u2011]/g, "-")
		.replace(/[œŒæÆ]/g, (letter) => LIGATURES[letter] ?? letter)
		.normalize("NFC");
}

export type WordOf = "same" | "plural";

/** What a word of a text is to a word of a term: the same, its plural (s, x, al → aux), or another one. */
export function wordPlurals(word: Word, term: Word): WordOf | null {
	if (isWritten(word.written, term)) return "same";
	if (term.folded.length < SHORTEST || /[sxz]$/.test(term.folded)) return null;
	if (/[sx]$/i.test(word.written) && isWritten(word.written.slice(0, -1), term)) return "plural";
	if (term.folded.endsWith("al") && /aux$/i.test(word.written)) {
		const singular = { ...term, written: term.written.slice(0, -2) };
		return isWritten(word.written.slice(0, -3), singular) ? "plural" : null;
	}
	return null;
}

/** Accents count, save on capitals, which often go without; case does not, save for acronyms. */
function isWritten(text: string, { written, isAcronym }: Word): boolean {
	if (text === written) return true;
	if (text.length !== written.length) return false;
	for (let at = 0; at < text.length; at += 1) {
		const one = text.charAt(at);
		const other = written.charAt(at);
		if (one === other) continue;
		const lower = one.toLowerCase();
		const isCapital = one !== lower;
		if (isAcronym && !isCapital) return false;
		if (!isAcronym && lower === other.toLowerCase()) continue;
		if (!isCapital || fold(one) !== fold(other)) return false;
	}
	return true;
}

function fold(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}+/gu, "");
}

function strip(folded: string): string {
	return /[^sxz][sx]$/.test(folded) ? folded.slice(0, -1) : "";
}
