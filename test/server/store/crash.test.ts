/** Every operation of the disk made the last one, in turn: what was acknowledged is there afterwards, and the server starts. */

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { auditLog, isSound } from "#server/store/log-audit.ts";
import { RegistryFileAdapter } from "#server/store/registry-file.ts";
import { RegistryOverLowdb } from "#server/store/registry-over-lowdb.ts";
import { replay } from "#server/store/replay.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { FailingFiles, type Fault } from "#test/support/failing-files.ts";
import { randomFrom } from "#test/support/random.ts";

const TIME = "2027-01-15T13:00:00.000Z";
const CHANGES = 6;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "palier-crash-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openRegistry = (files?: FailingFiles) =>
	RegistryOverLowdb.open(
		new RegistryFileAdapter(folder, {
			hasLog: () => false,
			now: () => Date.parse(TIME),
			...(files ? { files } : {}),
		}),
	);

/** Adds workspaces one after the other; answers those that were acknowledged, in order. */
async function addWorkspaces(registry: RegistryOverLowdb): Promise<string[]> {
	const kept: string[] = [];
	for (let turn = 0; turn < CHANGES; turn += 1) {
		const id = newId<WorkspaceId>();
		const record = {
			id,
			name: `Espace ${turn}`,
			createdAt: TIME,
			sectors: [],
			hasExamples: false,
			guestNameDays: 90 as const,
		};
		const isKept = await registry
			.change((draft) => draft.workspaces.set(id, record))
			.then(
				() => true,
				() => false,
			);
		if (isKept) kept.push(record.name);
	}
	return kept;
}

const FAULTS: Omit<Fault, "at">[] = [
	{ kind: "cut", renames: "kept" },
	{ kind: "cut", renames: "lost" },
	{ kind: "once", renames: "kept" },
];

describe.each(FAULTS)("[R118] the registry, when operation n fails ($kind, renames $renames)", (fault) => {
	test("for every n: the server starts, and every acknowledged change is there", async () => {
		for (let at = 1; ; at += 1) {
			rmSync(folder, { recursive: true, force: true });
			mkdirSync(folder);
			const files = new FailingFiles({ ...fault, at });
			const acknowledged = await addWorkspaces(await openRegistry(files));
			const names = [...(await openRegistry()).now.workspaces.values()].map(({ name }) => name);
			// The very last change may have reached the disk without a word of it; nothing acknowledged may miss.
			expect(names.slice(0, acknowledged.length), `operation ${at}`).toEqual(acknowledged);
			expect(names.length - acknowledged.length, `operation ${at}`).toBeLessThanOrEqual(1);
			if (files.count < at) {
				expect(acknowledged).toHaveLength(CHANGES);
				expect(at).toBeGreaterThan(CHANGES * 4);
				return;
			}
		}
	});
});

test("[R119] a log whose last writes were torn opens, with every row that had been acknowledged before the tear", {
	timeout: 60_000,
}, async () => {
	const seed = Date.now() % 1_000_000_000;
	const random = randomFrom(seed);
	const room = roomName(newId<WorkspaceId>(), "portfolio");
	const log = await openSqliteUpdateLog(folder);
	const doc = new Y.Doc();
	/** How long the WAL was once each row was acknowledged. */
	const lengths: number[] = [];
	for (let row = 0; row < 120; row += 1) {
		const before = Y.encodeStateVector(doc);
		doc.getText("text").insert(0, String.fromCharCode(97 + random.below(26)).repeat(1 + random.below(400)));
		await log.append(room, [{ member: null, time: row, bytes: Y.encodeStateAsUpdate(doc, before) }]);
		lengths.push(statSync(join(folder, "log.sqlite-wal")).size);
	}
	for (let turn = 0; turn < 20; turn += 1) {
		const torn = join(folder, `torn-${turn}`);
		for (const name of ["log.sqlite", "log.sqlite-wal"]) cpSync(join(folder, name), join(torn, name));
		const wal = join(torn, "log.sqlite-wal");
		const end = random.below(readFileSync(wal).length);
		truncateSync(wal, end);
		if (random.chance(0.5)) appendFileSync(wal, Buffer.alloc(random.below(9_000), random.below(256)));
		const reopened = await openSqliteUpdateLog(torn);
		const loaded = await reopened.load(room);
		const acknowledged = lengths.filter((length) => length <= end).length;
		expect(loaded.damaged, `seed ${seed}, ${end}`).toEqual([]);
		expect(loaded.seq, `seed ${seed}, ${end}`).toBeGreaterThanOrEqual(acknowledged);
		const whole = doc.getText("text").toString();
		expect(whole.endsWith(replay(loaded.updates).getText("text").toString()), `seed ${seed}, ${end}`).toBe(true);
		expect(await reopened.append(room, [{ member: null, time: 1, bytes: new Uint8Array([0, 0]) }])).toBe(
			loaded.seq + 1,
		);
		await reopened.close();
		expect(isSound(auditLog(join(torn, "log.sqlite")))).toBe(true);
	}
	await log.close();
});
