/**
 * Puts a backup in the place of the data, once it was read whole and found sound. Nothing is ever deleted: what was there is moved aside, inside the data folder.
 * The log gets a new epoch, so that a browser that saw what came after the backup is told, and does not merge it silently.
 */

import { existsSync, mkdirSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BackupProblem } from "#server/backup/backup-problem.ts";
import { checkBackup } from "#server/backup/check-backup.ts";
import { copyDurably, syncPath, writeDurably } from "#server/backup/durable-files.ts";
import { LOG_FILE, type Manifest } from "#server/backup/manifest.ts";
import type { Clock } from "#server/clock.ts";
import { BALLOT_KEYS_FOLDER } from "#server/store/ballot-keys.ts";
import { lockFolder } from "#server/store/data-lock.ts";
import { RESTORE_MARK } from "#server/store/restore-mark.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

export type RestoreParts = {
	from: string;
	dataDir: string;
	/** Moves aside what is there; without it, a folder that holds something is refused. */
	replaces: boolean;
	/** Takes a backup whose log held damaged rows already when it was made. */
	acceptsDamage?: boolean;
	clock: Clock;
};

export type Restored = { manifest: Manifest; epoch: string; movedTo: string | null };

const ASIDE = "before-restore-";
const STAGED = "restoring-";

/** Rejects with a {@link BackupProblem}, or FolderTaken when a server runs there; then nothing was changed. */
export async function restoreBackup(parts: RestoreParts): Promise<Restored> {
	const { from, dataDir, clock } = parts;
	const manifest = await checkBackup(from, { acceptsDamage: parts.acceptsDamage ?? false });
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const unlock = lockFolder(dataDir);
	try {
		const present = await contentOf(dataDir);
		if (present.length > 0 && !parts.replaces)
			throw new BackupProblem(
				`${dataDir} contient déjà des données. Ajoutez --replace : elles seront mises de côté, pas effacées.`,
				`${dataDir} already holds data. Add --replace: it will be moved aside, not deleted.`,
			);
		const stamp = new Date(clock.now()).toISOString().replaceAll(":", "-");
		const staged = join(dataDir, `${STAGED}${stamp}`);
		const epoch = newId<RecordId>();
		await stage(parts, manifest, staged, epoch);
		const movedTo = present.length > 0 ? join(dataDir, `${ASIDE}${stamp}`) : null;
		await exchange(dataDir, staged, present, movedTo);
		return { manifest, epoch, movedTo };
	} finally {
		unlock();
	}
}

/** What a data folder holds, beside its lock, the keys of ballots (no backup has them) and what earlier restores moved aside or left unfinished. */
async function contentOf(dataDir: string): Promise<string[]> {
	const names = await readdir(dataDir);
	const stays = ["server.lock", BALLOT_KEYS_FOLDER, ASIDE, STAGED];
	return names.filter((name) => !stays.some((start) => name.startsWith(start)));
}

/** A whole copy beside the data, with its new epoch, on the disk before anything is moved. */
async function stage(parts: RestoreParts, manifest: Manifest, staged: string, epoch: string): Promise<void> {
	await mkdir(staged, { mode: 0o700 });
	try {
		for (const { path, sha256 } of manifest.files) {
			const copied = await copyDurably(join(parts.from, path), join(staged, path));
			if (copied.sha256 !== sha256)
				throw new BackupProblem(
					`${join(parts.from, path)} a changé pendant la lecture. Rien n’a été rétabli.`,
					`${join(parts.from, path)} changed while it was read. Nothing was restored.`,
				);
		}
		const db = new DatabaseSync(join(staged, LOG_FILE));
		try {
			db.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
			db.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(epoch);
		} finally {
			db.close();
		}
		await syncPath(staged);
	} catch (error) {
		await rm(staged, { recursive: true, force: true });
		throw error;
	}
}

/** Between the first and the last move the folder is no data folder: the mark makes a server refuse it until the restore is done again. */
async function exchange(dataDir: string, staged: string, present: string[], movedTo: string | null): Promise<void> {
	const mark = join(dataDir, RESTORE_MARK);
	if (!existsSync(mark)) await writeDurably(mark, "");
	await syncPath(dataDir);
	if (movedTo !== null) await mkdir(movedTo, { mode: 0o700 });
	for (const name of present)
		if (movedTo !== null && name !== RESTORE_MARK) await rename(join(dataDir, name), join(movedTo, name));
	for (const name of await readdir(staged)) await rename(join(staged, name), join(dataDir, name));
	await rm(staged, { recursive: true });
	await syncPath(dataDir);
	await rm(mark);
	await syncPath(dataDir);
}
