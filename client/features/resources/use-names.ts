/** How what a resource leans on is called now: stages of the workspace, organisations, projects, balises. */

import { useMemo } from "react";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import type { Named } from "#shared/document/named.ts";
import { type StageRecord, stageList, stageName, stageTable } from "#shared/document/stages.ts";
import { type CitableKind, citableKey } from "#shared/domain/citable.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRoom, useTable } from "#client/document/use-room.ts";
import { useLanguage } from "#client/i18n/language-context.ts";

export type Names = {
	/** Every stage in order, archived ones included. */
	readonly stages: readonly StageRecord[];
	/** Empty when nobody knows that stage any more. */
	readonly stage: (id: string) => string;
	readonly organisation: (named: Named) => string;
	/** Null when it is gone. */
	readonly entry: (kind: CitableKind, id: string) => DirectoryEntry | null;
	/** Everything of a kind that is not put away. */
	readonly live: (kind: CitableKind) => readonly DirectoryEntry[];
};

export function useNames(workspace: WorkspaceId): Names {
	const { language } = useLanguage();
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	const written = useRecords(useTable(portfolio, stageTable));
	const entries = useDirectoryEntries(workspace);
	return useMemo(() => {
		const stages = stageList(written);
		const byKey = new Map(entries.map((entry) => [entry.key, entry]));
		const entry = (kind: CitableKind, id: string) => byKey.get(citableKey(kind, id)) ?? null;
		return {
			stages,
			stage: (id) => stageName(id, stages, language),
			organisation: ({ id, name }) => (id === undefined ? name : entry("organisation", id)?.name || name),
			entry,
			live: (kind) => entries.filter((one) => one.kind === kind && !one.archived && one.name !== ""),
		};
	}, [written, entries, language]);
}
