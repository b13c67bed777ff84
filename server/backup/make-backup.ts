/**
 * Copies the data of a running server, from another process, into one consistent backup that was read again after it was written.
 *
 * The state of a backup is that of the log at one instant (a single read transaction of SQLite, which delays nobody). The registry is read before and after:
 * the one after, because it knows the members who signed the last rows; without the documents that neither the first registry nor the log know, because
 * their content came after that instant, and a title without its text would look like a loss. The images come last: a text never names one that is not there yet.
 */

import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BackupProblem } from "#server/backup/backup-problem.ts";
import { checkBackup } from "#server/backup/check-backup.ts";
import {
	copyDurably,
	mediaPaths,
	personalPaths,
	syncPath,
	writeDurably,
	fingerprint,
} from "#server/backup/durable-files.ts";
import {
	BACKUP_FORMAT,
	type BackupFile,
	LOG_FILE,
	MANIFEST_FILE,
	type Manifest,
	manifestText,
	REGISTRY_FILE,
} from "#server/backup/manifest.ts";
import type { Clock } from "#server/clock.ts";
import { isImageSound, SUM } from "#server/store/image-sum.ts";
import { auditLog, type LogAudit } from "#server/store/log-audit.ts";
import { readRegistry, registryText } from "#server/store/registry-file.ts";
import { REGISTRY_FORMAT, type RegistryFile } from "#server/store/registry.ts";
import { roomName } from "#shared/domain/document-kind.ts";

export type BackupParts = {
	dataDir: string;
	/** A folder that does not exist or is empty becomes the backup; one that holds something gets it inside, under its date. */
	to: string | null;
	clock: Clock;
	/** For tests: runs between two steps, so that the server can go on meanwhile. */
	between?: (step: "registry" | "log" | "images") => Promise<void>;
};

export type Backup = { folder: string; manifest: Manifest };

/** Makes a backup and checks it. Rejects with a {@link BackupProblem}; nothing half-made stays behind under the backup's name. */
export async function makeBackup(parts: BackupParts): Promise<Backup> {
	const { dataDir, clock } = parts;
	if (!existsSync(join(dataDir, LOG_FILE)) || !existsSync(join(dataDir, REGISTRY_FILE)))
		throw new BackupProblem(
			`${dataDir} n’est pas un dossier de données de Palier : il n’y a rien à sauvegarder. Vérifiez DATA_DIR.`,
			`${dataDir} is not a data folder of Palier: there is nothing to back up. Check DATA_DIR.`,
		);
	const madeAt = new Date(clock.now()).toISOString();
	const folder = await placeOf(parts, madeAt);
	const draft = `${folder}.partial-${process.pid}`;
	await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
	await mkdir(draft, { mode: 0o700 });
	try {
		const before = await registryOf(dataDir);
		await parts.between?.("registry");
		await copyLog(join(dataDir, LOG_FILE), join(draft, LOG_FILE));
		await parts.between?.("log");
		const audit = auditLog(join(draft, LOG_FILE));
		const registry = asOfTheLog(await registryOf(dataDir), before, audit);
		await writeDurably(join(draft, REGISTRY_FILE), registryText(registry));
		await parts.between?.("images");
		const files: BackupFile[] = [];
		for (const path of [LOG_FILE, REGISTRY_FILE]) files.push({ path, ...(await fingerprint(join(draft, path))) });
		for (const path of [...(await personalPaths(dataDir)), ...(await mediaPaths(dataDir))])
			files.push({ path, ...(await copyDurably(join(dataDir, path), join(draft, path))) });
		const damagedImages: string[] = [];
		for (const { path } of files)
			if (isImage(path) && !(await isImageSound(join(draft, path)))) damagedImages.push(path);
		const manifest = { ...manifestOf(madeAt, audit, registry, files), damagedImages };
		await writeDurably(join(draft, MANIFEST_FILE), manifestText(manifest));
		await syncPath(draft);
		await checkBackup(draft, { acceptsDamage: true });
		if (existsSync(folder)) await rm(folder, { recursive: true }); // Empty: placeOf looked.
		await rename(draft, folder);
		await syncPath(dirname(folder));
		return { folder, manifest };
	} catch (error) {
		await rm(draft, { recursive: true, force: true });
		throw error;
	}
}

function isImage(path: string): boolean {
	return path.startsWith("media/") && !path.endsWith(SUM);
}

async function placeOf({ dataDir, to }: BackupParts, madeAt: string): Promise<string> {
	const name = `palier-${madeAt.replaceAll(":", "-").replace(/\.\d+Z$/, "Z")}`;
	const asked = to ?? `${dataDir.replace(/(?<!\/)\/+$/, "")}-backups`;
	if (`${asked}/`.startsWith(`${dataDir}/`))
		throw new BackupProblem(
			`${asked} est dans le dossier des données. Choisissez un autre endroit, de préférence un autre disque.`,
			`${asked} is inside the data folder. Choose another place, preferably another disk.`,
		);
	if (to !== null && (!existsSync(to) || (await readdir(to)).length === 0)) return to;
	const folder = join(asked, name);
	if (!existsSync(folder)) return folder;
	throw new BackupProblem(`${folder} existe déjà.`, `${folder} already exists.`);
}

/** One read transaction on the source: what the server writes meanwhile is not in the copy, and waits for nothing. */
async function copyLog(from: string, to: string): Promise<void> {
	const db = new DatabaseSync(from, { readOnly: true });
	try {
		db.exec("PRAGMA busy_timeout = 10000");
		db.prepare("VACUUM INTO ?").run(to);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new BackupProblem(
			`Le journal ${from} n’a pas pu être copié : ${reason}. Gardez vos sauvegardes précédentes.`,
			`The log ${from} could not be copied: ${reason}. Keep your earlier backups.`,
		);
	} finally {
		db.close();
	}
	await chmod(to, 0o600);
	await syncPath(to); // SQLite does not wait for the disk after VACUUM INTO.
}

async function registryOf(dataDir: string): Promise<RegistryFile> {
	const path = join(dataDir, REGISTRY_FILE);
	const file = readRegistry(await readFile(path));
	if (typeof file !== "string") return file;
	throw new BackupProblem(
		`Le registre ${path} est ${file === "newer" ? "d’une version plus récente de Palier" : "abîmé"}. Gardez vos sauvegardes précédentes.`,
		`The registry ${path} is ${file === "newer" ? "from a newer version of Palier" : "damaged"}. Keep your earlier backups.`,
	);
}

function asOfTheLog(after: RegistryFile, before: RegistryFile, audit: LogAudit): RegistryFile {
	const known = new Set(before.documents.map((document) => document.id));
	const documents = after.documents.filter(
		(document) => known.has(document.id) || audit.rooms.has(roomName(document.workspace, document.id)),
	);
	return { ...after, documents };
}

function manifestOf(
	madeAt: string,
	audit: LogAudit,
	registry: RegistryFile,
	files: BackupFile[],
): Omit<Manifest, "damagedImages"> {
	return {
		palier: "backup",
		format: BACKUP_FORMAT,
		madeAt,
		epoch: audit.epoch,
		logFormat: audit.format,
		registryFormat: REGISTRY_FORMAT,
		counts: {
			workspaces: registry.workspaces.length,
			documents: registry.documents.length,
			rooms: audit.rooms.size,
			rows: audit.rows,
			images: files.filter((file) => isImage(file.path)).length,
		},
		damaged: audit.damaged,
		files,
	};
}
