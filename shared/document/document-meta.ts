/** What every document says about itself: the version of the editor's schema it was written with. */

import type * as Y from "yjs";

const META = "meta";

/** The newest schema this program knows. Raise it when a node, mark or record field is added that an older client would delete. */
export const SCHEMA_VERSION = 4;

/** The schema version a document was written with; 0 when it says nothing (written by an outside program). */
export function documentSchema(doc: Y.Doc): number {
	const version: unknown = doc.getMap(META).get("schema");
	return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 0;
}

/** Stamps a new or migrated document with the version this program writes, or one that got something new with the version that knows it. */
export function stampSchema(doc: Y.Doc, version: number = SCHEMA_VERSION): void {
	if (documentSchema(doc) < version) doc.getMap(META).set("schema", version);
}
