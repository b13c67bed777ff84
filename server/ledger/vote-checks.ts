/** Whether what a vote or a decision freezes is what the document says at this instant, and whether the people it names are here. */

import { membersOf } from "#server/access/people.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { CommandCheck } from "#server/ledger/command-checks.ts";
import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import type { Registry } from "#server/store/registry.ts";
import { isSameWording } from "#shared/document/block-wording.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { can } from "#shared/domain/role.ts";
import { type FoundPrint, votesStream } from "#shared/ledger/votes.ts";
import { wordingPrint } from "#shared/ledger/wording-print.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import { type FollowUpOwner, VoteCommand, type VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { StepVote } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** What documents say now. */
export type WordingFacts = Pick<WorkspaceFacts, "passageWording" | "recordWording">;

export type VoteCheckParts = {
	facts: WordingFacts;
	registry: Registry;
	seats: VoteSeats;
};

/** Those who came by a code vote too, in the votes of their steps. */
export type VoteSeats = Pick<WorkshopSeats, "isSeated" | "isAsked">;

/** For `Ledgers`. */
export function voteChecks({ facts, registry, seats }: VoteCheckParts): CommandCheck {
	const isKnown = (workspace: WorkspaceId, id: MemberId) => registry.now.members.get(id)?.workspace === workspace;
	const mayVote = (workspace: WorkspaceId, id: MemberId) => {
		const member = registry.now.members.get(id);
		if (member?.workspace !== workspace || member.removedAt !== null) return false;
		// R958: a step opens its vote to them; whether it is open to them now is asked at each ballot.
		return can(member.role, "vote") || seats.isSeated(member);
	};
	return async (workspace, stream, asked, { document }, asker) => {
		if (stream !== votesStream.name || asker === null) return ok();
		const command = VoteCommand.parse(asked);
		switch (command.kind) {
			case "open-vote": {
				const { voters, subject } = command;
				if (voters !== "everyone" && !voters.every((id) => mayVote(workspace, id)))
					return refused({ kind: "voter-unknown" });
				return await asWritten(facts, workspace, document, subject, command.options);
			}
			case "record-decision": {
				const named = [...command.participants, ...command.followUps.flatMap(({ owner }) => peopleOf(owner))];
				if (!named.every((id) => isKnown(workspace, id))) return refused({ kind: "voter-unknown" });
				return command.subject === null ? ok() : await asWritten(facts, workspace, document, command.subject);
			}
			case "add-follow-up":
				return peopleOf(command.owner).every((id) => isKnown(workspace, id))
					? ok()
					: refused({ kind: "voter-unknown" });
			case "cast-ballot":
			case "withdraw-ballot":
			case "close-vote":
			case "cancel-vote":
			case "handle-objection":
			case "update-follow-up":
				return ok();
		}
	};
}

/** Those who may vote in this one at this instant: by their role, or by a step of the workshop whose code they came by. */
export function electorsOf(
	{ registry, seats }: Pick<VoteCheckParts, "registry" | "seats">,
	workspace: WorkspaceId,
	vote: StepVote,
): MemberId[] {
	return membersOf(registry.now, workspace)
		.filter((one) => can(one.role, "vote") || seats.isAsked(one, vote))
		.map(({ id }) => id);
}

/** R403: nothing is frozen but what the document says, word for word. */
async function asWritten(
	facts: WordingFacts,
	workspace: WorkspaceId,
	document: DocumentId | null,
	subject: VoteSubject,
	options: readonly { label: string }[] = [],
): Promise<Result<unknown, Refusal>> {
	const isSame = await isAsWritten(facts, workspace, document ?? PORTFOLIO, subject);
	return isSame
		? ok({ print: wordingPrint(subject, options) } satisfies FoundPrint)
		: refused({ kind: "wording-changed" });
}

/** Whether the document says these very words at this instant. A question is in no document. */
export async function isAsWritten(
	facts: WordingFacts,
	workspace: WorkspaceId,
	place: VotePlace,
	subject: VoteSubject,
): Promise<boolean> {
	if (subject.kind === "question") return true;
	// A passage or a record is voted on in the ledger of its own document.
	if (place === PORTFOLIO) return false;
	const now =
		subject.kind === "passage"
			? await facts.passageWording(
					workspace,
					place,
					subject.field,
					subject.parts.map(({ id }) => id),
				)
			: await facts.recordWording(workspace, place, subject.record, subject.parts);
	return isSameWording(now, subject.parts);
}

function peopleOf(owner: FollowUpOwner): MemberId[] {
	return "member" in owner ? [owner.member] : [];
}
