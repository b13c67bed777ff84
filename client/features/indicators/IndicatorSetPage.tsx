/** The page of an indicator set. */

import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";

export function IndicatorSetPage(_props: { workspace: WorkspaceId; document: DocumentId }) {
	return null;
}
