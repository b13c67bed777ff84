/** What must never leave: deleted words, tokens, names in the logs, the difference between what is forbidden and what does not exist. On the whole server. */

import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { replay } from "#server/store/replay.ts";
import { can, ROLES } from "#shared/domain/role.ts";
import { newId } from "#shared/lib/ids.ts";
import { MESSAGE, SYNC } from "#shared/protocol/wire.ts";
import { type Answer, type Visitor, Visitor as Browser } from "#test/support/doors.ts";
import { ServerProcess } from "#test/support/server-process.ts";
import { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let owner: Visitor;
let at: string;

beforeAll(async () => {
	app = await WholeApp.open({ roomLimits: { maxConnectionsPerMember: 50 } });
	owner = await app.joins(app.ownerToken, "Ana");
	at = `/api/workspaces/${app.workspace}`;
});
afterAll(() => app.close());

describe("words that were deleted", () => {
	const SECRET = "tremblay-fait-faillite";
	/** Somebody who was there before the words came: their state vector asks for less. */
	let early: Uint8Array;

	beforeAll(async () => {
		const ana = app.peer("Ana", owner, app.room("portfolio")).returns();
		await ana.isIn();
		early = Y.encodeStateVector(ana.doc);
		ana.types(`avant ${SECRET} après`);
		for (const letter of SECRET) ana.types(letter);
		ana.doc.getMap("m").set("clé", { note: SECRET, liste: [SECRET] });
		const rich = ana.doc.getXmlFragment("rich");
		rich.insert(0, [new Y.XmlElement("paragraph"), new Y.XmlText(SECRET)]);
		(rich.get(0) as Y.XmlElement).setAttribute("titre", SECRET);
		await ana.isSaved();
		ana.erases(0, ana.text.length).types("avant après");
		ana.doc.getMap("m").set("clé", null);
		rich.delete(0, 2);
		await ana.isSaved();
		ana.goesOffline();
	});

	test("[R156] no byte of them reaches a guest's socket, whatever state they say they have", async () => {
		const guest = await app.invited(owner, "reader", "Invité");
		for (const vector of [new Uint8Array([0]), early, new Uint8Array([1, 7, 3])]) {
			const heard = await everythingHeard(guest, app.room("portfolio"), vector);
			expect(heard.toString("latin1")).toContain("avant");
			expect(heard.includes(SECRET)).toBe(false);
		}
	});

	test("[R156] nor over plain HTTP", async () => {
		const guest = await app.invited(owner, "reader", "Autre invité");
		const stop = new AbortController();
		const reply = await fetch(`${app.url}/sync-stream/${app.room("portfolio")}?palier=1`, {
			headers: { cookie: guest.cookie, origin: app.url },
			signal: stop.signal,
		});
		let said = "";
		const reading = (async () => {
			for await (const chunk of reply.body as ReadableStream<Uint8Array>) said += Buffer.from(chunk).toString();
		})().catch(() => undefined);
		const heard = () =>
			Buffer.concat([...said.matchAll(/^data: ([\w+/=]+)$/gm)].map(([, data]) => Buffer.from(data ?? "", "base64")));
		await until(() => said.includes("event: open") && /"id":"[^"]+"/.test(said));
		const id = /"id":"([^"]+)"/.exec(said)?.[1];
		const frame = [MESSAGE.sync, SYNC.step1, 1, 0];
		const posted = await guest.ask(
			"POST",
			`/sync-stream/${app.room("portfolio")}/${id}?n=0`,
			Uint8Array.from([frame.length, ...frame]),
			{ "content-type": "application/octet-stream" },
		);
		expect(posted.status).toBe(204);
		await until(() => heard().includes("avant"));
		expect(heard().includes(SECRET)).toBe(false);
		stop.abort();
		await reading;
	});

	test("[R156] nor do they come back when the room is loaded again from its log", async () => {
		const { updates } = await app.log.load(app.room("portfolio"));
		const state = Buffer.from(Y.encodeStateAsUpdate(replay(updates)));
		expect([state.includes("avant"), state.includes(SECRET)]).toEqual([true, false]);
	});
});

describe("what is forbidden and what does not exist", () => {
	let stranger: Visitor;
	let document: string;
	let media: string;
	let invitation: string;

	beforeAll(async () => {
		const other = (await owner.post("/api/workspaces", { name: "Ailleurs" })).body as { id: string };
		const link = (await owner.post(`/api/workspaces/${other.id}/invitations`, { role: "owner" })).body;
		stranger = await app.joins((link as { token: string }).token, "Voisine");
		document = [...app.registry.now.documents.values()].find((one) => one.workspace === app.workspace)?.id ?? "";
		const pixel = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");
		media = ((await owner.post(`${at}/media`, pixel)).body as { id: string }).id;
		const made = (await owner.post(`${at}/invitations`, { role: "reader" })).body;
		invitation = (made as { invitation: { id: string } }).invitation.id;
	});

	/** Everything of an answer but what no two answers share. */
	const whole = ({ status, body, headers }: Answer) => {
		const kept = [...headers].filter(([name]) => !["date", "set-cookie"].includes(name));
		return { status, body, headers: Object.fromEntries(kept) };
	};

	test("[R157] somebody else's workspace, document, image, member, invitation: the answer of one that does not exist", async () => {
		const own = `/api/workspaces/${stranger.member && (await workspaceOf(stranger))}`;
		const asked: [string, string, string, unknown?][] = [
			["GET", at, `/api/workspaces/${newId()}`],
			["GET", `${at}/documents`, `/api/workspaces/${newId()}/documents`],
			["GET", `${at}/members`, `/api/workspaces/${newId()}/members`],
			["GET", `${at}/archive`, `/api/workspaces/${newId()}/archive`],
			["PATCH", `${own}/documents/${document}`, `${own}/documents/${newId()}`, { title: "À moi" }],
			["PATCH", `${own}/members/${owner.member}`, `${own}/members/${newId()}`, { role: "reader" }],
			["DELETE", `${own}/members/${owner.member}`, `${own}/members/${newId()}`],
			["DELETE", `${own}/invitations/${invitation}`, `${own}/invitations/${newId()}`],
			["GET", `/media/${app.workspace}/${media}`, `/media/${newId()}/${media}`],
			["GET", `/media/${await workspaceOf(stranger)}/${media}`, `/media/${await workspaceOf(stranger)}/${newId()}`],
			["GET", `/sync-stream/${app.room("portfolio")}`, `/sync-stream/${newId()}/portfolio`],
		];
		for (const [method, forbidden, absent, body] of asked) {
			const [here, nowhere] = [await stranger.ask(method, forbidden, body), await stranger.ask(method, absent, body)];
			expect(here.status, `${method} ${forbidden}`).toBe(404);
			expect(whole(here), `${method} ${forbidden}`).toEqual(whole(nowhere));
		}
	});

	test("[R157] a knock at somebody else's room gets the answer of a room that does not exist", async () => {
		const answers = await Promise.all(
			[app.room("portfolio"), app.room(document), `${newId()}/portfolio`].map((room) =>
				knock(room, { cookie: stranger.cookie, origin: app.url }),
			),
		);
		expect(answers[0]).toContain("404");
		expect(new Set(answers).size).toBe(1);
	});

	const workspaceOf = async (visitor: Visitor) =>
		((await visitor.get("/api/workspaces")).body as { id: string }[])[0]?.id ?? "";
});

describe("a session", () => {
	test("[R59] signing out in one tab closes the other tabs of this browser, and no other browser", async () => {
		const bo = await app.invited(owner, "editor", "Bo");
		const copied = { cookie: bo.cookie };
		const tabs = ["portfolio", "directory"].map((place) => app.peer(`Bo ${place}`, bo, app.room(place)).returns());
		const ana = app.peer("Ana", owner, app.room("portfolio")).returns();
		await Promise.all([...tabs, ana].map((peer) => peer.isIn()));
		await bo.post("/api/sign-out");
		await until(() => tabs.every((tab) => tab.closed?.reason === "not-signed-in"));
		expect(ana.isOnline).toBe(true);
		const again = app.peer("Bo, avec le témoin copié", copied, app.room("portfolio")).returns();
		await until(() => again.closed?.code === 4401);
	});

	test.each([
		["another site", { origin: "https://evil.example" }],
		["a sandboxed page", { origin: "null" }],
		["another port", { origin: "http://127.0.0.1:1" }],
		["a sub-domain", { origin: "http://sub.127.0.0.1" }],
		["the same host over TLS", { origin: "https" }],
		["a page that hides its origin", { "sec-fetch-site": "cross-site" }],
		["a page of a sister site", { "sec-fetch-site": "same-site" }],
	])("[R54] from %s, a knock with a good cookie is refused before the upgrade", async (_what, headers) => {
		const given: Record<string, string> = { ...headers };
		if (given.origin === "https") given.origin = app.url.replace("http:", "https:");
		expect(await knock(app.room("portfolio"), { cookie: owner.cookie, ...given })).toContain("403");
		expect(await knock(app.room("portfolio"), { cookie: owner.cookie, origin: app.url })).toContain("101");
	});
});

describe("an invitation", () => {
	test("[R158] neither a look at the link nor a robot's GET or HEAD uses it up, and a token in an address opens nothing", async () => {
		const made = await owner.post(`${at}/invitations`, { role: "editor", maxUses: 1 });
		const { token, invitation } = made.body as { token: string; invitation: { id: string } };
		for (const path of [`/rejoindre`, `/rejoindre?token=${token}`, `/api/join?token=${token}`, `/api/join/${token}`])
			for (const method of ["GET", "HEAD"]) {
				const answer = await fetch(app.url + path, { method });
				expect(answer.status, `${method} ${path}`).toBe(404);
				expect(answer.headers.getSetCookie()).toEqual([]);
			}
		expect(app.registry.now.invitations.get(invitation.id as never)?.uses).toBe(0);
		expect(app.logger.lines.join("\n")).not.toContain(token);
		expect(JSON.stringify([...app.registry.now.invitations.values()])).not.toContain(token);
	});
});

test("[R159][R591] the logs of a whole journey, at their most talkative, hold no name, no text, no token", {
	timeout: 60_000,
}, async () => {
	const server = await ServerProcess.start({ LOG_LEVEL: "debug" });
	try {
		const canaries: string[] = [];
		const canary = (what: string) => {
			const word = `canari-${what}-${canaries.length}`;
			canaries.push(word);
			return word;
		};
		const ownerToken = server.ownerLink().split("#")[1] ?? "";
		const ana = new Browser(server.url, {});
		const who = () => ({ name: canary("nom"), organisation: canary("organisme") });
		const joined = await ana.post("/api/join", { token: ownerToken, ...who() });
		const workspace = (joined.body as { workspace: { id: string } }).workspace.id;
		const space = `/api/workspaces/${workspace}`;
		await ana.patch(space, { name: canary("espace"), sectors: [canary("secteur"), canary("secteur")] });
		const people: Visitor[] = [ana];
		for (const role of ROLES) {
			const made = (await ana.post(`${space}/invitations`, { role: can(role, "invite") ? "editor" : role })).body;
			const { token } = made as { token: string };
			canaries.push(token);
			const person = new Browser(server.url, {});
			await person.post("/api/join/preview", { token });
			const came = await person.post("/api/join", { token, ...who() });
			person.member = (came.body as { member: { id: string } }).member.id;
			people.push(person);
		}
		canaries.push(...people.map(({ cookie }) => cookie.split("=")[1] ?? ""));
		for (const kind of ["framework", "indicator-set", "balise-set"]) {
			const made = await ana.post(`${space}/documents`, { kind, title: canary("titre") });
			const { id } = made.body as { id: string };
			await ana.patch(`${space}/documents/${id}`, { title: canary("titre") });
		}
		await ana.post(`${space}/documents`, { kind: "framework", title: 7, [canary("champ")]: canary("valeur") });
		await ana.post(`${space}/documents`, `{"title": "${canary("json")}`, { "content-type": "application/json" });
		await ana.post(`${space}/media?nom=${canary("fichier")}`, Buffer.from(canary("image")));
		await ana.get(`/api/${canary("chemin")}?q=${canary("question")}`);
		await ana.get(`/e/${workspace}/${canary("page")}`, { referer: `https://${canary("site")}.example` });
		await new Browser(server.url, {}).post("/api/join", { token: canary("faux"), name: canary("nom") });
		const peers = people.slice(0, 3).map((person, index) => peerOf(server, person, `${workspace}/portfolio`, index));
		for (const peer of peers) peer.returns();
		await Promise.all(peers.map((peer) => peer.isIn()));
		for (const peer of peers) peer.types(canary("texte")).shows({ at: canary("présence") });
		await Promise.all(peers.map((peer) => peer.isSaved()));
		const [first, second] = peers as [SyncPeer, SyncPeer];
		const cut = Y.encodeStateAsUpdate(first.doc).slice(0, 40);
		for (let turn = 0; turn < 4; turn++) second.forges(Uint8Array.from([...cut, ...Buffer.from(canary("abîmé"))]));
		await until(() => second.closed !== null);
		first.sendRaw(Buffer.from(canary("bruit")));
		await ana.patch(`${space}/me`, { name: canary("nom") });
		await ana.delete(`${space}/members/${people[1]?.member}?forget=name`);
		// The journal tells of all this to every member, by ids.
		const journal = (await ana.get(`${space}/ledgers/directory/administration`)).body as { head: number };
		expect(journal.head).toBeGreaterThanOrEqual(20);
		expect(canaries.filter((word) => JSON.stringify(journal).includes(word))).toEqual([]);
		const notes = JSON.parse(await readFile(join(server.dataDir, "registry.json"), "utf8")) as { acts: unknown[] };
		expect(notes.acts.length).toBeGreaterThanOrEqual(20);
		expect(canaries.filter((word) => JSON.stringify(notes.acts).includes(word))).toEqual([]);
		await ana.post("/api/sign-out-everywhere");
		await until(() => first.closed !== null);
		for (const peer of peers) peer.goesOffline();
		await server.stop();
		expect(canaries.length).toBeGreaterThanOrEqual(40);
		expect(server.said).toContain("a message was refused");
		expect(server.said.length, "nothing of it was forgotten").toBeLessThan(20_000);
		expect(canaries.filter((word) => server.said.includes(word))).toEqual([]);
	} finally {
		await server.remove();
	}
});

test("[R164] no address leads to a file that is not ours to give", { timeout: 60_000 }, async () => {
	const server = await ServerProcess.start();
	try {
		const ana = new Browser(server.url, {});
		const joined = await ana.post("/api/join", { token: server.ownerLink().split("#")[1], name: "Ana" });
		const workspace = (joined.body as { workspace: { id: string } }).workspace.id;
		const outside = ["../registry.json", "../../package.json", "../../../etc/passwd", "/etc/passwd", "C:\\x", "a\0b"];
		const disguises: ((path: string) => string)[] = [
			(path) => path,
			encodeURIComponent,
			(path) => path.replaceAll("../", "%2e%2e/"),
			(path) => path.replaceAll("../", "..%2f"),
			(path) => path.replaceAll("../", "..%5c"),
			(path) => encodeURIComponent(encodeURIComponent(path)),
			(path) => path.replaceAll("../", "....//"),
		];
		const folders = ["/", "/assets/", "/media/", `/media/${workspace}/`, `/api/workspaces/${workspace}/`];
		for (const folder of folders)
			for (const path of outside)
				for (const disguise of disguises) {
					const asked = folder + disguise(path).replaceAll("\0", "%00");
					const said = await rawGet(server.url, asked, ana.cookie);
					expect(said, asked).toMatch(/^HTTP\/1\.1 (?:200|4\d\d)/);
					for (const secret of ["tokenHash", "root:x:", '"devDependencies"', "SQLite format"])
						expect(said.includes(secret), `${asked} gives ${secret}`).toBe(false);
				}
		expect(await server.isReady()).toBe(true);
	} finally {
		await server.remove();
	}
});

/** A GET whose path nobody tidies on the way. */
async function rawGet(url: string, path: string, cookie: string): Promise<string> {
	const { hostname, port } = new URL(url);
	return await new Promise((resolve) => {
		let said = "";
		const socket = connect(Number(port), hostname, () =>
			socket.write(
				`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
			),
		);
		socket.on("data", (chunk) => {
			said += chunk.toString("latin1");
		});
		socket.on("error", () => undefined);
		socket.on("close", () => resolve(said));
	});
}

function peerOf(server: ServerProcess, person: Visitor, room: string, index: number): SyncPeer {
	return new SyncPeer(`P${index}`, (ends) => {
		const socket = new WebSocket(`${server.url.replace("http", "ws")}/sync/${room}?palier=1`, {
			headers: { cookie: person.cookie, origin: server.url },
		});
		socket.binaryType = "nodebuffer";
		socket.on("open", ends.onOpen);
		socket.on("message", (data: Buffer) => ends.onFrame(new Uint8Array(data)));
		socket.on("close", (code, reason) => ends.onClose(code, reason.toString()));
		socket.on("error", () => undefined);
		return {
			send: (frame) => socket.readyState === WebSocket.OPEN && socket.send(frame),
			close: () => socket.terminate(),
		};
	});
}

/** All the bytes a socket receives in answer to a state vector. */
async function everythingHeard(visitor: Visitor, room: string, vector: Uint8Array): Promise<Buffer> {
	const socket = new WebSocket(`${app.url.replace("http", "ws")}/sync/${room}`, {
		headers: { cookie: visitor.cookie, origin: app.url },
	});
	const heard: Buffer[] = [];
	socket.on("message", (data: Buffer) => heard.push(data));
	await new Promise((resolve) => socket.on("open", resolve));
	socket.send(Uint8Array.from([MESSAGE.sync, SYNC.step1, vector.byteLength, ...vector]));
	await until(() => heard.some((frame) => frame[0] === MESSAGE.sync && frame[1] === SYNC.step2));
	socket.terminate();
	return Buffer.concat(heard);
}

/** The first line and the body of the answer to an upgrade. */
async function knock(room: string, headers: Record<string, string>): Promise<string> {
	const { hostname, port } = new URL(app.url);
	return await new Promise((resolve) => {
		let said = "";
		const socket = connect(Number(port), hostname, () => {
			const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
				([name, value]) => `${name}: ${value}`,
			);
			socket.write(
				`GET /sync/${room} HTTP/1.1\r\n${lines.join("\r\n")}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
			);
		});
		socket.on("data", (chunk) => {
			said += chunk.toString("latin1");
			if (said.startsWith("HTTP/1.1 101")) socket.destroy();
		});
		socket.on("error", () => undefined);
		socket.on("close", () => resolve(said));
	});
}
