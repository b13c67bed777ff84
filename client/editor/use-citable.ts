/** What a chip, a card or a live figure reads of the directory, and where it leads. */

import { useMemo } from "react";
import { type CitableKind, citableKey, isCitableKind } from "#shared/domain/citable.ts";
import { countProjects, type Tally } from "#shared/document/count-projects.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { type DirectoryEntry, citableLabel } from "#shared/document/directory.ts";
import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useDirectoryEntries, useDirectoryEntry, useDirectoryReady } from "#client/document/use-directory.ts";

export type Citable = {
	kind: CitableKind;
	/** The live name, or the last one known while the directory arrives or once the thing is gone. */
	label: string;
	state: "live" | "archived" | "deleted" | "waiting" | SaidStatus;
	/** Null when there is nothing to open. */
	href: string | null;
	entry: DirectoryEntry | null;
};

/** The last names seen on this page: what is deleted while one reads keeps the name it had, not an older one from the passage. */
const lastNames = new Map<string, string>();

export function useCitable(workspace: WorkspaceId, attributes: Readonly<Record<string, unknown>>): Citable {
	const kind = isCitableKind(attributes.kind) ? attributes.kind : "project";
	const target = String(attributes.target ?? "");
	const key = target === "" ? null : citableKey(kind, target);
	const entry = useDirectoryEntry(workspace, key);
	const isReady = useDirectoryReady(workspace);
	return useMemo(() => {
		const seen = `${workspace}/${key}`;
		if (!entry) {
			return {
				kind,
				label: lastNames.get(seen) ?? String(attributes.label ?? ""),
				state: isReady ? "deleted" : "waiting",
				href: null,
				entry: null,
			};
		}
		const label = citableLabel(entry);
		lastNames.set(seen, label);
		return { kind, label, state: citableState(entry), href: citablePath(workspace, entry), entry };
	}, [entry, isReady, kind, key, attributes.label, workspace]);
}

/** The statuses that a chip says. */
const SAID = ["retired", "replaced", "open", "closed", "cancelled"] as const;
type SaidStatus = (typeof SAID)[number];

/** How a thing that is there stands. */
export function citableState({ archived, status }: DirectoryEntry): "live" | "archived" | SaidStatus {
	return archived ? "archived" : (SAID.find((said) => said === status) ?? "live");
}

/** The page of what is cited. */
export function citablePath(workspace: WorkspaceId, entry: DirectoryEntry): string | null {
	if (entry.kind === "project") return paths.project(workspace, entry.id as RecordId);
	if (entry.kind === "organisation") return paths.organisation(workspace, entry.id);
	if (entry.kind === "cohort") return paths.cohort(workspace, entry.id);
	if (entry.kind === "vote") return paths.vote(workspace, entry.document ?? PORTFOLIO, entry.id);
	if (entry.kind === "decision") return paths.decision(workspace, entry.document ?? PORTFOLIO, entry.id);
	if (entry.document === null) return null;
	const kind = SET_OF[entry.kind];
	return paths.record(workspace, kind, entry.document, entry.id as RecordId);
}

/** The kind of set each is in. */
const SET_OF = {
	indicator: "indicator-set",
	balise: "balise-set",
	recommendation: "recommendation-set",
	resource: "resource-set",
	term: "glossary",
} as const;

export function useTally(workspace: WorkspaceId, sectors: readonly string[], stages: readonly string[]): Tally {
	const entries = useDirectoryEntries(workspace);
	return useMemo(() => countProjects(entries, { sectors, stages }), [entries, sectors, stages]);
}
