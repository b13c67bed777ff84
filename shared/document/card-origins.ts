/** Where things of a document came from: the cards and the clusters of workshops that they were made of, kept beside them, with the words these had then. What is renamed or gone since is still told. */

import type * as Y from "yjs";
import { asPlain } from "#shared/document/field.ts";
import { clip } from "#shared/lib/clip.ts";
import { type DocumentId, isId, newId } from "#shared/lib/ids.ts";

/** The root they are kept in: `<thing>/<id>`, a thing being a record or a block. */
export const CARD_ORIGINS = "cardOrigins";

export type CardOrigin = {
	readonly workshop: DocumentId;
	/** Its step, by id, and what it was called then. */
	readonly step: string;
	readonly stepTitle: string;
	readonly from: "card" | "cluster";
	/** The card or the cluster, by id. */
	readonly source: string;
	/** The words of the card, or the name of the cluster, then. */
	readonly words: string;
};

const LONGEST = 300;
/** Of one thing, the most that are read. */
const MOST = 50;

export function addCardOrigin(doc: Y.Doc, thing: string, origin: CardOrigin): void {
	const kept = { ...origin, stepTitle: clip(origin.stepTitle, LONGEST), words: clip(origin.words, LONGEST) };
	const isKnown = cardOriginsOf(doc, [thing]).some(
		({ workshop, source }) => workshop === origin.workshop && source === origin.source,
	);
	if (!isKnown) doc.getMap(CARD_ORIGINS).set(`${thing}/${newId()}`, kept);
}

/** Those of these things; the same whoever reads them. What cannot be read is left out. */
export function cardOriginsOf(doc: Y.Doc, things: readonly string[]): CardOrigin[] {
	const asked = new Set(things);
	const kept = doc.getMap(CARD_ORIGINS);
	const keys = [...kept.keys()].filter((key) => asked.has(key.slice(0, key.indexOf("/")))).sort();
	const found = keys.slice(0, MOST * asked.size).flatMap((key) => readOrigin(kept.get(key)) ?? []);
	// Two people who did the same at once said the same twice.
	return [...new Map(found.map((one) => [`${one.workshop}/${one.source}`, one])).values()];
}

function readOrigin(raw: unknown): CardOrigin | null {
	const { workshop, step, stepTitle, from, source, words } = asPlain(raw) ?? {};
	if (!isId(workshop) || (from !== "card" && from !== "cluster") || typeof source !== "string") return null;
	const said = (text: unknown) => (typeof text === "string" ? clip(text, LONGEST) : "");
	return {
		workshop: workshop as DocumentId,
		...{ step: said(step), stepTitle: said(stepTitle), from, source: clip(source, LONGEST), words: said(words) },
	};
}
