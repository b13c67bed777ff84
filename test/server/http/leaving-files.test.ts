/** What leaves over a long time, and somebody who loses the right to it meanwhile. */

import { connect, type Socket } from "node:net";
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DocumentExports } from "#server/commands/export-document.ts";
import { writeBlocksAt } from "#shared/document/block-json.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { type DocumentId, type MediaId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let bo: Visitor;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	bo = await app.invited(ana, "owner", "Bo");
});
afterEach(() => app.close());

/** A browser that reads the first bytes of an answer, then no more for a while. */
async function begins(path: string, visitor: Visitor): Promise<{ socket: Socket; ended: Promise<Buffer> }> {
	const { hostname, port } = new URL(app.url);
	const socket = connect(Number(port), hostname);
	const chunks: Buffer[] = [];
	socket.on("data", (chunk: Buffer) => chunks.push(chunk));
	// A connection that is cut also closes.
	socket.on("error", () => undefined);
	const ended = new Promise<Buffer>((resolve) => socket.once("close", () => resolve(Buffer.concat(chunks))));
	socket.write(
		`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${visitor.cookie}\r\nConnection: close\r\n\r\n`,
	);
	await until(() => chunks.length > 0, "first bytes");
	socket.pause();
	return { socket, ended };
}

/** Larger than all that lies in buffers on the way. */
async function keepsImages(): Promise<void> {
	const head = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
	for (let image = 0; image < 6; image += 1) {
		const bytes = Buffer.concat([head, randomBytes(9_000_000)]);
		const made = await ana.post(`/api/workspaces/${app.workspace}/media`, new Uint8Array(bytes));
		expect(made.status).toBe(201);
	}
}

const END_OF_ZIP = Buffer.from("PK\u0005\u0006", "latin1");

test("[R905] an archive stops leaving when whoever takes it is removed: what they have is never whole", async () => {
	await keepsImages();
	const arrived: Socket[] = [];
	app.server.on("connection", (socket) => arrived.push(socket));
	const taken = await begins(`/api/workspaces/${app.workspace}/archive`, bo);
	const [leaving] = arrived;
	expect((await ana.delete(`/api/workspaces/${app.workspace}/members/${bo.member}`)).status).toBe(204);
	// It is cut though nothing is read of it.
	await until(() => leaving?.destroyed === true, "the archive is cut");
	taken.socket.resume();
	const bytes = await taken.ended;
	expect(bytes.length).toBeLessThan(54_000_000);
	expect(bytes.includes(END_OF_ZIP)).toBe(false);
});

test("[R905] a document that was laid out while its reader was removed is not given", async () => {
	const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, {
		...{ kind: "framework", title: "Cadre", start: "empty", language: "fr" },
	});
	const { id } = made.body as { id: DocumentId };
	const image = `/media/${app.workspace}/${newId<MediaId>()}`;
	await app.app.parts.rooms.edit(app.room(id), null, (doc) => {
		writeBlocksAt(doc, frameworkTextName(), { prev: null, ids: [] }, [{ type: "image", attrs: { src: image } }]);
	});
	const data = app.registry.now;
	const member = [...data.members.values()].find((one) => one.id === bo.member);
	const session = [...data.sessions.values()].find((one) => one.members.some((of) => of === bo.member));
	const workspace = data.workspaces.get(app.workspace as WorkspaceId);
	if (!member || !session || !workspace) throw new Error("Bo is expected");
	const media = {
		get: async () => {
			await ana.delete(`/api/workspaces/${app.workspace}/members/${bo.member}`);
			return null;
		},
	};
	const exports = new DocumentExports({ ...app.app.parts, media });
	const file = await exports.file({ member, session, workspace }, id, {
		format: "pdf",
		language: "fr",
		origin: app.url,
	});
	expect(file.ok ? null : file.error.kind).toBe("removed-from-workspace");
});
