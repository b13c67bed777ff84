/** What a step works on, by its name of today. */

import { citableLabel } from "#shared/document/directory.ts";
import { citableKey } from "#shared/domain/citable.ts";
import type { StepTarget } from "#shared/domain/workshop-step.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments, useDirectoryEntries, useDirectoryEntry } from "#client/document/use-directory.ts";

/** The kinds of records a step can work on. */
export const STEP_RECORD_KINDS = ["balise", "recommendation", "indicator"] as const;

/** Null when it works on nothing, or on what is gone. */
export function useTargetName(workspace: WorkspaceId, target: StepTarget | null): string | null {
	const documents = useDirectoryDocuments(workspace);
	const entries = useDirectoryEntries(workspace);
	const cohort = useDirectoryEntry(workspace, target?.kind === "cohort" ? citableKey("cohort", target.cohort) : null);
	if (target === null) return null;
	if (target.kind === "cohort") return cohort ? citableLabel(cohort) : null;
	const title = documents.find(({ id }) => id === target.document)?.title ?? null;
	if (target.kind === "document") return title;
	const record = entries.find(({ id, document }) => id === target.record && document === target.document);
	return record ? citableLabel(record) : title;
}
