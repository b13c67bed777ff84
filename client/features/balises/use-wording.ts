/** What a balise says at this instant, live; the same object as long as no word of it has changed. */

import type * as Y from "yjs";
import { type BaliseWording, baliseWording } from "#shared/document/balise-wording.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";

export function useWording(doc: Y.Doc, balise: string): BaliseWording | null {
	return useDocReading(doc, balise, baliseWording);
}
