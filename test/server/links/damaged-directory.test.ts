/** The directory on a damaged disk: derived again by the server alone, while what was damaged stays as it is. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Directories } from "#server/links/directories.ts";
import { createLogger } from "#server/log.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { Directory } from "#shared/document/directory.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
let directories: Directories;
const project = newId<RecordId>();
const room = () => roomName(world.workspace, "directory");

async function open(): Promise<void> {
	const { rooms, log } = world;
	const waits = { pauseMs: 0, longestMs: 0 };
	const registry = await memoryRegistry();
	directories = new Directories({ registry, rooms, log, logger: createLogger("silent"), waits });
	directories.use(world.workspace);
	await directories.settled(world.workspace);
}
const rename = (name: string) =>
	world.rooms.edit(world.room, null, (doc) => projectTable(doc).set(project, "name", name));
const nameThere = () =>
	world.rooms.read(room(), (doc) => new Directory(doc).entry(citableKey("project", project))?.name);

beforeEach(async () => {
	world = await createWorld({ limits: { idleMs: 20 } });
	await open();
	await world.rooms.edit(world.room, null, (doc) => projectTable(doc).add(project, { name: "Frigos" }));
	await directories.settled(world.workspace);
	await rename("Frigos de quartier");
	await directories.settled(world.workspace);
});
afterEach(async () => {
	await directories.close();
	await world.close();
});

test("[R232] after a start on damaged rows, the directory says everything again, and the rows are kept", async () => {
	await directories.close();
	await world.restart();
	const before = await world.log.history(room(), 0, 100);
	for (let seq = 1; seq <= before.length; seq++) world.log.disk.damage(room(), seq);
	await open();
	expect(await nameThere()).toBe("Frigos de quartier");
	expect((await world.log.history(room(), 0, 100)).slice(0, before.length)).toEqual(before);
	await rename("Frigos solidaires");
	await directories.settled(world.workspace);
	await directories.close();
	await world.restart();
	await open();
	expect(await nameThere()).toBe("Frigos solidaires");
});

test("[R232] a row damaged while the server runs is met at the next opening, and the directory comes back without a restart", async () => {
	await until(() => world.rooms.stats().rooms === 0, "the rooms are let go");
	world.log.disk.damage(room(), 1);
	await world.rooms.read(room(), () => undefined);
	await until(async () => (await nameThere()) === "Frigos de quartier");
});

test("[R232] a browser that kept the old directory is told that its copy is not the server’s, and a fresh one reads it", async () => {
	const ana = await world.peer("Ana", { room: room(), role: "reader" });
	ana.goesOffline();
	await until(() => world.rooms.stats().rooms === 0);
	world.log.disk.damage(room(), 1);
	ana.returns();
	await until(() => ana.noticed("refused")?.kind === "foreign-client");
	const bo = await world.peer("Bo", { room: room(), role: "reader" });
	await until(() => new Directory(bo.doc).entry(citableKey("project", project))?.name === "Frigos de quartier");
});
