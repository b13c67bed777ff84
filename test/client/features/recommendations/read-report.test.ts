/** Word documents are read for their words, headings and numbers alone, within limits that no file talks its way around. */

import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recogniseReport } from "#shared/domain/recognise-report.ts";
import { recommendationsOf } from "#shared/domain/report-lines.ts";
import { docxParagraphs } from "#client/features/recommendations/import/docx-paragraphs.ts";
import { readReport } from "#client/features/recommendations/import/read-report.ts";

const STYLES = `<w:styles>
<w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Maison"><w:name w:val="Titre maison"/><w:basedOn w:val="Titre2"/></w:style>
<w:style w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Reco"><w:name w:val="Reco"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Cercle"><w:name w:val="Cercle"/><w:basedOn w:val="Cercle"/></w:style></w:styles>`;
const NUMBERING = `<w:numbering>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Recommandation %1 :"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

function docx(body: string, more: Record<string, Uint8Array> = {}, level: 0 | 6 = 6): Uint8Array {
	const document = `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`;
	const parts = {
		"[Content_Types].xml": strToU8("<Types/>"),
		"word/document.xml": strToU8(document),
		"word/styles.xml": strToU8(STYLES),
		"word/numbering.xml": strToU8(NUMBERING),
		...more,
	};
	return zipSync(parts, { level });
}

const p = (text: string, style = "", list = "") =>
	`<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${list}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const item = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

async function kindOf(bytes: Uint8Array): Promise<string> {
	const read = await readReport(bytes);
	return read.ok ? "read" : read.error.kind;
}

describe("a Word document", () => {
	test("[R483] gives its paragraphs with the headings, contents and numbers of its styles", async () => {
		const read = await docxParagraphs(
			docx(
				p("Créer un fonds\t3", "TM1") +
					p("Financement", "Maison") +
					p("Créer un fonds &amp; le doter.", "Reco") +
					p("un montant", "", item(2)) +
					p("dix ans", "", item(2, 1)) +
					p("vingt ans", "", item(2, 1)) +
					p("Évaluer.", "Reco") +
					p("Fin", "Cercle"),
			),
		);
		expect(read.ok && read.value.map(({ kind, label, text }) => [kind, label, text])).toEqual([
			["contents", "", "Créer un fonds\t3"],
			["heading", "", "Financement"],
			["list", "Recommandation 1 :", "Créer un fonds & le doter."],
			["list", "•", "un montant"],
			["list", "a)", "dix ans"],
			["list", "b)", "vingt ans"],
			["list", "Recommandation 2 :", "Évaluer."],
			["text", "", "Fin"],
		]);
		expect(read.ok && recommendationsOf(recogniseReport(read.value))).toMatchObject([
			{ number: "1", section: "Financement", original: [{ text: "Créer un fonds & le doter." }] },
			{ number: "2", original: [{ text: "Évaluer." }] },
		]);
	});

	test("[R483] says its words as they stand: runs joined, deletions gone, additions and table cells there, a text box once", async () => {
		const read = await docxParagraphs(
			docx(
				"<w:p><w:r><w:t>Re</w:t></w:r><w:r><w:t>commandation 1 : </w:t></w:r><w:del><w:r><w:delText>vieux</w:delText><w:t>faux</w:t></w:r></w:del><w:ins><w:r><w:t>neuf</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" +
					`<w:tbl><w:tr><w:tc>${p("Cellule")}</w:tc></w:tr></w:tbl>` +
					`<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("Encadré")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("Encadré")}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Autour</w:t></w:r></w:p>`,
			),
		);
		expect(read.ok && read.value.map(({ text }) => text)).toEqual([
			"Recommandation 1 : neuf",
			"Cellule",
			"Encadré",
			"Autour",
		]);
	});

	test("[R894] a row of a table is one line; one that lays out recommendations stays as it is", async () => {
		const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
		const read = await docxParagraphs(
			docx(
				`<w:tbl>${row(p("Année"), p("Montant"))}${row(p("2027"), p("12 500 $"))}${row(p(""), p("Seul"))}</w:tbl>` +
					`<w:tbl>${row(p("Recommandation 3"), p("Ouvrir une cuisine."))}</w:tbl>`,
			),
		);
		expect(read.ok && read.value.map(({ text }) => text)).toEqual([
			"Année | Montant",
			"2027 | 12 500 $",
			"Seul",
			"Recommandation 3",
			"Ouvrir une cuisine.",
		]);
	});

	test("[R484] with a document type, an entity of its own, a bomb, a cut or another kind of zip is refused by its name", async () => {
		const evil = `<!DOCTYPE x [<!ENTITY a "b">]><w:document>${p("&a;")}</w:document>`;
		expect(await kindOf(docx("", { "word/document.xml": strToU8(evil) }))).toBe("unsafe");
		expect(await kindOf(docx(p("&a;")))).toBe("unsafe");
		expect(await kindOf(docx("", { "word/document.xml": strToU8("<w:document><w:p") }))).toBe("damaged");
		expect(await kindOf(docx("", { "word/media/x.bin": new Uint8Array(30_000_000) }))).toBe("bomb");
		expect(await kindOf(zipSync({ "a.txt": strToU8("x") }))).toBe("not-a-document");
		expect(await kindOf(docx(p("x")).slice(0, -30))).toBe("damaged");
		expect(await kindOf(docx(p("x").repeat(20_001), {}, 0))).toBe("too-long");
	});

	test("[R484] hundreds of damaged ones are refused or read, never a crash", async () => {
		const seed = Math.floor(Math.random() * 2 ** 31);
		let state = seed;
		const random = () => {
			state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
			return state / 0x7fffffff;
		};
		const good = docx(p("Recommandation 1 : x", "Reco") + p("y", "Titre2"));
		for (let turn = 0; turn < 300; turn += 1) {
			const bytes = good.slice();
			for (let flips = 0; flips < 4; flips += 1)
				bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
			await readReport(bytes).catch((error: unknown) => {
				throw new Error(`seed ${seed}, turn ${turn}: ${String(error)}`);
			});
		}
	});
});

test("[R484] a PDF, an old Word document, a rich text file, an image and an empty file are named as what they are", async () => {
	expect(await kindOf(strToU8("%PDF-1.7 …"))).toBe("pdf");
	expect(await kindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe("old-document");
	expect(await kindOf(strToU8("{\\rtf1 x}"))).toBe("rich-text-format");
	expect(await kindOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]))).toBe("binary");
	expect(await kindOf(new Uint8Array())).toBe("empty");
	expect(await kindOf(strToU8("Recommandation 1 : é"))).toBe("read");
});
