/** Every message type × every role, guests included × {own, foreign, huge, truncated, flipped}, one cell after the other, on the whole server: what is not allowed changes nothing and reaches nobody. */

import * as encoding from "lib0/encoding";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readMessage } from "#server/rooms/frames.ts";
import { MESSAGE_RIGHTS } from "#server/rooms/message-rights.ts";
import { documentDigest } from "#server/store/document-digest.ts";
import { replay } from "#server/store/replay.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import { can, ROLES, type Role } from "#shared/domain/role.ts";
import { MESSAGE, SYNC } from "#shared/protocol/wire.ts";
import type { Visitor } from "#test/support/doors.ts";
import { HeldWorkshop } from "#test/support/held-workshop.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

const VARIANTS = ["own", "foreign", "huge", "truncated", "flipped"] as const;
type Variant = (typeof VARIANTS)[number];

/** What a message carries: of its sender's own, or about somebody else. */
type Making = { actor: SyncPeer; victim: SyncPeer; isForeign: boolean };
/** `writes`: its own change is kept for whoever may write. `shows`: its own presence is shown for whoever may read. */
type Row = { type: string; does: "writes" | "shows" | "asks" | "nothing"; make: (making: Making) => Uint8Array };

const sync = (step: number, payload: Uint8Array) =>
	frame(MESSAGE.sync, (encoder) => {
		encoding.writeVarUint(encoder, step);
		encoding.writeVarUint8Array(encoder, payload);
	});
const json = (type: number, value: unknown) =>
	frame(type, (encoder) => encoding.writeVarString(encoder, JSON.stringify(value)));
const bare = (type: number) => frame(type, () => undefined);

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, type);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

/** A change under the actor's own client id, or under the victim's, at its next clock. */
function change({ actor, victim, isForeign }: Making): Uint8Array {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim.doc));
	if (isForeign) doc.clientID = victim.doc.clientID;
	const before = Y.encodeStateVector(doc);
	doc.getText("text").insert(0, `<${actor.name}>`);
	return Y.encodeStateAsUpdate(doc, before);
}

const presenceOf = ({ actor, victim, isForeign }: Making) =>
	frame(MESSAGE.awareness, (encoder) => {
		const inner = encoding.createEncoder();
		encoding.writeVarUint(inner, 1);
		encoding.writeVarUint(inner, isForeign ? victim.doc.clientID : actor.doc.clientID);
		encoding.writeVarUint(inner, isForeign ? Number.MAX_SAFE_INTEGER : 1);
		encoding.writeVarString(inner, JSON.stringify({ at: actor.name, user: { name: "Quelqu’un d’autre" } }));
		encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
	});

const unknownVector = new Uint8Array([1, 5, 0xff, 0xff, 0xff, 0xff, 0x7f]);

const ROWS: readonly Row[] = [
	{
		type: "sync step 1",
		does: "asks",
		make: ({ isForeign }) => sync(SYNC.step1, isForeign ? unknownVector : new Uint8Array([0])),
	},
	{ type: "sync step 2", does: "writes", make: (making) => sync(SYNC.step2, change(making)) },
	{ type: "update", does: "writes", make: (making) => sync(SYNC.update, change(making)) },
	{ type: "a sync step that does not exist", does: "nothing", make: (making) => sync(7, change(making)) },
	{ type: "awareness", does: "shows", make: presenceOf },
	{ type: "auth", does: "nothing", make: () => json(MESSAGE.auth, { role: "owner" }) },
	{ type: "queryAwareness", does: "asks", make: () => bare(MESSAGE.queryAwareness) },
	{ type: "100 persisted", does: "nothing", make: () => new Uint8Array([MESSAGE.persisted, 99]) },
	{ type: "101 ledger event", does: "nothing", make: ({ victim }) => json(MESSAGE.ledgerEvent, { by: victim.name }) },
	{
		type: "102 notice",
		does: "nothing",
		make: () => json(MESSAGE.notice, { notice: "access", access: "write", role: "owner" }),
	},
	{ type: "an unknown type", does: "nothing", make: (making) => json(77, { update: [...change(making)] }) },
];

const MAX_BYTES = 128 * 1024;

/** A room with somebody who writes in it and somebody who reads. */
type Place = { room: RoomName; witness: SyncPeer; other: SyncPeer };
/** Where somebody sits in it: who they are, and what they may do there. A guest with a code has only what the step under way gives. */
type Seat = { who: string; role: Role; mayWrite: boolean; at: () => Place; visitor: () => Visitor };

let app: WholeApp;
let portfolio: Place;
let written: Place;
let workshop: Place;
const people = {} as Record<Role, Visitor>;
let removed: Visitor;
let idle: Visitor;
const SEATS: readonly Seat[] = [
	...ROLES.map((role) => ({
		...{ who: `a ${role}`, role, mayWrite: can(role, "write") },
		...{ at: () => portfolio, visitor: () => people[role] },
	})),
	{
		...{ who: "a guest whose step writes it", role: "participant", mayWrite: true },
		...{ at: () => written, visitor: () => people.participant },
	},
	{
		...{ who: "a guest in the room of their workshop", role: "participant", mayWrite: false },
		...{ at: () => workshop, visitor: () => people.participant },
	},
];
let elsewhere: Visitor;
let cells = 0;

beforeAll(async () => {
	app = await WholeApp.open({ roomLimits: { maxMessageBytes: MAX_BYTES, maxConnectionsPerMember: 50 } });
	people.owner = await app.joins(app.ownerToken, "Ana");
	for (const role of ROLES) people[role] ??= await app.invited(people.owner, role);
	removed = await app.invited(people.owner, "editor", "Partie");
	await people.owner.delete(`/api/workspaces/${app.workspace}/members/${removed.member}`);
	const made = await people.owner.post("/api/workspaces", { name: "Ailleurs" });
	const there = (made.body as { id: string }).id;
	const link = await people.owner.post(`/api/workspaces/${there}/invitations`, { role: "owner" });
	elsewhere = await app.joins((link.body as { token: string }).token, "Voisine");
	const doors = { url: app.url, workspace: app.workspace, visitor: () => app.visitor() };
	const held = await HeldWorkshop.open(doors, people.owner);
	const document = await held.document("framework");
	await held.plans(stepLike("write", { target: { kind: "document", document, block: null } }));
	people.participant = await held.comesIn("Invitée");
	await held.begins(0);
	const unheld = await HeldWorkshop.open(doors, people.owner);
	idle = await unheld.comesIn("Invitée ailleurs");
	const [writer, reader] = [
		await app.invited(people.owner, "editor", "Témoin"),
		await app.invited(people.owner, "reader", "Autre témoin"),
	];
	const placeOf = async (room: RoomName): Promise<Place> => {
		const witness = app.peer("Témoin", writer, room).returns();
		const other = app.peer("Autre", reader, room).returns();
		await Promise.all([witness.isIn(), other.isIn()]);
		witness.types("le texte que tous voient").shows({ at: "ici" });
		await witness.isSaved();
		await until(() => other.presence.get(witness.doc.clientID)?.at === "ici");
		return { room, witness, other };
	};
	portfolio = await placeOf(app.room("portfolio"));
	written = await placeOf(app.room(document));
	workshop = await placeOf(held.room);
});
afterAll(() => app.close());

const live = ({ room }: Place) => app.app.parts.rooms.read(room, documentDigest);

/** Resolves once the server has dealt with all that this peer sent: what it shows after is shown, or it was closed. */
async function isHeard(peer: SyncPeer, { other }: Place): Promise<void> {
	const at = `après ${cells}`;
	peer.shows({ at });
	const isShown = () => other.presence.get(peer.doc.clientID)?.at === at;
	await until(() => isShown() || peer.closed !== null, `${peer.name} is heard or closed`);
}

function variantOf(whole: Uint8Array, variant: Variant): Uint8Array {
	if (variant === "huge") return Uint8Array.from([...whole, ...new Uint8Array(MAX_BYTES + 2_000)]);
	if (variant === "truncated") return whole.slice(0, whole.byteLength >> 1);
	if (variant !== "flipped") return whole;
	const bytes = whole.slice();
	bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 0x10;
	return bytes;
}

describe.each(ROWS)("[R150] $type", ({ does, make }) => {
	describe.each(SEATS)("by $who", ({ role, mayWrite, at, visitor }) => {
		test.each(VARIANTS)("%s", async (variant) => {
			cells += 1;
			const place = at();
			const { room, witness, other } = place;
			const actor = app.peer(`cellule ${cells}`, visitor(), room).returns();
			await actor.isIn();
			actor.shows({ at: "assis" });
			const before = await live(place);
			actor.sendRaw(variantOf(make({ actor, victim: witness, isForeign: variant === "foreign" }), variant));
			if (does === "shows" && variant === "own") {
				const shown = () => other.presence.get(actor.doc.clientID);
				await until(() => shown()?.at === actor.name, "the others see where they are");
				expect(shown()?.user).toMatchObject({ id: visitor().member, role });
			}
			await isHeard(actor, place);
			if (does === "writes" && variant === "own" && mayWrite) {
				await until(() => witness.text.includes(`<${actor.name}>`), "the witness sees the change");
				expect(await live(place)).not.toBe(before);
			} else if (variant !== "flipped" || does !== "writes" || !mayWrite) {
				expect(await live(place), "nothing was written").toBe(before);
			}
			expect(other.presence.get(witness.doc.clientID), "nobody moved somebody else").toMatchObject({
				at: "ici",
				user: { name: "Témoin" },
			});
			const isOver = variant === "huge";
			expect(actor.closed === null, `closed: ${JSON.stringify(actor.closed)}`).toBe(!isOver);
			expect(app.logger.lines.filter((line) => line.startsWith("error"))).toEqual([]);
			actor.goesOffline();
		});
	});
});

test("[R150] the table has a row for each type that a client may send, and says nobody for the rest", () => {
	expect(MESSAGE_RIGHTS).toEqual({
		step1: "read",
		queryAwareness: "read",
		awareness: "read",
		step2: "write",
		update: "write",
		ignored: "nobody",
	});
	const { witness, other } = portfolio;
	const sent = ROWS.map(({ make }) => readMessage(make({ actor: witness, victim: other, isForeign: false })));
	expect(new Set(sent.map((message) => message?.type))).toEqual(new Set([...Object.keys(MESSAGE_RIGHTS), undefined]));
});

describe("[R150] a text frame", () => {
	test.each(SEATS)("by $who says nothing, and three close the connection", async ({ at, visitor }) => {
		const place = at();
		const before = await live(place);
		const actor = app.peer("texte", visitor(), place.room).returns();
		await actor.isIn();
		for (let count = 0; count < 3; count++) actor.sendRaw('{"notice":"access"}' as never);
		await until(() => actor.closed?.reason === "malformed-message");
		expect(await live(place)).toBe(before);
	});
});

describe("[R151] frames sent together with a knock that is refused are never read", () => {
	test.each([
		["no session", () => "", 401],
		["a session nobody gave", () => "palier=inventé", 401],
		["a removed member", () => removed.cookie, 403],
		["a member of another workspace", () => elsewhere.cookie, 404],
		["a guest of a workshop, in a room that their step does not open", () => people.participant.cookie, 403],
		["a guest of a workshop where nothing goes on", () => idle.cookie, 403],
	])("%s", async (_who, cookie, status) => {
		const place = portfolio;
		const { room, witness, other } = place;
		const before = await live(place);
		const { hostname, port } = new URL(app.url);
		const frames = ROWS.map((row) => masked(row.make({ actor: witness, victim: other, isForeign: false })));
		const answer = await new Promise<string>((resolve) => {
			let said = "";
			const socket = connect(Number(port), hostname, () => {
				socket.write(
					`GET /sync/${room} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
				);
				for (const one of frames) socket.write(one);
			});
			socket.on("data", (chunk) => {
				said += chunk.toString("latin1");
			});
			socket.on("error", () => undefined);
			socket.on("close", () => resolve(said));
		});
		expect(answer.split("\r\n")[0]).toContain(String(status));
		expect(await live(place)).toBe(before);
	});
});

test("[R150] after all the cells, everybody, a newcomer and a replay of the log hold the same content", async () => {
	for (const place of [portfolio, written, workshop]) await holdsTheSame(place);
	expect(cells).toBe(ROWS.length * SEATS.length * VARIANTS.length);
});

async function holdsTheSame(place: Place): Promise<void> {
	const { room, witness, other } = place;
	const newcomer = app.peer("Nouvelle", people.reader, room).returns();
	await newcomer.isIn();
	const digest = await live(place);
	await until(() => [witness, other, newcomer].every(({ doc }) => documentDigest(doc) === digest));
	// The witness has heard every frame of the room: had one carried a change that was refused, this would differ.
	expect(Y.encodeStateVector(witness.doc)).toEqual(Y.encodeStateVector(newcomer.doc));
	expect(documentDigest(replay((await app.log.load(room)).updates))).toBe(digest);
}

/** A binary WebSocket frame of a client (short ones). */
function masked(payload: Uint8Array): Uint8Array {
	const length = payload.byteLength;
	const head = length < 126 ? [0x82, 0x80 | length] : [0x82, 0x80 | 126, length >> 8, length & 255];
	return Uint8Array.from([...head, 0, 0, 0, 0, ...payload]);
}
