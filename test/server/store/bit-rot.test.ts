/** One bit flipped, anywhere in any file of the data folder: it changes nothing that is read, or it is named. Never is other content shown as good. */

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { makeBackup } from "#server/backup/make-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { documentDigest } from "#server/store/document-digest.ts";
import { auditLog, isSound } from "#server/store/log-audit.ts";
import { fileMediaStore } from "#server/store/media-store.ts";
import { RegistryFileAdapter } from "#server/store/registry-file.ts";
import { isWhole, replay } from "#server/store/replay.ts";
import { SqliteTables } from "#server/store/sqlite-tables.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { DataFolder } from "#test/support/data-folder.ts";
import { randomFrom } from "#test/support/random.ts";

const SEED = 20_270_115;
const clock = { now: () => Date.UTC(2027, 0, 16) };
const open: DataFolder[] = [];
afterEach(() => {
	for (const data of open.splice(0)) data.remove();
});

function flipBit(path: string, at: number, bit: number): void {
	const bytes = readFileSync(path);
	bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
	writeFileSync(path, bytes);
}

/** A folder with two documents of some rows, a snapshot, closed; and what each room holds. */
async function threeRooms() {
	const { data, document } = await DataFolder.with("Le premier texte. ", "Il a deux lignes. ");
	open.push(data);
	const other = await data.document("Autre", ...Array.from({ length: 30 }, (_, line) => `Ligne ${line} de l’autre. `));
	const room = data.room(other);
	const whole = replay((await data.log.load(room)).updates);
	await data.log.compact(room, 30, documentDigest(whole));
	const rooms = [data.room(document), room];
	const digests = new Map<RoomName, string>();
	for (const name of rooms) digests.set(name, documentDigest(replay((await data.log.load(name)).updates)));
	await data.close();
	return { data, document, rooms, digests };
}

test("[R123] in the log: harmless, or named by the load or by the audit", { timeout: 60_000 }, async () => {
	const { data, rooms, digests } = await threeRooms();
	const path = join(data.path, "log.sqlite");
	// Most of a small file is blank: bits that hold something are the ones to try.
	const used = [...readFileSync(path).entries()].filter(([, byte]) => byte !== 0).map(([at]) => at);
	const random = randomFrom(SEED);
	let named = 0;
	for (let turn = 0; turn < 300; turn += 1) {
		const folder = join(data.root, "flipped");
		rmSync(folder, { recursive: true, force: true });
		cpSync(path, join(folder, "log.sqlite"));
		const at = random.pick(used);
		const bit = random.below(8);
		flipBit(join(folder, "log.sqlite"), at, bit);
		const outcome = readRooms(folder, rooms, digests);
		if (outcome === "wrong")
			expect(isSound(auditLog(join(folder, "log.sqlite"))), `bit ${bit} of byte ${at}`).toBe(false);
		if (outcome !== "same") named += 1;
	}
	expect(named).toBeGreaterThan(40);
});

/** Whether every room reads as before, is named as damaged, or reads otherwise without a word. */
function readRooms(folder: string, rooms: RoomName[], digests: Map<RoomName, string>): "same" | "named" | "wrong" {
	let outcome: "same" | "named" | "wrong" = "same";
	let tables: SqliteTables | null = null;
	try {
		tables = new SqliteTables(join(folder, "log.sqlite"), { mayCreate: true });
		for (const room of rooms) {
			const loaded = tables.load(room);
			if (loaded.damaged.length > 0) outcome = outcome === "wrong" ? outcome : "named";
			else {
				const doc = replay(loaded.updates);
				if (!isWhole(doc) || documentDigest(doc) !== digests.get(room)) outcome = "wrong";
			}
		}
	} catch (error) {
		expect(error).toBeInstanceOf(Error);
		return outcome === "wrong" ? outcome : "named";
	} finally {
		tables?.close();
	}
	return outcome;
}

test("[R123] in a text of the log: its row is named, the other documents are whole, and a backup brings it back", async () => {
	const { data, document, rooms, digests } = await threeRooms();
	const to = join(data.root, "backup");
	await makeBackup({ dataDir: data.path, to, clock });
	const path = join(data.path, "log.sqlite");
	flipBit(path, readFileSync(path).indexOf("deux lignes"), 1);
	await data.open();
	const [hit, other] = rooms as [RoomName, RoomName];
	expect((await data.log.load(hit)).damaged).toEqual([2]);
	expect(await data.text(document)).toBe("Le premier texte. ");
	expect(documentDigest(replay((await data.log.load(other)).updates))).toBe(digests.get(other));
	expect((await data.log.audit(data.workspace)).damaged).toEqual([{ table: "updates", room: hit, seq: 2 }]);
	await data.close();
	await restoreBackup({ from: to, dataDir: data.path, replaces: true, clock });
	await data.open();
	expect(await data.text(document)).toBe("Le premier texte. Il a deux lignes. ");
	expect((await data.log.audit(data.workspace)).damaged).toEqual([]);
	await data.close();
});

test("[R123] in the name of a room: its document is found all the same, and never starts again empty", async () => {
	const { data, document, rooms } = await threeRooms();
	const path = join(data.path, "log.sqlite");
	const name = rooms[0] ?? "";
	for (let at = readFileSync(path).indexOf(name); at >= 0; at = readFileSync(path).indexOf(name))
		flipBit(path, at + 30, 0);
	await data.open();
	expect(await data.text(document)).toBe("Le premier texte. Il a deux lignes. ");
	await data.writes(data.room(document as DocumentId), "Suite.");
	expect(await data.text(document)).toBe("Le premier texte. Il a deux lignes. Suite.");
	await data.close();
});

test("[R123] in the registry: the start is refused with the file's name, wherever the bit is", async () => {
	const { data } = await threeRooms();
	const path = join(data.path, "registry.json");
	const whole = readFileSync(path);
	const adapter = new RegistryFileAdapter(data.path, { hasLog: () => true, now: clock.now });
	const before = await adapter.read();
	for (let at = 0; at < whole.length; at += 7) {
		writeFileSync(path, whole);
		flipBit(path, at, at % 8);
		const outcome = await adapter.read().catch(String);
		// The bit of a blank, or of the word "seal" itself, changes nothing that is read.
		if (typeof outcome === "string") expect(outcome).toContain(path);
		else expect(outcome, `bit ${at % 8} of byte ${at}`).toEqual(before);
	}
});

test("[R123] in the registry: a backup refuses it too, instead of sealing it anew", async () => {
	const { data } = await threeRooms();
	const path = join(data.path, "registry.json");
	writeFileSync(path, readFileSync(path, "utf8").replace("Cadre", "Cabre"));
	await expect(makeBackup({ dataDir: data.path, to: join(data.root, "backup"), clock })).rejects.toThrow(path);
});

test("[R123] in an image, or in its fingerprint: the audit and the backup name it, and a backup brings it back", async () => {
	const { data } = await threeRooms();
	const to = join(data.root, "backup");
	await makeBackup({ dataDir: data.path, to, clock });
	const store = fileMediaStore(join(data.path, "media"));
	const path = `media/${data.workspace}/${data.image}`;
	for (const file of [path, `${path}.sum`]) {
		expect(await store.damaged(data.workspace)).toEqual([]);
		flipBit(join(data.path, file), 11, 1);
		expect(await store.damaged(data.workspace)).toEqual([data.image]);
		const later = await makeBackup({ dataDir: data.path, to: join(data.root, file.replaceAll("/", "-")), clock });
		expect(later.manifest.damagedImages).toEqual([path]);
		const target = join(data.root, "elsewhere");
		await expect(restoreBackup({ from: later.folder, dataDir: target, replaces: false, clock })).rejects.toThrow(path);
		await restoreBackup({
			from: to,
			dataDir: data.path,
			replaces: true,
			clock: { now: () => clock.now() + file.length },
		});
	}
	expect(await store.damaged(data.workspace)).toEqual([]);
});
