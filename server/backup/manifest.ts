/** What a backup says of itself: every file in it with its size and fingerprint, and which state of the data it is. Sealed, so that a changed manifest is noticed like a changed file. */

import { createHash } from "node:crypto";
import { z } from "zod";

/** Raise it when a backup is laid out otherwise; an older program refuses a newer backup. */
export const BACKUP_FORMAT = 2;
export const MANIFEST_FILE = "manifest.json";
export const LOG_FILE = "log.sqlite";
export const REGISTRY_FILE = "registry.json";

/** The only names a backup may hold: no path of it can lead out of its folder. */
const NAME =
	/^(?:log\.sqlite|registry\.json|personal\/[0-9a-z]{26}\.json|media\/[0-9a-z]{26}\/[0-9a-z]{26}(?:\.sum)?)$/;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const BackupFile = z.object({ path: z.string().regex(NAME), bytes: z.number().int().min(0), sha256 });
export type BackupFile = z.infer<typeof BackupFile>;

const Manifest = z.object({
	palier: z.literal("backup"),
	format: z.number().int().min(1),
	madeAt: z.iso.datetime(),
	/** The epoch of the log when it was copied. A restore gives another one. */
	epoch: z.string(),
	logFormat: z.number().int(),
	registryFormat: z.number().int(),
	counts: z.object({
		workspaces: z.number(),
		documents: z.number(),
		rooms: z.number(),
		rows: z.number(),
		images: z.number(),
	}),
	/** Rows that were damaged already in the log that was copied. */
	damaged: z.array(
		z.union([
			z.object({ table: z.enum(["updates", "snapshots", "clients"]), room: z.string(), seq: z.number() }),
			z.object({ table: z.enum(["ledger_events", "ledgers"]), room: z.string(), seq: z.number(), stream: z.string() }),
		]),
	),
	/** Images that were not what had been received. */
	damagedImages: z.array(z.string()),
	files: z.array(BackupFile),
});
export type Manifest = z.infer<typeof Manifest>;

export type ManifestProblem = "unreadable" | "newer" | "changed";

/** The text to write. */
export function manifestText(manifest: Manifest): string {
	return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, "\t")}\n`;
}

/** Reads a manifest; a problem when it is not one, comes from a newer program, or was changed since. */
export function readManifest(text: string): Manifest | ManifestProblem {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return "unreadable"; // Truncated, or not a manifest at all: the caller names the file.
	}
	if (formatOf(content) > BACKUP_FORMAT) return "newer";
	const sealed = Manifest.extend({ seal: sha256 }).safeParse(content);
	if (!sealed.success) return "unreadable";
	const { seal, ...manifest } = sealed.data;
	const paths = new Set(manifest.files.map((file) => file.path));
	return seal === sealOf(manifest) && paths.size === manifest.files.length ? manifest : "changed";
}

function sealOf(manifest: Manifest): string {
	// The order of the keys is that of the schema, whoever wrote the object.
	return createHash("sha256")
		.update(JSON.stringify(Manifest.parse(manifest)))
		.digest("hex");
}

function formatOf(content: unknown): number {
	if (typeof content !== "object" || content === null || !("format" in content)) return 0;
	return typeof content.format === "number" ? content.format : 0;
}
