/** The page of a project. */

import type { RecordId, WorkspaceId } from "#shared/lib/ids.ts";

export function ProjectPage(_props: { workspace: WorkspaceId; project: RecordId }) {
	return null;
}
