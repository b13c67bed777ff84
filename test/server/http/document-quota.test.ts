/** Documents made one after the other, as fast as the server answers: somebody stops it, aloud. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { MOST_DOCUMENTS, MOST_NEW_DOCUMENTS } from "#shared/domain/document-quota.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";

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

const another = () => owner.post(`${at}/documents`, { kind: "framework", title: "Cadre" });

/** So many documents like the first one, made at the same time. */
async function alreadyMade(count: number, createdAt?: string): Promise<void> {
	await another();
	await doors.registry.change((draft) => {
		const [first] = draft.documents.values();
		if (!first) throw new Error("a document is expected");
		for (let made = 1; made < count; made++) {
			const id = newId<DocumentId>();
			draft.documents.set(id, { ...first, id, createdAt: createdAt ?? first.createdAt });
		}
	});
}

test("[R921] whoever has made 240 documents in an hour waits, and goes on after", async () => {
	await alreadyMade(MOST_NEW_DOCUMENTS - 1);
	const asked = await Promise.all([another(), another(), another()]);
	expect(asked.map(({ status }) => status).sort()).toEqual([201, 429, 429]);
	expect(refusalKind(await another())).toBe("too-many-new-documents");
	doors.clock.passes({ minutes: 61 });
	expect((await another()).status).toBe(201);
});

test("[R921] a workspace of three thousand documents takes another once one is put away", async () => {
	await alreadyMade(MOST_DOCUMENTS, "2026-01-05T12:00:00.000Z");
	expect(refusalKind(await another())).toBe("documents-full");
	const [first] = doors.registry.now.documents.values();
	expect((await owner.patch(`${at}/documents/${first?.id}`, { archived: true })).status).toBe(200);
	expect((await another()).status).toBe(201);
});
