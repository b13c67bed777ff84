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
import { can } from "#shared/domain/role.ts";
import { readCode } from "#shared/domain/workshop-code.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import type { JoinWorkshopRequest } from "#shared/protocol/workshops.ts";

export type FoundWorkshop = { workspace: WorkspaceRecord; document: DocumentRecord };
export type JoinedWorkshop = FoundWorkshop & { member: MemberRecord; token: string };

/** R730: the workshop that a code opens. A code that opens nothing is counted, whoever tries. */
export function findWorkshop(
	parts: Pick<Parts, "registry" | "clock">,
	seats: WorkshopSeats,
	typed: string,
): Result<FoundWorkshop, Refusal> {
	const code = readCode(typed);
	const { documents, workspaces } = parts.registry.now;
	const document = code === null ? null : seats.byCode(code, documents, parts.clock.now());
	const workspace = document && workspaces.get(document.workspace);
	if (document && workspace) return ok({ workspace, document });
	seats.noteWrongCode(parts.clock.now());
	return refused({ kind: "code-unknown" });
}

export async function joinWorkshop(
	parts: Parts,
	seats: WorkshopSeats,
	{ session, asked }: { session: SessionRecord | null; asked: JoinWorkshopRequest },
): Promise<Result<JoinedWorkshop, Refusal>> {
	const found = findWorkshop(parts, seats, asked.code);
	if (!found.ok) return found;
	const joined = await parts.registry.change((draft) => join(parts, draft, found.value, session, asked));
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
	return ok({ ...found, member: member.value, token });
}

/** The seat of somebody who has no other right follows the last code they came by. */
function takesSeat(
	draft: RegistryData,
	member: MemberRecord,
	{ document }: FoundWorkshop,
): Result<MemberRecord, Refusal> {
	if (can(member.role, "read") || member.workshop === document.id) return ok(member);
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
