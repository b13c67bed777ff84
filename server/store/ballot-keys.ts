/**
 * The key of each box of anonymous ballots: a file of its own beside the log, in no backup, no archive and no log, and destroyed when its box is.
 * Whoever has copies of the database, however many, has nothing of what the boxes say.
 */

import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { diskFiles, type FileOperations, replaceFile } from "#server/store/file-operations.ts";

export type BallotKeys = {
	/** Null when there is none: the box was made elsewhere, or is over. */
	find(box: string): Promise<Uint8Array | null>;
	/** The one there is, or a new one that is on the disk. */
	make(box: string): Promise<Uint8Array>;
	destroy(box: string): Promise<void>;
	list(): Promise<string[]>;
};

const KEY_BYTES = 32;
const SUFFIX = ".key";
/** Where they are in the data folder. */
export const BALLOT_KEYS_FOLDER = "ballot-keys";

/** Each in `<folder>/<box>.key`: the key and its sum, in hexadecimal. */
export function ballotKeyFiles(folder: string, files: FileOperations = diskFiles): BallotKeys {
	const pathOf = (box: string): string => {
		if (!/^[a-z0-9]{1,64}$/.test(box)) throw new Error("BallotKeys: the name of a box is expected");
		return join(folder, `${box}${SUFFIX}`);
	};
	const find = async (box: string): Promise<Uint8Array | null> => {
		const text = await readFile(pathOf(box), "utf8").catch(absent);
		return text === null ? null : keyIn(text);
	};
	return {
		find,
		async make(box) {
			const known = await find(box);
			if (known) return known;
			const key = randomBytes(KEY_BYTES);
			await files.makeFolder(folder);
			await files.sync(dirname(folder));
			await replaceFile(files, pathOf(box), `${key.toString("hex")} ${sumOf(key)}\n`);
			return key;
		},
		destroy: (box) => files.remove(pathOf(box)),
		async list() {
			const names = (await readdir(folder).catch(absent)) ?? [];
			return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
		},
	};
}

/** Lives as long as the process. */
export function memoryBallotKeys(): BallotKeys {
	const kept = new Map<string, Uint8Array>();
	return {
		find: async (box) => kept.get(box) ?? null,
		async make(box) {
			const key = kept.get(box) ?? randomBytes(KEY_BYTES);
			kept.set(box, key);
			return key;
		},
		async destroy(box) {
			kept.delete(box);
		},
		list: async () => [...kept.keys()],
	};
}

/** A damaged key is no key. */
function keyIn(text: string): Uint8Array | null {
	const [hex = "", sum] = text.trim().split(" ");
	const key = Buffer.from(hex, "hex");
	return key.length === KEY_BYTES && sumOf(key) === sum ? key : null;
}

function sumOf(key: Uint8Array): string {
	return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

function absent(error: unknown): null {
	if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
	throw error;
}
