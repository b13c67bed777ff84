/** Who adopts what: only a facilitator, only the words the document has at that instant. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { baliseTable } from "#shared/document/balise-set.ts";
import { baliseWording } from "#shared/document/balise-wording.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let set: string;
const balise = newId<RecordId>();
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, { kind: "balise-set", title: "Repères" });
	set = (made.body as { id: string }).id;
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => {
		baliseTable(doc).add(balise, { name: "Décider ensemble" });
		writeBlocks(richText(doc, recordTextName("statement", balise)), [{ paragraph: "Les personnes décident" }]);
	});
});
afterEach(() => app.close());

const wordingNow = () => app.app.parts.rooms.read(app.room(set), (doc) => baliseWording(doc, balise));

async function gives(who: Visitor, command: object) {
	const path = `/api/workspaces/${app.workspace}/ledgers/portfolio/adoptions`;
	const { status, body } = await who.post(path, { key: newId(), command });
	return { status, refusal: (body as { error?: { kind: string } }).error?.kind };
}

test("[R366] the wording adopted is the one of the document; one letter changed meanwhile, and it is not", async () => {
	const wording = await wordingNow();
	const command = { kind: "adopt-balise", document: set, balise, wording, reason: "" };
	await app.app.parts.rooms.edit(app.room(set), null, (doc) => baliseTable(doc).set(balise, "name", "Décider"));
	expect((await gives(ana, command)).refusal).toBe("wording-changed");
	expect((await gives(ana, { ...command, wording: await wordingNow() })).status).toBe(200);
	expect((await gives(ana, { ...command, balise: newId() })).refusal).toBe("balise-unknown");
	expect((await gives(ana, { ...command, document: newId() })).refusal).toBe("balise-unknown");
	expect((await gives(ana, { ...command, wording: { ...wording, statement: "" } })).refusal).toBe("bad-request");
});

test("[R366] an editor writes, and adopts nothing", async () => {
	const invited = await ana.post(`/api/workspaces/${app.workspace}/invitations`, { role: "editor" });
	const bo = await app.joins((invited.body as { token: string }).token, "Bo");
	const command = { kind: "adopt-balise", document: set, balise, wording: await wordingNow(), reason: "" };
	expect((await gives(bo, command)).status).toBe(403);
});
