/** The language of the screen, for whoever draws or formats something. */

import { createContext, useContext } from "react";
import type { Language } from "#shared/lib/language.ts";

export type LanguageChoice = {
	language: Language;
	/** Changes every sentence on the screen at once and remembers the choice on this device. */
	setLanguage: (language: Language) => void;
};

export const LanguageContext = createContext<LanguageChoice>({ language: "fr", setLanguage: () => undefined });

/** The current language and the way to change it. French unless the person chose otherwise. */
export function useLanguage(): LanguageChoice {
	return useContext(LanguageContext);
}
