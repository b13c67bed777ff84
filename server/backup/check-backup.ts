/** Reads a backup from one end to the other: every file against the manifest, every row against its checksum, the registry against its schema. */

import { lstat, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BackupProblem } from "#server/backup/backup-problem.ts";
import { type Fingerprint, fingerprint } from "#server/backup/durable-files.ts";
import { LOG_FILE, MANIFEST_FILE, type Manifest, readManifest, REGISTRY_FILE } from "#server/backup/manifest.ts";
import { auditLog } from "#server/store/log-audit.ts";
import { readRegistry } from "#server/store/registry-file.ts";
import { REGISTRY_FORMAT } from "#server/store/registry.ts";
import { LOG_FORMAT } from "#server/store/log-format.ts";
import type { DamagedRow } from "#server/store/update-log.ts";

/** The manifest of a sound backup. Rejects with a {@link BackupProblem} that names the file, or the row. `acceptsDamage`: rows that were damaged before the backup was made pass. */
export async function checkBackup(folder: string, { acceptsDamage = false } = {}): Promise<Manifest> {
	const manifest = await manifestIn(folder);
	if (manifest.logFormat > LOG_FORMAT || manifest.registryFormat > REGISTRY_FORMAT) throw newer(folder);
	for (const required of [LOG_FILE, REGISTRY_FILE])
		if (!manifest.files.some((file) => file.path === required))
			throw damaged(join(folder, required), "absent", "missing");
	for (const file of manifest.files) await checkFile(folder, file.path, file);

	const audit = auditLog(join(folder, LOG_FILE));
	const expected = new Set(acceptsDamage ? manifest.damaged.map(nameOf) : []);
	const [row] = audit.damaged.filter((one) => !expected.has(nameOf(one)));
	if (row) throw damaged(join(folder, LOG_FILE), `${nameOf(row)} est abîmé`, `${nameOf(row)} is damaged`);
	const [image] = acceptsDamage ? [] : manifest.damagedImages;
	if (image !== undefined)
		throw damaged(join(folder, image), "abîmée avant la sauvegarde", "damaged before the backup");
	const [problem] = audit.problems;
	if (problem !== undefined) throw damaged(join(folder, LOG_FILE), problem, problem);
	if (audit.epoch !== manifest.epoch || audit.rows !== manifest.counts.rows)
		throw damaged(join(folder, LOG_FILE), "ce n’est pas celui du manifeste", "it is not the one of the manifest");

	await registryIn(folder);
	return manifest;
}

/** How a row is named to whoever looks after the data. */
export function nameOf(row: DamagedRow): string {
	return [row.table, row.room, ...("stream" in row ? [row.stream] : []), row.seq].join(" ");
}

async function manifestIn(folder: string): Promise<Manifest> {
	const path = join(folder, MANIFEST_FILE);
	let text: string;
	try {
		text = await readFile(path, "utf8");
	} catch {
		// Absent, a folder, or forbidden: in every case this is no backup that can be read.
		throw new BackupProblem(
			`${folder} n’est pas une sauvegarde de Palier : ${MANIFEST_FILE} ne peut pas y être lu.`,
			`${folder} is not a backup of Palier: ${MANIFEST_FILE} cannot be read in it.`,
		);
	}
	const manifest = readManifest(text);
	if (manifest === "newer") throw newer(folder);
	if (manifest === "unreadable") throw damaged(path, "illisible", "unreadable");
	if (manifest === "changed") throw damaged(path, "modifié depuis la sauvegarde", "changed since the backup");
	return manifest;
}

async function checkFile(folder: string, path: string, expected: Fingerprint): Promise<void> {
	const full = join(folder, path);
	// The folders on the way too: a link would lead out of the backup.
	for (let inner = dirname(path); inner !== "."; inner = dirname(inner))
		if (!(await isFolder(join(folder, inner))))
			throw damaged(join(folder, inner), "n’est pas un dossier", "is not a folder");
	let found: Fingerprint;
	try {
		found = await fingerprint(full);
	} catch (error) {
		const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
		throw damaged(full, `illisible (${reason})`, `unreadable (${reason})`);
	}
	if (found.bytes !== expected.bytes || found.sha256 !== expected.sha256)
		throw damaged(full, "son contenu n’est plus celui du manifeste", "its content is no longer that of the manifest");
}

async function isFolder(path: string): Promise<boolean> {
	const found = await lstat(path).catch(() => null); // Absent counts as not a folder; the caller says which.
	return found?.isDirectory() ?? false;
}

async function registryIn(folder: string): Promise<void> {
	const path = join(folder, REGISTRY_FILE);
	const read = readRegistry(await readFile(path));
	if (read === "newer") throw newer(folder);
	if (read === "damaged") throw damaged(path, "il n’est pas ce qui a été écrit", "it is not what was written");
}

function damaged(path: string, fr: string, en: string): BackupProblem {
	return new BackupProblem(`Sauvegarde abîmée — ${path} : ${fr}.`, `Damaged backup — ${path}: ${en}.`);
}

function newer(folder: string): BackupProblem {
	return new BackupProblem(
		`${folder} vient d’une version plus récente de Palier. Rétablissez-la avec cette version.`,
		`${folder} comes from a newer version of Palier. Restore it with that version.`,
	);
}
