/** The files that are each member's alone: one change after another, whole after a restart, begun anew when damaged, gone when they leave. */

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { personalPaths } from "#server/backup/durable-files.ts";
import { personalFiles } from "#server/store/personal-files.ts";
import { NOTHING_PERSONAL } from "#server/store/personal-store.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";

let folder: string;
const ana = newId<MemberId>();
const bo = newId<MemberId>();
const file = () => join(folder, "personal", `${ana}.json`);
const open = () => personalFiles(join(folder, "personal"));

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "palier-personal-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("[R455] what is kept of a member is there after a restart, every change of it, and nobody else's", async () => {
	const store = open();
	await Promise.all(
		["a", "b", "c"].map((place) =>
			store.change(ana, (record) => ({ ...record, follows: { ...record.follows, [place]: true } })),
		),
	);
	await store.close();
	expect((await open().read(ana)).follows).toEqual({ a: true, b: true, c: true });
	expect(await open().read(bo)).toEqual(NOTHING_PERSONAL);
	expect(await personalPaths(folder)).toEqual([`personal/${ana}.json`]);
});

test("[R455] a change the disk refuses is not kept in memory either, and the next one goes on", async () => {
	const store = open();
	await store.change(ana, (record) => ({ ...record, follows: { a: true } }));
	const broken = store.change(ana, () => {
		throw new Error("no");
	});
	await expect(broken).rejects.toThrow("no");
	await store.change(ana, (record) => ({ ...record, follows: { ...record.follows, b: false } }));
	expect(JSON.parse(await readFile(file(), "utf8")).follows).toEqual({ a: true, b: false });
});

test("[R455] a damaged file is put aside and begun anew", async () => {
	await open().change(ana, (record) => ({ ...record, follows: { a: true } }));
	await writeFile(file(), '{"read": 12');
	expect(await open().read(ana)).toEqual(NOTHING_PERSONAL);
	expect(await readdir(join(folder, "personal"))).toEqual([`${ana}.json.damaged`]);
});

test("[R455] what was kept of somebody goes from the disk when they leave", async () => {
	const store = open();
	await store.change(ana, (record) => ({ ...record, follows: { a: true } }));
	await store.forget(ana);
	expect(await readdir(join(folder, "personal"))).toEqual([]);
	expect(await store.read(ana)).toEqual(NOTHING_PERSONAL);
});
