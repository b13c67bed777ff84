/** A document written in Markdown: every node keeps its words, nothing written by somebody becomes a mark or an address it was not. */

import * as Y from "yjs";
import { expect, test } from "vitest";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { documentMarkdown, documentPassages, passagesMissingFrom } from "#shared/document/markdown.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

type Piece = [words: string, marks?: Record<string, unknown>];

function element(name: string, attributes: Record<string, unknown>, children: (Y.XmlElement | Y.XmlText)[] = []) {
	const node = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value as string);
	node.insert(0, children);
	return node;
}

function text(...pieces: Piece[]): Y.XmlText {
	const node = new Y.XmlText();
	node.applyDelta(pieces.map(([insert, attributes = {}]) => ({ insert, attributes })));
	return node;
}

const paragraph = (...pieces: Piece[]) => element("paragraph", {}, [text(...pieces)]);

function markdownOf(...nodes: Y.XmlElement[]): string {
	const doc = new Y.Doc();
	richText(doc, frameworkTextName()).push(nodes);
	return documentMarkdown(doc, { language: "fr", origin: "https://palier.test" });
}

test("[R136] titles, lists in lists, tasks, quotes, callouts, code, tables and rules keep their form", () => {
	expect(
		markdownOf(
			element("heading", { level: 2 }, [text(["Gouvernance"])]),
			element("bulletList", {}, [
				element("listItem", {}, [
					paragraph(["un"]),
					element("orderedList", { start: 3 }, [element("listItem", {}, [paragraph(["trois"])])]),
				]),
				element("listItem", {}, [paragraph(["deux"])]),
			]),
			element("taskList", {}, [
				element("taskItem", { checked: true }, [paragraph(["fait"])]),
				element("taskItem", {}, [paragraph(["à faire"])]),
			]),
			element("callout", { tone: "idea" }, [paragraph(["idée"]), paragraph(["suite"])]),
			element("codeBlock", {}, [text(["a ``` b"])]),
			element("horizontalRule", {}),
			element("table", {}, [
				element("tableRow", {}, [
					element("tableHeader", {}, [paragraph(["A|B"])]),
					element("tableHeader", {}, [paragraph(["C"])]),
				]),
				element("tableRow", {}, [element("tableCell", {}, [paragraph(["1"]), paragraph(["2"])])]),
			]),
		),
	).toBe(`## Gouvernance

- un

  3. trois
- deux

- [x] fait
- [ ] à faire

> idée
>
> suite

\`\`\`\`
a \`\`\` b
\`\`\`\`

---

| A\\|B | C |
| --- | --- |
| 1 2 |  |
`);
});

test("[R136] marks are written around their words, and signs that somebody typed stay signs", () => {
	expect(
		markdownOf(
			paragraph(
				["Un "],
				["gras ", { bold: {} }],
				["et "],
				["italique", { italic: {}, "link--x1": { href: "/e/abc" } }],
			),
			paragraph(["# pas un titre *ni* <b>une</b> [marque](x) `code`"]),
			paragraph(["1. pas une liste"]),
			paragraph(["a ` b", { code: {} }]),
		),
	).toBe(`Un **gras** et [*italique*](<https://palier.test/e/abc>)

\\# pas un titre \\*ni\\* \\<b\\>une\\</b\\> \\[marque\\](x) \\\`code\\\`

1\\. pas une liste

\`\` a \` b \`\`
`);
});

test("[R136] an address passes the rule of addresses, or only its words remain", () => {
	const link = (href: unknown) => markdownOf(paragraph(["ici", { link: { href } }])).trim();
	expect(link("javascript:alert(1)")).toBe("ici");
	expect(link("//ailleurs.test")).toBe("ici");
	expect(link({ toString: () => "https://x.test" })).toBe("ici");
	expect(link("https://exemple.org/a)>b")).toBe("[ici](<https://exemple.org/a)%3Eb>)");
	const image = (src: string) => markdownOf(element("image", { src, alt: "un ![mot]" })).trim();
	expect(image("https://pisteur.test/p.gif")).toBe("un !\\[mot\\]");
	expect(image("/media/abc/def")).toBe("![un !\\[mot\\]](https://palier.test/media/abc/def)");
});

test("[R136] records are written with their fields and their texts", () => {
	const doc = new Y.Doc();
	const id = newId<RecordId>();
	projectTable(doc).add(newId<RecordId>(), {
		name: "Cuisine *collective*",
		stage: "idea",
		sectors: ["Santé", "Quartier"],
	});
	indicatorTable(doc).add(id, { code: "I1", name: "Repas", targets: [{ period: "2027", value: 12.5 }] });
	writeBlocks(richText(doc, recordTextName("definition", id)), [{ paragraph: "Ce qui est servi." }]);
	const balise = newId<RecordId>();
	baliseTable(doc).add(balise, { code: "B1", name: "Équité" });
	criterionTable(doc).add(newId<RecordId>(), { balise, text: "Tarif social", checked: true });
	const words = documentMarkdown(doc, { language: "fr", title: "Tout" });
	expect(words).toContain(
		"# Tout\n\n## Cuisine \\*collective\\*\n\n- Étape\u00a0: Idée\n- Secteurs\u00a0: Santé\u00a0; Quartier",
	);
	expect(words).toContain("## I1 – Repas\n\n- Cibles\u00a0: 2027 = 12.5\n\n**Définition**\n\nCe qui est servi.");
	expect(words).toContain("- Critères\u00a0: ☑ Tarif social");
	expect(documentMarkdown(new Y.Doc(), { language: "fr", title: "Rien" })).toBe("");
});

test("[R137] the passages of mine that the server does not have are listed, as often as it has them less", () => {
	const mine = new Y.Doc();
	const server = new Y.Doc();
	writeBlocks(richText(server, frameworkTextName()), [{ paragraph: "Commun" }, { paragraph: "Autre" }]);
	Y.applyUpdate(mine, Y.encodeStateAsUpdate(server));
	writeBlocks(richText(mine, frameworkTextName()), [{ paragraph: "Commun" }, { heading: 2, text: "À *moi*" }]);
	const missing = passagesMissingFrom(documentPassages(mine, "fr"), documentPassages(server, "fr"));
	expect(missing).toEqual(["Commun", "À *moi*"]);
	expect(passagesMissingFrom(documentPassages(server, "fr"), documentPassages(mine, "fr"))).toEqual([]);
});

test("[R136] odd trees of a peer are written without breaking: very deep, unknown nodes, odd attributes", () => {
	let deep = element("blockquote", {}, [paragraph(["fond"])]);
	for (let depth = 0; depth < 500; depth += 1) deep = element("blockquote", {}, [deep]);
	const words = markdownOf(deep);
	expect(words.length).toBeLessThan(2_000);
	expect(words).toContain("fond");
	expect(markdownOf(element("inconnu", { level: "x" }, [text(["mots gardés"])]))).toBe("mots gardés\n");
	expect(markdownOf(element("heading", { level: 99 }, [text(["titre"])]))).toBe("# titre\n");
});
