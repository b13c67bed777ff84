/** Every balise set of a workspace that is not put away, read live from its room. */

import { useMemo } from "react";
import type * as Y from "yjs";
import { type Balise, baliseTable, type Criterion, criterionTable } from "#shared/document/balise-set.ts";
import { parseRoomName, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useReadings } from "#client/document/use-readings.ts";

export type BaliseSet = {
	readonly document: DocumentId;
	readonly title: string;
	readonly balises: readonly Balise[];
	readonly criteria: readonly Criterion[];
};

function readSet(doc: Y.Doc) {
	return { balises: baliseTable(doc).list(), criteria: criterionTable(doc).list() };
}

/** `isReady`: all that the directory lists are there. */
export function useBaliseSets(workspace: WorkspaceId): { sets: readonly BaliseSet[]; isReady: boolean } {
	const all = useDirectoryDocuments(workspace);
	const documents = useMemo(() => all.filter(({ archived, kind }) => !archived && kind === "balise-set"), [all]);
	const names = useMemo(() => documents.map(({ id }) => roomName(workspace, id)), [documents, workspace]);
	const readings = useReadings(names, readSet);
	const sets = useMemo(
		() =>
			readings.flatMap(({ name, value }): BaliseSet[] => {
				const place = parseRoomName(name);
				const document = documents.find(({ id }) => place?.place === "document" && place.document === id);
				return value && document ? [{ document: document.id, title: document.title, ...value }] : [];
			}),
		[readings, documents],
	);
	return { sets, isReady: readings.every(({ value }) => value !== null) };
}
