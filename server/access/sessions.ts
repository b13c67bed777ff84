/** Sessions: a signed-in browser, and the members it stands for (one per workspace). */

import { SESSION_DAYS } from "#server/access/session-cookie.ts";
import { hashToken, newToken } from "#server/access/token.ts";
import type { MemberRecord, Registry, RegistryData, RegistryView, SessionRecord } from "#server/store/registry.ts";
import { newId, type MemberId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";

const SESSION_MS = SESSION_DAYS * 24 * 3600_000;
/** Requests that left with the token just replaced still pass for this long. */
const RENEWAL_GRACE_MS = 60_000;

/** The living session a token opens, or null. */
export function findSession(registry: Registry, token: string | null, now: number): SessionRecord | null {
	if (token === null) return null;
	const tokenHash = hashToken(token);
	const session = registry.sessionByTokenHash(tokenHash);
	if (!session || isExpired(session, now)) return null;
	if (session.tokenHash !== tokenHash && now > Date.parse(session.previous?.until ?? "")) return null;
	return session;
}

export function isExpired(session: SessionRecord, now: number): boolean {
	return now - Date.parse(session.lastSeenAt) > SESSION_MS;
}

/** The member a session has in a workspace, removed or not. A person who came back after a removal has two; the living one counts. */
export function memberIn(data: RegistryView, session: SessionRecord, workspace: WorkspaceId): MemberRecord | undefined {
	let removed: MemberRecord | undefined;
	for (const id of session.members) {
		const member = data.members.get(id);
		if (member?.workspace !== workspace) continue;
		if (member.removedAt === null) return member;
		removed = member;
	}
	return removed;
}

/**
 * Gives a browser a session that stands for `member` too. R50: the token is always new, whatever the browser came with;
 * the one it had stops working at once, and a session not known to the server is never continued.
 */
export function signIn(
	draft: RegistryData,
	current: SessionId | null,
	member: MemberRecord,
	now: number,
): { session: SessionId; token: string } {
	const token = newToken();
	const time = new Date(now).toISOString();
	const known = current === null ? undefined : draft.sessions.get(current);
	const others = (known?.members ?? []).filter((id) => draft.members.get(id)?.workspace !== member.workspace);
	const session: SessionRecord = {
		id: known?.id ?? newId<SessionId>(),
		tokenHash: hashToken(token),
		previous: null,
		mustRenew: false,
		createdAt: known?.createdAt ?? time,
		lastSeenAt: time,
		members: [...others, member.id],
	};
	draft.sessions.set(session.id, session);
	for (const [id, other] of draft.sessions) if (isExpired(other, now)) draft.sessions.delete(id);
	return { session: session.id, token };
}

/** R50: after a rise in role, the session goes on under a new token. Null when it has nothing to renew. */
export function renewSession(draft: RegistryData, id: SessionId, now: number): string | null {
	const session = draft.sessions.get(id);
	if (!session?.mustRenew) return null;
	const token = newToken();
	draft.sessions.set(id, {
		...session,
		mustRenew: false,
		tokenHash: hashToken(token),
		previous: { tokenHash: session.tokenHash, until: new Date(now + RENEWAL_GRACE_MS).toISOString() },
	});
	return token;
}

/** Marks the sessions of a member whose role rose. */
export function askRenewal(draft: RegistryData, member: MemberId): void {
	for (const [id, session] of draft.sessions)
		if (session.members.includes(member)) draft.sessions.set(id, { ...session, mustRenew: true });
}

/** Takes a member out of every session; sessions left with nobody end. Returns the sessions touched. */
export function signOutMember(draft: RegistryData, member: MemberId): SessionId[] {
	const touched: SessionId[] = [];
	for (const [id, session] of draft.sessions) {
		if (!session.members.includes(member)) continue;
		touched.push(id);
		const members = session.members.filter((other) => other !== member);
		if (members.length === 0) draft.sessions.delete(id);
		else draft.sessions.set(id, { ...session, members });
	}
	return touched;
}
