/** Signing out: this browser, every browser of the people it stands for, or every browser of one member. Open connections end at once. */

import { noteAct, signedBy } from "#server/access/note-act.ts";
import { memberOf } from "#server/access/people.ts";
import type { DeviceLinks } from "#server/access/device-links.ts";
import { signOutMember } from "#server/access/sessions.ts";
import type { Standing } from "#server/access/standing.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { SessionRecord } from "#server/store/registry.ts";
import { can, canActOn } from "#shared/domain/role.ts";
import type { MemberId, SessionId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** A link to another device would bring back who it was made by. */
type SignOutParts = Parts & { deviceLinks: Pick<DeviceLinks, "end"> };

export async function signOut(parts: Parts, session: SessionRecord): Promise<void> {
	await parts.registry.change((draft) => {
		draft.sessions.delete(session.id);
	});
	parts.rooms.closeSession(session.id, "not-signed-in");
}

/** R59: every browser, this one included, of each member this session stands for. */
export async function signOutEverywhere(parts: SignOutParts, session: SessionRecord): Promise<void> {
	const touched = await parts.registry.change((draft) => {
		const members = draft.sessions.get(session.id)?.members ?? session.members;
		const sessions = new Set<SessionId>(members.flatMap((member) => signOutMember(draft, member)));
		draft.sessions.delete(session.id);
		return sessions;
	});
	for (const member of session.members) parts.deviceLinks.end(member);
	for (const id of [...touched, session.id]) endOrRecheck(parts, id, session.members);
}

/** R944: every browser of the people this session stands for, but this one, which goes on under a new token: a copy of the one it had ends with the others. */
export async function signOutOthers(parts: SignOutParts, session: SessionRecord): Promise<void> {
	const touched = await parts.registry.change((draft) => {
		const own = draft.sessions.get(session.id);
		if (!own) return [];
		const sessions = new Set<SessionId>();
		for (const id of own.members) {
			const left = signOutMember(draft, id, own.id);
			const member = draft.members.get(id);
			if (left.length > 0 && member)
				noteAct(
					draft,
					{ workspace: member.workspace, member: id, clock: parts.clock },
					{ kind: "other-devices-signed-out" },
				);
			for (const other of left) sessions.add(other);
		}
		draft.sessions.set(own.id, { ...own, mustRenew: true });
		return [...sessions];
	});
	for (const member of session.members) parts.deviceLinks.end(member);
	for (const id of touched) endOrRecheck(parts, id, session.members);
}

/** By oneself, or by somebody who may remove members. */
export async function signOutOther(
	parts: SignOutParts,
	who: Standing,
	target: string,
): Promise<Result<undefined, Refusal>> {
	const touched = await parts.registry.change((draft): Result<SessionId[], Refusal> => {
		const actor = memberOf(draft, who.workspace.id, who.member.id);
		const member = memberOf(draft, who.workspace.id, target);
		if (!actor || (actor.id !== target && !can(actor.role, "removeMembers"))) return refused({ kind: "forbidden" });
		if (!member) return refused({ kind: "not-found" });
		if (!canActOn(actor.role, member.role)) return refused({ kind: "forbidden" });
		const signed = signedBy(parts, who);
		if (actor.id !== member.id) noteAct(draft, signed, { kind: "member-signed-out", member: member.id });
		return ok(signOutMember(draft, member.id));
	});
	if (!touched.ok) return touched;
	parts.deviceLinks.end(target as MemberId);
	parts.rooms.recheck(who.workspace.id);
	for (const id of touched.value) endOrRecheck(parts, id, []);
	return ok();
}

/** A session that ended closes everywhere; one that goes on elsewhere only loses the workspaces it left. */
function endOrRecheck(parts: Parts, id: SessionId, members: SessionRecord["members"]): void {
	if (!parts.registry.now.sessions.has(id)) parts.rooms.closeSession(id, "not-signed-in");
	for (const member of members) {
		const record = parts.registry.now.members.get(member);
		if (record) parts.rooms.recheck(record.workspace, member);
	}
}
