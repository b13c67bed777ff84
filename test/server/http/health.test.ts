/** What the owner of a workspace is told of its data. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { HealthReply } from "#shared/protocol/http.ts";
import { Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let owner: Visitor;
beforeEach(async () => {
	app = await WholeApp.open();
	owner = new Visitor(app.url, {});
	await owner.post("/api/join", { token: app.ownerToken, name: "Ana" });
});
afterEach(() => app.close());

const health = async () => (await owner.get(`/api/workspaces/${app.workspace}/health`)).body as HealthReply;

test("[R124] sound data is said to be, with how much was read", async () => {
	expect(await health()).toMatchObject({ damaged: [], images: [], isUnreadable: false });
	expect((await health()).rows).toBeGreaterThan(3);
});

test("[R216] a damaged ledger is named with its events, and its document is whole", async () => {
	const room = roomName(app.workspace as WorkspaceId, "portfolio");
	const ledger = { room, stream: "instruments" };
	await app.log.ledgers.append(ledger, { after: 0, member: null, key: null, time: 1, bodies: ["{}", "{}"] });
	app.log.ledgers.damage(ledger, 2);
	expect((await health()).damaged).toMatchObject([
		{ document: null, room, effect: "ledger", rows: [], ledgers: [{ stream: "instruments", events: [2] }] },
	]);
});

test("[R124] a damaged document is named, with its rows and what it means", async () => {
	const document = [...app.registry.now.documents.values()].find((one) => one.kind === "framework");
	const room = roomName(app.workspace as WorkspaceId, document?.id as DocumentId);
	app.log.disk.damage(room, 1);
	expect((await health()).damaged).toEqual([
		{
			document: { id: document?.id, title: document?.title, kind: "framework" },
			room,
			effect: "partial",
			rows: [1],
			snapshots: [],
			owners: 0,
			ledgers: [],
		},
	]);
});
