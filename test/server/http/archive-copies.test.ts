/** What tables of a workshop wrote goes out with its workspace and comes back to be read side by side, and lets out nothing before its time. */

import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { ArchiveContents } from "#server/archive/archive-format.ts";
import { copiesOut } from "#server/commands/archive-copies.ts";
import { type BlockJson, readBlocks, wordsOfBlocks, writeBlocksAt } from "#shared/document/block-json.ts";
import { COPY_TEXT } from "#shared/document/copied-passage.ts";
import { fold } from "#shared/ledger/stream.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import { type DocumentId, type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { TableVersionsReply } from "#shared/protocol/workshops.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { HeldWorkshop } from "#test/support/held-workshop.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

type Given = Extract<WorkshopBody, { kind: "copies-given" }>;

let app: WholeApp;
let ana: Visitor;
let bea: Visitor;
let held: HeldWorkshop;
let copies: Given["copies"];

const paragraph = (id: string, text: string, marks = {}): BlockJson => ({
	type: "paragraph",
	attrs: { id },
	content: [{ text, ...marks }],
});

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
	const cadre = await held.document("framework");
	await writes(cadre, [paragraph("c1", "Le milieu décide."), paragraph("c2", "La suite.")]);
	const target = { kind: "document" as const, document: cadre, block: null };
	await held.plans(stepLike("tables", { target }), stepLike("close"));
	[bea] = [await held.comesIn("Béa")];
	const members = [bea.member as MemberId];
	await held.moves({
		kind: "set-tables",
		tables: [
			{ id: null, name: "Table 1", place: "Rimouski", members },
			{ id: null, name: "Table 2", place: "", members: [] },
		],
	});
	copies = ((await held.moves({ kind: "give-copies", step: held.step(0) }))[0] as Given).copies;
	await held.begins(0);
	await writes(copy(0), [paragraph("c1", "Le milieu preneur décide."), paragraph("c2", "La suite.")]);
});
afterEach(() => app.close());

const copy = (place: number) => copies[place]?.document as DocumentId;

async function writes(document: DocumentId, blocks: readonly BlockJson[]): Promise<void> {
	await app.app.parts.rooms.edit(app.room(document), null, (doc) => {
		const ids = readBlocks(doc, COPY_TEXT).map(({ attrs }) => String(attrs?.id));
		writeBlocksAt(doc, COPY_TEXT, { prev: null, ids }, blocks);
	});
}

async function download(from: string = app.workspace): Promise<Uint8Array> {
	const response = await fetch(`${app.url}/api/workspaces/${from}/archive`, { headers: { cookie: ana.cookie } });
	return new Uint8Array(await response.arrayBuffer());
}

const upload = (bytes: Uint8Array, who = ana) => who.post("/api/workspaces/import-archive", bytes);

async function takenUp(bytes: Uint8Array, who = ana): Promise<WorkspaceId> {
	const imported = await upload(bytes, who);
	expect(imported.status, JSON.stringify(imported.body)).toBe(201);
	return (imported.body as { id: WorkspaceId }).id;
}

function contentsOf(bytes: Uint8Array): ArchiveContents {
	return JSON.parse(strFromU8(unzipSync(bytes)["palier.json"] as Uint8Array)) as ArchiveContents;
}

/** The archive with other contents, and with these files. */
function forged(bytes: Uint8Array, change: (contents: ArchiveContents) => void, more: Zippable = {}): Uint8Array {
	const contents = contentsOf(bytes);
	for (const [path, file] of Object.entries(more)) {
		const sha256 = createHash("sha256")
			.update(file as Uint8Array)
			.digest("hex");
		contents.files.push({ path, bytes: (file as Uint8Array).length, sha256 });
	}
	change(contents);
	return zipSync({ ...unzipSync(bytes), ...more, "palier.json": strToU8(JSON.stringify(contents)) });
}

/** What the tables of the step say in a workspace, as its owner reads it. */
async function versionsIn(where: WholeApp, workspace: string, who: Visitor): Promise<TableVersionsReply> {
	const workshop = [...where.registry.now.documents.values()].find(
		(one) => one.workspace === workspace && one.kind === "workshop",
	);
	const path = `/api/workspaces/${workspace}/workshops/${workshop?.id}/tables/${held.step(0)}`;
	const { status, body } = await who.get(path);
	expect(status, JSON.stringify(body)).toBe(200);
	return body as TableVersionsReply;
}

const wordsOf = ({ versions }: TableVersionsReply) => versions.map(({ blocks }) => wordsOfBlocks(blocks));

test("[R790] the versions of tables come back side by side in the workspace that is taken up, without waiting for anything", async () => {
	const before = await versionsIn(app, app.workspace, ana);
	expect(wordsOf(before)).toEqual(["Le milieu preneur décide.\nLa suite.", "Le milieu décide.\nLa suite."]);
	const archive = await download();
	expect(contentsOf(archive).copies.map(({ table }) => table)).toEqual(["Table 1", "Table 2"]);
	expect(strFromU8(unzipSync(archive)[`copies/${copy(0)}.json`] as Uint8Array)).toContain("Le milieu preneur décide.");
	const again = await takenUp(archive);
	const after = await versionsIn(app, again, ana);
	expect(after.now).toEqual(before.now);
	expect(after.versions.map(({ blocks }) => blocks)).toEqual(before.versions.map(({ blocks }) => blocks));
	// Two workspaces of one server never share a copy.
	expect(after.versions.map(({ document }) => document)).not.toContain(copy(0));
	// And out and in once more.
	expect(wordsOf(await versionsIn(app, await takenUp(await download(again)), ana))).toEqual(wordsOf(before));
});

test("[R790] on a server that never saw them, copies keep their ids; links and images in them lead to the new workspace", async () => {
	const link = { marks: { link: { href: `/e/${app.workspace}/portefeuille` } } };
	await writes(copy(1), [paragraph("c1", "Voir les projets.", link)]);
	const archive = await download();
	const other = await WholeApp.open();
	const bo = await other.joins(other.ownerToken, "Bo");
	const there = await takenUp(archive, bo);
	const { versions } = await versionsIn(other, there, bo);
	expect(versions.map(({ document }) => document)).toEqual(copies.map(({ document }) => document));
	expect(JSON.stringify(versions[1])).toContain(`/e/${there}/portefeuille`);
	expect(JSON.stringify(versions)).not.toContain(app.workspace);
	await other.close();
});

test("[R790] what a table still keeps from whoever takes the archive is not in it, before the group is back", async () => {
	const edi = await app.invited(ana, "editor", "Édi");
	const { registry, clock } = app.app.parts;
	const workspace = registry.now.workspaces.get(app.workspace as WorkspaceId);
	const taken = async (who: Visitor) => {
		const seats = new WorkshopSeats();
		seats.set(held.id, fold(workshopStream, await held.reads<WorkshopBody>(ana, "workshop")));
		const member = registry.now.members.get(who.member as MemberId);
		if (!workspace || !member) throw new Error("somebody of the workspace is expected");
		return copiesOut({ registry, clock, seats }, workspace, member, held.id).map(({ table }) => table);
	};
	expect(await taken(ana)).toEqual(["Table 1", "Table 2"]);
	expect(await taken(edi)).toEqual([]);
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: { passage: null } });
	expect(await taken(edi)).toEqual(["Table 1", "Table 2"]);
});

test("[R790] a workshop at its tables is taken up at its tables: nobody else reads their copies there either", async () => {
	const there = await takenUp(await download());
	const made = await ana.post(`/api/workspaces/${there}/invitations`, { role: "editor" });
	const edi = await app.joins((made.body as { token: string }).token, "Édi");
	const workshop = [...app.registry.now.documents.values()].find(
		(one) => one.workspace === there && one.kind === "workshop",
	);
	const path = `/api/workspaces/${there}/workshops/${workshop?.id}/tables/${held.step(0)}`;
	expect(refusalKind(await edi.get(path))).toBe("forbidden");
});

test("[R790] an archive made before copies were in it still comes in, and says that the texts are not there", async () => {
	const older = forged(await download(), (contents) => {
		contents.format = 3;
		Reflect.deleteProperty(contents, "copies");
		contents.files = contents.files.filter(({ path }) => !path.startsWith("copies/"));
	});
	const { now, versions } = await versionsIn(app, await takenUp(older), ana);
	expect(versions).toEqual([]);
	expect(wordsOfBlocks(now)).toBe("Le milieu décide.\nLa suite.");
});

test("[R790] copies whose workshop cannot be read stay out with its ledger, and the rest comes in", async () => {
	app.log.ledgers.damage({ room: held.room, stream: workshopStream.name }, 1);
	const archive = await download();
	expect(contentsOf(archive).copies).toEqual([]);
	expect(contentsOf(archive).unreadableLedgers).toEqual([{ place: held.id, stream: workshopStream.name }]);
	await takenUp(archive);
});

test("[R790] a copy that no workshop of the archive gave, that is a document of it, or that no room would take, brings nothing in", async () => {
	const archive = await download();
	const count = app.registry.now.workspaces.size;
	const [first] = contentsOf(archive).copies;
	const state = unzipSync(archive)[`copies/${copy(0)}.yjs`] as Uint8Array;
	const stranger = newId<DocumentId>();
	const refusedAs = async (bytes: Uint8Array) => refusalKind(await upload(bytes));
	const strange = forged(
		archive,
		({ copies: all }) => all.push({ id: stranger, workshop: held.id, table: "Table 3" }),
		{ [`copies/${stranger}.yjs`]: state },
	);
	expect(await refusedAs(strange)).toBe("archive-damaged");
	const document = contentsOf(archive).documents[0]?.id as DocumentId;
	const double = forged(archive, ({ copies: all }) => all.push({ id: document, workshop: held.id, table: "" }), {
		[`copies/${document}.yjs`]: state,
	});
	expect(await refusedAs(double)).toBe("archive-damaged");
	const elsewhere = forged(archive, ({ copies: all }) => Object.assign(all[0] ?? {}, { workshop: document }));
	expect(await refusedAs(elsewhere)).toBe("archive-damaged");
	const path = `copies/${first?.id}.yjs`;
	const poisoned = forged(
		archive,
		({ files }) =>
			files.splice(
				files.findIndex((file) => file.path === path),
				1,
			),
		{
			[path]: new Uint8Array([9, 9, 9]),
		},
	);
	expect(await refusedAs(poisoned)).toBe("archive-damaged");
	expect(app.registry.now.workspaces.size).toBe(count);
});
