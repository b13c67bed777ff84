/** What plain fields cite knows it, as long as they say it and their record is there. */

import { expect, test } from "vitest";
import { Directory } from "#shared/document/directory.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { citationWritten } from "#shared/domain/cited-text.ts";
import { DIRECTORY, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { WholeApp } from "#test/support/whole-app.ts";

test("[R980] what a field cites is told of it within a moment, and no longer once the field says otherwise", async () => {
	const app = await WholeApp.open();
	const workspace = app.workspace as WorkspaceId;
	const { rooms, directories } = app.app.parts;
	const [one, other] = [newId<RecordId>(), newId<RecordId>()];
	const chip = citationWritten({ kind: "project", target: other, label: "Ruches" });
	const edit = (needs: string) =>
		rooms.edit(app.room(PORTFOLIO), null, (doc) => projectTable(doc).set(one, "needs", needs));
	const citing = async () => {
		await directories.settled(workspace);
		return await rooms.read(roomName(workspace, DIRECTORY), (doc) =>
			new Directory(doc).passagesCiting(citableKey("project", other)),
		);
	};
	await rooms.edit(app.room(PORTFOLIO), null, (doc) =>
		projectTable(doc).addMany([
			{ id: one, values: { name: "Potagers" } },
			{ id: other, values: { name: "Ruches" } },
		]),
	);
	expect(await citing()).toEqual([]);
	await edit(`L’appui de ${chip}`);
	expect(await citing()).toMatchObject([
		{ document: PORTFOLIO, record: one, field: "needs", excerpt: "L’appui de Ruches" },
	]);
	await edit("Rien");
	expect(await citing()).toEqual([]);
	await app.close();
});
