/** The indicators of the other sets of the workspace, live. */

import { useMemo } from "react";
import type * as Y from "yjs";
import { type Indicator, indicatorTable } from "#shared/document/indicator-set.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useReadings } from "#client/document/use-readings.ts";

export type OtherSet = {
	readonly document: DocumentId;
	readonly title: string;
	/** Those that are not archived; null until they are there. */
	readonly indicators: readonly Indicator[] | null;
};

function liveIndicators(doc: Y.Doc): Indicator[] {
	return indicatorTable(doc)
		.list()
		.filter((one) => !one.archived);
}

/** Every set but this one, by title. */
export function useOtherSets(workspace: WorkspaceId, own: DocumentId): readonly OtherSet[] {
	const documents = useDirectoryDocuments(workspace);
	const sets = useMemo(
		() => documents.filter((one) => one.kind === "indicator-set" && !one.archived && one.id !== own),
		[documents, own],
	);
	const names = useMemo(() => sets.map((set) => roomName(workspace, set.id)), [sets, workspace]);
	const readings = useReadings(names, liveIndicators);
	return useMemo(
		() =>
			sets.map((set, place) => ({
				document: set.id,
				title: set.title,
				indicators: readings[place]?.value ?? null,
			})),
		[sets, readings],
	);
}
