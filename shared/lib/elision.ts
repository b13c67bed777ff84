/** « de Bo », « d’Ana », « d’Édith »: what French takes off a small word before a name that begins with a vowel, or with a mute h as far as letters can tell. */

/** An h before an a is mostly sounded in names (Hans, Hakim, Hadja), and mute before the others (Hélène, Hubert, Hyacinthe). A y that stands before a vowel is a consonant (Yann). */
const MUTE = /^(?:[aeiouœæ]|h[eiouyœ]|y(?![aeiou]))/;

/** « de Bo », « d’Ana ». */
export function ofName(name: string): string {
	return startsMute(name) ? `d’${name}` : `de ${name}`;
}

/** « que Bo », « qu’Ana ». */
export function asName(name: string): string {
	return startsMute(name) ? `qu’${name}` : `que ${name}`;
}

/** Whether a small word before it loses its vowel. */
function startsMute(name: string): boolean {
	return MUTE.test(name.trimStart().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
}

/** Whether a French word, which is no name, begins with a vowel. A mute h is not told from an aspirated one: none is said to. */
export function startsWithVowel(text: string): boolean {
	return /^[aeiouyàâäæéèêëîïôöœùûü]/i.test(text);
}
