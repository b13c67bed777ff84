/** Tables of a workshop at the doors of the real server: each writes in its copy and in no other, then the group is back together and takes a wording. */

import { afterEach, beforeEach, expect, test } from "vitest";
import {
	blocksAt,
	blocksFingerprint,
	type BlockJson,
	readBlocks,
	wordsOfBlocks,
	writeBlocksAt,
} from "#shared/document/block-json.ts";
import { comparedPassages } from "#shared/document/compared-versions.ts";
import { COPY_TEXT } from "#shared/document/copied-passage.ts";
import { workshopReport } from "#shared/document/workshop-report.ts";
import type { WorkshopFacts } from "#shared/document/workshop-report-facts.ts";
import { evolveWorkshop, noWorkshop } from "#shared/ledger/workshop-state.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import { type DocumentId, type MemberId, newId } from "#shared/lib/ids.ts";
import type { TableVersionsReply } from "#shared/protocol/workshops.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { came, HeldWorkshop } from "#test/support/held-workshop.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

type Given = Extract<WorkshopBody, { kind: "copies-given" }>;

const block = (type: string, id: string, text: string, attrs: object = {}): BlockJson => ({
	type,
	attrs: { id, ...attrs },
	content: [{ text }],
});
const HEADING = block("heading", "h2", "Mécanismes", { level: 2 });
const CLAUSE = [HEADING, block("paragraph", "c1", "Le milieu décide."), block("paragraph", "c2", "La suite.")];
const TEXT = [
	block("heading", "h1", "Contexte", { level: 2 }),
	block("paragraph", "a1", "Avant."),
	...CLAUSE,
	block("heading", "h3", "Ressources", { level: 2 }),
];

let app: WholeApp;
let ana: Visitor;
let bea: Visitor;
let cam: Visitor;
let held: HeldWorkshop;
let cadre: DocumentId;
let copies: Given["copies"];

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	const doors = { url: app.url, workspace: app.workspace, visitor: () => app.visitor() };
	held = await HeldWorkshop.open(doors, ana);
	cadre = await held.document("framework");
	await writes(cadre, TEXT);
	const target = { kind: "document" as const, document: cadre, block: "h2" };
	await held.plans(stepLike("tables", { target }), stepLike("close"), stepLike("tables", { target, may: ["comment"] }));
	bea = await held.comesIn("Béa");
	cam = await held.comesIn("Cam");
	await held.moves({
		kind: "set-tables",
		tables: [
			{ id: null, name: "Table 1", place: "Rimouski", members: [bea.member as MemberId] },
			{ id: null, name: "Table 2", place: "Gatineau", members: [cam.member as MemberId] },
		],
	});
	const given = await held.moves({ kind: "give-copies", step: held.step(0) });
	copies = (given[0] as Given).copies;
});
afterEach(() => app.close());

async function writes(document: string, blocks: readonly BlockJson[]): Promise<void> {
	await app.app.parts.rooms.edit(app.room(document), null, (doc) => {
		const ids = readBlocks(doc, COPY_TEXT).map(({ attrs }) => String(attrs?.id));
		writeBlocksAt(doc, COPY_TEXT, { prev: null, ids }, blocks);
	});
}

const copy = (place: number) => copies[place]?.document ?? ("" as DocumentId);
const blocksOf = (document: string) =>
	app.app.parts.rooms.read(app.room(document), (doc) => readBlocks(doc, COPY_TEXT));
const wordsIn = async (document: string) => wordsOfBlocks(await blocksOf(document));
const opens = (who: Visitor, document: string) => app.peer("one", who, app.room(document)).returns();
const says = (peer: SyncPeer, id: string, text: string) =>
	peer.doc.transact(() =>
		writeBlocksAt(peer.doc, COPY_TEXT, { prev: null, ids: [id] }, [block("paragraph", id, text)]),
	);
const versions = (who: Visitor) => who.get(`${held.base}/workshops/${held.id}/tables/${held.step(0)}`);

async function isKeptOut(who: Visitor, document: string): Promise<void> {
	const peer = opens(who, document);
	await until(() => peer.closed?.code === 4403, "the copy of another table is closed");
	expect(peer.doc.store.clients.size).toBe(0);
}

test("[R776] each table is given the section it works on, and writes in its own copy while the step lasts", async () => {
	expect(await blocksOf(copy(0))).toEqual(CLAUSE);
	const early = opens(bea, copy(0));
	await early.isIn();
	expect(early.noticed("access")?.access).toBe("read");
	await held.begins(0);
	await until(() => early.noticed("access")?.access === "write", "the step opens the copy to its table");
	says(early, "c1", "Le milieu preneur décide.");
	await until(async () => (await wordsIn(copy(0))).includes("preneur"), "the server has it");
	expect(await blocksOf(copy(1))).toEqual(CLAUSE);
	expect(await wordsIn(cadre)).not.toContain("preneur");
});

test("[R776] a table has no word of another before the group is back, by no door, whatever one’s role in the workspace", async () => {
	const edi = await app.invited(ana, "editor", "Édi");
	await held.gives(edi, "workshop", { kind: "enter" });
	await held.moves({ kind: "seat", member: edi.member as MemberId, table: copies[0]?.table ?? null });
	const rea = await app.invited(ana, "reader", "Réa");
	await held.begins(0);
	await writes(copy(1), [HEADING, block("paragraph", "c1", "Secret de la table 2.")]);
	for (const who of [bea, edi, rea]) await isKeptOut(who, copy(1));
	for (const who of [bea, edi]) {
		const read = (await versions(who)).body as TableVersionsReply;
		expect(read.versions.map(({ document }) => document)).toEqual([copy(0)]);
		expect(JSON.stringify(read)).not.toContain("Secret");
	}
	expect(refusalKind(await versions(rea))).toBe("forbidden");
	expect(refusalKind(await versions(await held.comesIn("Dom")))).not.toBe("not-found");
	// No door of the workspace knows that it is there.
	for (const path of [`documents/${copy(1)}/history/1/state`, `documents/${copy(1)}/export?format=docx`])
		expect((await edi.get(`${held.base}/${path}`)).status).toBe(404);
	for (const stream of ["comments", "proposals", "versions"])
		expect(refusalKind(await edi.get(held.ledger(stream, copy(1))))).toBe("not-found");
	expect(JSON.stringify((await edi.get(`${held.base}/documents`)).body)).not.toContain(copy(1));
});

test("[R776] a member at a table writes there with the least of roles; whoever changes tables changes copies, on open sockets", async () => {
	const rea = await app.invited(ana, "commenter", "Réa");
	await held.gives(rea, "workshop", { kind: "enter" });
	await held.moves({ kind: "seat", member: rea.member as MemberId, table: copies[0]?.table ?? null });
	await held.begins(0);
	const [hers, other] = [opens(rea, copy(0)), opens(ana, copy(1))];
	await Promise.all([hers.isIn(), other.isIn()]);
	expect([hers, other].map((peer) => peer.noticed("access")?.access)).toEqual(["write", "write"]);
	await held.moves({ kind: "seat", member: rea.member as MemberId, table: copies[1]?.table ?? null });
	await until(() => hers.closed?.code === 4403, "the copy of the table she left is closed");
	const now = opens(rea, copy(1));
	await now.isIn();
	expect(now.noticed("access")?.access).toBe("write");
});

test("[R777] what the copies were made from waits for the plenary; then everybody reads every version, and writes in none after a minute", async () => {
	await held.begins(0);
	const [origin, hers] = [opens(bea, cadre), opens(bea, copy(0))];
	await Promise.all([origin.isIn(), hers.isIn()]);
	expect(origin.noticed("access")?.access).toBe("read");
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: { passage: null } });
	await until(() => origin.noticed("access")?.access === "write", "the plenary writes in the text itself");
	says(hers, "c1", "Une phrase finie.");
	await until(async () => (await wordsIn(copy(0))).includes("finie"), "a sentence under way is finished");
	const others = opens(bea, copy(1));
	await others.isIn();
	expect(others.noticed("access")?.access).toBe("read");
	expect(((await versions(cam)).body as TableVersionsReply).versions).toHaveLength(2);
	app.clock.shift += 61_000;
	says(hers, "c1", "Trop tard.");
	await until(() => hers.noticed("refused") !== undefined, "she is told that it is not kept");
	expect(await wordsIn(copy(0))).toContain("finie");
});

test("[R777] going back to the tables closes the others’ versions again; the step that is left shows them for good", async () => {
	await held.begins(0);
	const rea = await app.invited(ana, "reader", "Réa");
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: { passage: null } });
	const seen = opens(rea, copy(1));
	await seen.isIn();
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: null });
	await until(() => seen.closed?.code === 4403, "a reader of the workspace is out too");
	await isKeptOut(bea, copy(1));
	await held.begins(1);
	await opens(bea, copy(1)).isIn();
});

test("[R776] a step that has its tables write gives them their copies as it begins; one that does not, or works on no text, gives none", async () => {
	const target = { kind: "document" as const, document: cadre, block: "a1" };
	await held.plans(stepLike("tables", { target }), stepLike("tables"));
	const begin = async (place: number, from: number | null) => {
		const [begun, given] = await held.moves({
			...{ kind: "begin-step", step: held.step(place) },
			from: from === null ? null : held.step(from),
		});
		expect(begun?.kind).toBe("step-begun");
		return given?.kind === "copies-given" ? given.source?.blocks : null;
	};
	expect(await begin(3, null)).toEqual([TEXT[1]]);
	expect(await begin(2, 3)).toBeNull();
	expect(await begin(4, 2)).toBeNull();
	expect(await begin(0, 4)).toBeNull();
});

test("[R776] a table that is added is given what the others were, when it comes", async () => {
	await held.begins(0);
	await writes(cadre, [...TEXT.slice(0, 2), HEADING, block("paragraph", "c1", "Changé depuis.")]);
	const kept = copies.map(({ table, name }) => ({ id: table, name, place: "", members: [] }));
	const given = await held.moves({
		kind: "set-tables",
		tables: [...kept, { id: null, name: "Table 3", place: "", members: [] }],
	});
	const [third, ...more] = given.flatMap((body) => (body.kind === "copies-given" ? body.copies : []));
	expect(more).toEqual([]);
	expect(await blocksOf(third?.document ?? "")).toEqual(CLAUSE);
	expect(came(await held.gives(ana, "workshop", { kind: "give-copies", step: held.step(0) }))).toBe("done");
	expect(came(await held.gives(bea, "workshop", { kind: "give-copies", step: held.step(0) }))).toBe("forbidden");
	expect(came(await held.gives(ana, "workshop", { kind: "give-copies", step: held.step(1) }))).toBe("nothing-to-copy");
});

test("[R778] a paragraph that was cut in two in the text since is replaced whole, and what stands beside the passage is left alone", async () => {
	await held.begins(0);
	await writes(copy(0), [HEADING, block("paragraph", "c1", "Le milieu preneur décide."), CLAUSE[2] as BlockJson]);
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: { passage: null } });
	const cut = [block("paragraph", "c1", "Le milieu"), block("paragraph", "n9", "décide.")];
	await writes(cadre, [...TEXT.slice(0, 3), ...cut, ...TEXT.slice(4)]);
	const { now } = (await versions(ana)).body as TableVersionsReply;
	expect(wordsOfBlocks(now)).toBe("Mécanismes\nLe milieu\ndécide.\nLa suite.");
	const taking = {
		...{ kind: "take-version", step: held.step(0), copy: copy(0), passage: "c1", prev: "h2", blocks: ["c1"] },
		...{ ids: ["c1", "n9"], seen: blocksFingerprint(cut) },
	};
	expect(came(await held.gives(ana, "workshop", taking))).toBe("done");
	expect(await wordsIn(cadre)).toBe("Contexte\nAvant.\nMécanismes\nLe milieu preneur décide.\nLa suite.\nRessources");
});

test("[R778] an addition whose neighbour is gone comes after the nearest that is left; when nothing is left it is not written elsewhere", async () => {
	await held.begins(0);
	await writes(copy(0), [...CLAUSE.slice(0, 2), block("paragraph", "n1", "Il rend compte."), ...CLAUSE.slice(2)]);
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: { passage: null } });
	await writes(cadre, [...TEXT.slice(0, 3), ...TEXT.slice(4)]);
	const taking = {
		...{ kind: "take-version", step: held.step(0), copy: copy(0), passage: "after-c1", prev: "c1", blocks: ["n1"] },
		...{ ids: ["n1"], seen: blocksFingerprint([]) },
	};
	expect(came(await held.gives(ana, "workshop", taking))).toBe("done");
	expect(await wordsIn(cadre)).toBe("Contexte\nAvant.\nMécanismes\nIl rend compte.\nLa suite.\nRessources");
	await writes(cadre, [block("paragraph", "z1", "Tout autre chose.")]);
	expect(came(await held.gives(ana, "workshop", taking))).toBe("wording-changed");
	expect(await wordsIn(cadre)).toBe("Tout autre chose.");
});

test("[R711, R776] a guest who led has nothing of the tables once put out, or once it is over", async () => {
	const dom = await held.comesIn("Dom");
	await held.begins(0);
	await held.moves({ kind: "name-host", member: dom.member as MemberId, isHost: true });
	const open = opens(dom, copy(0));
	await open.isIn();
	expect(open.noticed("access")?.access).toBe("write");
	await held.moves({ kind: "put-out", member: dom.member as MemberId });
	await until(() => open.closed !== null, "the copy is closed to whoever was put out");
	expect((await versions(dom)).status).toBe(403);
	await held.moves({ kind: "admit", members: [dom.member as MemberId] });
	expect((await versions(dom)).status).toBe(200);
	await held.moves({ kind: "end-workshop" });
	expect((await versions(dom)).status).toBe(403);
});

test("[R776] a text that the ledger would not keep is given to no table, and stops no step", async () => {
	const long = block("paragraph", "l1", "x".repeat(60_000));
	await writes(cadre, [long]);
	await held.plans(stepLike("tables", { target: { kind: "document", document: cadre, block: "l1" } }));
	expect((await held.moves({ kind: "begin-step", step: held.step(3), from: null })).map(({ kind }) => kind)).toEqual([
		"step-begun",
	]);
});

test("[R770, R778] the plenary takes the wording of a table: written where it came from, by whoever may write there, over what they had before them", async () => {
	await held.begins(0);
	await writes(copy(0), [HEADING, block("paragraph", "c1", "Le milieu preneur décide."), CLAUSE[2] as BlockJson]);
	await writes(copy(1), [
		HEADING,
		block("paragraph", "c1", "Le milieu décide seul."),
		block("paragraph", "n1", "Il rend compte."),
		CLAUSE[2] as BlockJson,
	]);
	const all = [await blocksOf(copy(0)), await blocksOf(copy(1))];
	const [passage] = comparedPassages(CLAUSE, all, "a1");
	expect(passage?.versions.map(wordsOfBlocks)).toEqual([
		"Le milieu preneur décide.",
		"Le milieu décide seul.\nIl rend compte.",
	]);
	const seen = async () =>
		blocksFingerprint(
			await app.app.parts.rooms.read(app.room(cadre), (doc) => blocksAt(doc, COPY_TEXT, passage?.ids ?? [])),
		);
	const taking = async (place: number, had?: string) => ({
		...{ kind: "take-version", step: held.step(0), copy: copy(place), passage: passage?.key, prev: passage?.prev },
		...{ ids: passage?.ids, seen: had ?? (await seen()) },
		blocks: passage?.versions[place]?.map(({ attrs }) => attrs?.id),
	});
	const takes = async (who: Visitor, command: object) => came(await held.gives(who, "workshop", command));
	expect(await takes(ana, await taking(1))).toBe("step-closed");
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: { passage: null } });
	expect(await takes(bea, await taking(1))).toBe("forbidden");
	expect(await takes(ana, await taking(1, "another"))).toBe("wording-changed");
	expect(await takes(ana, await taking(1))).toBe("done");
	expect(await wordsIn(cadre)).toBe(
		"Contexte\nAvant.\nMécanismes\nLe milieu décide seul.\nIl rend compte.\nLa suite.\nRessources",
	);
	// Another one in its place, whole.
	expect(await takes(ana, await taking(0))).toBe("done");
	expect(await wordsIn(cadre)).toBe("Contexte\nAvant.\nMécanismes\nLe milieu preneur décide.\nLa suite.\nRessources");
	const taken = (await held.reads<WorkshopBody>(bea, "workshop")).flatMap(({ body }) =>
		body.kind === "version-taken" ? [body.copy] : [],
	);
	expect(taken).toEqual([copy(1), copy(0)]);
	// The report says who reported, and whose wording was taken.
	const reporter = { kind: "name-reporter" as const, table: copies[0]?.table ?? "", member: bea.member as MemberId };
	await held.moves(reporter);
	await held.moves({ kind: "end-workshop" });
	const record = (await ana.get(`${held.base}/workshops/${held.id}/record?format=json&lang=fr`)).body as WorkshopFacts;
	expect(record.steps[0]?.tables).toEqual([
		{ name: "Table 1", place: "Rimouski", people: 1, reporter: "Béa", taken: 1 },
		{ name: "Table 2", place: "Gatineau", people: 1, reporter: null, taken: 0 },
	]);
	const words = workshopReport(record, "fr").map((one) => wordsOfBlocks([one]));
	expect(words.find((one) => one.includes("Rimouski"))).toContain("Table 1 (Rimouski)\n1\nBéa\n1\u00a0passage");
});

test("[R962] the plenary mixes versions: what it makes is written over what it had before it, credited to the tables, undone as it was, and no version is touched", async () => {
	await held.begins(0);
	await writes(copy(0), [HEADING, block("paragraph", "c1", "Le milieu preneur décide."), CLAUSE[2] as BlockJson]);
	await writes(copy(1), [
		HEADING,
		block("paragraph", "c1", "Le milieu décide. Il rend compte."),
		CLAUSE[2] as BlockJson,
	]);
	const made = [await blocksOf(copy(0)), await blocksOf(copy(1))];
	const ids = ["c1"];
	const seen = async () =>
		blocksFingerprint(await app.app.parts.rooms.read(app.room(cadre), (doc) => blocksAt(doc, COPY_TEXT, ids)));
	const mixing = async (more: object = {}) => ({
		...{ kind: "mix-versions", step: held.step(0), passage: "c1", prev: "h2", ids, seen: await seen() },
		blocks: [block("paragraph", "c1", "Le milieu preneur décide. Il rend compte.")],
		copies: [copy(0), copy(1)],
		...more,
	});
	const unmixing = async () => ({
		...{ kind: "unmix-versions", step: held.step(0), passage: "c1", prev: "h2", ids, seen: await seen() },
	});
	const asks = async (who: Visitor, command: object) => came(await held.gives(who, "workshop", command));
	expect(await asks(ana, await mixing())).toBe("step-closed");
	await held.moves({ kind: "set-plenary", step: held.step(0), plenary: { passage: null } });
	const before = await wordsIn(cadre);
	expect(await asks(bea, await mixing())).toBe("forbidden");
	expect(await asks(ana, await mixing({ seen: "another" }))).toBe("wording-changed");
	expect(await asks(ana, await mixing({ copies: [newId<DocumentId>()] }))).toBe("not-found");
	// Under the id of another paragraph, it would take that one’s place.
	expect(await asks(ana, await mixing({ blocks: [block("paragraph", "c2", "Ailleurs.")] }))).toBe("not-found");
	const script = { type: "image", attrs: { id: "c1", src: "javascript:alert(1)" } };
	expect(await asks(ana, await mixing({ blocks: [script] }))).toBe("bad-request");
	expect(await asks(ana, await unmixing())).toBe("not-found");
	expect(await wordsIn(cadre)).toBe(before);

	expect(await asks(ana, await mixing())).toBe("done");
	expect(await wordsIn(cadre)).toContain("Le milieu preneur décide. Il rend compte.\nLa suite.");
	expect([await blocksOf(copy(0)), await blocksOf(copy(1))]).toEqual(made);
	const told = async () => {
		const state = noWorkshop();
		for (const event of await held.reads<WorkshopBody>(ana, "workshop")) evolveWorkshop(state, event);
		return state.works.get(held.step(0))?.mixed;
	};
	expect((await told())?.get("c1")?.copies).toEqual([copy(0), copy(1)]);
	// Mixed again, then each undone in its turn.
	expect(await asks(ana, await mixing({ blocks: [block("paragraph", "c1", "Autrement.")], copies: [copy(1)] }))).toBe(
		"done",
	);
	expect(await asks(ana, await unmixing())).toBe("done");
	expect(await wordsIn(cadre)).toContain("Le milieu preneur décide. Il rend compte.");
	expect((await told())?.get("c1")?.copies).toEqual([copy(0), copy(1)]);
	expect(await asks(ana, await unmixing())).toBe("done");
	expect(await wordsIn(cadre)).toBe(before);
	expect((await told())?.size).toBe(0);
});
