/** Backups: what is in them, that they are read again, and everything a restore refuses. */

import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { readArguments } from "#server/backup/arguments.ts";
import { checkBackup } from "#server/backup/check-backup.ts";
import { makeBackup } from "#server/backup/make-backup.ts";
import { type Manifest, manifestText, readManifest } from "#server/backup/manifest.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { lockFolder } from "#server/store/data-lock.ts";
import { refuseHalfRestored, RESTORE_MARK } from "#server/store/restore-mark.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { DataFolder } from "#test/support/data-folder.ts";

const clock = { time: Date.UTC(2027, 0, 16), now: () => (clock.time += 1000) };
const open: DataFolder[] = [];

async function folderWith(...lines: string[]) {
	const made = await DataFolder.with(...lines);
	open.push(made.data);
	return made;
}

/** A folder, closed, and a backup of it. */
async function backedUp(...lines: string[]) {
	const { data, document } = await folderWith(...lines);
	const to = join(data.root, "backup");
	await makeBackup({ dataDir: data.path, to, clock });
	await data.close();
	return { data, document, to };
}

afterEach(() => {
	for (const data of open.splice(0)) data.remove();
});

/** The manifest changed by hand, and sealed again. */
function editManifest(to: string, edit: (manifest: Manifest) => void): void {
	const path = join(to, "manifest.json");
	const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
	edit(manifest);
	writeFileSync(path, manifestText(manifest));
}

describe("a backup", () => {
	test("[R110] made while the log is open holds everything written before, and comes back whole", async () => {
		const { data, document } = await folderWith("un ", "deux ");
		const to = join(data.root, "backup");
		await makeBackup({ dataDir: data.path, to, clock });
		await data.writes(data.room(document), "trois");
		await data.close();
		rmSync(data.path, { recursive: true });
		await restoreBackup({ from: to, dataDir: data.path, replaces: false, clock });
		await data.open();
		expect(await data.text(document)).toBe("un deux ");
		expect(data.registry.now.documents.get(document)?.title).toBe("Cadre");
		expect(existsSync(join(data.path, "media", data.workspace, data.image))).toBe(true);
		await data.close();
	});

	test("[R110] never names a document without its text, whatever is created while it is made", async () => {
		const { data } = await folderWith("un ");
		const made: DocumentId[] = [];
		const { folder } = await makeBackup({
			dataDir: data.path,
			to: join(data.root, "backup"),
			clock,
			between: async (step) => void made.push(await data.document(step, step)),
		});
		await data.close();
		const registry = JSON.parse(readFileSync(join(folder, "registry.json"), "utf8")) as {
			documents: { title: string }[];
		};
		// « log » and « images » came after the log was copied: they are in the next backup.
		expect(registry.documents.map(({ title }) => title)).toEqual(["Cadre", "registry"]);
		expect(made).toHaveLength(3);
	});

	test("[R111] with a damaged row says which, and a restore asks before taking it", async () => {
		const { data, document } = await folderWith("un ", "deux ");
		await data.close();
		const db = new DatabaseSync(join(data.path, "log.sqlite"));
		db.exec("UPDATE updates SET time = 2 WHERE seq = 2");
		db.close();
		const to = join(data.root, "backup");
		const { manifest } = await makeBackup({ dataDir: data.path, to, clock });
		expect(manifest.damaged).toEqual([{ table: "updates", room: data.room(document), seq: 2 }]);
		const other = join(data.root, "other");
		await expect(restoreBackup({ from: to, dataDir: other, replaces: false, clock })).rejects.toThrow(
			`updates ${data.room(document)} 2`,
		);
		await restoreBackup({ from: to, dataDir: other, replaces: false, acceptsDamage: true, clock });
		expect(existsSync(join(other, "log.sqlite"))).toBe(true);
	});

	test("[R111] goes under its date in a folder that holds something, and never inside the data", async () => {
		const { data } = await folderWith("un ");
		const to = join(data.root, "backups");
		mkdirSync(to);
		writeFileSync(join(to, "other.txt"), "");
		const { folder } = await makeBackup({ dataDir: data.path, to, clock });
		expect(folder).toMatch(/backups\/palier-2027-01-16T\d\d-\d\d-\d\dZ$/);
		await expect(makeBackup({ dataDir: data.path, to: join(data.path, "copy"), clock })).rejects.toThrow("inside");
		await expect(makeBackup({ dataDir: to, to: null, clock })).rejects.toThrow("DATA_DIR");
		await data.close();
	});

	test("[R111] that fails leaves nothing under its name", async () => {
		const { data } = await folderWith("un ");
		const to = join(data.root, "backup");
		const between = async () => Promise.reject(new Error("power cut"));
		await expect(makeBackup({ dataDir: data.path, to, clock, between })).rejects.toThrow("power cut");
		expect(readdirSync(data.root)).toEqual(["data"]);
		await data.close();
	});
});

describe("a restore", () => {
	test("[R112] names the damaged file, for any single bit flipped anywhere", async () => {
		const { data, to } = await backedUp("un ", "deux ");
		const target = join(data.root, "restored");
		const files = ["log.sqlite", "registry.json", `media/${data.workspace}/${data.image}`, "manifest.json"];
		for (const file of files) {
			const path = join(to, file);
			const bytes = readFileSync(path);
			for (let turn = 0; turn < 12; turn += 1) {
				const flipped = Buffer.from(bytes);
				const at = Math.floor((bytes.length * (turn + 0.5)) / 12);
				flipped[at] = (flipped[at] ?? 0) ^ (1 << (turn % 8));
				writeFileSync(path, flipped);
				const outcome = await restoreBackup({ from: to, dataDir: target, replaces: false, clock }).catch(String);
				// A white space of the manifest that became another one changes nothing it says.
				if (file === "manifest.json" && typeof outcome !== "string") continue;
				expect(outcome, `${file}, bit ${turn % 8} of byte ${at}`).toContain(file);
			}
			writeFileSync(path, bytes);
		}
		rmSync(target, { recursive: true, force: true });
		await restoreBackup({ from: to, dataDir: target, replaces: false, clock });
	});

	test("[R112] refuses a missing file, a truncated one, another backup's log, and a folder that is no backup", async () => {
		const { data, to } = await backedUp("un ");
		const other = await backedUp("deux ");
		const restore = () => restoreBackup({ from: to, dataDir: join(data.root, "restored"), replaces: false, clock });
		const log = readFileSync(join(to, "log.sqlite"));
		rmSync(join(to, "log.sqlite"));
		await expect(restore()).rejects.toThrow("log.sqlite");
		writeFileSync(join(to, "log.sqlite"), log.subarray(0, 5000));
		await expect(restore()).rejects.toThrow("log.sqlite");
		cpSync(join(other.to, "log.sqlite"), join(to, "log.sqlite"));
		await expect(restore()).rejects.toThrow("log.sqlite");
		await expect(checkBackup(data.root)).rejects.toThrow("manifest.json");
		expect(existsSync(join(data.root, "restored"))).toBe(false);
	});

	test("[R112] refuses a newer backup, a newer log, and leaves everything as it is", async () => {
		const { data, to } = await backedUp("un ");
		const restore = () => restoreBackup({ from: to, dataDir: data.path, replaces: true, clock });
		const manifest = readFileSync(join(to, "manifest.json"), "utf8");
		editManifest(to, (one) => Object.assign(one, { format: 99 }));
		await expect(restore()).rejects.toThrow("newer");
		writeFileSync(join(to, "manifest.json"), manifest);
		editManifest(to, (one) => Object.assign(one, { logFormat: 99 }));
		await expect(restore()).rejects.toThrow("newer");
		expect(readdirSync(data.path).filter((name) => name.startsWith("before-restore-"))).toEqual([]);
	});

	test.each([
		"../registry.json",
		"/etc/passwd",
		"media/../../x",
		"media\\x",
		"media/%2e%2e/x",
		"C:\\x",
		"media/a\0b/c",
	])("[R112] never follows the path %j of a manifest", async (path) => {
		const { data, to } = await backedUp("un ");
		const bad = { path, bytes: 1, sha256: "0".repeat(64) };
		const text = readFileSync(join(to, "manifest.json"), "utf8");
		const manifest = readManifest(text) as Manifest;
		writeFileSync(
			join(to, "manifest.json"),
			JSON.stringify({ ...manifest, files: [...manifest.files, bad], seal: "0".repeat(64) }),
		);
		await expect(
			restoreBackup({ from: to, dataDir: join(data.root, "restored"), replaces: false, clock }),
		).rejects.toThrow("manifest.json: unreadable");
	});

	test("[R112] never follows a symbolic link, of a file or of a folder", async () => {
		const { data, to } = await backedUp("un ");
		const restore = () => restoreBackup({ from: to, dataDir: join(data.root, "restored"), replaces: false, clock });
		const registry = join(to, "registry.json");
		renameSync(registry, join(data.root, "elsewhere.json"));
		symlinkSync(join(data.root, "elsewhere.json"), registry);
		await expect(restore()).rejects.toThrow("registry.json");
		renameSync(join(data.root, "elsewhere.json"), registry);
		renameSync(join(to, "media"), join(data.root, "media-elsewhere"));
		symlinkSync(join(data.root, "media-elsewhere"), join(to, "media"));
		await expect(restore()).rejects.toThrow("media");
	});

	test("[R112] refuses while a server uses the folder", async () => {
		const { data, to } = await backedUp("un ");
		const unlock = lockFolder(data.path);
		await expect(restoreBackup({ from: to, dataDir: data.path, replaces: true, clock })).rejects.toThrow(data.path);
		unlock();
	});

	test("[R113] over data needs to be asked, and moves what was there aside whole", async () => {
		const { data, document, to } = await backedUp("un ");
		await data.open();
		await data.writes(data.room(document), "après");
		await data.close();
		await expect(restoreBackup({ from: to, dataDir: data.path, replaces: false, clock })).rejects.toThrow("--replace");
		const { movedTo } = await restoreBackup({ from: to, dataDir: data.path, replaces: true, clock });
		await data.open();
		expect(await data.text(document)).toBe("un ");
		await data.close();
		rmSync(join(data.path, "log.sqlite"));
		renameSync(join(movedTo ?? "", "log.sqlite"), join(data.path, "log.sqlite"));
		await data.open();
		expect(await data.text(document)).toBe("un après");
		await data.close();
	});

	test("[R113] that was interrupted is not served, and is done again", async () => {
		const { data, document, to } = await backedUp("un ");
		writeFileSync(join(data.path, RESTORE_MARK), "");
		rmSync(join(data.path, "registry.json"));
		expect(() => refuseHalfRestored(data.path)).toThrow("restore");
		await restoreBackup({ from: to, dataDir: data.path, replaces: true, clock });
		refuseHalfRestored(data.path);
		await data.open();
		expect(await data.text(document)).toBe("un ");
		await data.close();
	});

	test("[R114] gives the log another epoch each time", async () => {
		const { data, to } = await backedUp("un ");
		const first = await restoreBackup({ from: to, dataDir: join(data.root, "a"), replaces: false, clock });
		const second = await restoreBackup({ from: to, dataDir: join(data.root, "b"), replaces: false, clock });
		expect(new Set([first.manifest.epoch, first.epoch, second.epoch]).size).toBe(3);
	});
});

test("a word that is not understood stops a backup or a restore", () => {
	const known = { values: ["from"], flags: ["replace"] };
	expect(readArguments(["--from", "x", "--replace"], known).values.get("from")).toBe("x");
	for (const words of [["--form", "x"], ["--from"], ["--from", "--replace"], ["x"]])
		expect(() => readArguments(words, known), words.join(" ")).toThrow("--from");
});
