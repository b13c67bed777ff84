/** Signing out: this browser, every browser of the people it stands for, or every browser of one member. Open connections end at once. */

import { noteAct, signedBy } from "#server/access/note-act.ts";
import { memberOf } from "#server/access/people.ts";
import { signOutMember } from "#server/access/sessions.ts";
import type { Standing } from "#server/access/standing.ts";
import type { Parts } from "#server/commands/parts.ts";
import type { SessionRecord } from "#server/store/registry.ts";
import { can, canActOn } from "#shared/domain/role.ts";
import type { SessionId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export async function signOut(parts: Parts, session: SessionRecord): Promise<void> {
	await parts.registry.change((draft) => {
		draft.sessions.delete(session.id);
	});
	parts.rooms.closeSession(session.id, "not-signed-in");
}

/** R59: every browser, this one included, of each member this session stands for. */
export async function signOutEverywhere(parts: Parts, session: SessionRecord): Promise<void> {
	const touched = await parts.registry.change((draft) => {
		const members = draft.sessions.get(session.id)?.members ?? session.members;
		const sessions = new Set<SessionId>(members.flatMap((member) => signOutMember(draft, member)));
		draft.sessions.delete(session.id);
		return sessions;
	});
	for (const id of [...touched, session.id]) endOrRecheck(parts, id, session.members);
}

/** By oneself, or by somebody who may remove members. */
export async function signOutOther(parts: Parts, who: Standing, target: string): Promise<Result<undefined, Refusal>> {
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
