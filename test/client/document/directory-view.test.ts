/** What is asked of the directory before something goes. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import type { CitingPassage } from "#shared/document/citations.ts";
import { Directory, type DirectoryEntry } from "#shared/document/directory.ts";
import { citableKey } from "#shared/domain/citable.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { directoryViewOf } from "#client/document/directory-view.ts";

const [set, framework] = ["set", "framework"] as DocumentId[] as [DocumentId, DocumentId];

function entry(id: string, document: DocumentId | null): DirectoryEntry {
	const kind = document === null ? "project" : "balise";
	return { key: citableKey(kind, id), kind, id, document, name: id, archived: false, example: false };
}

function passage(block: string, ...cites: CitingPassage["cites"]): CitingPassage {
	return { block, cites, excerpt: block, heading: "" };
}

test("[R379] before a document is put away, the passages of other documents that cite what it holds are known", () => {
	const doc = new Y.Doc();
	const directory = new Directory(doc);
	for (const one of [entry("b1", set), entry("b2", set), entry("p1", null)]) directory.putEntry(one);
	directory.putPassages(set, [passage("own", "balise:b2")]);
	directory.putPassages(framework, [
		passage("a", "project:p1"),
		passage("b", "project:p1", "balise:b1"),
		passage("c", "balise:gone"),
	]);
	const view = directoryViewOf(doc);
	expect(view.passagesCitingAnyOf(set).map(({ block }) => block)).toEqual(["b"]);
	expect(view.passagesCitingAnyOf(framework)).toEqual([]);
});
