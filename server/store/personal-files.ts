/** Personal records as files, one for each member: `personal/<member>.json`, replaced in one step. What is damaged is put aside and begins anew: it holds marks, never words. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { diskFiles, type FileOperations, replaceFile } from "#server/store/file-operations.ts";
import { NOTHING_PERSONAL, PersonalRecord, type PersonalStore } from "#server/store/personal-store.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";

/** Members whose record stays in memory. */
const MOST_KEPT = 1_000;

export function personalFiles(folder: string, files: FileOperations = diskFiles): PersonalStore {
	const path = (member: MemberId) => join(folder, `${member}.json`);
	return personalStore({
		read: async (member) => readRecord(files, path(member)),
		async write(member, record) {
			await files.makeFolder(folder);
			await replaceFile(files, path(member), `${JSON.stringify(record)}\n`);
		},
		remove: (member) => files.remove(path(member)),
	});
}

/** Lives as long as the process: for tests and for trying things. */
export function memoryPersonalStore(): PersonalStore {
	const kept = new Map<MemberId, PersonalRecord>();
	return personalStore({
		read: async (member) => kept.get(member) ?? NOTHING_PERSONAL,
		async write(member, record) {
			kept.set(member, record);
		},
		async remove(member) {
			kept.delete(member);
		},
	});
}

type Disk = {
	read(member: MemberId): Promise<PersonalRecord>;
	write(member: MemberId, record: PersonalRecord): Promise<void>;
	remove(member: MemberId): Promise<void>;
};

function personalStore(disk: Disk): PersonalStore {
	const known = new Map<MemberId, PersonalRecord>();
	const turns = new Map<MemberId, Promise<unknown>>();
	const keep = (member: MemberId, record: PersonalRecord) => {
		known.delete(member);
		known.set(member, record);
		for (const oldest of known.keys()) {
			if (known.size <= MOST_KEPT) break;
			known.delete(oldest);
		}
		return record;
	};
	const read = async (member: MemberId) => known.get(member) ?? keep(member, await disk.read(member));
	/** After what was asked of this member before, whatever became of it. */
	const inTurn = async <T>(member: MemberId, work: () => Promise<T>): Promise<T> => {
		if (!isId(member)) throw new Error("PersonalStore: an id of a member is expected");
		const turn = (turns.get(member) ?? Promise.resolve()).then(work, work);
		turns.set(member, turn);
		try {
			return await turn;
		} finally {
			if (turns.get(member) === turn) turns.delete(member);
		}
	};
	return {
		read: (member) => inTurn(member, () => read(member)),
		change: (member, edit) =>
			inTurn(member, async () => {
				const before = await read(member);
				const after = edit(before);
				if (after === before) return;
				await disk.write(member, after);
				keep(member, after);
			}),
		forget: (member) =>
			inTurn(member, async () => {
				await disk.remove(member);
				known.delete(member);
			}),
		async close() {
			await Promise.allSettled(turns.values());
		},
	};
}

async function readRecord(files: FileOperations, path: string): Promise<PersonalRecord> {
	let text: string;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return NOTHING_PERSONAL;
		throw error;
	}
	try {
		return PersonalRecord.parse(JSON.parse(text));
	} catch {
		// Not what was written: the person sees as unread what they had read, and nobody loses a word.
		await files.rename(path, `${path}.damaged`);
		return NOTHING_PERSONAL;
	}
}
