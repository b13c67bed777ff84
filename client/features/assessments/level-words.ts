/** How a level is said: its rank and its words, or its words alone where they say it all. */

import type { InstrumentLevel } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { Language } from "#shared/lib/language.ts";

type Texts = { level: (value: number, label: string) => string };

export function levelWords(t: Texts, level: InstrumentLevel, language: Language): string {
	const label = wordingIn(level.label, language);
	return level.isUnnumbered ? label : t.level(level.value, label);
}
