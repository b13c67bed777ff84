/** An adopted version of a document as its page shows it, to every member who may read. */

import type { AdoptedPassage } from "#shared/document/adopted-words.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { DocumentAdoption, ShownThen } from "#shared/ledger/document-adoptions.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

/** Who, as they are called now; null for somebody the registry does not know. */
export type SignedWords = { name: string | null; time: string; reason: string };

/** `GET /api/workspaces/:workspace/documents/:document/adopted/:number?lang=` (read). */
export type AdoptedReply = {
	document: DocumentId;
	kind: DocumentKind;
	number: number;
	/** That day. */
	title: string;
	adopted: SignedWords;
	decision: DocumentAdoption["decision"];
	retired: SignedWords | null;
	/** The number of the last adoption of this document: this one, or one that took its place. */
	latest: number;
	passages: AdoptedPassage[];
	/** What was live, as the server found it at the adoption. */
	shown: readonly ShownThen[];
};
