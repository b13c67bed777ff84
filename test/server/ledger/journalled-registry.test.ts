/** An act and its event across a crash, and the chain after words and names were taken away; on a real log. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noteAct } from "#server/access/note-act.ts";
import { foundWorkspace } from "#server/commands/create-workspace.ts";
import { JournalledRegistry, withJournal } from "#server/ledger/journalled-registry.ts";
import { Ledgers } from "#server/ledger/ledgers.ts";
import { createMemoryUpdateLog, type MemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import type { Registry } from "#server/store/registry.ts";
import { openSqliteUpdateLog } from "#server/store/sqlite-update-log.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import { DIRECTORY, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { AdministrationBody } from "#shared/ledger/administration.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { STREAMS } from "#shared/ledger/streams.ts";
import { type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { MovingClock, RememberingLogger } from "#test/support/doors.ts";

const clock = new MovingClock();
const logger = new RememberingLogger();
let kept: Registry;
let workspace: WorkspaceId;
let log: MemoryUpdateLog;
const open: Ledgers[] = [];

/** A server on what is on the disk. */
function starts(store: LedgerStore): JournalledRegistry {
	const ledgers = new Ledgers({
		...{ streams: withJournal(STREAMS), store, registry: kept, clock, logger },
		rooms: { push: () => undefined },
	});
	open.push(ledgers);
	return new JournalledRegistry({ registry: kept, ledgers, clock, logger });
}

beforeEach(async () => {
	kept = await memoryRegistry();
	log = createMemoryUpdateLog();
	workspace = newId<WorkspaceId>();
});
afterEach(async () => {
	await Promise.all(open.splice(0).map((ledgers) => ledgers.close()));
});

const member = newId<MemberId>();
const leaves = (registry: Registry) =>
	registry.change((draft) => noteAct(draft, { workspace, member, clock }, { kind: "member-left", member }));
const journal = async (store: LedgerStore) => {
	const { rows } = await store.read({ room: roomName(workspace, DIRECTORY), stream: "administration" }, 0);
	return rows.map(({ body }) => (JSON.parse(body ?? "") as AdministrationBody).id);
};
const notes = () => [...kept.now.acts.keys()];

test("[R594] a process that died between an act and its event writes it when it starts, once", async () => {
	// The registry alone, as if the process had died just after its write.
	await leaves(kept);
	expect(await journal(log.ledgers)).toEqual([]);
	await starts(log.ledgers).settle();
	expect(await journal(log.ledgers)).toEqual(notes());
	// Another start finds the note again, and the event with it.
	const again = starts(log.ledgers);
	await again.settle();
	await leaves(again);
	expect(await journal(log.ledgers)).toEqual(notes());
	expect(notes()).toHaveLength(2);
});

test("[R594] a change that is refused leaves no note, and notes leave the registry an hour after they were written", async () => {
	const registry = starts(log.ledgers);
	await registry.change((draft) => {
		noteAct(draft, { workspace, member, clock }, { kind: "member-left", member });
		return { ok: false };
	});
	expect(notes()).toEqual([]);
	await leaves(registry);
	clock.passes({ minutes: 30 });
	await registry.change(() => undefined);
	expect(notes()).toHaveLength(1);
	clock.passes({ minutes: 31 });
	await registry.change(() => undefined);
	expect(notes()).toEqual([]);
	expect(await journal(log.ledgers)).toHaveLength(1);
});

test("[R594] a damaged journal holds no act back: the note stays until the journal is well", async () => {
	const registry = starts(log.ledgers);
	await leaves(registry);
	const name = { room: roomName(workspace, DIRECTORY), stream: "administration" };
	log.ledgers.damage(name, 1);
	const later = starts(log.ledgers);
	await leaves(later);
	expect(notes()).toHaveLength(2);
	log.ledgers.mend(name);
	clock.passes({ minutes: 1 });
	await starts(log.ledgers).settle();
	expect(await journal(log.ledgers)).toEqual(notes());
});

test("[R595] after words were removed for good and a name forgotten, every chain verifies on a real log", async () => {
	const folder = mkdtempSync(join(tmpdir(), "palier-journal-"));
	const real = await openSqliteUpdateLog(folder);
	try {
		const registry = starts(real.ledgers);
		const founded = await foundWorkspace(
			{ registry, rooms: { edit: async () => undefined }, directories: { changed: () => undefined }, clock } as never,
			{ name: "Table", examples: false },
		);
		workspace = founded.id;
		const ledger = { room: roomName(workspace, PORTFOLIO), stream: commentsStream.name };
		const said = { member, key: newId(), time: clock.now() };
		await real.ledgers.append(ledger, { ...said, after: 0, bodies: [JSON.stringify({ kind: "a" })] });
		await real.ledgers.append(ledger, {
			...{ ...said, key: newId(), after: 1, bodies: [JSON.stringify({ kind: "b" })], purges: [1] },
		});
		await leaves(registry);
		await registry.change((draft) =>
			noteAct(draft, { workspace, member, clock }, { kind: "name-forgotten", member: newId<MemberId>() }),
		);
		expect(await real.audit(workspace)).toMatchObject({ damaged: [], problems: [] });
		expect(await journal(real.ledgers)).toHaveLength(2);
	} finally {
		await real.close();
		rmSync(folder, { recursive: true });
	}
});
