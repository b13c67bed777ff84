/** What is pushed when somebody puts their name to something: over the socket and where sockets are refused, to those who may read it; and what a browser cannot forge. */

import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ledgerFrame } from "#server/rooms/frames.ts";
import { newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply, LedgerPush } from "#shared/protocol/ledger.ts";
import { MESSAGE } from "#shared/protocol/wire.ts";
import { StreamSocket } from "#client/document/stream-socket.ts";
import type { Visitor } from "#test/support/doors.ts";
import { guestbook } from "#test/support/guestbook.ts";
import { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let owner: Visitor;
let bo: Visitor;
beforeEach(async () => {
	app = await WholeApp.open({ streams: [guestbook] });
	owner = await app.joins(app.ownerToken, "Ana");
	bo = await app.invited(owner, "commenter", "Bo");
});
afterEach(() => app.close());

const path = () => `/api/workspaces/${app.workspace}/ledgers/portfolio/guestbook`;
const gives = (who: Visitor, command: unknown) => who.post(path(), { key: newId(), command });
const events = async (who: Visitor) => ((await who.get(path())).body as LedgerEventsReply).events;

/** What a peer was pushed, in order. */
function pushes(peer: SyncPeer): LedgerPush[] {
	return peer.frames.flatMap((frame) => {
		const decoder = decoding.createDecoder(frame);
		if (decoding.readVarUint(decoder) !== MESSAGE.ledgerEvent) return [];
		return [JSON.parse(decoding.readVarString(decoder)) as LedgerPush];
	});
}

/** Somebody whose network refuses WebSockets. */
function streamPeer(name: string, { cookie }: Visitor, room: string): SyncPeer {
	return new SyncPeer(name, (ends) => {
		const withCookie: typeof fetch = (input, init) =>
			fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie, origin: app.url } });
		const socket = new StreamSocket(`${app.url.replace("http", "ws")}/sync/${room}?palier=1`, { fetch: withCookie });
		socket.onopen = ends.onOpen;
		socket.onmessage = (data) => ends.onFrame(new Uint8Array(data));
		socket.onclose = ends.onClose;
		return { send: (frame) => socket.send(frame), close: () => socket.close() };
	});
}

test("[R210, R219] everybody in the room is pushed each event once, in order, over both ways; what is under seal goes to its author alone", async () => {
	const room = app.room("portfolio");
	const peers = {
		ana: app.peer("Ana", owner, room),
		bo: app.peer("Bo", bo, room),
		phone: streamPeer("Téléphone de Bo", bo, room),
		elsewhere: app.peer("Ailleurs", owner, app.room("directory")),
	};
	for (const peer of Object.values(peers)) peer.returns();
	for (const peer of Object.values(peers)) await peer.isIn();
	await gives(owner, { kind: "say", words: "Bonjour" });
	await gives(bo, { kind: "seal", words: "CANARI" });
	await gives(owner, { kind: "open" });
	for (const one of [peers.ana, peers.bo, peers.phone])
		await until(() => pushes(one).length === 3, `${one.name} was pushed three events`);
	const stored = await events(bo);
	for (const one of [peers.bo, peers.phone])
		expect(pushes(one)).toEqual(stored.map((event) => ({ stream: "guestbook", event })));
	expect(pushes(peers.ana).map(({ event }) => event)).toEqual(await events(owner));
	expect(pushes(peers.ana)[1]?.event).toEqual({ seq: 2, sealed: true });
	expect(pushes(peers.elsewhere)).toEqual([]);
	peers.phone.goesOffline();
});

test("[R219] whoever was removed is pushed nothing more", async () => {
	const peer = app.peer("Bo", bo, app.room("portfolio")).returns();
	await peer.isIn();
	await owner.delete(`/api/workspaces/${app.workspace}/members/${bo.member}`);
	await gives(owner, { kind: "say", words: "Entre nous" });
	await until(() => peer.closed !== null, "Bo is cut");
	expect(pushes(peer)).toEqual([]);
});

test("[R220] a browser's own 101, and look-alikes written in a document, are no event to anybody", async () => {
	const room = app.room("portfolio");
	const [liar, witness] = [app.peer("Ana", owner, room).returns(), app.peer("Bo", bo, room).returns()];
	await liar.isIn();
	await witness.isIn();
	const event = {
		seq: 1,
		time: "2027-01-01T00:00:00.000Z",
		member: bo.member,
		body: { kind: "said", id: "x", words: "FAUX" },
	};
	liar.sendRaw(ledgerFrame({ stream: "guestbook", event: event as LedgerPush["event"] }));
	for (const name of ["ledger", "ledgers", "guestbook", "events"]) {
		liar.doc.getArray(name).push([event]);
		liar.doc.getMap(`${name}.map`).set("1", event);
	}
	await liar.isSaved();
	await gives(owner, { kind: "say", words: "Vrai" });
	await until(() => pushes(witness).length === 1, "the true one is pushed");
	expect(pushes(witness)).toMatchObject([{ event: { seq: 1, body: { words: "Vrai" } } }]);
	expect(await events(bo)).toMatchObject([{ seq: 1, member: owner.member, body: { words: "Vrai" } }]);
	expect(liar.isOnline).toBe(true);
});
