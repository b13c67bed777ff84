/** What one row of a log adds and takes away, decoded once for all who look. */

import * as Y from "yjs";

type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type DecodedRow = {
	structs: Decoded["structs"];
	deletions: Decoded["ds"]["clients"];
};

/** A row that cannot be decoded adds and removes nothing that can be told. */
export function decodedRow(bytes: Uint8Array): DecodedRow {
	try {
		const { structs, ds } = Y.decodeUpdate(bytes);
		return { structs, deletions: ds.clients };
	} catch {
		return { structs: [], deletions: new Map() };
	}
}
