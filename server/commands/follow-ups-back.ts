/** What earlier meetings left to do, for a workshop: who sees to it, by when, where it is. */

import type { Standing } from "#server/access/standing.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import { type VotesOfPlace, votesOfPlaces, type VotesOfPlacesParts } from "#server/ledger/votes-of-places.ts";
import { can, isGuestRole } from "#shared/domain/role.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { followUpsBack } from "#shared/ledger/follow-ups-back.ts";
import { currentStep, workshopDocuments } from "#shared/ledger/workshop-state.ts";
import { isLeading } from "#shared/ledger/workshop.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type { FollowUpsBackReply } from "#shared/ledger/follow-ups-back.ts";

export type FollowUpsBackParts = Pick<Parts, "registry" | "clock"> &
	VotesOfPlacesParts & { seats: Pick<WorkshopSeats, "stateOf"> };

/** Workspaces whose decisions are kept read. */
const MOST_READ = 50;
const NO_VOTE: ReadonlySet<string> = new Set();

export class FollowUpsBack {
	readonly #parts: FollowUpsBackParts;
	/** Two hundred people ask at once, and again each minute: what was read holds until something is decided or said of it. */
	readonly #read = new Map<WorkspaceId, Promise<Map<VotePlace, VotesOfPlace>>>();

	constructor(parts: FollowUpsBackParts) {
		this.#parts = parts;
	}

	async of({ member, workspace }: Standing, workshop: DocumentId): Promise<Result<FollowUpsBackReply, Refusal>> {
		const { registry, clock, seats } = this.#parts;
		const state = seats.stateOf(workshop);
		if (!state) return ok([]);
		const leads = isLeading(state, { member: member.id, role: member.role });
		const isIn = state.people.get(member.id)?.status === "in";
		// R970: who came by the code has them before them in the welcome, for as long as it lasts.
		if (isGuestRole(member.role) && !(isIn && (leads || currentStep(state)?.kind === "welcome")))
			return refused({ kind: isIn ? "step-closed" : "not-in-workshop" });
		const back = followUpsBack(
			{ id: workshop, documents: workshopDocuments(state), from: state.startedAt ?? isoNow(clock) },
			await this.#decisionsOf(workspace.id),
			(place) => documentsOfWorkshop(seats, place),
		);
		return ok(
			back.map(({ place, decision, followUp }) => {
				const { id, text, owner, due, state: where, note } = followUp;
				const isTheirs = "member" in owner && owner.member === member.id;
				return {
					...{ place, decision: decision.id, decided: decision.text, id, text, due, state: where, note },
					owner: "member" in owner ? (registry.now.members.get(owner.member)?.name ?? "") : owner.name,
					mayUpdate: can(member.role, "decide") || (isTheirs && can(member.role, "vote")),
				};
			}),
		);
	}

	/** Something came to a ledger of the workspace. */
	heard(workspace: WorkspaceId, stream: string): void {
		if (stream === votesStream.name) this.#read.delete(workspace);
	}

	#decisionsOf(workspace: WorkspaceId): Promise<Map<VotePlace, VotesOfPlace>> {
		const known = this.#read.get(workspace);
		if (known) return known;
		const [oldest] = this.#read.keys();
		if (oldest !== undefined && this.#read.size >= MOST_READ) this.#read.delete(oldest);
		const reading = votesOfPlaces(this.#parts, workspace, NO_VOTE);
		this.#read.set(workspace, reading);
		reading.catch(() => this.#read.delete(workspace));
		return reading;
	}
}

/** Null for a place that is no workshop. */
export function documentsOfWorkshop(
	seats: Pick<WorkshopSeats, "stateOf">,
	place: DocumentId,
): ReadonlySet<DocumentId> | null {
	const state = seats.stateOf(place);
	return state ? workshopDocuments(state) : null;
}
