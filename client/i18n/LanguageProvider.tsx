/** Holds the chosen language: French first, whatever the browser says; remembered on this device and told to `<html lang>`. */

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { LANGUAGES, type Language, LOCALES } from "#shared/lib/language.ts";
import { LanguageContext } from "#client/i18n/language-context.ts";

const STORAGE_KEY = "palier.language";

type LanguageProviderProps = { children: ReactNode; storage?: Pick<Storage, "getItem" | "setItem"> | null };

export function LanguageProvider({ children, storage = safeStorage() }: LanguageProviderProps) {
	const [language, setLanguage] = useState<Language>(() => remembered(storage));

	useEffect(() => {
		document.documentElement.lang = LOCALES[language];
	}, [language]);

	const choice = useMemo(
		() => ({
			language,
			setLanguage: (next: Language) => {
				setLanguage(next);
				remember(storage, next);
			},
		}),
		[language, storage],
	);
	return <LanguageContext value={choice}>{children}</LanguageContext>;
}

function remembered(storage: Pick<Storage, "getItem"> | null): Language {
	const saved = storage?.getItem(STORAGE_KEY);
	return LANGUAGES.find((language) => language === saved) ?? "fr";
}

function remember(storage: Pick<Storage, "setItem"> | null, language: Language): void {
	try {
		storage?.setItem(STORAGE_KEY, language);
	} catch (error) {
		// A full or forbidden storage only costs the memory of the choice.
		console.warn("LanguageProvider: the language could not be remembered", error);
	}
}

/** `localStorage`, or null where the browser forbids it (private windows, strict settings). */
function safeStorage(): Storage | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}
