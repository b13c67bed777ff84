/** A text a workspace writes in French, in English or in both, and what a reader is shown of it. */

import { z } from "zod";
import type { Language } from "#shared/lib/language.ts";

/** A text of at most `longest` characters in each language; either may be empty. */
export function wordingOf(longest: number) {
	return z.strictObject({ fr: z.string().max(longest), en: z.string().max(longest) });
}

export type Wording = { readonly fr: string; readonly en: string };

/** What a reader is shown: their language, else the other one. Empty only when nobody wrote anything. */
export function wordingIn(wording: Wording, language: Language): string {
	const other = language === "fr" ? wording.en : wording.fr;
	return wording[language].trim() === "" ? other.trim() : wording[language].trim();
}

export function isBlank(wording: Wording): boolean {
	return wordingIn(wording, "fr") === "";
}
