/** Documents made to harm whoever takes them out: numbers that nothing can be made of, addresses that must not be followed, attributes that are none. */

import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { exportedBlocks } from "#server/export/export-content.ts";
import { EXPORT_FORMATS, type ExportFormat, layOut } from "#server/export/lay-out.ts";
import type { BlockJson } from "#shared/document/block-json.ts";
import { documentMarkdown } from "#shared/document/markdown.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readableDocument } from "#shared/document/readable.ts";
import { frameworkTextName, richText } from "#shared/document/rich-text.ts";
import { LARGEST_GRID, WIDEST_SPAN } from "#shared/document/table-spans.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

type Attributes = Record<string, unknown>;

/** An element with whatever attributes a peer writes, types of Yjs and huge integers included. */
function node(name: string, attributes: Attributes, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
	const element = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
	element.insert(0, children);
	return element;
}
const said = (text: string) => node("paragraph", {}, new Y.XmlText(text));
const table = (...rows: Attributes[][]) =>
	node(
		"table",
		{},
		...rows.map((cells) => node("tableRow", {}, ...cells.map((cell) => node("tableCell", cell, said("mot"))))),
	);

function framework(...blocks: Y.XmlElement[]): Y.Doc {
	const doc = new Y.Doc();
	richText(doc, frameworkTextName()).insert(0, [...blocks, said("MOTS GARDÉS")]);
	return doc;
}

async function takenOut(doc: Y.Doc, format: ExportFormat): Promise<Buffer> {
	const about = { title: "Cadre", language: "fr", date: "2026-11-23T15:00:00.000Z", origin: ORIGIN } as const;
	const file = await layOut({ ...about, format, state: Y.encodeStateAsUpdate(doc) }, async () => new Map());
	if (!file) throw new Error(`no ${format} came out`);
	return file;
}
const ORIGIN = "https://palier.example.org";

const cellsOf = (doc: Y.Doc) =>
	exportedBlocks(doc, "fr")
		.filter(({ type }) => type === "table")
		.flatMap(({ content = [] }) => content as BlockJson[])
		.flatMap(({ content = [] }) => content as BlockJson[])
		.map(({ attrs }) => attrs ?? {});

describe("sizes", () => {
	test("[R900] a cell that says it takes a milliard of rows and columns takes what a table can have, in every file", async () => {
		const doc = framework(table([{ colspan: 1e9, rowspan: 1e9 }]));
		expect(cellsOf(doc)).toEqual([{ colspan: WIDEST_SPAN, rowspan: 1 }]);
		for (const format of EXPORT_FORMATS) expect((await takenOut(doc, format)).length, format).toBeGreaterThan(0);
	});

	test("[R900] spans that are no numbers are one, and merged cells of an honest table stay merged", () => {
		const odd = framework(table([{ colspan: -3 }, { colspan: "1e9" }, { rowspan: 1.5 }, { colspan: { toString: 1 } }]));
		expect(cellsOf(odd)).toEqual([{ colspan: 1 }, { colspan: 1 }, { rowspan: 1 }, { colspan: 1 }]);
		const rows = Array.from({ length: 600 }, () => Array.from({ length: 20 }, () => ({})));
		const honest = framework(table([{ colspan: 20 }], ...rows));
		expect(cellsOf(honest)[0]).toEqual({ colspan: 20 });
	});

	test("[R900] few cells do not make a huge grid, each within its bounds as they may be", () => {
		const wide = framework(table(...Array.from({ length: 150 }, () => [{ colspan: 100, rowspan: 100 }])));
		expect(cellsOf(wide).every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1)).toBe(true);
	});

	test("[R900] in Markdown, a table of one long row and many short ones is no longer than its cells", () => {
		const many = LARGEST_GRID / 10;
		const rows = Array.from({ length: many }, () => [{}]);
		const doc = framework(
			table(
				Array.from({ length: many }, () => ({})),
				...rows,
			),
		);
		expect(documentMarkdown(doc, { language: "fr" }).length).toBeLessThan(many * 40);
	});

	test("[R900] levels of headings and first numbers of lists have bounds, whatever was written", async () => {
		const odd = [1e9, -1, 1.5, "2", "onclick", new Y.Map(), { valueOf: 1, toString: 1 }, 10n];
		const headings = odd.map((level) => node("heading", { level }, new Y.XmlText("Titre")));
		const lists = [1e300, -4, "3", new Y.Text("x"), { valueOf: 1, toString: 1 }].map((start) =>
			node("orderedList", { start }, node("listItem", {}, said("point"))),
		);
		const doc = framework(...headings, ...lists);
		const markdown = documentMarkdown(doc, { language: "fr" });
		expect(markdown.match(/^#+ Titre$/gm)).toEqual(
			["#", "#", "#", "##", "#", "#", "#", "#"].map((sign) => `${sign} Titre`),
		);
		expect(markdown.match(/^\d+\. point$/gm)).toEqual(["1", "1", "3", "1", "1"].map((start) => `${start}. point`));
		for (const format of EXPORT_FORMATS) expect((await takenOut(doc, format)).length, format).toBeGreaterThan(0);
	});
});

/** Where each file would lead whoever follows what it shows as a link. */
const LEADS: Record<ExportFormat, (file: Buffer) => string[]> = {
	docx: (file) => {
		const relations = unzipSync(new Uint8Array(file))["word/_rels/document.xml.rels"] ?? new Uint8Array();
		return [...strFromU8(relations).matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, to = ""]) => to);
	},
	pdf: (file) => [...file.toString("latin1").matchAll(/\/URI \(((?:[^()\\]|\\.)*)\)/g)].map(([, to = ""]) => to),
	md: (file) =>
		[...file.toString().matchAll(/\]\(<([^>]*)>\)|!\[[^\]]*\]\(([^)]*)\)/g)].map(([, to, src]) => to ?? src ?? ""),
};
const HOSTILE = [
	...["javascript:alert(1)", "java\nscript:alert(1)", "file:///etc/passwd", "//evil.example/x", "/\\evil.example"],
	...["\\\\evil\\share\\x", "https://user:pw@evil.example/", "data:text/html,<script>1</script>", "smb://evil/x"],
	...["ms-word:ofe|u|https://evil.example/x.docx", "vbscript:x", "https:\\\\evil.example"],
];

describe("addresses", () => {
	test.each(EXPORT_FORMATS)("[R902] %s leads only where a text may lead", async (format) => {
		const words = new Y.XmlText();
		words.applyDelta(
			[...HOSTILE, "https://ok.example/", "/e/espace"].map((href) => ({
				insert: "lien ",
				attributes: { link: { href } },
			})),
		);
		const images = HOSTILE.map((src) => node("image", { src, alt: "Image" }));
		const file = await takenOut(framework(node("paragraph", {}, words), ...images), format);
		expect(new Set(LEADS[format](file))).toEqual(new Set(["https://ok.example/", `${ORIGIN}/e/espace`]));
	});

	test.each(EXPORT_FORMATS)("[R902] in %s, the links of a project and of its own fields are words", async (format) => {
		const doc = new Y.Doc();
		const field = newId<RecordId>();
		ownFieldTable(doc).add(field, { label: "Site", type: "link" });
		for (const href of HOSTILE)
			projectTable(doc).add(newId<RecordId>(), {
				name: "Projet",
				links: [href, `[x](${href})`],
				own: { [field]: href },
			});
		const file = await takenOut(doc, format);
		expect(LEADS[format](file)).toEqual([]);
		if (format === "md") expect(file.toString()).toContain("file:///etc/passwd");
	});
});

describe("attributes that are none", () => {
	const ODD: (() => unknown)[] = [
		...[() => new Y.Map(), () => new Y.Text("x"), () => new Uint8Array(3), () => 10n, () => Number.NaN],
		...[() => ({ toString: 1, valueOf: 1 }), () => [[[[[["x"]]]]]]],
	];

	test("[R903] they are not there, and the document comes out in every file and in the archive", async () => {
		const odd = ODD.flatMap((fresh) => [
			node("image", { src: fresh(), alt: fresh() }),
			node("citationCard", { label: fresh(), kind: fresh() }),
			node("liveBlock", { label: fresh() }),
			node("callout", { tone: fresh(), __proto__x: fresh() }, said("encadré")),
			node("taskList", {}, node("taskItem", { checked: fresh() }, said("tâche"))),
			node(
				"paragraph",
				{ id: fresh() },
				node("citation", { label: fresh() }),
				node("figure", { frozen: fresh(), sectors: fresh() }),
			),
		]);
		const doc = framework(...odd);
		for (const format of EXPORT_FORMATS) expect((await takenOut(doc, format)).length, format).toBeGreaterThan(0);
		expect(documentMarkdown(doc, { language: "fr" })).toContain("MOTS GARDÉS");
		expect(JSON.stringify(readableDocument(doc, "framework"))).toContain("MOTS GARDÉS");
	});
});
