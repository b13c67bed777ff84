/** The registry: who belongs to which workspace, how they come in, which browsers are signed in, which documents exist. Read from memory at any time; a change counts once it is on disk. Never the content of documents. */

import { z } from "zod";
import { AdministrationAct } from "#shared/domain/administration-act.ts";
import { DOCUMENT_KINDS } from "#shared/domain/document-kind.ts";
import { GuestNameDays, USUAL_GUEST_NAME_DAYS } from "#shared/domain/guest-names.ts";
import { MEMBER_ROLES, ROLES } from "#shared/domain/role.ts";
import { isId } from "#shared/lib/ids.ts";
import type { DocumentId, InvitationId, MemberId, RecordId, SessionId, WorkspaceId } from "#shared/lib/ids.ts";

/** Raised when the form of the file changes; a file from a newer Palier is left untouched. */
export const REGISTRY_FORMAT = 1;

const idOf = <Id extends string>() => z.custom<Id>((value) => isId(value), "an identifier is expected");
const time = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const WorkspaceRecord = z.object({
	id: idOf<WorkspaceId>(),
	name: z.string(),
	createdAt: time,
	sectors: z.array(z.string()),
	hasExamples: z.boolean(),
	/** How long the names of guests are kept after their workshop. */
	guestNameDays: GuestNameDays.default(USUAL_GUEST_NAME_DAYS),
});
export type WorkspaceRecord = Readonly<z.infer<typeof WorkspaceRecord>>;

const MemberRecord = z.object({
	id: idOf<MemberId>(),
	workspace: idOf<WorkspaceId>(),
	name: z.string(),
	organisation: z.string().nullable(),
	sector: z.string().nullable(),
	role: z.enum(MEMBER_ROLES),
	/** Place in the palette of carets, 0 to 11. */
	colour: z.number().int().min(0).max(11),
	joinedAt: time,
	lastSeenAt: time.nullable(),
	/** Removed members stay, without access: what they wrote is still theirs. */
	removedAt: time.nullable(),
	/** When somebody last lowered their role: links made before it raise them no more. */
	loweredAt: time.nullable().default(null),
	/** The workshop whose code they came by; what they may do is what its steps allow. */
	workshop: idOf<DocumentId>().nullable().default(null),
	/** Of a guest: when their name goes at the earliest, as owners were told. */
	nameGoesAt: time.nullable().default(null),
});
export type MemberRecord = Readonly<z.infer<typeof MemberRecord>>;

const InvitationRecord = z.object({
	id: idOf<InvitationId>(),
	workspace: idOf<WorkspaceId>(),
	role: z.enum(ROLES),
	/** Only the fingerprint of the token is kept. */
	tokenHash: sha256,
	/** The link written at first start, with which the owner comes back from any browser. */
	isOwnerLink: z.boolean(),
	createdAt: time,
	/** null: made by the server. */
	createdBy: idOf<MemberId>().nullable(),
	expiresAt: time.nullable(),
	maxUses: z.number().int().nullable(),
	uses: z.number().int(),
	revokedAt: time.nullable(),
});
export type InvitationRecord = Readonly<z.infer<typeof InvitationRecord>>;

const SessionRecord = z.object({
	id: idOf<SessionId>(),
	tokenHash: sha256,
	/**
	 * The token before the last renewal: good until the new one is presented (`until` is null so far), then a moment
	 * more, for requests already on their way.
	 */
	previous: z.object({ tokenHash: sha256, until: time.nullable(), renewedAt: time.optional() }).nullable(),
	/** The key of the last joining, for a moment: the same request sent again is the same person. */
	joining: z.object({ keyHash: sha256, until: time }).nullable().default(null),
	/** A member of this session rose in role: the next reply gives it a new token. */
	mustRenew: z.boolean(),
	createdAt: time,
	lastSeenAt: time,
	/** One member per workspace. */
	members: z.array(idOf<MemberId>()),
});
export type SessionRecord = Readonly<z.infer<typeof SessionRecord>>;

const DocumentRecord = z.object({
	id: idOf<DocumentId>(),
	workspace: idOf<WorkspaceId>(),
	kind: z.enum(DOCUMENT_KINDS),
	title: z.string(),
	createdAt: time,
	createdBy: idOf<MemberId>().nullable(),
	archivedAt: time.nullable(),
	example: z.boolean(),
	/** The kept points that somebody had put back, the newest first: nobody needs to be told of them any more. */
	restored: z.array(z.object({ point: z.number().int(), at: time, by: idOf<MemberId>() })).optional(),
});
export type DocumentRecord = Readonly<z.infer<typeof DocumentRecord>>;

/** An act of administration that was done, noted in the same write; it stays until its journal has had it for a while. */
const NotedAct = z.object({
	id: idOf<RecordId>(),
	workspace: idOf<WorkspaceId>(),
	/** null: the server itself. */
	member: idOf<MemberId>().nullable(),
	time,
	act: AdministrationAct,
});
export type NotedAct = Readonly<z.infer<typeof NotedAct>>;

/** The registry as it is written: lists, so that a person can read it. */
export const RegistryFile = z.object({
	format: z.literal(REGISTRY_FORMAT),
	workspaces: z.array(WorkspaceRecord),
	members: z.array(MemberRecord),
	invitations: z.array(InvitationRecord),
	sessions: z.array(SessionRecord),
	documents: z.array(DocumentRecord),
	acts: z.array(NotedAct).default([]),
});
export type RegistryFile = z.infer<typeof RegistryFile>;

/** The registry as it is used. Records are replaced, never edited in place: `draft.members.set(id, { ...member, role })`. */
export type RegistryData = {
	workspaces: Map<WorkspaceId, WorkspaceRecord>;
	members: Map<MemberId, MemberRecord>;
	invitations: Map<InvitationId, InvitationRecord>;
	sessions: Map<SessionId, SessionRecord>;
	documents: Map<DocumentId, DocumentRecord>;
	acts: Map<NotedAct["id"], NotedAct>;
};

/** The same, for reading. */
export type RegistryView = {
	readonly [Part in keyof RegistryData]: ReadonlyMap<
		RegistryData[Part] extends Map<infer Key, unknown> ? Key : never,
		RegistryData[Part] extends Map<unknown, infer Value> ? Value : never
	>;
};

export interface Registry {
	/** What is on disk, as one consistent whole. Take it once per decision. */
	readonly now: RegistryView;
	/** The session a token's fingerprint opens, current or just renewed. */
	sessionByTokenHash(tokenHash: string): SessionRecord | undefined;
	/** The invitation a token's fingerprint opens, whatever its state. */
	invitationByTokenHash(tokenHash: string): InvitationRecord | undefined;
	/**
	 * Changes a draft, one change at a time, and resolves once it is on disk. When `edit` throws or returns a refusal
	 * (`{ ok: false }`), nothing changes; when the disk refuses, the promise is rejected and memory stays as it was.
	 */
	change<Value>(edit: (draft: RegistryData) => Value): Promise<Value>;
	/** Waits for the last change. */
	close(): Promise<void>;
}

/** A registry in which nothing happened yet. */
export function emptyRegistryFile(): RegistryFile {
	return {
		format: REGISTRY_FORMAT,
		workspaces: [],
		members: [],
		invitations: [],
		sessions: [],
		documents: [],
		acts: [],
	};
}
