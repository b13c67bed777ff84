/** What runs a workspace: who comes in, by which link, with which role, what is put away, what leaves. Told by ids alone: names are those of the registry, so that one that is forgotten is forgotten here too. */

import { z } from "zod";
import { DOCUMENT_KINDS } from "#shared/domain/document-kind.ts";
import { MEMBER_ROLES } from "#shared/domain/role.ts";
import { isId } from "#shared/lib/ids.ts";

const Id = z.string().refine(isId);
const role = z.enum(MEMBER_ROLES);

export const AdministrationAct = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("workspace-founded"), examples: z.boolean() }),
	/** The workspace was made of an archive. */
	z.strictObject({ kind: z.literal("archive-taken-up"), documents: z.int(), people: z.int() }),
	z.strictObject({ kind: z.literal("archive-taken-out") }),
	z.strictObject({ kind: z.literal("workspace-renamed") }),
	z.strictObject({ kind: z.literal("sectors-changed"), added: z.int(), removed: z.int() }),
	z.strictObject({ kind: z.literal("examples-removed"), documents: z.int() }),
	/** How long the names of guests are kept; null: until somebody takes them away. */
	z.strictObject({ kind: z.literal("guest-names-set"), days: z.int().nullable() }),
	/** The server tells that the names of so many guests go then, at the earliest. `document`: the workshop they are counted from; null when none is known. */
	z.strictObject({
		kind: z.literal("guest-names-due"),
		document: Id.nullable(),
		people: z.int(),
		at: z.iso.datetime(),
	}),
	z.strictObject({ kind: z.literal("guest-names-forgotten"), document: Id.nullable(), people: z.int() }),
	/** `link` is null for whoever founded the workspace. */
	z.strictObject({ kind: z.literal("member-joined"), member: Id, role, link: Id.nullable() }),
	/** `link`: raised by an invitation that they used; null when whoever signs did it. */
	z.strictObject({ kind: z.literal("role-changed"), member: Id, from: role, to: role, link: Id.nullable() }),
	z.strictObject({ kind: z.literal("member-removed"), member: Id }),
	z.strictObject({ kind: z.literal("member-left"), member: Id }),
	z.strictObject({ kind: z.literal("name-forgotten"), member: Id }),
	z.strictObject({ kind: z.literal("member-signed-out"), member: Id }),
	/** Whoever signs closed their own connections elsewhere. */
	z.strictObject({ kind: z.literal("other-devices-signed-out") }),
	/** Somebody who came by the code of a workshop goes by another name. */
	z.strictObject({ kind: z.literal("guest-renamed"), member: Id, document: Id }),
	z.strictObject({
		kind: z.literal("link-made"),
		link: Id,
		role,
		/** ISO; null: it never expires. */
		expiresAt: z.iso.datetime().nullable(),
		/** Null: as many people as come. */
		maxUses: z.int().nullable(),
	}),
	/** `maker`: ended because whoever made it may make no such link any more. */
	z.strictObject({ kind: z.literal("link-ended"), link: Id, role, maker: Id.nullable() }),
	/** Every link that let people in, at once. */
	z.strictObject({ kind: z.literal("all-links-ended"), links: z.array(Id) }),
	z.strictObject({ kind: z.literal("owner-link-made"), link: Id }),
	z.strictObject({ kind: z.literal("document-created"), document: Id, type: z.enum(DOCUMENT_KINDS) }),
	z.strictObject({ kind: z.literal("document-archived"), document: Id }),
	z.strictObject({ kind: z.literal("document-brought-back"), document: Id }),
]);
export type AdministrationAct = z.infer<typeof AdministrationAct>;
export type ActKind = AdministrationAct["kind"];

/** Families of acts, in the order of a filter. */
export const ACT_FAMILIES = ["people", "links", "documents", "workspace"] as const;
export type ActFamily = (typeof ACT_FAMILIES)[number];

const FAMILY: Record<ActKind, ActFamily> = {
	"workspace-founded": "workspace",
	"archive-taken-up": "workspace",
	"archive-taken-out": "workspace",
	"workspace-renamed": "workspace",
	"sectors-changed": "workspace",
	"examples-removed": "workspace",
	"guest-names-set": "workspace",
	"guest-names-due": "people",
	"guest-names-forgotten": "people",
	"member-joined": "people",
	"role-changed": "people",
	"member-removed": "people",
	"member-left": "people",
	"name-forgotten": "people",
	"member-signed-out": "people",
	"other-devices-signed-out": "people",
	"guest-renamed": "people",
	"link-made": "links",
	"all-links-ended": "links",
	"link-ended": "links",
	"owner-link-made": "links",
	"document-created": "documents",
	"document-archived": "documents",
	"document-brought-back": "documents",
};

export function actFamily({ kind }: Pick<AdministrationAct, "kind">): ActFamily {
	return FAMILY[kind];
}

/** The member an act is about, beside whoever did it; null when it is about none. */
export function actTarget(act: AdministrationAct): string | null {
	if (act.kind === "link-ended") return act.maker;
	return "member" in act ? act.member : null;
}
