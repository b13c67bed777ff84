/** The links of messages: to a thread, to the page that confirms an address, to the act that ends notices. Tokens stand in the fragment, or are signed with a key of that person alone. */

import { createHmac, timingSafeEqual } from "node:crypto";
import { DIRECTORY, type DocumentKind, KIND_SEGMENTS, PORTFOLIO } from "#shared/domain/document-kind.ts";
import { placeHash } from "#shared/domain/page-place.ts";
import type { InboxItem } from "#shared/ledger/inbox-replies.ts";
import { isId, type MemberId, type WorkspaceId } from "#shared/lib/ids.ts";
import { STOP_PATH } from "#shared/protocol/notices.ts";

/** The very thread; the page of what waits where its page is not known here. */
export function threadLink(origin: string, workspace: WorkspaceId, item: InboxItem, kind: DocumentKind | null): string {
	const { on, place, vote, decision, adoption } = item;
	if (vote !== undefined) return `${origin}/e/${workspace}/decisions/votes/${place}/${vote}`;
	if (decision !== undefined) return `${origin}/e/${workspace}/decisions/registre/${place}/${decision}`;
	if (adoption !== undefined) return `${origin}/e/${workspace}/adopte/${place}/${adoption}`;
	const at = placeHash(item);
	const space = `${origin}/e/${workspace}`;
	if (kind !== null)
		return `${space}/${KIND_SEGMENTS[kind]}/${place}${on.kind === "record" ? `?fiche=${on.record}` : ""}${at}`;
	if (place === DIRECTORY) return `${space}/reglages#noms`;
	if (place === PORTFOLIO && on.kind === "record") return `${space}/portefeuille/${on.record}${at}`;
	return `${space}/a-suivre`;
}

export function confirmLink(origin: string, member: MemberId, token: string): string {
	return `${origin}/courriel#confirmer.${member}.${token}`;
}

/** For the one press of a mail program. */
export function stopUrl(origin: string, member: MemberId, key: string): string {
	return `${origin}${STOP_PATH}/${member}.${signature(member, key)}`;
}

/** For a person: a page that asks. */
export function stopLink(origin: string, member: MemberId, key: string): string {
	return `${origin}/courriel#arreter.${member}.${signature(member, key)}`;
}

/** A member and what follows, in a token; null when it is none. */
export function splitToken(token: string): { member: MemberId; secret: string } | null {
	const [member = "", secret = "", ...rest] = token.split(".");
	return isId(member) && secret !== "" && rest.length === 0 ? { member: member as MemberId, secret } : null;
}

export function isSignature(member: MemberId, key: string, given: string): boolean {
	const [own, other] = [Buffer.from(signature(member, key)), Buffer.from(given)];
	return own.length === other.length && timingSafeEqual(own, other);
}

function signature(member: MemberId, key: string): string {
	return createHmac("sha256", key).update(`stop ${member}`).digest("base64url");
}
