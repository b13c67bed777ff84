/** Whether a vote can be put in a step of a workshop: it is there, the people of the workshop can come to it, and none of them is left out of it unknowingly. */

import type { ReadLedger } from "#server/ledger/command-checks.ts";
import type { MemberRecord, Registry } from "#server/store/registry.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { Vote, VotesState } from "#shared/ledger/votes-state.ts";
import { isLeading } from "#shared/ledger/workshop.ts";
import { peopleIn, workshopDocuments, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

type AttachedParts = { registry: Registry; readLedger: ReadLedger };
type Held = { workspace: WorkspaceId; workshop: DocumentId; state: WorkshopState; member: MemberRecord };
type AttachVote = Extract<WorkshopCommand, { kind: "attach-vote" }>;

/** R959: asked before it is decided. Whoever does not lead is refused there. */
export async function attachableVote(
	{ registry, readLedger }: AttachedParts,
	{ workspace, workshop, state, member }: Held,
	{ step, vote: asked, leavesOut = false }: AttachVote,
): Promise<Result<undefined, Refusal>> {
	if (asked === null || !isLeading(state, { member: member.id, role: member.role })) return ok();
	const { place, vote: id } = asked;
	const attached = [...state.votes];
	if (attached.some(([of, one]) => of === step && one.place === place && one.vote === id)) return ok();
	// Whoever leads from a seat opens nothing that they do not read themselves.
	const isKnown =
		!isGuestRole(member.role) ||
		place === workshop ||
		attached.some(([, one]) => one.place === place && one.vote === id);
	const found = await readLedger(workspace, { place, stream: votesStream.name }, (votes: VotesState) => {
		const vote = votes.votes.get(id);
		return vote && { voters: vote.voters, closed: vote.closed, cancelled: vote.cancelled, openedBy: vote.openedBy };
	});
	if (!found.ok) return found;
	const vote = found.value;
	if (!vote || !(isKnown || vote.openedBy === member.id)) return refused({ kind: "not-found" });
	if (vote.cancelled) return refused({ kind: "vote-closed" });
	if (place !== workshop && (place === "portfolio" || !workshopDocuments(state).has(place)))
		return refused({ kind: "vote-out-of-reach" });
	return vote.closed || leavesOut || !leavesSomebodyOut(registry, state, vote)
		? ok()
		: refused({ kind: "voters-left-out" });
}

/** Whether somebody of whom the steps ask something would be shown a vote that is not for them. */
function leavesSomebodyOut(registry: Registry, state: WorkshopState, { voters }: Pick<Vote, "voters">): boolean {
	if (voters === "everyone") return false;
	return peopleIn(state).some((id) => {
		const role = registry.now.members.get(id)?.role;
		return role !== undefined && !isLeading(state, { member: id, role }) && !voters.includes(id);
	});
}
