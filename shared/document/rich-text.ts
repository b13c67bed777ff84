/**
 * Rich text as Yjs keeps it for the editor: one root fragment a text, found by name, so that two people who open a new text at once
 * never create it twice. Here are the names of those roots, and the writers and readers that need no editor.
 */

import * as Y from "yjs";
import { type BlockId, newId } from "#shared/lib/ids.ts";

/** The text of a framework. */
const FRAMEWORK_TEXT = "content";

/** The rich texts a record may have, beside its fields. */
export const RECORD_TEXTS = [
	"definition",
	"statement",
	"why",
	"notes",
	"original",
	"discussion",
	"wording",
	"instruction",
] as const;
export type RecordText = (typeof RECORD_TEXTS)[number];

/** The name of a framework's root fragment, for the editor's collaboration `field`. */
export function frameworkTextName(): string {
	return FRAMEWORK_TEXT;
}

/** The name of the root fragment of a record's text: `definition:<id>`. */
export function recordTextName(text: RecordText, record: string): string {
	return `${text}:${record}`;
}

/** Which record a root fragment belongs to; null for a framework's text or anything unknown. */
export function parseRecordTextName(name: string): { text: RecordText; record: string } | null {
	const colon = name.indexOf(":");
	const text = name.slice(0, colon) as RecordText;
	if (colon < 0 || !RECORD_TEXTS.includes(text)) return null;
	return { text, record: name.slice(colon + 1) };
}

/** Whether a root of this name is a text: nothing else is ever opened as one, whoever names it. */
export function isTextName(name: string): boolean {
	return name === FRAMEWORK_TEXT || parseRecordTextName(name) !== null;
}

/** The rich text itself, empty when nobody wrote in it. */
export function richText(doc: Y.Doc, name: string): Y.XmlFragment {
	return doc.getXmlFragment(name);
}

/** The rich texts of a document that hold something, a framework's text or texts of records, by name. */
export function richTexts(doc: Y.Doc): { name: string; fragment: Y.XmlFragment }[] {
	const found: { name: string; fragment: Y.XmlFragment }[] = [];
	for (const name of [...doc.share.keys()]) {
		if (!isTextName(name)) continue;
		const fragment = doc.getXmlFragment(name);
		if (fragment.length > 0) found.push({ name, fragment });
	}
	return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A piece of a line to write: plain text, bold text, a citation or a live figure. */
export type Inline =
	| string
	| { bold: string }
	| { cite: "project" | "indicator" | "balise" | "resource"; target: string; label: string }
	| { figure: "projects-by-sector"; sectors?: readonly string[] };

/** A block to write. */
export type Block =
	| { heading: 1 | 2 | 3; text: string }
	| { paragraph: readonly Inline[] | string }
	| { bullets: readonly (readonly Inline[] | string)[] }
	| { tasks: readonly { text: string; done: boolean }[] }
	| { callout: "info" | "idea" | "warning"; text: readonly Inline[] | string }
	| { quote: string }
	| { card: "project" | "indicator" | "balise"; target: string; label: string };

/** Adds blocks at the end of a rich text, each with an id of its own. */
export function writeBlocks(fragment: Y.XmlFragment, blocks: readonly Block[]): void {
	fragment.push(blocks.map(blockElement));
}

function element(name: string, attributes: Record<string, unknown>, children: (Y.XmlElement | Y.XmlText)[] = []) {
	const node = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value as string);
	if (children.length > 0) node.insert(0, children);
	return node;
}

function block(name: string, attributes: Record<string, unknown>, children: (Y.XmlElement | Y.XmlText)[] = []) {
	return element(name, { id: newId<BlockId>(), ...attributes }, children);
}

function paragraph(content: readonly Inline[] | string): Y.XmlElement {
	return block("paragraph", {}, inlines(typeof content === "string" ? [content] : content));
}

function inlines(content: readonly Inline[]): (Y.XmlElement | Y.XmlText)[] {
	const nodes: (Y.XmlElement | Y.XmlText)[] = [];
	let text: Y.XmlText | null = null;
	let end = 0;
	for (const inline of content) {
		if (typeof inline === "string" || "bold" in inline) {
			if (!text) {
				text = new Y.XmlText();
				end = 0;
				nodes.push(text);
			}
			const piece = typeof inline === "string" ? inline : inline.bold;
			text.insert(end, piece, typeof inline === "string" ? { bold: null } : { bold: {} });
			end += piece.length;
			continue;
		}
		text = null;
		if ("cite" in inline) {
			nodes.push(element("citation", { kind: inline.cite, target: inline.target, label: inline.label }));
		} else {
			nodes.push(element("figure", { measure: inline.figure, sectors: inline.sectors ?? [] }));
		}
	}
	return nodes;
}

function blockElement(source: Block): Y.XmlElement {
	if ("heading" in source) return block("heading", { level: source.heading }, inlines([source.text]));
	if ("paragraph" in source) return paragraph(source.paragraph);
	if ("bullets" in source) {
		return block(
			"bulletList",
			{},
			source.bullets.map((item) => block("listItem", {}, [paragraph(item)])),
		);
	}
	if ("tasks" in source) {
		return block(
			"taskList",
			{},
			source.tasks.map((task) => block("taskItem", { checked: task.done }, [paragraph(task.text)])),
		);
	}
	if ("callout" in source) return block("callout", { tone: source.callout }, [paragraph(source.text)]);
	if ("quote" in source) return block("blockquote", {}, [paragraph(source.quote)]);
	return block("citationCard", { kind: source.card, target: source.target, label: source.label });
}

/** The words of a piece of rich text, citations by their last known label. */
export function plainText(node: Y.XmlFragment | Y.XmlElement | Y.XmlText | Y.XmlHook): string {
	if (node instanceof Y.XmlText) {
		let words = "";
		for (const part of node.toDelta() as { insert?: unknown }[])
			if (typeof part.insert === "string") words += part.insert;
		return words;
	}
	if (node instanceof Y.XmlElement && (node.nodeName === "citation" || node.nodeName === "citationCard")) {
		const label: unknown = node.getAttribute("label");
		return typeof label === "string" ? label : "";
	}
	if (node instanceof Y.XmlElement && node.nodeName === "hardBreak") return " ";
	if (!(node instanceof Y.XmlFragment)) return "";
	const isBlock = (child: unknown) =>
		child instanceof Y.XmlElement && child.nodeName !== "citation" && child.nodeName !== "figure";
	let words = "";
	for (const child of node.toArray()) {
		const piece = plainText(child as Y.XmlElement | Y.XmlText);
		words += isBlock(child) && words !== "" && piece !== "" ? ` ${piece}` : piece;
	}
	return words;
}
