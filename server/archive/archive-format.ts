/** What is in the archive of a workspace: `palier.json` names every file with its fingerprint; each document is there twice, to be read (JSON) and to be taken up again (its Yjs state). */

import { z } from "zod";
import { DOCUMENT_KINDS, PORTFOLIO } from "#shared/domain/document-kind.ts";
import { GuestNameDays, USUAL_GUEST_NAME_DAYS } from "#shared/domain/guest-names.ts";
import { MEMBER_ROLES } from "#shared/domain/role.ts";
import type { DocumentId, MediaId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { isId } from "#shared/lib/ids.ts";

/** Raise it when an archive is laid out otherwise; an older program refuses a newer archive. */
export const ARCHIVE_FORMAT = 4;
export const CONTENTS_FILE = "palier.json";
export const READ_ME_FILE = "LISEZ-MOI.txt";

/** The only names that are ever read from an archive. */
export const ARCHIVE_NAME =
	/^(?:palier\.json|(?:portfolio|(?:documents|copies)\/[0-9a-z]{26})\.(?:json|yjs)|ledgers\/(?:portfolio|[0-9a-z]{26})\/[a-z][a-z0-9-]{0,39}\.jsonl|media\/[0-9a-z]{26}\.(?:png|jpg|gif|webp|pdf|xlsx|ods))$/;

const idOf = <Id extends string>() => z.custom<Id>((value) => isId(value), "an identifier is expected");
const time = z.iso.datetime();
const line = z.string().max(2_000);

export const ArchiveFile = z.object({
	path: z.string().regex(ARCHIVE_NAME),
	bytes: z.number().int().min(0),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ArchiveFile = z.infer<typeof ArchiveFile>;

const ArchiveDocument = z.object({
	id: idOf<DocumentId>(),
	kind: z.enum(DOCUMENT_KINDS),
	title: line,
	createdAt: time,
	createdBy: idOf<MemberId>().nullable(),
	archivedAt: time.nullable(),
	example: z.boolean(),
});
export type ArchiveDocument = z.infer<typeof ArchiveDocument>;

/** Names and roles, as a record of who was there: an archive lets nobody in. */
const ArchiveMember = z.object({
	id: idOf<MemberId>(),
	name: line,
	organisation: line.nullable(),
	sector: line.nullable(),
	role: z.enum(MEMBER_ROLES),
	joinedAt: time,
	removedAt: time.nullable(),
});
export type ArchiveMember = z.infer<typeof ArchiveMember>;

/** What people put their name to, one ledger a file, one event a line. */
const ArchivedLedger = z.object({
	place: z.union([z.literal(PORTFOLIO), idOf<DocumentId>()]),
	stream: z.string().max(40),
	path: z.string().regex(ARCHIVE_NAME),
});
export type ArchivedLedger = z.infer<typeof ArchivedLedger>;

/** What a table of a workshop wrote. No document of the workspace: the ledger of its workshop says which table, in which step. */
const ArchivedCopy = z.object({
	id: idOf<DocumentId>(),
	workshop: idOf<DocumentId>(),
	/** That of its table, for whoever reads the archive. */
	table: line,
});
export type ArchivedCopy = z.infer<typeof ArchivedCopy>;

export const ArchivedEvent = z.object({
	time,
	member: idOf<MemberId>().nullable(),
	/** Read by the schema of its stream. */
	body: z.unknown(),
});
export type ArchivedEvent = z.infer<typeof ArchivedEvent>;

export const ArchiveContents = z.object({
	palier: z.literal("archive"),
	format: z.number().int().min(1),
	madeAt: time,
	workspace: z.object({
		id: idOf<WorkspaceId>(),
		name: line,
		createdAt: time,
		sectors: z.array(z.string().max(200)).max(200),
		hasExamples: z.boolean(),
		/** Archives made before it could be chosen say nothing of it. */
		guestNameDays: GuestNameDays.default(USUAL_GUEST_NAME_DAYS),
	}),
	members: z.array(ArchiveMember).max(100_000),
	documents: z.array(ArchiveDocument).max(20_000),
	media: z.array(z.object({ id: idOf<MediaId>(), path: z.string().regex(ARCHIVE_NAME) })).max(100_000),
	/** The first three formats had none. */
	copies: z.array(ArchivedCopy).max(50_000).default([]),
	/** Documents, and copies of tables, that the server could not open when the archive was made. */
	unreadable: z.array(z.object({ id: idOf<DocumentId>(), title: line })).max(20_000),
	/** The first format had none. */
	ledgers: z.array(ArchivedLedger).max(100_000).default([]),
	/** Ledgers that were damaged when the archive was made: they are not in it. */
	unreadableLedgers: z
		.array(ArchivedLedger.omit({ path: true }))
		.max(100_000)
		.default([]),
	files: z.array(ArchiveFile).max(200_000),
});
export type ArchiveContents = z.infer<typeof ArchiveContents>;

/** Where the parts of an archive are. */
export const archivePaths = {
	document: (id: DocumentId) => `documents/${id}`,
	copy: (id: DocumentId) => `copies/${id}`,
	json: (path: string) => `${path}.json`,
	state: (path: string) => `${path}.yjs`,
	ledger: (place: DocumentId | "portfolio", stream: string) => `ledgers/${place}/${stream}.jsonl`,
	media: (id: MediaId, extension: string) => `media/${id}.${extension}`,
} as const;

export const READ_ME = `Archive d’un espace Palier

palier.json      ce que contient l’archive, avec l’empreinte SHA-256 de chaque fichier
portfolio.json   les projets ; documents/*.json : les cadres, indicateurs, balises et ressources, lisibles par tout programme
copies/          dans les ateliers, ce que chaque table a fait du texte qu’on lui a donné
*.yjs            les mêmes, sous la forme que Palier reprend (état Yjs)
ledgers/         ce que des personnes ont signé, un fait par ligne, sauf ce qui était encore sous scellé
media/           les images et les fichiers joints aux mesures

Pour la reprendre : page « Mes espaces », « Importer une archive ». C’est l’état .yjs qui est repris, pas le .json.
L’archive ne contient ni invitation, ni session, ni texte effacé. Elle contient les noms des membres : gardez-la en lieu sûr.

Archive of a Palier workspace: palier.json lists the files; *.json are for reading, *.yjs are what Palier takes up again ("Import an archive").
copies/ has what each table of a workshop made of the text it was given.
ledgers/ has what people put their name to, one fact a line, except what was still under seal.
It holds no invitation, no session, no deleted text. It holds the names of the members: keep it safe.
`;
