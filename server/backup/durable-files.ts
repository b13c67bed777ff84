/** Copies, fingerprints and fsyncs of whole files, for backups and restores. A symbolic link is never followed. */

import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isId } from "#shared/lib/ids.ts";

export type Fingerprint = { bytes: number; sha256: string };

const CHUNK = 1024 * 1024;

/** Size and fingerprint of a regular file. Rejects for anything else. */
export async function fingerprint(path: string): Promise<Fingerprint> {
	return await readThrough(path, async () => undefined);
}

/** Copies a regular file to a path where there is none, through to the disk. */
export async function copyDurably(from: string, to: string): Promise<Fingerprint> {
	await mkdir(dirname(to), { recursive: true, mode: 0o700 });
	const target = await open(to, "wx", 0o600);
	try {
		const copied = await readThrough(from, async (chunk) => {
			await target.writeFile(chunk);
		});
		await target.sync();
		return copied;
	} finally {
		await target.close();
	}
}

/** Writes a small file, through to the disk. */
export async function writeDurably(path: string, text: string): Promise<void> {
	const handle = await open(path, "wx", 0o600);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Brings a file, or what a folder lists, through to the disk. */
export async function syncPath(path: string): Promise<void> {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** The images of a data folder and their fingerprints, as `media/<workspace>/<image>`. Whatever else lies there (a half-written file, a link) is not one. */
export async function mediaPaths(folder: string): Promise<string[]> {
	const paths: string[] = [];
	for (const workspace of await entries(join(folder, "media"))) {
		if (!workspace.isDirectory() || !isId(workspace.name)) continue;
		for (const image of await entries(join(folder, "media", workspace.name)))
			if (image.isFile() && isId(image.name.replace(/\.sum$/, ""))) paths.push(`media/${workspace.name}/${image.name}`);
	}
	return paths.sort();
}

/** The records that are each member’s alone, in a folder of data. */
export async function personalPaths(folder: string): Promise<string[]> {
	const found = await entries(join(folder, "personal"));
	return found
		.filter((one) => one.isFile() && one.name.endsWith(".json") && isId(one.name.slice(0, -".json".length)))
		.map(({ name }) => `personal/${name}`)
		.sort();
}

async function entries(folder: string) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	}
}

async function readThrough(path: string, take: (chunk: Uint8Array) => Promise<void>): Promise<Fingerprint> {
	const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
	try {
		if (!(await handle.stat()).isFile()) throw new Error(`${path}: not a file`);
		const hash = createHash("sha256");
		const buffer = new Uint8Array(CHUNK);
		let bytes = 0;
		for (;;) {
			const { bytesRead } = await handle.read(buffer, 0, CHUNK, null);
			if (bytesRead === 0) return { bytes, sha256: hash.digest("hex") };
			const chunk = buffer.subarray(0, bytesRead);
			hash.update(chunk);
			await take(chunk);
			bytes += bytesRead;
		}
	} finally {
		await handle.close();
	}
}
