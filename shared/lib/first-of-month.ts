/** « 1er novembre 2026 »: French says the first of a month as an ordinal, which `Intl` does not. */

import type { Language } from "#shared/lib/language.ts";

/** A date in words, as `Intl` wrote it, with its first of the month as it is said. */
export function withFirst(words: string, language: Language): string {
	return language === "fr" ? words.replace(/(?<=^|\s)1(?=\s\p{L}{3})/u, "1er") : words;
}
