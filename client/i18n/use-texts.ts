/** The sentences of a dictionary in the current language: `const t = useTexts(texts)`. */

import type { Dictionary } from "#shared/lib/language.ts";
import { useLanguage } from "#client/i18n/language-context.ts";

type Sentences = Record<string, string | ((...args: never[]) => string)>;

export function useTexts<French extends Sentences>(texts: Dictionary<French>): Dictionary<French>["fr"] {
	return texts[useLanguage().language];
}
