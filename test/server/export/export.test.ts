/** Documents as files: what Word and a reader of PDF find in them, and who may take them out. */

import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { docxFile } from "#server/export/docx-file.ts";
import { exportedBlocks, type ExportedDocument } from "#server/export/export-content.ts";
import { layOut } from "#server/export/lay-out.ts";
import { pdfFile } from "#server/export/pdf-file.ts";
import { type BlockJson, writeBlocksAt } from "#shared/document/block-json.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { type DocumentId, newId, type RecordId } from "#shared/lib/ids.ts";
import * as Y from "yjs";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const p = (text: string, marks?: Record<string, object>): BlockJson => ({
	type: "paragraph",
	content: [{ text, ...(marks ? { marks } : {}) }],
});
const cell = (type: string, text: string): BlockJson => ({ type, content: [p(text)] });
const li = (...content: BlockJson[]): BlockJson => ({ type: "listItem", content });

const BLOCKS: BlockJson[] = [
	{ type: "heading", attrs: { level: 1 }, content: [{ text: "Contexte & besoin <œuvre>" }] },
	{
		type: "paragraph",
		content: [
			{ text: "Un mot " },
			{ text: "gras", marks: { bold: {} } },
			{ text: " et un " },
			{ text: "lien", marks: { link: { href: "/e/espace" } } },
		],
	},
	{
		type: "bulletList",
		content: [li(p("Premier"), { type: "orderedList", content: [li(p("Dedans"))] }), li(p("Second"))],
	},
	{ type: "taskList", content: [{ type: "taskItem", attrs: { checked: true }, content: [p("Appeler le CIUSSS")] }] },
	{ type: "blockquote", content: [p("Citation du milieu")] },
	{ type: "callout", attrs: { tone: "info" }, content: [p("À retenir")] },
	{
		type: "table",
		content: [
			{ type: "tableRow", content: [cell("tableHeader", "Secteur"), cell("tableHeader", "Personnes")] },
			{ type: "tableRow", content: [cell("tableCell", "Santé"), cell("tableCell", "12")] },
		],
	},
	{ type: "image", attrs: { src: "/media/x/y", alt: "Schéma du palier" } },
	{ type: "horizontalRule" },
	{ type: "codeBlock", content: [{ text: "a = 1" }] },
	{ type: "liveBlock", attrs: { kind: "view", target: "v", label: "Projets en santé" } },
];
const exported = (blocks: readonly BlockJson[] = BLOCKS): ExportedDocument => ({
	title: "Cadre d’essai",
	language: "fr",
	date: "2026-11-23T15:00:00.000Z",
	blocks,
});
const parts = { origin: "https://palier.example.org", images: new Map() };

async function wordXml(blocks?: readonly BlockJson[]): Promise<string> {
	const file = await docxFile(exported(blocks), parts);
	return strFromU8(unzipSync(new Uint8Array(file))["word/document.xml"] ?? new Uint8Array());
}

describe("a Word file", () => {
	test("[R781] has real headings, lists, header rows and links, with words that cannot be taken for marks", async () => {
		const xml = await wordXml();
		expect(xml).toContain("Contexte &amp; besoin &lt;œuvre&gt;");
		expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/);
		expect(xml.match(/<w:numPr>/g)).toHaveLength(4);
		expect(xml).toContain("<w:tblHeader/>");
		expect(xml).toContain("[fait] ");
		expect(xml).toContain("[Image\u00a0: Schéma du palier]");
		expect(xml).toContain("Projets en santé");
		const file = unzipSync(new Uint8Array(await docxFile(exported(), parts)));
		expect(strFromU8(file["word/_rels/document.xml.rels"] ?? new Uint8Array())).toContain(
			"https://palier.example.org/e/espace",
		);
		expect(strFromU8(file["word/styles.xml"] ?? new Uint8Array())).toContain('w:val="fr-CA"');
	});

	test("[R781] two numbered lists each begin at one", async () => {
		const list: BlockJson = { type: "orderedList", content: [li(p("un")), li(p("deux"))] };
		const xml = await wordXml([list, p("entre"), list]);
		const used = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
		expect(new Set(used).size).toBe(2);
	});
});

describe("a PDF", () => {
	test("[R782] says what its parts are, in which language, and embeds its letters", async () => {
		const file = (await pdfFile(exported(), parts)).toString("latin1");
		expect(file.startsWith("%PDF-1.7")).toBe(true);
		for (const part of ["/StructTreeRoot", "/Marked true", "/Lang (fr-CA)", "/DisplayDocTitle true"])
			expect(file).toContain(part);
		for (const tag of ["/S /H1", "/S /H2", "/S /L\n", "/S /LI", "/S /TH", "/S /TD", "/S /Link"])
			expect(file, tag).toContain(tag);
		expect(file).toContain("/FontFile");
		expect(file).not.toContain("/BaseFont /Helvetica");
	});

	test("[R782] goes on over pages, letters it does not have included", async () => {
		const long = Array.from({ length: 400 }, (_, index) => p(`Paragraphe ${index} – ᐃᓄᒃᑎᑐᑦ 漢字 🙂`));
		const file = (await pdfFile(exported(long), parts)).toString("latin1");
		expect((file.match(/\/Type \/Page\n/g) ?? []).length).toBeGreaterThan(5);
	});

	test("[R782] is laid out in a process of its own, which asks for the images it shows", async () => {
		const doc = new Y.Doc();
		const image = newId<RecordId>();
		writeBlocksAt(doc, frameworkTextName(), { prev: null, ids: [] }, [
			{ type: "image", attrs: { src: `/media/${newId<RecordId>()}/${image}`, alt: "Schéma" } },
		]);
		const asked: string[] = [];
		const { title, language, date } = exported();
		const work = {
			format: "pdf",
			title,
			language,
			date,
			origin: parts.origin,
			state: Y.encodeStateAsUpdate(doc),
		} as const;
		const file = await layOut(work, async (ids) => {
			asked.push(...ids);
			return new Map([[image, { bytes: Buffer.from("not a picture"), type: "png" }]]);
		});
		expect(file?.subarray(0, 5).toString()).toBe("%PDF-");
		expect(asked).toEqual([image]);
	});
});

test("[R780] a set is exported record by record, with the fields and the texts of each", () => {
	const doc = new Y.Doc();
	const id = newId<RecordId>();
	baliseTable(doc).add(id, { code: "B1", name: "Participer" });
	writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: "Le milieu preneur participe." }]);
	const words = JSON.stringify(exportedBlocks(doc, "fr"));
	expect(words).toContain("Le milieu preneur participe.");
	expect(words).toContain("Énoncé");
	expect(words).toContain("B1");
});

describe("at the door", () => {
	let app: WholeApp;
	let ana: Visitor;
	let cadre: DocumentId;
	beforeEach(async () => {
		app = await WholeApp.open();
		ana = await app.joins(app.ownerToken, "Ana");
		const made = await ana.post(`/api/workspaces/${app.workspace}/documents`, {
			...{ kind: "framework", title: "Cadre d’essai", start: "empty", language: "fr" },
		});
		cadre = (made.body as { id: DocumentId }).id;
		await app.app.parts.rooms.edit(app.room(cadre), null, (doc) => {
			writeBlocks(richText(doc, frameworkTextName()), [{ paragraph: "Bonjour" }]);
		});
	});
	afterEach(() => app.close());
	const at = (format: string) => `/api/workspaces/${app.workspace}/documents/${cadre}/export?format=${format}&lang=fr`;

	test("[R780] every member who may read takes a document out, as a file with a name that any disk takes", async () => {
		const reader = await app.invited(ana, "reader", "Lectrice");
		for (const format of ["docx", "pdf", "md"]) {
			const answer = await reader.get(at(format));
			expect(answer.status, format).toBe(200);
			expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="cadre-d-essai.${format}"`);
			expect(answer.headers.get("cache-control")).toBe("no-store");
		}
		expect((await reader.get(at("md"))).body).toContain("Bonjour");
	});

	test("[R780] a stranger, another format and a document of elsewhere are refused", async () => {
		expect(refusalKind(await app.visitor().get(at("pdf")))).toBe("not-signed-in");
		expect(refusalKind(await ana.get(at("exe")))).toBe("bad-request");
		expect(refusalKind(await ana.get(at("pdf").replace(cadre, "0".repeat(26))))).toBe("not-found");
	});
});
