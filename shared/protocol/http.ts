/** What crosses `/api`: one schema for each request and reply. The server parses requests with these; the browser takes only their types. Times are ISO strings (UTC). */

import { z } from "zod";
import { ATTACHMENT_TYPES } from "#shared/domain/attachment.ts";
import { DOCUMENT_KINDS } from "#shared/domain/document-kind.ts";
import { GuestNameDays } from "#shared/domain/guest-names.ts";
import { MEMBER_ROLES, ROLES } from "#shared/domain/role.ts";
import { LANGUAGES } from "#shared/lib/language.ts";

const isoTime = z.iso.datetime();
const id = z.string().regex(/^[0-9a-z]{26}$/);
const role = z.enum(ROLES);
const memberRole = z.enum(MEMBER_ROLES);
const shortText = z.string().max(2000);
const optionalText = shortText.optional();

/** The body of every refusal: `kind` is one of shared/protocol/refusals.ts; `message` is its sentence in the asker's language. */
export const RefusalReply = z.object({
	error: z.object({ kind: z.string(), message: z.string(), detail: z.string().optional() }),
});
export type RefusalReply = z.infer<typeof RefusalReply>;

/** `POST /api/join/preview`: what an invitation opens, before giving one's name. Consumes nothing. */
export const JoinPreviewRequest = z.object({ token: z.string().min(1).max(200) });
export type JoinPreviewRequest = z.infer<typeof JoinPreviewRequest>;
export const JoinPreviewReply = z.object({
	workspace: z.object({ id, name: z.string() }),
	role,
	sectors: z.array(z.string()),
	expiresAt: isoTime.nullable(),
	/** Set when this browser's session already has a member there: joining again is not needed. */
	alreadyMember: z.object({ id, name: z.string(), role: memberRole }).nullable(),
});
export type JoinPreviewReply = z.infer<typeof JoinPreviewReply>;

/** `POST /api/join`: turns an invitation into a membership and a session cookie. With a session that already has a member there, gives that member back and uses nothing up; when the invitation gives a higher role, that member is raised to it, which counts as one use. */
export const JoinRequest = z.object({
	token: z.string().min(1).max(200),
	name: shortText,
	organisation: optionalText,
	sector: optionalText,
	/** Made at random by the page: the same joining sent again, because its reply was lost, is the same person. */
	key: z
		.string()
		.regex(/^[\w-]{20,64}$/)
		.optional(),
});
export type JoinRequest = z.infer<typeof JoinRequest>;

export const Member = z.object({
	id,
	name: z.string(),
	organisation: z.string().nullable(),
	sector: z.string().nullable(),
	role: memberRole,
	joinedAt: isoTime,
	lastSeenAt: isoTime.nullable(),
	/** Has a document open now. */
	present: z.boolean(),
	/** Came by the code of a workshop; when not said, the role tells. */
	isGuest: z.boolean().optional(),
});
export type Member = z.infer<typeof Member>;

export const WorkspaceSummary = z.object({
	id,
	name: z.string(),
	role: memberRole,
	createdAt: isoTime,
	/** The workshop that is all they have there, when they came by its code. */
	workshop: id.nullable(),
});
export type WorkspaceSummary = z.infer<typeof WorkspaceSummary>;

/** `GET /api/workspaces/:workspace`. */
export const Workspace = z.object({
	id,
	name: z.string(),
	createdAt: isoTime,
	/** Editable list offered when joining and in the portfolio; its order gives each sector its colour. */
	sectors: z.array(z.string()),
	/** The fictional starter content is still there. */
	hasExamples: z.boolean(),
	/** How long the names of those who came into a workshop by its code are kept after it, in days; null: until somebody takes them away. */
	guestNameDays: GuestNameDays,
	me: Member,
});
export type Workspace = z.infer<typeof Workspace>;

export const JoinReply = z.object({ workspace: z.object({ id, name: z.string() }), member: Member });
export type JoinReply = z.infer<typeof JoinReply>;

/** `GET /api/me`: the session of this browser. */
export const Me = z.object({
	signedIn: z.boolean(),
	workspaces: z.array(WorkspaceSummary),
	/** May create another workspace on this server. */
	canCreateWorkspace: z.boolean(),
});
export type Me = z.infer<typeof Me>;

/** `GET /api/workspaces`. */
export const WorkspacesReply = z.array(WorkspaceSummary);
/** `POST /api/workspaces`: a new, empty workspace (with `examples`: the starter content). Replies with a WorkspaceSummary. */
export const CreateWorkspaceRequest = z.object({
	name: shortText,
	examples: z.boolean().default(false),
});
export type CreateWorkspaceRequest = z.input<typeof CreateWorkspaceRequest>;

/** `PATCH /api/workspaces/:workspace` (changeSettings). Replies with the Workspace. */
export const UpdateWorkspaceRequest = z
	.object({ name: shortText, sectors: z.array(z.string().max(120)).max(60), guestNameDays: GuestNameDays })
	.partial();
export type UpdateWorkspaceRequest = z.infer<typeof UpdateWorkspaceRequest>;

/** `PATCH /api/workspaces/:workspace/me`: one's own name, organisation, sector. Replies with the Member. */
export const UpdateMeRequest = z
	.object({ name: shortText, organisation: shortText.nullable(), sector: shortText.nullable() })
	.partial();
export type UpdateMeRequest = z.infer<typeof UpdateMeRequest>;

export const DocumentSummary = z.object({
	id,
	/** Where it is edited live: `/sync/<room>`. */
	room: z.string(),
	kind: z.enum(DOCUMENT_KINDS),
	title: z.string(),
	createdAt: isoTime,
	archivedAt: isoTime.nullable(),
	/** Part of the fictional starter content. */
	example: z.boolean(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** `GET /api/workspaces/:workspace/documents`. */
export const DocumentsReply = z.array(DocumentSummary);
/** `POST /api/workspaces/:workspace/documents` (createDocument). `start` is "outline" for a framework that begins with the starter outline. Replies 201 with the DocumentSummary. */
export const CreateDocumentRequest = z.object({
	kind: z.enum(DOCUMENT_KINDS),
	title: shortText,
	start: z.enum(["empty", "outline"]).default("empty"),
	language: z.enum(LANGUAGES).default("fr"),
});
export type CreateDocumentRequest = z.input<typeof CreateDocumentRequest>;
/** `PATCH /api/workspaces/:workspace/documents/:document`: `title` needs write, `archived` needs archiveDocument. Replies with the DocumentSummary. */
export const UpdateDocumentRequest = z.object({ title: shortText, archived: z.boolean() }).partial();
export type UpdateDocumentRequest = z.infer<typeof UpdateDocumentRequest>;

/** What is damaged in one room. `history`: only rows that a snapshot sums up; `partial`: shown read-only, as far as it can be rebuilt; `owners`: some signatures, nothing that is read; `ledger`: only what people put their name to there. */
export const DamagedRoom = z.object({
	/** null: the portfolio or the directory. */
	document: z.object({ id, title: z.string(), kind: z.enum(DOCUMENT_KINDS) }).nullable(),
	room: z.string(),
	effect: z.enum(["partial", "history", "owners", "ledger"]),
	/** Numbers of the damaged changes, at most a hundred. */
	rows: z.array(z.number().int()),
	snapshots: z.array(z.number().int()),
	owners: z.number().int(),
	/** Ledgers that are read-only since, with the numbers of their damaged events, at most a hundred. */
	ledgers: z.array(z.object({ stream: z.string(), events: z.array(z.number().int()) })),
});
export type DamagedRoom = z.infer<typeof DamagedRoom>;

/** `GET /api/workspaces/:workspace/health` (changeSettings): every change of the workspace read again. */
export const HealthReply = z.object({
	checkedAt: isoTime,
	rows: z.number().int(),
	damaged: z.array(DamagedRoom),
	/** Addresses of the images that are not what was received any more. */
	images: z.array(z.string()),
	/** The file itself has damaged pages: part of it could not be read at all. */
	isUnreadable: z.boolean(),
});
export type HealthReply = z.infer<typeof HealthReply>;

/** `GET /api/workspaces/:workspace/members` (seeMembers). */
export const MembersReply = z.array(Member);
/** `GET /api/workspaces/:workspace/members/left` (seeMembers): those who left and still have a name, the last to leave first. `POST …/members/:member/forget-name` (changeSettings) → 204. */
export const PersonWhoLeft = z.object({ id, name: z.string(), leftAt: isoTime });
export type PersonWhoLeft = z.infer<typeof PersonWhoLeft>;

/** `PATCH /api/workspaces/:workspace/members/:member` (changeRoles). Replies with the Member. `DELETE` (removeMembers) → 204; `POST …/sign-out` (removeMembers, or oneself) → 204. */
export const UpdateMemberRequest = z.object({ role });
export type UpdateMemberRequest = z.infer<typeof UpdateMemberRequest>;

export const Invitation = z.object({
	id,
	role,
	createdAt: isoTime,
	createdBy: z.string(),
	expiresAt: isoTime.nullable(),
	/** null: as many as needed. */
	maxUses: z.number().int().nullable(),
	uses: z.number().int(),
	/** The link written at first start, which makes owners and never expires. */
	isOwnerLink: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;
/** `GET /api/workspaces/:workspace/invitations` (invite): the ones that still work. `DELETE …/invitations/:invitation` → 204. */
export const InvitationsReply = z.array(Invitation);
/** `POST /api/workspaces/:workspace/invitations` (invite; never a role above one's own, nor a link wider than its role allows). */
export const CreateInvitationRequest = z.object({
	role,
	/** Days until it expires; null: never. Unsaid, for this and the next: what the role allows (shared/domain/link-limits.ts), thirty days at most. */
	days: z.number().int().min(1).max(365).nullable().optional(),
	maxUses: z.number().int().min(1).max(10_000).nullable().optional(),
});
export type CreateInvitationRequest = z.input<typeof CreateInvitationRequest>;
/** The only time the token is shown: only its hash is kept. The link is `<origin>/rejoindre#<token>`. */
export const CreateInvitationReply = z.object({ invitation: Invitation, token: z.string() });
export type CreateInvitationReply = z.infer<typeof CreateInvitationReply>;

/** `DELETE /api/workspaces/:workspace/invitations` (changeSettings): every link that let people in ends. */
export const RevokedInvitationsReply = z.object({ ended: z.number().int() });
export type RevokedInvitationsReply = z.infer<typeof RevokedInvitationsReply>;

/** `POST /api/workspaces/:workspace/media` (uploadMedia), body = the file's bytes, `Content-Type` its type: replies 201. The bytes decide the type. */
export const MediaReply = z.object({ id, url: z.string(), type: z.string(), bytes: z.number().int() });
export type MediaReply = z.infer<typeof MediaReply>;

/** `POST /api/workspaces/:workspace/attachments` (reportMeasurements), body = the bytes of a PDF, an image, an XLSX or an ODS: replies 201. `GET …/attachments/:id` (read) gives it to be saved. */
export const AttachmentReply = z.object({ id, type: z.enum(ATTACHMENT_TYPES), bytes: z.number().int() });
export type AttachmentReply = z.infer<typeof AttachmentReply>;

/** `POST /api/sign-out` → 204 (this browser) and `POST /api/sign-out-everywhere` → 204 (every browser of the people this session stands for). `POST /api/workspaces/:workspace/remove-examples` (removeExamples) → 204. */
export type NoReply = undefined;

/** One moment kept of a document, before much of its text went at once. Nothing in it is text. */
export type KeptPointSummary = {
	/** Its number, in the addresses below. */
	point: number;
	keptAt: string;
	/** Whose act made it worth keeping; null: unknown. */
	member: string | null;
	name: string | null;
	/** In characters: what went then, of how much; null when the log cannot say any more. */
	lost: { gone: number; total: number } | null;
	/** When somebody last had it put back. */
	restored: { at: string; name: string | null } | null;
};
/** `GET /api/workspaces/:id/documents/:document/points` (write), the newest first, at most fifty. */
export type KeptPointsReply = KeptPointSummary[];
/** `GET /api/workspaces/:id/documents/:document/points/:point` (write): the document as it was, a Yjs update (v1) in base64. */
export type KeptPointReply = { state: string };
/** `POST /api/workspaces/:id/documents/:document/points/:point/restore` (write): how many blocks came back. */
export type RestorePointReply = { blocks: number };
