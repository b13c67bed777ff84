/** An indicator that several sets use as it is: kept once, known where it is kept by every set that uses it. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { Directory } from "#shared/document/directory.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { RecordMarkdown } from "#shared/document/record-markdown.ts";
import { sharedIndicatorTable } from "#shared/document/shared-indicators.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { DIRECTORY, roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { WholeApp } from "#test/support/whole-app.ts";

test("[R981] a set that uses an indicator of another one says so to it, and says it no more once it takes it off", async () => {
	const app = await WholeApp.open();
	const ana = await app.joins(app.ownerToken, "Ana");
	const workspace = app.workspace as WorkspaceId;
	const { rooms, directories } = app.app.parts;
	const set = async (title: string) => {
		const made = await ana.post(`/api/workspaces/${workspace}/documents`, { kind: "indicator-set", title });
		return (made.body as { id: DocumentId }).id;
	};
	const [library, own] = [await set("Bibliothèque"), await set("Jardins")];
	const meals = newId<RecordId>();
	const citing = async () => {
		await directories.settled(workspace);
		return await rooms.read(roomName(workspace, DIRECTORY), (doc) =>
			new Directory(doc).passagesCiting(citableKey("indicator", meals)),
		);
	};
	await rooms.edit(app.room(library), null, (doc) => indicatorTable(doc).add(meals, { code: "I1", name: "Repas" }));
	await rooms.edit(app.room(own), null, (doc) =>
		sharedIndicatorTable(doc).add(meals, { document: library, label: "I1 · Repas" }),
	);
	expect(await citing()).toMatchObject([{ document: own, field: "sharedIndicators", excerpt: "I1 · Repas" }]);
	await rooms.edit(app.room(own), null, (doc) => sharedIndicatorTable(doc).remove(meals));
	expect(await citing()).toEqual([]);
	expect(await rooms.read(app.room(library), (doc) => indicatorTable(doc).get(meals)?.name)).toBe("Repas");
	await app.close();
});

test("[R981] two people who take the same indicator at once take it once; it is told when the set is read", () => {
	const [one, other] = [new Y.Doc(), new Y.Doc()];
	const meals = newId<RecordId>();
	for (const doc of [one, other]) sharedIndicatorTable(doc).add(meals, { document: "lib", label: "I1 · Repas" });
	Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
	expect(sharedIndicatorTable(one).list()).toHaveLength(1);
	const [told] = new RecordMarkdown(one, "fr", (words) => words).records();
	expect(told).toMatchObject({ title: "I1 · Repas", fields: [{ words: "indicateur d’un autre jeu" }] });
});
