/** Files that reported values come from: what is kept, who saves it, how it travels with its value. */

import { strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { MAX_ATTACHMENT_BYTES } from "#shared/domain/attachment.ts";
import type { MeasurementCommand } from "#shared/ledger/measurements.ts";
import { type MediaId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { AttachmentReply } from "#shared/protocol/http.ts";
import type { HistoryReply } from "#shared/protocol/measurements.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n%%EOF\n");
const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

let app: WholeApp;
let ana: Visitor;
let at: string;
let indicator: RecordId;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	at = `/api/workspaces/${app.workspace}`;
	const made = await ana.post(`${at}/documents`, { kind: "indicator-set", title: "Suivi" });
	indicator = newId<RecordId>();
	await app.app.parts.rooms.edit(app.room((made.body as { id: string }).id), null, (doc) =>
		indicatorTable(doc).add(indicator, { name: "Repas servis", unit: "repas" }),
	);
});
afterEach(() => app.close());

const attach = (bytes: Uint8Array, who = ana) => who.post(`${at}/attachments`, bytes);
const workbook = (more: Record<string, Uint8Array> = {}) =>
	zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>"), ...more });

async function reports(file: { id: string; type: string; bytes: number }, name: string) {
	const entry = {
		indicator,
		project: null,
		period: "2026",
		splits: [],
		value: 12,
		unit: "repas",
		note: "",
		source: "",
	};
	const command = { kind: "report-measurements", entries: [{ ...entry, file: { ...file, name } }] } as unknown;
	return await ana.post(`${at}/ledgers/portfolio/measurements`, {
		key: newId(),
		command: command as MeasurementCommand,
	});
}

const history = async (workspace: string = app.workspace) => {
	const read = await ana.get(`/api/workspaces/${workspace}/measurements/history/${indicator}?period=2026`);
	return (read.body as HistoryReply).entries;
};

test.each([
	["a PDF", PDF, "application/pdf"],
	["an image", Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(64)]), "image/png"],
	["an XLSX", workbook(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
	["an ODS", zipSync({ mimetype: [strToU8(ODS_TYPE), { level: 0 }], "content.xml": strToU8("<x/>") }), ODS_TYPE],
])("[R610] %s is kept, by its bytes", async (_what, bytes, type) => {
	const { status, body } = await attach(bytes);
	expect([status, body]).toEqual([201, { id: expect.any(String), type, bytes: bytes.length }]);
});

test.each([
	["a program under another name", Buffer.concat([Buffer.from("MZ\u0090\u0000"), PDF]), 415, "attachment-type"],
	["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), 415, "attachment-type"],
	["a drawing that may hold scripts", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, "attachment-type"],
	["a PDF that was cut", PDF.subarray(0, 20), 415, "attachment-type"],
	["any other zip", zipSync({ "a.class": strToU8("x") }), 415, "attachment-type"],
	["a workbook with macros", workbook({ "xl/vbaProject.bin": strToU8("x") }), 415, "attachment-type"],
	["a workbook with something after its end", Buffer.concat([workbook(), PDF]), 415, "attachment-type"],
	["nothing", Buffer.alloc(0), 422, "attachment-empty"],
	["too much", Buffer.concat([PDF, Buffer.alloc(MAX_ATTACHMENT_BYTES)]), 413, "attachment-too-large"],
])("[R610] %s is refused, and nothing of it stays", async (_what, bytes, status, kind) => {
	const answer = await attach(bytes);
	expect([answer.status, refusalKind(answer)]).toEqual([status, kind]);
	expect(await app.media.list(app.workspace as WorkspaceId)).toEqual([]);
});

test("[R611] members save it, and it is never shown; whoever may not report sends none", async () => {
	const { id } = (await attach(PDF)).body as AttachmentReply;
	const invitation = await ana.post(`${at}/invitations`, { role: "reader" });
	const reader = await app.joins((invitation.body as { token: string }).token, "Léa");
	const read = await fetch(`${app.url}${at}/attachments/${id}`, { headers: { cookie: reader.cookie } });
	expect(read.status).toBe(200);
	expect(read.headers.get("content-disposition")).toBe("attachment");
	expect(read.headers.get("x-content-type-options")).toBe("nosniff");
	expect(read.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
	expect(Buffer.from(await read.arrayBuffer()).equals(PDF)).toBe(true);
	expect((await fetch(`${app.url}${at}/attachments/${id}`)).status).toBe(401);
	expect((await reader.get(`/media/${app.workspace}/${id}`)).status).toBe(404);
	expect((await attach(PDF, reader)).status).toBe(403);
	const elsewhere = await ana.post("/api/workspaces", { name: "Ailleurs" });
	const other = (elsewhere.body as { id: string }).id;
	expect((await ana.get(`/api/workspaces/${other}/attachments/${id}`)).status).toBe(404);
});

test("[R612] a value says which file it comes from, a file of its workspace as it is kept there", async () => {
	const file = (await attach(PDF)).body as AttachmentReply;
	const unknown = await reports({ ...file, id: newId<MediaId>() }, "rapport.pdf");
	expect([unknown.status, refusalKind(unknown)]).toEqual([422, "attachment-unknown"]);
	expect(refusalKind(await reports({ ...file, bytes: 3 }, "rapport.pdf"))).toBe("attachment-unknown");
	expect((await reports(file, "../rapport\u202efdp.exe")).status).toBe(400);
	expect((await reports(file, "Rapport 2026.pdf")).status).toBe(200);
	expect((await history())[0]?.file).toEqual({ ...file, name: "Rapport 2026.pdf" });
});

test("[R613] the archive of a workspace takes the files of its values along, and gives them back", async () => {
	const file = (await attach(PDF)).body as AttachmentReply;
	await reports(file, "rapport.pdf");
	const out = await fetch(`${app.url}${at}/archive`, { headers: { cookie: ana.cookie } });
	const bytes = new Uint8Array(await out.arrayBuffer());
	expect(Buffer.from(unzipSync(bytes)[`media/${file.id}.pdf`] ?? []).equals(PDF)).toBe(true);
	const taken = await ana.post("/api/workspaces/import-archive", bytes);
	expect(taken.status, JSON.stringify(taken.body)).toBe(201);
	const again = (taken.body as { id: string }).id;
	expect((await history(again))[0]?.file?.id).toBe(file.id);
	expect((await ana.get(`/api/workspaces/${again}/attachments/${file.id}`)).status).toBe(200);
});
