/** Coming into a workshop by its code: a name, and a place that allows what the steps allow. Somebody who is of the workspace comes in as themselves. */

import { memberIn, sessionOfJoining, signIn } from "#server/access/sessions.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import { newMember } from "#server/commands/join-workspace.ts";
import type { Parts } from "#server/commands/parts.ts";
import type {
	DocumentRecord,
	MemberRecord,
	RegistryData,
	SessionRecord,
	WorkspaceRecord,
} from "#server/store/registry.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import { isPass, readCode } from "#shared/domain/workshop-code.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type { JoinWorkshopRequest } from "#shared/protocol/workshops.ts";

export type FoundWorkshop = { workspace: WorkspaceRecord; document: DocumentRecord };
export type JoinedWorkshop = FoundWorkshop & { member: MemberRecord; token: string; isNew: boolean };

/** A code, what came with it, and the network it comes from. */
export type TriedCode = { code: string; pass?: string | undefined; network: string };

/**
 * R730: the workshop that a code opens. R731: one that opens nothing is counted for where it comes from; past what a room of people mistypes, no code from
 * there is looked at for some minutes. R940: what a link holds beside the code is never guessed, and always looked at.
 */
export function findWorkshop(
	parts: Pick<Parts, "registry" | "clock">,
	seats: WorkshopSeats,
	{ code: typed, pass = "", network }: TriedCode,
): Result<FoundWorkshop, Refusal> {
	const now = parts.clock.now();
	const code = readCode(typed);
	const { documents, workspaces } = parts.registry.now;
	const linked = isPass(pass) ? seats.byDoor((door) => door.code === code && door.pass === pass, documents, now) : null;
	if (!linked && !seats.guesses.isRead(network, now)) return refused({ kind: "too-many-codes" });
	const document = linked ?? (code === null ? null : seats.byCode(code, documents, now));
	const workspace = document && workspaces.get(document.workspace);
	if (document && workspace) return ok({ workspace, document });
	// What cannot be a code tells nothing to whoever guesses.
	if (code !== null) seats.guesses.noteWrong(network, now);
	return refused({ kind: "code-unknown" });
}

export async function joinWorkshop(
	parts: Parts,
	seats: WorkshopSeats,
	{ session, asked, network }: { session: SessionRecord | null; asked: JoinWorkshopRequest; network: string },
): Promise<Result<JoinedWorkshop, Refusal>> {
	const found = findWorkshop(parts, seats, { code: asked.code, pass: asked.pass, network });
	if (!found.ok) return found;
	const joined = await parts.registry.change((draft) => join(parts, draft, found.value, session, asked));
	if (joined.ok && joined.value.isNew) seats.guesses.noteCame(network, parts.clock.now());
	if (joined.ok) parts.rooms.recheck(found.value.workspace.id, joined.value.member.id);
	return joined;
}

function join(
	parts: Parts,
	draft: RegistryData,
	found: FoundWorkshop,
	presented: SessionRecord | null,
	asked: JoinWorkshopRequest,
): Result<JoinedWorkshop, Refusal> {
	const now = parts.clock.now();
	const session = presented ?? sessionOfJoining(draft, asked.key, now);
	const existing = session ? memberIn(draft, session, found.workspace.id) : undefined;
	if (existing && existing.removedAt !== null) return refused({ kind: "removed-from-workspace" });
	const member = existing ? takesSeat(draft, existing, found) : newParticipant(parts, draft, found, asked);
	if (!member.ok) return member;
	const { token } = signIn(draft, session?.id ?? null, member.value, now, asked.key);
	return ok({ ...found, member: member.value, token, isNew: !existing });
}

/** The seat of somebody who has no other right follows the last code they came by. */
function takesSeat(
	draft: RegistryData,
	member: MemberRecord,
	{ document }: FoundWorkshop,
): Result<MemberRecord, Refusal> {
	if (!isGuestRole(member.role) || member.workshop === document.id) return ok(member);
	const seated = { ...member, workshop: document.id };
	draft.members.set(member.id, seated);
	return ok(seated);
}

function newParticipant(
	parts: Parts,
	draft: RegistryData,
	{ workspace, document }: FoundWorkshop,
	asked: JoinWorkshopRequest,
): Result<MemberRecord, Refusal> {
	const made = newMember(parts, draft, workspace, "participant", asked);
	if (!made.ok) return made;
	const member: MemberRecord = { ...made.value, workshop: document.id };
	draft.members.set(member.id, member);
	return ok(member);
}
