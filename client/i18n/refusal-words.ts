/** The sentences of refusals in the browser: they come once the page is there, since nobody needs one at first. */

import { dictionary, type Language } from "#shared/lib/language.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";

type Sentences = Readonly<Record<RefusalKind, Readonly<Record<Language, string>>>>;

export const refusalTexts = dictionary({
	fr: { refused: "La demande n’a pas pu être faite. Réessayez dans un instant." },
	en: { refused: "The request could not be done. Try again in a moment." },
});

let known: Sentences | null = null;

/** The sentence of a refusal in the reader's language; a general one for the moment before they are all here. */
export function refusalSentence(kind: RefusalKind, language: Language): string {
	return known?.[kind][language] ?? refusalTexts[language].refused;
}

/** Fetches them. Rejects when the network does: whoever asks tries again. */
export async function fetchRefusalSentences(): Promise<void> {
	known ??= (await import("#shared/protocol/refusal-sentences.ts")).REFUSAL_SENTENCES;
}
