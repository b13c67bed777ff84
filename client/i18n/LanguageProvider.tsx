/** Holds the chosen language: French first, whatever the browser says; remembered on this device and told to `<html lang>`. */

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { LANGUAGES, type Language, LOCALES } from "#shared/lib/language.ts";
import { type DeviceMemory, deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { LanguageContext } from "#client/i18n/language-context.ts";
import { fetchRefusalSentences } from "#client/i18n/refusal-words.ts";

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

	const haveSentences = useRefusalSentences();

	// biome-ignore lint/correctness/useExhaustiveDependencies: what is shown of refusals is written again once their sentences are here
	const choice = useMemo(
		() => ({
			language,
			setLanguage: (next: Language) => {
				setLanguage(next);
				remember(memory, MEMORY_KEY, next);
			},
		}),
		[language, memory, haveSentences],
	);
	return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** Whether the sentences of refusals are here; asked for again when the network is back. */
function useRefusalSentences(): boolean {
	const [isHere, setHere] = useState(false);
	useEffect(() => {
		let isOver = false;
		const ask = () => {
			fetchRefusalSentences().then(
				() => {
					if (!isOver) setHere(true);
				},
				// The network is away: the general sentence stays until it is back.
				() => undefined,
			);
		};
		ask();
		window.addEventListener("online", ask);
		return () => {
			isOver = true;
			window.removeEventListener("online", ask);
		};
	}, []);
	return isHere;
}
