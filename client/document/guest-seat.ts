/** The place somebody has in a workshop when it is all they have in a workspace: what a room asks when it is refused. */

import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";

const seats = new Map<WorkspaceId, DocumentId>();

/** This page is that of a guest of this workshop; null once it is not. */
export function noteSeat(workspace: WorkspaceId, workshop: DocumentId | null): void {
	if (workshop === null) seats.delete(workspace);
	else seats.set(workspace, workshop);
}

/** The workshop whose guest this page is for; null for a member, whose role says what they may. */
export function seatIn(workspace: WorkspaceId): DocumentId | null {
	return seats.get(workspace) ?? null;
}
