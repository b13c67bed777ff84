/** Who only comments or reads writes nothing in a glossary, nor in what every text reads of it. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { termTable } from "#shared/document/glossary.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let glossary: string;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind: "glossary", title: "Nos mots" });
	glossary = (made.body as { id: string }).id;
});
afterEach(() => app.close());

for (const role of ["commenter", "reader"] as const) {
	test(`[R557] a ${role} reads the terms of a glossary and writes none`, async () => {
		const id = newId<RecordId>();
		await app.app.parts.rooms.edit(app.room(glossary), null, (doc) => termTable(doc).add(id, { name: "échelle" }));
		const peer = app.peer("Bo", await app.invited(ana, role), app.room(glossary)).returns();
		await peer.isIn();
		expect(termTable(peer.doc).get(id)?.name).toBe("échelle");
		termTable(peer.doc).setItem(id, "avoid", "a1", { words: "projet", why: "", use: "" });
		await until(() => peer.noticed("refused") !== undefined || peer.closed !== null);
		const kept = await app.app.parts.rooms.read(app.room(glossary), (doc) => termTable(doc).get(id));
		expect(kept?.avoid).toEqual({});

		// Nor in the directory, from which texts are marked.
		const other = app.peer("Bo", await app.invited(ana, role), app.room("directory")).returns();
		await other.isIn();
		other.doc.getMap("entries").set("term:x", { name: "projet" });
		await until(() => other.noticed("refused") !== undefined || other.closed !== null);
		const isThere = await app.app.parts.rooms.read(app.room("directory"), (doc) => doc.getMap("entries").has("term:x"));
		expect(isThere).toBe(false);
	});
}
