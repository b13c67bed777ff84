/** Holds the chosen language: French first, whatever the browser says; remembered on this device and told to `<html lang>`. */

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { LANGUAGES, type Language, LOCALES } from "#shared/lib/language.ts";
import { type DeviceMemory, deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { LanguageContext } from "#client/i18n/language-context.ts";

const MEMORY_KEY = "palier.language";

type LanguageProviderProps = { children: ReactNode; memory?: DeviceMemory };

export function LanguageProvider({ children, memory = deviceMemory() }: LanguageProviderProps) {
	const [language, setLanguage] = useState<Language>(() => {
		const saved = recall(memory, MEMORY_KEY);
		return LANGUAGES.find((known) => known === saved) ?? "fr";
	});

	useEffect(() => {
		document.documentElement.lang = LOCALES[language];
	}, [language]);

	const choice = useMemo(
		() => ({
			language,
			setLanguage: (next: Language) => {
				setLanguage(next);
				remember(memory, MEMORY_KEY, next);
			},
		}),
		[language, memory],
	);
	return <LanguageContext value={choice}>{children}</LanguageContext>;
}
