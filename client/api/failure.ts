/** Why a request did not succeed: a refusal of the server, or no answer at all. */

import type { Language } from "#shared/lib/language.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { texts } from "#client/api/texts.ts";

export type Failure = Refusal | { kind: "network" };

/** The sentence to show, in the reader's language. */
export function failureSentence(failure: Failure, language: Language): string {
	return failure.kind === "network" ? texts[language].network : refusalSentence(failure.kind, language);
}
