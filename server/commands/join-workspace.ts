/** Joining: an invitation and a name become a membership and a signed-in browser. */

import { countUse, findInvitation, mayLift } from "#server/access/invitations.ts";
import { noteAct, signedBy } from "#server/access/note-act.ts";
import { hashToken } from "#server/access/token.ts";
import { cleanLine, freeName, isRise, membersOf } from "#server/access/people.ts";
import { memberIn, sessionOfJoining, signIn } from "#server/access/sessions.ts";
import { isoNow } from "#server/clock.ts";
import type { Parts } from "#server/commands/parts.ts";
import type {
	InvitationRecord,
	MemberRecord,
	RegistryData,
	SessionRecord,
	WorkspaceRecord,
} from "#server/store/registry.ts";
import { cleanName } from "#shared/domain/person-name.ts";
import type { Role } from "#shared/domain/role.ts";
import { assert } from "#shared/lib/assert.ts";
import { newId, type MemberId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { JoinRequest } from "#shared/protocol/http.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const CARET_COLOURS = 12;
/** R199: a link or a code that leaked must not fill a workspace without end. */
const MOST_MEMBERS = 2_000;

export type Joined = { workspace: WorkspaceRecord; member: MemberRecord; token: string };

type Asking = { session: SessionRecord | null; asked: JoinRequest };

/**
 * R56: a browser that already has a member there gets that member back, raised to the invitation's role when that is
 * higher. Only a new member or a rise counts as a use.
 */
export async function joinWorkspace(parts: Parts, asking: Asking): Promise<Result<Joined, Refusal>> {
	const joined = await parts.registry.change((draft) => join(parts, draft, asking));
	if (!joined.ok) return joined;
	if (joined.value.isChanged) parts.rooms.recheck(joined.value.workspace.id, joined.value.member.id);
	return joined;
}

function join(
	parts: Parts,
	draft: RegistryData,
	{ session: presented, asked }: Asking,
): Result<Joined & { isChanged: boolean }, Refusal> {
	const now = parts.clock.now();
	const session = presented ?? sessionOfJoining(draft, asked.key, now);
	const found = findInvitation(parts.registry, asked.token, now);
	const invitation = found.ok ? found.value : null;
	const workspaceId = invitation?.workspace ?? usedUpWorkspace(parts, asked.token, found);
	const workspace = workspaceId && draft.workspaces.get(workspaceId);
	if (!workspace) return found.ok ? refused({ kind: "invitation-invalid" }) : found;

	const existing = session ? memberIn(draft, session, workspace.id) : undefined;
	if (existing && existing.removedAt === null) {
		const member = invitation ? raise(parts, draft, invitation, existing) : existing;
		const { token } = signIn(draft, session?.id ?? null, member, now, asked.key);
		return ok({ workspace, member, token, isChanged: member !== existing });
	}
	if (!found.ok || !invitation) return refused(found.ok ? { kind: "invitation-invalid" } : found.error);
	if (existing && !mayLift(invitation, existing)) return refused({ kind: "removed-from-workspace" });

	const member = newMember(parts, draft, workspace, invitation.role, asked);
	if (!member.ok) return member;
	draft.members.set(member.value.id, member.value);
	const { id, role } = member.value;
	noteAct(draft, signedBy(parts, { workspace, member: member.value }), {
		kind: "member-joined",
		member: id,
		role,
		link: invitation.id,
	});
	countUse(draft, invitation);
	const { token } = signIn(draft, session?.id ?? null, member.value, now, asked.key);
	return ok({ workspace, member: member.value, token, isChanged: false });
}

/** Where a link that no longer lets people in led to: its own members may still come back through it. */
function usedUpWorkspace(parts: Parts, token: string, found: Result<InvitationRecord, Refusal>) {
	if (found.ok || found.error.kind !== "invitation-expired") return undefined;
	return parts.registry.invitationByTokenHash(hashToken(token))?.workspace;
}

function raise(parts: Parts, draft: RegistryData, invitation: InvitationRecord, member: MemberRecord): MemberRecord {
	if (!isRise(member.role, invitation.role) || !mayLift(invitation, member)) return member;
	const raised = { ...member, role: invitation.role };
	draft.members.set(member.id, raised);
	const { workspace, id: link, role: to } = invitation;
	const signed = { workspace, member: member.id, clock: parts.clock };
	noteAct(draft, signed, { kind: "role-changed", member: member.id, from: member.role, to, link });
	countUse(draft, invitation);
	return raised;
}

/** Whoever comes for the first time, by whichever door: what they say of themselves, cleaned, with this role. */
export function newMember(
	parts: Pick<Parts, "clock">,
	draft: RegistryData,
	workspace: WorkspaceRecord,
	role: Role,
	asked: { name?: string | undefined; organisation?: string | undefined; sector?: string | undefined },
): Result<MemberRecord, Refusal> {
	const name = cleanName(asked.name ?? "");
	if (name === "") return refused({ kind: "name-required" });
	if (membersOf(draft, workspace.id).length >= MOST_MEMBERS) return refused({ kind: "workspace-full" });
	const sector = cleanLine(asked.sector);
	if (sector !== null && !workspace.sectors.includes(sector)) return refused({ kind: "bad-request", detail: "sector" });
	return ok(
		makeMember(draft, workspace, {
			name,
			organisation: cleanLine(asked.organisation),
			sector,
			role,
			time: isoNow(parts.clock),
		}),
	);
}

/** A member who arrives: with a name nobody has there, and the next colour. */
export function makeMember(
	draft: RegistryData,
	workspace: WorkspaceRecord,
	person: Pick<MemberRecord, "name" | "organisation" | "sector" | "role"> & { time: string },
): MemberRecord {
	assert(person.name !== "", "makeMember: a name is expected");
	return {
		id: newId<MemberId>(),
		workspace: workspace.id,
		name: freeName(draft, workspace.id, person.name, null),
		organisation: person.organisation,
		sector: person.sector,
		role: person.role,
		colour: membersOf(draft, workspace.id).length % CARET_COLOURS,
		joinedAt: person.time,
		lastSeenAt: person.time,
		removedAt: null,
		loweredAt: null,
		nameGoesAt: null,
		workshop: null,
	};
}
