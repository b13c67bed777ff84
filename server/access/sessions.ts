/** Sessions: a signed-in browser, and the members it stands for (one per workspace). */

import { SESSION_DAYS } from "#server/access/session-cookie.ts";
import { hashToken, newToken } from "#server/access/token.ts";
import type { MemberRecord, Registry, RegistryData, RegistryView, SessionRecord } from "#server/store/registry.ts";
import { newId, type MemberId, type SessionId, type WorkspaceId } from "#shared/lib/ids.ts";

const SESSION_MS = SESSION_DAYS * 24 * 3600_000;
/** Requests that left with the token just replaced still pass for this long once the new one was presented. */
const RENEWAL_GRACE_MS = 60_000;
/** A joining sent again within this time is the same one. */
const JOINING_MS = 10 * 60_000;

/** The living session a token opens, or null. */
export function findSession(registry: Registry, token: string | null, now: number): SessionRecord | null {
	if (token === null) return null;
	const tokenHash = hashToken(token);
	const session = registry.sessionByTokenHash(tokenHash);
	if (!session || isExpired(session, now)) return null;
	const until = session.previous?.until ?? null;
	if (session.tokenHash !== tokenHash && until !== null && now > Date.parse(until)) return null;
	return session;
}

/** R198: the session that the same joining made a moment ago, when its reply was lost on the way. */
export function sessionOfJoining(data: RegistryView, key: string | undefined, now: number): SessionRecord | null {
	if (key === undefined) return null;
	const keyHash = hashToken(key);
	for (const session of data.sessions.values())
		if (session.joining?.keyHash === keyHash && now <= Date.parse(session.joining.until)) return session;
	return null;
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
	joiningKey?: string,
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
		joining:
			joiningKey === undefined
				? null
				: { keyHash: hashToken(joiningKey), until: new Date(now + JOINING_MS).toISOString() },
		createdAt: known?.createdAt ?? time,
		lastSeenAt: time,
		members: [...others, member.id],
	};
	draft.sessions.set(session.id, session);
	for (const [id, other] of draft.sessions) if (isExpired(other, now)) draft.sessions.delete(id);
	return { session: session.id, token };
}

/**
 * R50: after a rise in role, the session goes on under a new token. R198: the reply that carries it may be lost, so the
 * one before works until the new one is presented; presented again a minute later, it gets another. Null when there is
 * nothing to give.
 */
export function renewSession(draft: RegistryData, id: SessionId, presented: string, now: number): string | null {
	const session = draft.sessions.get(id);
	if (!session || !isRenewing(session, presented, now)) return null;
	const presentedHash = hashToken(presented);
	const { previous } = session;
	if (!session.mustRenew && previous && presentedHash === session.tokenHash) {
		const until = new Date(now + RENEWAL_GRACE_MS).toISOString();
		draft.sessions.set(id, { ...session, previous: { ...previous, until } });
		return null;
	}
	const token = newToken();
	draft.sessions.set(id, {
		...session,
		mustRenew: false,
		tokenHash: hashToken(token),
		previous: { tokenHash: presentedHash, until: null, renewedAt: new Date(now).toISOString() },
	});
	return token;
}

/** Whether a reply to this token has something to renew, or to note. */
export function isRenewing(session: SessionRecord, presented: string, now: number): boolean {
	if (session.mustRenew) return true;
	const { previous } = session;
	if (!previous || previous.until !== null) return false;
	return hashToken(presented) === session.tokenHash || now - Date.parse(previous.renewedAt ?? "") > RENEWAL_GRACE_MS;
}

/** Marks the sessions of a member whose role rose. */
export function askRenewal(draft: RegistryData, member: MemberId): void {
	for (const [id, session] of draft.sessions)
		if (session.members.includes(member)) draft.sessions.set(id, { ...session, mustRenew: true });
}

/** Takes a member out of every session, but for one that is `kept`; sessions left with nobody end. Returns the sessions touched. */
export function signOutMember(draft: RegistryData, member: MemberId, kept?: SessionId): SessionId[] {
	const touched: SessionId[] = [];
	for (const [id, session] of draft.sessions) {
		if (id === kept || !session.members.includes(member)) continue;
		touched.push(id);
		const members = session.members.filter((other) => other !== member);
		if (members.length === 0) draft.sessions.delete(id);
		else draft.sessions.set(id, { ...session, members });
	}
	return touched;
}
