/** The documents a guest knows of, in the form of a directory: the workspace’s own is closed to them. */

import { createContext } from "react";
import * as Y from "yjs";
import { Directory } from "#shared/document/directory.ts";
import type { DocumentKind } from "#shared/domain/document-kind.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

/** Read in the place of the workspace’s directory; null where that one is open. */
export const KnownDirectoryContext = createContext<Y.Doc | null>(null);

/** A directory, on this page alone, of these documents and nothing else. */
export function knownDirectory(documents: readonly { id: string; kind: DocumentKind; title: string }[]): Y.Doc {
	const doc = new Y.Doc();
	const directory = new Directory(doc);
	for (const { id, kind, title } of documents)
		directory.putDocument({ id: id as DocumentId, kind, title, createdAt: "", archived: false, example: false });
	return doc;
}
