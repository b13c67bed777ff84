/** What the API answers on a slow network. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "#shared/lib/ids.ts";
import { Doors, type Visitor } from "#test/support/doors.ts";

let doors: Doors;
let owner: Visitor;
let at: string;

beforeEach(async () => {
	doors = await Doors.open();
	const { workspace, token } = await doors.workspace();
	at = `/api/workspaces/${workspace.id}`;
	owner = await doors.joins(token, "Ana");
});
afterEach(async () => {
	await doors.close();
});

async function documents(count: number): Promise<string[]> {
	const titles = Array.from({ length: count }, (_, index) => `Cadre nº ${index} – « ce qui passe à l’échelle »`);
	for (const title of titles) await owner.post(`${at}/documents`, { kind: "framework", title });
	return titles;
}

test("[R789] a long answer to a question comes compressed to whoever takes it so, and says the same", async () => {
	const titles = await documents(30);
	const plain = await owner.get(`${at}/documents`, { "accept-encoding": "identity" });
	expect(plain.headers.get("content-encoding")).toBeNull();
	const compressed = await owner.get(`${at}/documents`, { "accept-encoding": "br, gzip" });
	expect(compressed.headers.get("content-encoding")).toBe("gzip");
	expect(Number(compressed.headers.get("content-length"))).toBeLessThan(
		Number(plain.headers.get("content-length")) / 3,
	);
	expect(compressed.headers.get("vary")).toBe("Accept-Encoding");
	expect(compressed.headers.get("cache-control")).toBe("no-store");
	expect(compressed.body).toEqual(plain.body);
	expect((compressed.body as { title: string }[]).map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
});

test("[R789] a short answer comes as it is, and so does the answer to an act, however long", async () => {
	const short = await owner.get("/api/workspaces", { "accept-encoding": "gzip" });
	expect([short.status, short.headers.get("content-encoding")]).toEqual([200, null]);
	const { body } = await owner.post(`${at}/documents`, { kind: "framework", title: "Cadre" });
	const block = {
		type: "paragraph",
		attrs: { id: newId() },
		content: [{ text: "Une longue proposition. ".repeat(400) }],
	};
	const passage = { field: "content", prev: null, before: [], after: [block], reason: "" };
	const act = await owner.post(
		`${at}/ledgers/${(body as { id: string }).id}/proposals`,
		{ key: newId(), command: { kind: "propose", passages: [passage] } },
		{ "accept-encoding": "gzip" },
	);
	expect(act.status).toBe(200);
	expect(JSON.stringify(act.body).length).toBeGreaterThan(8_000);
	expect(act.headers.get("content-encoding")).toBeNull();
});
