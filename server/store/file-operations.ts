/** The few things done to files that must last, each one step that a disk can refuse. Handed in, so that tests can make any of them the last. */

import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

export type FileOperations = {
	/** Writes a file whole, over the one that was there. It may not be on the disk yet. */
	write(path: string, text: string): Promise<void>;
	/** Brings a file, or the names in a folder, through to the disk. */
	sync(path: string): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	/** Gives a file a second name. */
	link(from: string, to: string): Promise<void>;
	remove(path: string): Promise<void>;
	makeFolder(path: string): Promise<void>;
};

export const diskFiles: FileOperations = {
	async write(path, text) {
		const handle = await open(path, "w", 0o600);
		try {
			await handle.writeFile(text);
		} finally {
			await handle.close();
		}
	},
	async sync(path) {
		const handle = await open(path, "r");
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	},
	rename,
	link,
	remove: (path) => rm(path, { force: true }),
	async makeFolder(path) {
		await mkdir(path, { recursive: true, mode: 0o700 });
	},
};

/** Puts a text in the place of a file, in one step: whatever happens, the file is the old one or the new one, whole. */
export async function replaceFile(files: FileOperations, path: string, text: string): Promise<void> {
	const draft = `${path}.draft`;
	await files.write(draft, text);
	// Before the rename: otherwise the new name could be on the disk before what it names.
	await files.sync(draft);
	await files.rename(draft, path);
	await files.sync(dirname(path));
}
