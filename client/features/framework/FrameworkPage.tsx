/** The page where a framework is written together. */

import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";

export function FrameworkPage(_props: { workspace: WorkspaceId; document: DocumentId }) {
	return null;
}
