/** What every document says about itself: the version of the editor's schema it was written with. */

import type * as Y from "yjs";

const META = "meta";

/** The newest schema this program knows. Raise it when a node, mark or record field is added that an older client would delete. */
export const SCHEMA_VERSION = 2;

/** The schema version a document was written with; 0 when it says nothing (written by an outside program). */
export function documentSchema(doc: Y.Doc): number {
	const version: unknown = doc.getMap(META).get("schema");
	return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 0;
}

/** Stamps a new or migrated document with the version this program writes. */
export function stampSchema(doc: Y.Doc): void {
	if (documentSchema(doc) < SCHEMA_VERSION) doc.getMap(META).set("schema", SCHEMA_VERSION);
}
