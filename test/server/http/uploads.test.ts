/** Images on their way in: how many, how much, and whether their sender still may once they arrived. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileMediaStore } from "#server/store/media-store.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";

const PNG = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(64)]);
let doors: Doors;
let owner: Visitor;
let workspace: string;
let at: string;

beforeEach(async () => {
	doors = await Doors.open();
	const made = await doors.workspace();
	workspace = made.workspace.id;
	at = `/api/workspaces/${workspace}`;
	owner = await doors.joins(made.token, "Ana");
});
afterEach(async () => {
	await doors.close();
});

/** An upload whose last byte is not sent yet. */
function begins(visitor: Visitor) {
	const sending = ask(`${doors.url}${at}/media`, {
		method: "POST",
		headers: { cookie: visitor.cookie, origin: doors.url, "content-length": PNG.length },
	});
	const status = new Promise<number>((resolve, reject) => {
		sending.on("response", (response) => resolve(response.resume().statusCode ?? 0));
		sending.on("error", reject);
	});
	sending.write(PNG.subarray(0, -1));
	return { status, ends: () => sending.end(PNG.subarray(-1)) };
}

test("[R195] a member sends three images at once, not four; when one has arrived there is room again", async () => {
	const three = [begins(owner), begins(owner), begins(owner)];
	const fourth = begins(owner);
	expect(await fourth.status).toBe(429);
	for (const one of three) one.ends();
	expect(await Promise.all(three.map((one) => one.status))).toEqual([201, 201, 201]);
	expect((await owner.post(`${at}/media`, PNG)).status).toBe(201);
});

test("[R195] the images of a workspace take no more than their limit", async () => {
	doors.parts.mediaQuotaBytes = PNG.length * 2;
	for (let turn = 0; turn < 2; turn += 1) expect((await owner.post(`${at}/media`, PNG)).status).toBe(201);
	const answer = await owner.post(`${at}/media`, PNG);
	expect([answer.status, refusalKind(answer)]).toEqual([507, "media-full"]);
});

test("[R195] whoever was made a reader while sending keeps nothing", async () => {
	const bo = await doors.invited(owner, workspace, "editor", "Bo");
	const sending = begins(bo);
	await owner.patch(`${at}/members/${bo.member}`, { role: "reader" });
	sending.ends();
	expect(await sending.status).toBe(403);
	expect(await doors.parts.media.list(workspace as WorkspaceId)).toEqual([]);
});

test("[R195] on the disk, what arrives has no name until it is kept, and leftovers of a kill go", async () => {
	const folder = mkdtempSync(join(tmpdir(), "palier-media-"));
	mkdirSync(join(folder, "incoming"));
	writeFileSync(join(folder, "incoming", "leftover"), "x");
	const store = fileMediaStore(folder);
	const space = newId<WorkspaceId>();
	expect(await store.used(space)).toBe(0);
	const [kept, dropped] = [await store.begin(space), await store.begin(space)];
	for (const one of [kept, dropped]) await one.write(PNG);
	await kept.write(Buffer.alloc(8));
	expect(await store.list(space)).toEqual([]);
	const id = await kept.keep();
	for (const one of [kept, dropped]) await one.discard();
	expect(await store.list(space)).toEqual([id]);
	expect(await store.used(space)).toBe(PNG.length + 8);
	expect(readdirSync(join(folder, "incoming"))).toEqual([]);
	rmSync(folder, { recursive: true, force: true });
});
