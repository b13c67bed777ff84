/** The whole server in memory, from a link to a shared document: what an outside program does, and what a change of role cuts. */

import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type App, createApp } from "#server/app.ts";
import { systemClock } from "#server/clock.ts";
import { foundFirstWorkspace } from "#server/commands/owner-link.ts";
import { createMemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { memoryBallotKeys } from "#server/store/ballot-keys.ts";
import { memoryPersonalStore } from "#server/store/personal-files.ts";
import { memoryRegistry } from "#server/store/registry-over-lowdb.ts";
import { Directory } from "#shared/document/directory.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { DocumentSummary, Me } from "#shared/protocol/http.ts";
import { memoryMediaStore, refusalKind, RememberingLogger, Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";

let app: App;
let server: Server;
let url: string;
let token: string;
const providers: WebsocketProvider[] = [];

beforeEach(async () => {
	app = createApp({
		registry: await memoryRegistry(),
		log: createMemoryUpdateLog(),
		media: memoryMediaStore(),
		personal: memoryPersonalStore(),
		ballotKeys: memoryBallotKeys(),
		clock: systemClock,
		logger: new RememberingLogger(),
		reach: { publicUrl: null, trustProxy: 0 },
		client: (_request, _response, next) => next(),
		directoryWaits: { pauseMs: 0, longestMs: 0 },
	});
	server = createServer(app.handler);
	app.attach(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	token = (await foundFirstWorkspace(app.parts, "Mon premier espace")) ?? "";
	app.ready();
});
afterEach(async () => {
	for (const provider of providers.splice(0)) provider.destroy();
	await app.stop();
	server.closeAllConnections();
	await new Promise<void>((resolve) => server.close(() => resolve()));
});

const joined = async (link: string, name: string) => {
	const visitor = new Visitor(url, {});
	const reply = await visitor.post("/api/join", { token: link, name });
	visitor.member = (reply.body as { member: { id: string } }).member.id;
	return visitor;
};
const workspaceOf = async (visitor: Visitor) => ((await visitor.get("/api/me")).body as Me).workspaces[0]?.id ?? "";

/** The stock provider, as a program outside a browser uses it. */
function opens(room: string, cookie: string, origin?: string): { doc: Y.Doc; provider: WebsocketProvider } {
	const headers = { cookie, ...(origin === undefined ? {} : { origin }) };
	class SignedInSocket extends WebSocket {
		constructor(address: string | URL, protocols?: string | string[]) {
			super(address, { protocols: protocols ?? [], headers } as never);
		}
	}
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, room, doc, {
		WebSocketPolyfill: SignedInSocket as never,
		disableBc: true,
	});
	providers.push(provider);
	return { doc, provider };
}

test("[R69] a program joins, creates a document and shares it, with the stock provider", async () => {
	const program = await joined(token, "Passerelle");
	const workspace = await workspaceOf(program);
	const made = await program.post(`/api/workspaces/${workspace}/documents`, { kind: "framework", title: "Cadre" });
	const { room } = made.body as DocumentSummary;
	const ana = opens(room, program.cookie);
	const bo = opens(room, program.cookie);
	await until(() => ana.provider.synced && bo.provider.synced, "both are synced");
	ana.doc.getText("notes").insert(0, "bonjour");
	await until(() => bo.doc.getText("notes").toString() === "bonjour", "Bo reads bonjour");
});

test("[R69] Node's own fetch, which says no origin, may join", async () => {
	const reply = await fetch(`${url}/api/join`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ token, name: "Passerelle" }),
	});
	expect(reply.status).toBe(200);
});

test("[R54] a page of another site opens no room, and neither does a stranger", async () => {
	const owner = await joined(token, "Ana");
	const workspace = await workspaceOf(owner);
	const evil = opens(`${workspace}/portfolio`, owner.cookie, "https://evil.example");
	const stranger = opens(`${workspace}/portfolio`, "palier=unknown");
	let refusals = 0;
	for (const { provider } of [evil, stranger]) provider.on("connection-error", () => (refusals += 1));
	await until(() => refusals >= 2, "both are refused");
	expect([evil.provider.synced, stranger.provider.synced]).toEqual([false, false]);
});

test("[R57] a demoted member's next words stay out of the document", async () => {
	const owner = await joined(token, "Ana");
	const workspace = await workspaceOf(owner);
	const at = `/api/workspaces/${workspace}`;
	const link = (await owner.post(`${at}/invitations`, { role: "editor" })).body as { token: string };
	const editor = await joined(link.token, "Bo");
	const room = `${workspace}/portfolio`;
	const ana = opens(room, owner.cookie);
	const bo = opens(room, editor.cookie);
	await until(() => ana.provider.synced && bo.provider.synced, "both are synced");
	bo.doc.getText("notes").insert(0, "avant");
	await until(() => ana.doc.getText("notes").toString() === "avant", "Ana reads avant");
	await owner.patch(`${at}/members/${editor.member}`, { role: "reader" });
	bo.doc.getText("notes").insert(5, " et après");
	ana.doc.getText("more").insert(0, "suite");
	await until(() => bo.doc.getText("more").toString() === "suite", "Bo reads suite");
	expect(ana.doc.getText("notes").toString()).toBe("avant");
});

test("[R53] nobody writes in the directory, not even the owner", async () => {
	const owner = await joined(token, "Ana");
	const room = `${await workspaceOf(owner)}/directory`;
	const ana = opens(room, owner.cookie);
	await until(() => ana.provider.synced, "Ana is synced");
	ana.doc.getMap("documents").set("forged", { title: "faux" });
	const other = opens(room, owner.cookie);
	await until(() => other.provider.synced, "the other one is synced");
	expect(other.doc.getMap("documents").has("forged")).toBe(false);
});

test("[R100] what somebody writes in the portfolio shows in everybody's directory", async () => {
	const owner = await joined(token, "Ana");
	const workspace = await workspaceOf(owner);
	const portfolio = opens(`${workspace}/portfolio`, owner.cookie);
	const directory = new Directory(opens(`${workspace}/directory`, owner.cookie).doc);
	await until(
		() => directory.documents().length === 4 && directory.entries().length > 10,
		"the directory lists the examples",
	);
	await until(() => projectTable(portfolio.doc).size > 0, "the portfolio has come");
	const project = projectTable(portfolio.doc).list()[0];
	await until(() => directory.passagesCiting(`project:${project?.id}`).length > 0, "the directory knows who cites it");
	projectTable(portfolio.doc).set(project?.id ?? "", "name", "Autre nom");
	await until(() => directory.entry(`project:${project?.id}`)?.name === "Autre nom", "the directory has the new name");
});

test("the examples go in one click, from every list", async () => {
	const owner = await joined(token, "Ana");
	const workspace = await workspaceOf(owner);
	const directory = new Directory(opens(`${workspace}/directory`, owner.cookie).doc);
	await until(() => directory.documents().length === 4, "the directory lists the documents");
	expect((await owner.post(`/api/workspaces/${workspace}/remove-examples`)).status).toBe(204);
	expect((await owner.get(`/api/workspaces/${workspace}/documents`)).body).toEqual([]);
	expect((await owner.get(`/api/workspaces/${workspace}`)).body).toMatchObject({ hasExamples: false });
	await until(() => directory.documents().length === 0 && directory.entries().length === 0, "the directory is empty");
});

test("[R53] an archived document is read, not written", async () => {
	const owner = await joined(token, "Ana");
	const workspace = await workspaceOf(owner);
	const documents = (await owner.get(`/api/workspaces/${workspace}/documents`)).body as DocumentSummary[];
	const document = documents[0] as DocumentSummary;
	await owner.patch(`/api/workspaces/${workspace}/documents/${document.id}`, { archived: true });
	const ana = opens(document.room, owner.cookie);
	await until(() => ana.provider.synced, "Ana is synced");
	ana.doc.getText("notes").insert(0, "trop tard");
	const other = opens(document.room, owner.cookie);
	await until(() => other.provider.synced, "the other one is synced");
	expect(other.doc.getText("notes").toString()).toBe("");
});

test.each(["//", "/", "/elsewhere", "/sync/../x", "/sync/%2e%2e/x", "/sync/a/b/c", "/sync/__proto__/portfolio"])(
	"[R62] an upgrade for %s is refused or cut, and the server goes on",
	async (path) => {
		const { hostname, port } = new URL(url);
		await new Promise<void>((resolve) => {
			const socket = connect(Number(port), hostname, () =>
				socket.write(
					`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
				),
			);
			socket.on("close", () => resolve());
			socket.on("error", () => resolve());
			socket.resume();
		});
		expect((await new Visitor(url, {}).get("/readyz")).status).toBe(200);
	},
);

test("a removed member's socket is closed and the next knock refused", async () => {
	const owner = await joined(token, "Ana");
	const workspace = await workspaceOf(owner);
	const at = `/api/workspaces/${workspace}`;
	const link = (await owner.post(`${at}/invitations`, { role: "editor" })).body as { token: string };
	const editor = await joined(link.token, "Bo");
	const bo = opens(`${workspace}/portfolio`, editor.cookie);
	await until(() => bo.provider.synced, "Bo is synced");
	let isClosed = false;
	bo.provider.on("connection-close", () => {
		isClosed = true;
	});
	await owner.delete(`${at}/members/${editor.member}`);
	await until(() => isClosed, "the socket is closed");
	expect(refusalKind(await editor.get(at))).toBe("removed-from-workspace");
});
