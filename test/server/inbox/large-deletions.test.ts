/** A large deletion waits in the inbox of those who moderate, and of nobody else; whoever did it is not told of their own hand. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { tellDeletion } from "#server/ledger/tell-deletion.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { InboxReply } from "#shared/ledger/inbox-replies.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { type DocumentId, type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { Doors, type Visitor } from "#test/support/doors.ts";

let doors: Doors;
let workspace: WorkspaceId;
let document: DocumentId;
let owner: Visitor;
let facilitator: Visitor;
let editor: Visitor;

beforeEach(async () => {
	doors = await Doors.open();
	const made = await doors.workspace();
	workspace = made.workspace.id;
	owner = await doors.joins(made.token, "Odette");
	facilitator = await doors.invited(owner, workspace, "facilitator");
	editor = await doors.invited(owner, workspace, "editor");
	const asked = { kind: "framework", title: "Cadre" };
	document = ((await owner.post(`/api/workspaces/${workspace}/documents`, asked)).body as { id: DocumentId }).id;
});
afterEach(() => doors.close());

const waiting = async (who: Visitor) => {
	const { body } = await who.get(`/api/workspaces/${workspace}/inbox`);
	return (body as InboxReply).items.map(({ reason, by, place }) => [reason, by, place]);
};
const goes = (by: Visitor, point: number) =>
	tellDeletion(doors.ledgers, roomName(workspace, document), {
		point,
		by: by.member as MemberId,
		at: doors.clock.now(),
	});

test("[R605] those who moderate are told once of each large deletion, by whose hand and where", async () => {
	await goes(editor, 12);
	await goes(editor, 12);
	const told = [["deletion", editor.member, document]];
	expect(await waiting(owner)).toEqual(told);
	expect(await waiting(facilitator)).toEqual(told);
	expect(await waiting(editor)).toEqual([]);
	await goes(facilitator, 30);
	expect(await waiting(facilitator)).toEqual(told);
	expect(await waiting(owner)).toHaveLength(2);
});

test("[R605] a role that falls ends it, and no client can say that somebody deleted much", async () => {
	await goes(editor, 12);
	await owner.patch(`/api/workspaces/${workspace}/members/${facilitator.member}`, { role: "editor" });
	expect(await waiting(facilitator)).toEqual([]);
	const at = `/api/workspaces/${workspace}/ledgers/${document}/mass-deletions`;
	const command = { kind: "mass-deletion", point: 3, by: editor.member };
	expect((await owner.post(at, { key: newId(), command })).status).toBe(403);
	expect(((await owner.get(at)).body as LedgerEventsReply).head).toBe(1);
});
