/** A workspace in one file: out, in again, equal; and every file that must not be taken. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { ArchiveContents } from "#server/archive/archive-format.ts";
import { receiveArchive } from "#server/archive/incoming-archive.ts";
import { ARCHIVE_LIMITS, openArchive } from "#server/archive/open-archive.ts";
import { citingPassages } from "#shared/document/citations.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readableDocument } from "#shared/document/readable.ts";
import { frameworkTextName, richText } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { atOnce } from "#shared/lib/steps.ts";

const PIXEL = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");

let doors: Doors;
let owner: Visitor;
let workspace: WorkspaceId;
beforeEach(async () => {
	doors = await Doors.open();
	const made = await doors.workspace("Table de l’Est", { examples: true });
	workspace = made.workspace.id;
	owner = await doors.joins(made.token, "Ana");
});
afterEach(() => doors.close());

async function download(from: WorkspaceId, who = owner): Promise<Uint8Array> {
	const response = await fetch(`${doors.url}/api/workspaces/${from}/archive`, { headers: { cookie: who.cookie } });
	expect(response.status).toBe(200);
	expect(response.headers.get("content-disposition")).toMatch(/filename="palier-[a-z0-9-]+-2027-01-15\.zip"/);
	return new Uint8Array(await response.arrayBuffer());
}

const upload = (bytes: Uint8Array, who = owner) => who.post("/api/workspaces/import-archive", bytes);

/** What becomes of these bytes as an archive. */
async function opened(bytes: Uint8Array, limits = ARCHIVE_LIMITS) {
	const incoming = await receiveArchive();
	try {
		await incoming.write(bytes);
		return await openArchive(incoming.path, limits);
	} finally {
		await incoming.discard();
	}
}

/** The archives that wait in the system's temporary folder now. */
const waiting = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("palier-archive-"));

/** What is to be read in an archive, whatever ids its workspace and documents have. */
function readable(bytes: Uint8Array) {
	const files = unzipSync(bytes);
	const contents = JSON.parse(strFromU8(files["palier.json"] ?? new Uint8Array())) as ArchiveContents;
	const json = (path: string) => JSON.parse(strFromU8(files[path] ?? strToU8("null"))) as unknown;
	return {
		contents,
		portfolio: json("portfolio.json"),
		documents: contents.documents.map(({ id, kind, title, example, archivedAt }) => ({
			kind,
			title,
			example,
			archivedAt,
			content: json(`documents/${id}.json`),
		})),
		images: contents.media.map(({ id, path }) => [id, files[path]]),
	};
}

/** The archive with another file in the place of one, its fingerprint corrected or not. */
function forged(bytes: Uint8Array, path: string, content: Uint8Array, { isListed = true } = {}): Uint8Array {
	const files: Zippable = { ...unzipSync(bytes), [path]: content };
	if (isListed) {
		const contents = JSON.parse(strFromU8(files["palier.json"] as Uint8Array)) as ArchiveContents;
		const sha256 = createHash("sha256").update(content).digest("hex");
		const others = contents.files.filter((file) => file.path !== path);
		contents.files = [...others, { path, bytes: content.byteLength, sha256 }];
		files["palier.json"] = strToU8(JSON.stringify(contents));
	}
	return zipSync(files);
}

async function framework(): Promise<DocumentId> {
	const record = [...doors.registry.now.documents.values()].find((one) => one.kind === "framework");
	return record?.id as DocumentId;
}

describe("the archive of a workspace", () => {
	test("[R116] comes back equal in a new workspace: texts, records, images; citations still lead to their things", async () => {
		const document = await framework();
		const image = (await owner.post(`/api/workspaces/${workspace}/media`, PIXEL)).body as { id: string; url: string };
		await doors.rooms.edit(roomName(workspace, document), null, (doc) => {
			const text = richText(doc, frameworkTextName());
			const picture = new Y.XmlElement("image");
			picture.setAttribute("src", image.url);
			const line = new Y.XmlElement("paragraph");
			const words = new Y.XmlText();
			words.insert(0, "voir ici", { link: { href: `/e/${workspace}/cadres/${document}#b-x` } });
			line.insert(0, [words]);
			text.push([picture, line]);
		});
		const before = await download(workspace);
		const imported = await upload(before);
		expect(imported.status, JSON.stringify(imported.body)).toBe(201);
		const copy = (imported.body as { id: WorkspaceId; role: string }).id;
		expect(copy).not.toBe(workspace);
		const after = readable(await download(copy));
		const first = readable(before);

		expect(after.portfolio).toEqual(first.portfolio);
		expect(after.images).toEqual(first.images);
		expect(after.images).toHaveLength(1);
		// The only address that changes is that of an inner link.
		const inner = (text: unknown) =>
			JSON.parse(JSON.stringify(text).replaceAll(/\/e\/[0-9a-z]{26}\/cadres\/[0-9a-z]{26}/g, "/e/x")) as unknown;
		expect(inner(after.documents)).toEqual(inner(first.documents));
		expect(after.contents.workspace.sectors).toEqual(first.contents.workspace.sectors);

		const copied = [...doors.registry.now.documents.values()].find(
			(one) => one.workspace === copy && one.kind === "framework",
		);
		const doc = doors.rooms.doc(roomName(copy, copied?.id as DocumentId));
		expect(JSON.stringify(richText(doc, frameworkTextName()))).toContain(`/media/${copy}/${image.id}`);
		expect(JSON.stringify(readableDocument(doc, "framework"))).toContain(`/e/${copy}/cadres/${copied?.id}#b-x`);
		const projects = projectTable(doors.rooms.doc(roomName(copy, "portfolio")));
		const cited = atOnce(citingPassages(doc)).flatMap((passage) => passage.cites);
		const citedProjects = cited.filter((key) => key.startsWith("project:"));
		expect(citedProjects.length).toBeGreaterThan(0);
		for (const key of citedProjects) expect(projects.has(key.slice("project:".length)), key).toBe(true);
		expect((await owner.get(`/media/${copy}/${image.id}`)).status).toBe(200);
	});

	test("[R116] on a server that never saw it, keeps the ids of its documents", async () => {
		const archive = await download(workspace);
		const other = await Doors.open();
		const made = await other.workspace("Ailleurs");
		const bo = await other.joins(made.token, "Bo");
		const imported = await upload(archive, bo);
		expect(imported.status).toBe(201);
		const ids = new Set([...other.registry.now.documents.keys()]);
		expect(ids).toEqual(new Set(doors.registry.now.documents.keys()));
		await other.close();
	});

	test("[R116] holds who was there, and lets nobody in: no token, no session, no deleted text", async () => {
		const document = await framework();
		await doors.rooms.edit(roomName(workspace, document), null, (doc) => {
			const line = new Y.XmlElement("paragraph");
			line.insert(0, [new Y.XmlText("SECRET-EFFACE")]);
			richText(doc, frameworkTextName()).insert(0, [line]);
		});
		await doors.rooms.edit(roomName(workspace, document), null, (doc) =>
			richText(doc, frameworkTextName()).delete(0, 1),
		);
		await doors.invited(owner, workspace, "editor", "Bo");
		const archive = await download(workspace);
		const whole = Object.values(unzipSync(archive))
			.map((file) => Buffer.from(file).toString("latin1"))
			.join("\n");
		expect(whole).toContain("Bo");
		expect(whole).not.toContain("SECRET-EFFACE");
		for (const session of doors.registry.now.sessions.values()) expect(whole).not.toContain(session.tokenHash);
		for (const invitation of doors.registry.now.invitations.values()) expect(whole).not.toContain(invitation.tokenHash);

		const copy = ((await upload(archive)).body as { id: WorkspaceId }).id;
		const people = (await owner.get(`/api/workspaces/${copy}/members`)).body as { name: string; role: string }[];
		expect(people.map(({ name, role }) => [name, role])).toEqual([["Ana", "owner"]]);
		const names = [...doors.registry.now.members.values()]
			.filter((one) => one.workspace === copy)
			.map(({ name }) => name);
		expect(names).toContain("Bo");
	});

	test("[R117] is taken by whoever may create a workspace, and by nobody else", async () => {
		const archive = await download(workspace);
		const editor = await doors.invited(owner, workspace, "editor", "Bo");
		expect(refusalKind(await upload(archive, editor))).toBe("forbidden");
		expect(refusalKind(await upload(archive, doors.visitor()))).toBe("not-signed-in");
	});

	test("[R117] is refused when any bit of it changed, and nothing is imported", { timeout: 30_000 }, async () => {
		const archive = await download(workspace);
		const count = doors.registry.now.workspaces.size;
		for (let turn = 0; turn < 16; turn += 1) {
			const flipped = archive.slice();
			const at = Math.floor((archive.length * (turn + 0.5)) / 16);
			flipped[at] = (flipped[at] ?? 0) ^ (1 << (turn % 8));
			const answer = await opened(flipped);
			// A bit that nothing reads (a date, the notice for people) changes nothing that is imported.
			if (answer.ok) expect(answer.value.contents.documents).toHaveLength(4);
			else expect(answer.error.kind).toMatch(/^archive-/);
		}
		for (const bytes of [new Uint8Array(), archive.slice(0, archive.length / 2), strToU8("PK pas un zip")])
			expect(refusalKind(await upload(bytes))).toBe("archive-damaged");
		expect(doors.registry.now.workspaces.size).toBe(count);
	});

	test("[R117] with a file edited, missing or of another archive is refused by the file's name", async () => {
		const archive = await download(workspace);
		const changed = forged(archive, "portfolio.json", strToU8("{}"), { isListed: false });
		expect(await opened(changed)).toEqual({
			ok: false,
			error: { kind: "archive-damaged", detail: "portfolio.json" },
		});
		const { "portfolio.yjs": _gone, ...rest } = unzipSync(archive);
		expect(await opened(zipSync(rest))).toMatchObject({ error: { detail: "portfolio.yjs" } });
		expect(await opened(zipSync({ "a.txt": strToU8("a") }))).toMatchObject({ error: { detail: "palier.json" } });
	});

	test("[R231] on its way in waits on the disk, and leaves nothing there, taken, refused or cut", async () => {
		const before = await waiting();
		const archive = await download(workspace);
		expect((await upload(archive)).status).toBe(201);
		expect((await upload(archive.slice(0, 1000))).status).toBe(422);
		const cut = new AbortController();
		const half = new ReadableStream({
			start: (stream) => stream.enqueue(archive.slice(0, 1000)),
			pull: () => cut.abort(),
		});
		const sending = fetch(`${doors.url}/api/workspaces/import-archive`, {
			method: "POST",
			headers: { cookie: owner.cookie, origin: doors.url, "content-type": "application/octet-stream" },
			body: half,
			signal: cut.signal,
			duplex: "half",
		} as RequestInit);
		await expect(sending).rejects.toThrow();
		await until(async () => (await waiting()).every((name) => before.includes(name)));
		expect((await upload(archive)).status).toBe(201);
	});

	test("[R231] larger than the limit is refused before it is read", async () => {
		const archive = await download(workspace);
		expect(await opened(archive, { ...ARCHIVE_LIMITS, archiveBytes: archive.length - 1 })).toMatchObject({
			error: { kind: "archive-too-large" },
		});
	});

	test("[R117] from a newer program is refused as such", async () => {
		const files = unzipSync(await download(workspace));
		const contents = JSON.parse(strFromU8(files["palier.json"] as Uint8Array)) as ArchiveContents;
		const newer = zipSync({ ...files, "palier.json": strToU8(JSON.stringify({ ...contents, format: 99 })) });
		expect(refusalKind(await upload(newer))).toBe("archive-newer");
		const doc = new Y.Doc();
		doc.getMap("meta").set("schema", 99);
		const document = `documents/${await framework()}.yjs`;
		expect(await opened(forged(await download(workspace), document, Y.encodeStateAsUpdate(doc)))).toMatchObject({
			error: { kind: "archive-newer", detail: document },
		});
	});

	test("[R117] whose states would not pass the gate of a room is refused", async () => {
		const archive = await download(workspace);
		const poison = new Uint8Array([1, 1, 1, 0, 0, 255, 255, 255, 255, 255, 255, 15, 0]);
		const waiting = new Y.Doc();
		waiting.getText("t").insert(0, "a");
		const vector = Y.encodeStateVector(waiting);
		waiting.getText("t").insert(1, "b");
		for (const state of [poison, new Uint8Array([9, 9, 9]), Y.encodeStateAsUpdate(waiting, vector)])
			expect(await opened(forged(archive, "portfolio.yjs", state))).toMatchObject({
				error: { kind: "archive-damaged", detail: "portfolio.yjs" },
			});
	});

	test("[R117] never writes under a name of its own: paths, links and scripts in it are not read", async () => {
		const archive = await download(workspace);
		const files: Zippable = { ...unzipSync(archive) };
		for (const name of [
			"../../etc/cron.d/x",
			"/etc/passwd",
			"C:\\x",
			"media/..%2f..%2fx.png",
			"__proto__",
			"media/a.svg",
		])
			files[name] = strToU8("<script>alert(1)</script>");
		files["media/lien.png"] = [strToU8("/etc/passwd"), { attrs: 0o120777 << 16, os: 3 }];
		const sound = await opened(zipSync(files));
		expect(sound.ok && sound.value.images).toEqual([]);
		const html = `media/${newId()}.png`;
		const hidden = forged(archive, html, strToU8("<script>alert(1)</script>"));
		const listed = unzipSync(hidden);
		const contents = JSON.parse(strFromU8(listed["palier.json"] as Uint8Array)) as ArchiveContents;
		contents.media.push({ id: newId(), path: html });
		const answer = await opened(zipSync({ ...listed, "palier.json": strToU8(JSON.stringify(contents)) }));
		expect(answer).toMatchObject({ ok: false, error: { kind: "archive-damaged", detail: html } });
	});

	test("[R117] that would inflate without end is refused, and the server's memory does not follow", {
		timeout: 60_000,
	}, async () => {
		const archive = await download(workspace);
		const before = process.memoryUsage().rss;
		const zeros = new Uint8Array(64 * 1024 * 1024);
		const bomb = forged(archive, "portfolio.json", zeros);
		expect(await opened(bomb)).toMatchObject({ error: { kind: "archive-too-large" } });
		// Says that it is small, and is not.
		const lying = bomb.slice();
		const view = new DataView(lying.buffer);
		for (let at = 0; at + 46 < lying.length; at += 1)
			if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === zeros.length)
				view.setUint32(at + 24, 100, true);
		expect(await opened(lying)).toMatchObject({ error: { kind: "archive-damaged" } });
		expect(await opened(archive, { ...ARCHIVE_LIMITS, entries: 3 })).toMatchObject({
			error: { kind: "archive-too-large" },
		});
		expect(await opened(archive, { ...ARCHIVE_LIMITS, milliseconds: 0 })).toMatchObject({
			error: { kind: "archive-too-large" },
		});
		expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
	});
});
