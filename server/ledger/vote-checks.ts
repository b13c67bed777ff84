/** Whether what a vote or a decision freezes is what the document says at this instant, and whether the people it names are here. */

import type { CommandCheck } from "#server/ledger/command-checks.ts";
import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import type { Registry } from "#server/store/registry.ts";
import { isSameWording } from "#shared/document/block-wording.ts";
import { can } from "#shared/domain/role.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { type FollowUpOwner, VoteCommand, type VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type VoteCheckParts = {
	facts: Pick<WorkspaceFacts, "passageWording" | "balisePartsNow">;
	registry: Registry;
};

/** For `Ledgers`. */
export function voteChecks({ facts, registry }: VoteCheckParts): CommandCheck {
	const isKnown = (workspace: WorkspaceId, id: MemberId) => registry.now.members.get(id)?.workspace === workspace;
	const mayVote = (workspace: WorkspaceId, id: MemberId) => {
		const member = registry.now.members.get(id);
		return member?.workspace === workspace && member.removedAt === null && can(member.role, "vote");
	};
	return async (workspace, stream, asked, document) => {
		if (stream !== votesStream.name) return ok();
		const command = VoteCommand.parse(asked);
		switch (command.kind) {
			case "open-vote": {
				const { voters, subject } = command;
				if (voters !== "everyone" && !voters.every((id) => mayVote(workspace, id)))
					return refused({ kind: "voter-unknown" });
				return await asWritten(facts, workspace, document, subject);
			}
			case "record-decision": {
				const named = [...command.participants, ...command.followUps.flatMap(({ owner }) => membersOf(owner))];
				if (!named.every((id) => isKnown(workspace, id))) return refused({ kind: "voter-unknown" });
				return command.subject === null ? ok() : await asWritten(facts, workspace, document, command.subject);
			}
			case "add-follow-up":
				return membersOf(command.owner).every((id) => isKnown(workspace, id))
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

/** R403: nothing is frozen but what the document says, word for word. */
async function asWritten(
	facts: VoteCheckParts["facts"],
	workspace: WorkspaceId,
	document: DocumentId | null,
	subject: VoteSubject,
): Promise<Result<unknown, Refusal>> {
	if (subject.kind === "question") return ok();
	// A passage or a balise is voted on in the ledger of its own document.
	if (document === null) return refused({ kind: "wording-changed" });
	const now =
		subject.kind === "passage"
			? await facts.passageWording(
					workspace,
					document,
					subject.field,
					subject.parts.map(({ id }) => id),
				)
			: await facts.balisePartsNow(workspace, document, subject.record);
	return isSameWording(now, subject.parts) ? ok() : refused({ kind: "wording-changed" });
}

function membersOf(owner: FollowUpOwner): MemberId[] {
	return "member" in owner ? [owner.member] : [];
}
