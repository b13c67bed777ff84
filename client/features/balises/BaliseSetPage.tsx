/** The page of a set of balises. */

import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";

export function BaliseSetPage(_props: { workspace: WorkspaceId; document: DocumentId }) {
	return null;
}
