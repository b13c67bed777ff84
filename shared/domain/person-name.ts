/** Names people give themselves: cleaned so that nobody can imitate or disturb. THREATS: bidi and invisible characters, very long names. */

import { clip } from "#shared/lib/clip.ts";

const MAX_GRAPHEMES = 60;
/** A letter with its accents; what piles up more of them than any language does is cut. */
const MAX_POINTS_IN_GRAPHEME = 8;
// Controls, bidi overrides, zero-width and other invisible format characters, halves of characters.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** NFC, without invisible or control characters, blanks collapsed, at most 60 graphemes (or `longest`, for titles) of 8 code points each. Empty when nothing readable is left. */
export function cleanName(text: string, longest = MAX_GRAPHEMES): string {
	const cleaned = text
		.slice(0, 2000)
		.normalize("NFC")
		.replace(/\s/gu, " ")
		.replace(INVISIBLE, "")
		.replace(/ +/gu, " ")
		.trim();
	if (!/[\p{L}\p{N}]/u.test(cleaned)) return "";
	const graphemes = [...new Intl.Segmenter("fr-CA", { granularity: "grapheme" }).segment(cleaned)];
	return graphemes
		.slice(0, longest)
		.map((part) => clip(part.segment, MAX_POINTS_IN_GRAPHEME))
		.join("")
		.trim();
}

/** « Marie Tremblay » → « MT », for avatars. */
export function initials(name: string): string {
	const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const first = words[0] ?? "?";
	const last = words.length > 1 ? words[words.length - 1] : undefined;
	const letter = (word: string) => [...word].find((char) => /[\p{L}\p{N}]/u.test(char)) ?? "";
	return (letter(first) + (last ? letter(last) : "")).toLocaleUpperCase("fr-CA");
}
