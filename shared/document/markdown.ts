/** A document in Markdown, written from Yjs without any editor: what a person takes away when the server cannot keep their text, and what anybody exports. */

import * as Y from "yjs";
import { headingLevel, listStart } from "#shared/document/plain-attributes.ts";
import { RecordMarkdown } from "#shared/document/record-markdown.ts";
import {
	plainText,
	RECORD_TEXTS,
	type RecordText,
	recordTextName,
	richText,
	richTexts,
} from "#shared/document/rich-text.ts";
import { LARGEST_GRID } from "#shared/document/table-spans.ts";
import { figureAttributes } from "#shared/editor/figure-attributes.ts";
import { figureWords } from "#shared/editor/figure-words.ts";
import { allowedImage, allowedUrl } from "#shared/editor/url-rule.ts";
import type { Language } from "#shared/lib/language.ts";
import { onOneLine } from "#shared/lib/on-one-line.ts";

export type MarkdownOptions = {
	language: Language;
	/** A first line, as the title of the file. */
	title?: string;
	/** Put before the addresses of our own pages and images, which are paths. */
	origin?: string;
	/** Words alone: no mark, no address, nothing escaped. For showing passages, never for a file. */
	isPlain?: boolean;
};

type Node = Y.XmlElement | Y.XmlText;

const DEEPEST = 60;

/** The whole document: its texts, then its records with their own texts. Empty when there is nothing to say. */
export function documentMarkdown(doc: Y.Doc, options: MarkdownOptions): string {
	const writer = new MarkdownWriter(options);
	const records = new RecordMarkdown(doc, options.language, (words) => writer.text(words));
	const parts: string[] = [];
	const ofRecords = new Set<string>();
	for (const record of records.list()) {
		parts.push(record.markdown);
		for (const text of RECORD_TEXTS) {
			const name = recordTextName(text, record.id);
			ofRecords.add(name);
			// A text nobody wrote in is not opened: thousands of records would open thousands of them.
			if (!doc.share.has(name)) continue;
			const words = writer.fragment(richText(doc, name));
			if (words !== "") parts.push(`${writer.strong(records.labelOf(text as RecordText))}\n\n${words}`);
		}
	}
	// A framework's text, and texts whose record is gone.
	const others = richTexts(doc).filter(({ name }) => !ofRecords.has(name));
	const texts = others.map(({ fragment }) => writer.fragment(fragment));
	const body = [...texts, ...parts].filter((part) => part !== "").join("\n\n");
	if (body === "") return "";
	const { title } = options;
	return `${title && !options.isPlain ? `# ${writer.text(title)}\n\n` : ""}${body}\n`;
}

/** The passages of a document in words: a block, an item or a value each. */
export function documentPassages(doc: Y.Doc, language: Language): string[] {
	const words = documentMarkdown(doc, { language, isPlain: true });
	return words
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

/** The passages of one rich text in words: a block, an item or a cell each. */
export function fragmentPassages(fragment: Y.XmlFragment): string[] {
	return new MarkdownWriter({ language: "fr", isPlain: true })
		.fragment(fragment)
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

/** What one document says and another does not, passage by passage, as often as it says it more. */
export function passagesMissingFrom(mine: readonly string[], theirs: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const passage of theirs) left.set(passage, (left.get(passage) ?? 0) + 1);
	return mine.filter((passage) => {
		const count = left.get(passage) ?? 0;
		left.set(passage, count - 1);
		return count <= 0;
	});
}

class MarkdownWriter {
	readonly #options: MarkdownOptions;

	constructor(options: MarkdownOptions) {
		this.#options = options;
	}

	fragment(fragment: Y.XmlFragment): string {
		return this.#blocks(childrenOf(fragment), 0);
	}

	/** Words that mean nothing else in Markdown. */
	text(words: string): string {
		return this.#options.isPlain ? words : atLineStart(escaped(words));
	}

	strong(words: string): string {
		return this.#options.isPlain ? words : `**${escaped(words)}**`;
	}

	#blocks(nodes: readonly Node[], depth: number): string {
		// Nobody writes so deep; the words are kept, their form is not.
		if (depth > DEEPEST) return this.text(nodes.map(plainText).join(" "));
		return nodes
			.map((node) => this.#block(node, depth + 1))
			.filter((block) => block !== "")
			.join("\n\n");
	}

	#block(node: Node, depth: number): string {
		if (node instanceof Y.XmlText) return this.#line([node]);
		const children = childrenOf(node);
		const isPlain = this.#options.isPlain === true;
		switch (node.nodeName) {
			case "paragraph":
			case "detailsSummary": {
				const line = this.#line(children);
				return node.nodeName === "detailsSummary" && line !== "" && !isPlain ? `**${line}**` : line;
			}
			case "heading": {
				const line = this.#line(children);
				return isPlain || line === "" ? line : `${"#".repeat(headingLevel(attribute(node, "level")))} ${line}`;
			}
			case "bulletList":
				return this.#list(children, () => "- ", depth);
			case "orderedList": {
				const start = listStart(attribute(node, "start"));
				return this.#list(children, (_item, index) => `${start + index}. `, depth);
			}
			case "taskList":
				return this.#list(children, (item) => (attribute(item, "checked") === true ? "- [x] " : "- [ ] "), depth);
			case "blockquote":
			case "callout":
				return isPlain ? this.#blocks(children, depth) : quoted(this.#blocks(children, depth));
			case "codeBlock":
				return this.#code(children);
			case "horizontalRule":
				return isPlain ? "" : "---";
			case "image":
				return this.#image(node);
			case "table":
				return this.#table(children);
			case "liveBlock":
			case "citationCard":
				return this.#inline([node]);
			default:
				// What this program does not know keeps its words.
				return children.some((child) => child instanceof Y.XmlElement)
					? this.#blocks(children, depth)
					: this.#line(children);
		}
	}

	#list(items: readonly Node[], marker: (item: Y.XmlElement, index: number) => string, depth: number): string {
		const lines: string[] = [];
		items.forEach((item, index) => {
			if (!(item instanceof Y.XmlElement)) return;
			const sign = this.#options.isPlain ? "" : marker(item, index);
			const indent = " ".repeat(sign.startsWith("- ") ? 2 : sign.length);
			const inside = this.#blocks(childrenOf(item), depth);
			lines.push(`${sign}${inside.replaceAll("\n", `\n${indent}`).replace(/^[ ]+$/gm, "")}`);
		});
		return lines.join("\n");
	}

	#code(children: readonly Node[]): string {
		let words = "";
		for (const child of children)
			if (child instanceof Y.XmlText) for (const { insert } of piecesOf(child)) words += insert;
		if (this.#options.isPlain) return words;
		const fence = "`".repeat(Math.max(2, longestTicks(words)) + 1);
		return `${fence}\n${words}\n${fence}`;
	}

	#image(node: Y.XmlElement): string {
		const alt = textAttribute(node, "alt");
		const src = allowedImage(attribute(node, "src"));
		if (this.#options.isPlain || src === null) return this.text(alt);
		return `![${escaped(alt)}](${this.#options.origin ?? ""}${src})`;
	}

	#table(rows: readonly Node[]): string {
		const cells = rows
			.filter((row) => row instanceof Y.XmlElement)
			.map((row) =>
				childrenOf(row)
					.filter((cell) => cell instanceof Y.XmlElement)
					.map((cell) => onOneLine(this.#blocks(childrenOf(cell), 0)).replaceAll("|", "\\|")),
			);
		if (this.#options.isPlain) return cells.map((row) => row.filter((cell) => cell !== "").join(" · ")).join("\n");
		const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
		if (width === 0) return "";
		// R900: few cells do not make a huge grid; readers of Markdown take a row that is short.
		const isFilled = width * cells.length <= Math.max(LARGEST_GRID, 2 * cells.flat().length);
		const line = (row: readonly string[], wide = isFilled ? width : row.length) =>
			`| ${Array.from({ length: wide }, (_, at) => row[at] ?? "").join(" | ")} |`;
		const [head = [], ...body] = cells;
		return [line(head, width), `|${" --- |".repeat(width)}`, ...body.map((row) => line(row))].join("\n");
	}

	#line(nodes: readonly Node[]): string {
		const words = this.#inline(nodes);
		return this.#options.isPlain ? words : atLineStart(words);
	}

	#inline(nodes: readonly Node[]): string {
		const { isPlain } = this.#options;
		let words = "";
		for (const node of nodes) {
			if (node instanceof Y.XmlText) {
				for (const piece of piecesOf(node)) words += isPlain ? piece.insert : this.#marked(piece.insert, piece.marks);
			} else if (node.nodeName === "hardBreak") words += isPlain ? " " : "\\\n";
			else if (["citation", "citationCard", "liveBlock"].includes(node.nodeName)) {
				const label = textAttribute(node, "label");
				words += isPlain ? label : escaped(label);
			} else if (node.nodeName === "figure") {
				const figure = figureWords(figureAttributes(node.getAttributes()), this.#options.language);
				words += isPlain ? figure : escaped(figure);
			} else words += this.#inline(childrenOf(node));
		}
		return words;
	}

	#marked(words: string, marks: ReadonlyMap<string, unknown>): string {
		const core = words.trim();
		if (core === "") return words;
		const start = words.indexOf(core);
		const [before, after] = [words.slice(0, start), words.slice(start + core.length)];
		let marked = marks.has("code") ? codeSpan(core) : escaped(core);
		if (marks.has("bold")) marked = `**${marked}**`;
		if (marks.has("italic")) marked = `*${marked}*`;
		if (marks.has("strike")) marked = `~~${marked}~~`;
		const link = marks.get("link");
		const href = allowedUrl(typeof link === "object" && link !== null && "href" in link ? link.href : null);
		if (href !== null) {
			const address = href.startsWith("/") ? `${this.#options.origin ?? ""}${href}` : href;
			marked = `[${marked}](<${address.replace(/[<>]/g, (sign) => (sign === "<" ? "%3C" : "%3E"))}>)`;
		}
		return `${before}${marked}${after}`;
	}
}

type Piece = { insert: string; marks: Map<string, unknown> };

function piecesOf(text: Y.XmlText): Piece[] {
	const pieces: Piece[] = [];
	for (const part of text.toDelta() as { insert?: unknown; attributes?: object }[]) {
		if (typeof part.insert !== "string") continue;
		const marks = new Map<string, unknown>();
		for (const [name, value] of Object.entries(part.attributes ?? {})) {
			// The binding numbers marks that may overlap: `link--3f2a`.
			if (value !== null && value !== false) marks.set(name.split("--")[0] ?? name, value);
		}
		pieces.push({ insert: part.insert, marks });
	}
	return pieces;
}

function childrenOf(node: Y.XmlFragment): Node[] {
	return node.toArray().filter((child): child is Node => child instanceof Y.XmlElement || child instanceof Y.XmlText);
}

function attribute(node: Y.XmlElement, name: string): unknown {
	return node.getAttribute(name);
}

function textAttribute(node: Y.XmlElement, name: string): string {
	const value = attribute(node, name);
	return typeof value === "string" ? value : "";
}

function escaped(words: string): string {
	return words.replace(/[\\`*_[\]<>~]/g, "\\$&");
}

/** Signs that mean something only where a line begins. */
function atLineStart(words: string): string {
	return words
		.replace(/^([^\S\n\r\u2028\u2029]*)(#{1,6}(?=\s)|[-+](?=\s)|=+$|-{3,}$)/gm, "$1\\$2")
		.replace(/^([^\S\n\r\u2028\u2029]*\d+)([.)])(?=\s)/gm, "$1\\$2");
}

function codeSpan(words: string): string {
	const longest = longestTicks(words);
	const ticks = "`".repeat(longest + 1);
	const pad = longest > 0 ? " " : "";
	return `${ticks}${pad}${words}${pad}${ticks}`;
}

function longestTicks(words: string): number {
	let longest = 0;
	for (const [ticks] of words.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
	return longest;
}

function quoted(words: string): string {
	return words
		.split("\n")
		.map((line) => (line === "" ? ">" : `> ${line}`))
		.join("\n");
}
