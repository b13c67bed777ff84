/** What somebody may do with the copy of a table: the seat decides for everybody, whatever their role in the workspace. */

import type { RoomAccess } from "#shared/domain/document-kind.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { STEP_GRACE_MS, stepsThatAllow } from "#shared/ledger/workshop-rights.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";

export type CopyReader = {
	readonly member: MemberId;
	readonly leads: boolean;
	/** Whether their role reads the workspace: for them, a workshop that is over still has what was shown. */
	readonly isMember: boolean;
};

/** R776: what they may do in the copy `document` at `now` (milliseconds); null: nothing, or it is no copy. */
export function copyAccess(
	state: WorkshopState,
	document: DocumentId,
	{ member, leads, isMember }: CopyReader,
	now: number,
): RoomAccess | null {
	const copy = state.copies.get(document);
	if (!copy) return null;
	const isIn = state.people.get(member)?.status === "in";
	// R711: a workshop that is over, or that put them out, has nothing more for a seat, even one that led.
	if (!isMember && !(isIn && state.endedAt === null)) return null;
	const isSeated = isIn && state.tables.some(({ id, members }) => id === copy.table && members.includes(member));
	if ((isSeated || leads) && isWritten(state, copy.step, now)) return "write";
	const isBack = state.plenaries.has(copy.step);
	return leads || isSeated || isBack ? "read" : null;
}

/** R712: a sentence under way is finished: a table writes a minute more. */
function isWritten(state: WorkshopState, step: string, now: number): boolean {
	const plenary = state.plenaries.get(step);
	const isOver = plenary !== undefined && now >= Date.parse(plenary.since) + STEP_GRACE_MS;
	return !isOver && stepsThatAllow(state, "write", now).some(({ id }) => id === step);
}
