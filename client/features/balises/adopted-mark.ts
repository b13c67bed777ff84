/** Where a balise stands in the list: what was adopted or retired in somebody’s name, and whether its text says something else since. */

import type * as Y from "yjs";
import type { Balise, BaliseStatus } from "#shared/document/balise-set.ts";
import { baliseWording, wordingFingerprint } from "#shared/document/balise-wording.ts";
import { adoptedVersion, type AdoptionsState } from "#shared/ledger/adoptions.ts";

/** What was adopted or retired, else what is written. */
export function statusOf(adoptions: AdoptionsState, { id, status }: Balise): BaliseStatus {
	const adoption = adoptions.get(id);
	if (!adoption) return status;
	return adoption.retired ? "retired" : "adopted";
}

/** The version in force, and whether the text says something else. */
export function adoptedMark(
	adoptions: AdoptionsState,
	{ doc }: { readonly doc: Y.Doc },
	{ id }: Balise,
): { version: number | null; hasDraft: boolean } {
	const adopted = adoptedVersion(adoptions, id);
	const wording = adopted && baliseWording(doc, id);
	if (!adopted || !wording) return { version: null, hasDraft: false };
	return { version: adopted.version, hasDraft: wordingFingerprint(wording) !== adopted.fingerprint };
}
