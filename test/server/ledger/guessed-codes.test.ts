/** Codes of workshops tried by the thousand, at the doors of the real server: what somebody who guesses learns, and what it costs the people of a room. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { linkedCode } from "#shared/domain/workshop-code.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { FindWorkshopReply, SeatReply } from "#shared/protocol/workshops.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";
import { randomFrom } from "#test/support/random.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const ROOM = "198.51.100.7";
const ATTACKER = "203.0.113.66";

let app: WholeApp;
let ana: Visitor;
let workshop: DocumentId;
let door: { code: string; pass: string };
const random = randomFrom(731);

beforeEach(async () => {
	app = await WholeApp.open({ isBehindProxy: true });
	ana = await app.joins(app.ownerToken, "Ana");
	const terms = { kind: "workshop", title: "Atelier", start: "empty", language: "fr" };
	workshop = ((await ana.post(`${base()}/documents`, terms)).body as { id: DocumentId }).id;
	const opened = await gives(ana, { kind: "open-door" });
	const [event] = (opened.body as LedgerEventsReply).events;
	door = event && "body" in event ? (event.body as typeof door) : { code: "", pass: "" };
});
afterEach(() => app.close());

const base = () => `/api/workspaces/${app.workspace}`;
const gives = (who: Visitor, command: object) =>
	who.post(`${base()}/ledgers/${workshop}/workshop`, { key: newId(), command });
const finds = (who: Visitor, code: string, pass?: string) =>
	who.post("/api/workshops/find", pass === undefined ? { code } : { code, pass });
const seat = async (who: Visitor) => (await who.get(`${base()}/workshops/${workshop}/seat`)).body as SeatReply;

/** A code that opens nothing. */
function guess(): string {
	const code = Array.from({ length: 6 }, () => random.pick([...ALPHABET])).join("");
	return code === door.code ? guess() : code;
}

/** One character is another. */
function mistyped(code: string): string {
	const at = random.below(6);
	return `${code.slice(0, at)}${code[at] === "Z" ? "Y" : "Z"}${code.slice(at + 1)}`;
}

async function guesses(from: string, count: number): Promise<Record<string, number>> {
	const told: Record<string, number> = {};
	const stranger = app.visitor(from);
	for (let at = 0; at < count; at += 1) {
		const kind = refusalKind(await finds(stranger, guess()));
		told[kind] = (told[kind] ?? 0) + 1;
	}
	return told;
}

/** As a phone does: the code, then a name, then in. */
async function comesIn(name: string, from: string, pass?: string): Promise<Visitor> {
	const phone = app.visitor(from);
	const found = await finds(phone, door.code, pass);
	expect(found.status, name).toBe(200);
	const known = (found.body as FindWorkshopReply).pass;
	const joined = await phone.post("/api/workshops/join", { code: door.code, pass: known, name, key: newId() });
	expect(joined.status, name).toBe(200);
	await gives(phone, { kind: "enter" });
	return phone;
}

const bytesOf = ({ status, body }: Answer) => JSON.stringify([status, body]);

test("[R731] past forty wrong codes, a network learns nothing more: the right one gets the same bytes as the others", async () => {
	expect(await guesses(ATTACKER, 60)).toEqual({ "code-unknown": 40, "too-many-codes": 20 });
	const stranger = app.visitor(ATTACKER);
	const wrong = bytesOf(await finds(stranger, guess()));
	expect(bytesOf(await finds(stranger, door.code))).toBe(wrong);
	expect(bytesOf(await finds(stranger, "?"))).toBe(wrong);
	const asksIn = (code: string) => stranger.post("/api/workshops/join", { code, name: "Zoé", key: newId() });
	expect(bytesOf(await asksIn(door.code))).toBe(bytesOf(await asksIn(guess())));
	// A browser that already is somebody elsewhere is a browser of that network all the same.
	app.clock.shift += 11 * 60_000;
	expect((await finds(stranger, door.code)).status).toBe(200);
});

test("[R731] guesses from everywhere keep nobody waiting: a network that got none wrong is read as ever, and whoever comes from it is in", async () => {
	for (let network = 0; network < 30; network += 1) await guesses(`203.0.113.${network}`, 25);
	expect((await guesses(ATTACKER, 45))["code-unknown"]).toBeLessThan(40);
	expect(await seat(await comesIn("Béa", ROOM))).toMatchObject({ status: "in" });
	expect((await ana.get(`${base()}/ledgers/${workshop}/workshop`)).body).toMatchObject({ head: 2 });
});

test("[R731] two hundred people behind one address, one in eight of whom mistypes, are in without waiting", async () => {
	const came = await Promise.all(
		Array.from({ length: 200 }, async (_, at) => {
			if (at % 8 === 3) expect(refusalKind(await finds(app.visitor(ROOM), mistyped(door.code)))).toBe("code-unknown");
			return await comesIn(`Personne ${at}`, ROOM);
		}),
	);
	const seats = await Promise.all([0, 77, 199].map((at) => seat(came[at] as Visitor)));
	expect(seats.map(({ status }) => status)).toEqual(["in", "in", "in"]);
	// Every person who came in is a slip more that the room may make.
	expect((await finds(app.visitor(ROOM), mistyped(door.code))).status).toBe(404);
}, 60_000);

test("[R731] [R940] somebody who guesses from elsewhere changes nothing for the room; from the room itself, links and QR codes go on, and whoever found it comes in", async () => {
	await guesses(ATTACKER, 200);
	expect(await seat(await comesIn("Béa", ROOM))).toMatchObject({ status: "in" });
	const cam = app.visitor(ROOM);
	const found = (await finds(cam, door.code)).body as FindWorkshopReply;
	// One more than usual, for Béa.
	expect(await guesses(ROOM, 100)).toEqual({ "code-unknown": 41, "too-many-codes": 59 });
	expect(refusalKind(await finds(app.visitor(ROOM), door.code))).toBe("too-many-codes");
	const joined = { code: door.code, pass: found.pass, name: "Cam", key: newId() };
	expect((await cam.post("/api/workshops/join", joined)).status).toBe(200);
	expect(await seat(await comesIn("Dan", ROOM, door.pass))).toMatchObject({ status: "in" });
});

test("[R940] a pass is of its door alone: another, an old one, or one without its code opens nothing", async () => {
	const stranger = app.visitor(ATTACKER);
	await guesses(ATTACKER, 60);
	const forged = `${door.pass.slice(0, -1)}${door.pass.endsWith("0") ? "1" : "0"}`;
	for (const [code, pass] of [
		[door.code, forged],
		[guess(), door.pass],
		[door.code, ""],
		[door.code, "../../etc"],
	] as const)
		expect(refusalKind(await finds(stranger, code, pass))).toBe("too-many-codes");
	expect((await finds(stranger, door.code, door.pass)).status).toBe(200);
	await gives(ana, { kind: "open-door" });
	expect(refusalKind(await finds(stranger, door.code, door.pass))).toBe("too-many-codes");
	expect(app.logger.lines.join("\n")).not.toContain(linkedCode(door).slice(-20));
});
