/** The blocks of a text as plain values: read from Yjs without any editor, compared, kept, and written back with as little disturbance as can be. */

import * as Y from "yjs";
import { z } from "zod";
import { joinMarksOf, markedWords } from "#shared/document/mark-runs.ts";
import { plainAttributes, textIn } from "#shared/document/plain-attributes.ts";
import { withSpans } from "#shared/document/table-spans.ts";
import { allowedImage, allowedUrl } from "#shared/editor/url-rule.ts";
import { exactDifference } from "#shared/lib/exact-difference.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { type BlockId, newId } from "#shared/lib/ids.ts";

/** A run of words with the marks on it. Threads of comments are not part of a wording. */
export type TextRun = { readonly text: string; readonly marks?: Readonly<Record<string, object>> | undefined };
export type BlockJson = {
	readonly type: string;
	readonly attrs?: Readonly<Record<string, unknown>> | undefined;
	readonly content?: readonly (BlockJson | TextRun)[] | undefined;
};

const NODES = [
	...["paragraph", "heading", "bulletList", "orderedList", "listItem", "taskList", "taskItem", "blockquote"],
	...["codeBlock", "horizontalRule", "image", "callout", "details", "detailsSummary", "detailsContent"],
	...["table", "tableRow", "tableCell", "tableHeader", "citation", "citationCard", "figure", "liveBlock", "hardBreak"],
] as const;
const MARKS = ["bold", "italic", "underline", "strike", "code", "link"] as const;
const THREAD = "thread--";
const DEEPEST = 24;

const Attribute: z.ZodType<unknown> = z.union([
	z.string().max(20_000),
	z.number(),
	z.boolean(),
	z.null(),
	z.array(z.union([z.string().max(2_000), z.number(), z.null()])).max(200),
]);
const Name = z.string().regex(/^[a-z][\w-]{0,40}$/i);
const Mark = z.record(Name, z.union([z.string().max(2_048), z.number(), z.boolean(), z.null()]));

const Run = z.strictObject({
	text: z.string().min(1).max(50_000),
	marks: z.partialRecord(z.enum(MARKS), Mark).optional(),
});
const Shape: z.ZodType<BlockJson> = z.lazy(() =>
	z
		.strictObject({
			type: z.enum(NODES),
			attrs: z.record(Name, Attribute).optional(),
			content: z
				.array(z.union([Run, Shape]))
				.max(2_000)
				.optional(),
		})
		.refine(hasAllowedAddresses),
) as z.ZodType<BlockJson>;
/** A block as somebody sends it: only nodes, marks and addresses that a text may hold. Its depth is looked at first. */
export const BlockShape: z.ZodType<BlockJson> = z
	.unknown()
	.refine((value) => !isDeeperThan(value, DEEPEST * 2))
	.pipe(Shape);

function isDeeperThan(value: unknown, most: number): boolean {
	let level: unknown[] = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > most) return true;
		level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
	}
	return false;
}

function hasAllowedAddresses({ type, attrs, content = [] }: BlockJson): boolean {
	if (type === "image" && allowedImage(attrs?.src) === null) return false;
	return content.every((child) => {
		if ("type" in child) return true;
		const link = child.marks?.link as { href?: unknown } | undefined;
		return link === undefined || allowedUrl(link.href) === link.href;
	});
}

/** The blocks of a text, in order. */
export function readBlocks(doc: Y.Doc, field: string): BlockJson[] {
	return doc
		.getXmlFragment(field)
		.toArray()
		.flatMap((node) => (node instanceof Y.XmlElement ? [blockOf(node)] : []));
}

/** A copy is another block: it gets a name of its own where it is written. */
export function withoutId({ attrs, content, ...block }: BlockJson): BlockJson {
	const { id: _, ...others } = attrs ?? {};
	return {
		...block,
		...(Object.keys(others).length > 0 ? { attrs: others } : {}),
		...(content ? { content: content.map((child) => ("type" in child ? withoutId(child) : child)) } : {}),
	};
}

/** The id of a block; null for one that has none yet. */
export function idOfBlock({ attrs }: BlockJson): string | null {
	const id = attrs?.id;
	return typeof id === "string" && id !== "" ? id : null;
}

/** The ids of the blocks that have one, in their order. */
export function idsOfBlocks(blocks: readonly BlockJson[]): string[] {
	return blocks.flatMap((block) => idOfBlock(block) ?? []);
}

/** What blocks say to a reader, a line for each block of words; live chips by their label. */
export function wordsOfBlocks(blocks: readonly BlockJson[]): string {
	return blocks
		.map(wordsOfBlock)
		.filter((words) => words !== "")
		.join("\n");
}

/** A short fingerprint of everything blocks are: words, forms and marks. */
export function blocksFingerprint(blocks: readonly BlockJson[]): string {
	return textFingerprint(JSON.stringify(blocks.map(sorted)));
}

/** Whether two passages read the same. Most do to the letter, which is quicker to see. */
export function isSameWording(one: readonly BlockJson[], other: readonly BlockJson[]): boolean {
	return sameValue(one, other) || blocksFingerprint(one) === blocksFingerprint(other);
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).filter(([, item]) => item !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}

function wordsOfBlock({ type, attrs, content = [] }: BlockJson): string {
	if (type === "citation" || type === "citationCard") return textIn(attrs, "label");
	if (type === "image") return textIn(attrs, "alt");
	if (type === "hardBreak") return "\n";
	let words = "";
	for (const child of content) {
		const isInline = !("type" in child) || INLINE.has(child.type);
		const piece = "type" in child ? wordsOfBlock(child) : child.text;
		words += !isInline && words !== "" && piece !== "" ? `\n${piece}` : piece;
	}
	return words;
}

const INLINE: ReadonlySet<string> = new Set(["citation", "figure", "hardBreak"]);

function blockOf(element: Y.XmlElement): BlockJson {
	const attrs = plainAttributes(element);
	const read = element
		.toArray()
		.flatMap((child): (BlockJson | TextRun)[] =>
			child instanceof Y.XmlElement ? [blockOf(child)] : child instanceof Y.XmlText ? runsOf(child) : [],
		);
	const content = element.nodeName === "table" ? withSpans(read) : read;
	return {
		type: element.nodeName,
		...(Object.keys(attrs).length > 0 ? { attrs } : {}),
		...(content.length > 0 ? { content } : {}),
	};
}

function runsOf(text: Y.XmlText): TextRun[] {
	const runs: { text: string; marks?: Record<string, object> }[] = [];
	for (const { insert, attributes = {} } of text.toDelta() as {
		insert: unknown;
		attributes?: Record<string, unknown>;
	}[]) {
		if (typeof insert !== "string") continue;
		const marks = Object.fromEntries(
			Object.entries(attributes).filter(([name, value]) => !name.startsWith(THREAD) && value !== null),
		) as Record<string, object>;
		const last = runs.at(-1);
		if (last && sameValue(last.marks ?? {}, marks)) last.text += insert;
		else runs.push({ text: insert, ...(Object.keys(marks).length > 0 ? { marks } : {}) });
	}
	return runs;
}

/** Where blocks are to be written: in the place of those with these ids, else after `prev`, else at the start (`prev` null) or the end. */
export type BlockRun = { prev: string | null; ids: readonly string[] };

/** Those of a text with these ids, by id: one walk of the text for many passages. */
export function blocksById(doc: Y.Doc, field: string, ids: ReadonlySet<string>): Map<string, BlockJson> {
	const found = new Map<string, BlockJson>();
	for (const node of doc.getXmlFragment(field).toArray()) {
		const id: unknown = node instanceof Y.XmlElement ? node.getAttribute("id") : null;
		if (node instanceof Y.XmlElement && typeof id === "string" && ids.has(id)) found.set(id, blockOf(node));
	}
	return found;
}

/** The blocks that stand there now, in the order of the text. */
export function blocksAt(doc: Y.Doc, field: string, ids: readonly string[]): BlockJson[] {
	return [...blocksById(doc, field, new Set(ids)).values()];
}

/**
 * Makes these blocks what stands in that place, in one transaction. A block that stays keeps its words that are the same, with the threads and the
 * carets on them. To be called in a transaction.
 */
export function writeBlocksAt(doc: Y.Doc, field: string, { prev, ids }: BlockRun, blocks: readonly BlockJson[]): void {
	const fragment = doc.getXmlFragment(field);
	const idAt = (index: number) => {
		const node: unknown = fragment.get(index);
		return node instanceof Y.XmlElement ? String(node.getAttribute("id") ?? "") : "";
	};
	const find = (id: string) => fragment.toArray().findIndex((_, index) => idAt(index) === id);
	const old = new Set(ids);
	const first = ids.map(find).filter((index) => index >= 0);
	const before = prev === null ? -1 : find(prev);
	let at = first.length > 0 ? Math.min(...first) : prev !== null && before < 0 ? fragment.length : before + 1;
	for (const [index, block] of blocks.entries()) {
		const coming = new Set(blocks.slice(index).map((one) => idOfBlock(one) ?? ""));
		// What goes away makes room.
		while (at < fragment.length && old.has(idAt(at)) && !coming.has(idAt(at))) fragment.delete(at, 1);
		const id = idOfBlock(block);
		const here: unknown = at < fragment.length ? fragment.get(at) : null;
		if (id !== null && here instanceof Y.XmlElement && idAt(at) === id && here.nodeName === block.type)
			update(here, block);
		else {
			const elsewhere = id === null ? -1 : find(id);
			if (elsewhere >= 0) {
				fragment.delete(elsewhere, 1);
				if (elsewhere < at) at -= 1;
			}
			fragment.insert(at, [elementOf(block)]);
		}
		at += 1;
	}
	const kept = new Set(blocks.map((one) => idOfBlock(one) ?? ""));
	for (const id of ids) {
		const left = kept.has(id) ? -1 : find(id);
		if (left >= 0) fragment.delete(left, 1);
	}
}

type Child = BlockJson | readonly TextRun[];

/** Runs that follow each other are one text, as the editor keeps them. */
function childrenOf({ content = [] }: BlockJson): Child[] {
	const children: Child[] = [];
	let runs: TextRun[] | null = null;
	for (const child of content) {
		if ("type" in child) {
			runs = null;
			children.push(child);
		} else if (runs) runs.push(child);
		else {
			runs = [child];
			children.push(runs);
		}
	}
	return children;
}

function update(element: Y.XmlElement, block: BlockJson): void {
	const attrs = block.attrs ?? {};
	for (const [name, value] of Object.entries(element.getAttributes()))
		if (!(name in attrs) && value !== undefined) element.removeAttribute(name);
	for (const [name, value] of Object.entries(attrs))
		if (value !== null && !sameValue(element.getAttribute(name), value)) element.setAttribute(name, value as string);
	const now = element.toArray();
	const wanted = childrenOf(block);
	let start = 0;
	while (start < now.length && start < wanted.length && fits(now[start], wanted[start])) start += 1;
	let end = 0;
	while (end < Math.min(now.length, wanted.length) - start && fits(now.at(-1 - end), wanted.at(-1 - end))) end += 1;
	for (let index = 0; index < start; index += 1) updateChild(now[index], wanted[index] as Child);
	for (let index = 1; index <= end; index += 1) updateChild(now.at(-index), wanted.at(-index) as Child);
	if (now.length - start - end > 0) element.delete(start, now.length - start - end);
	const fresh = wanted.slice(start, wanted.length - end).map(nodeOf);
	if (fresh.length > 0) element.insert(start, fresh);
}

/** Whether a child can become that one without being made anew. */
function fits(now: unknown, wanted: Child | undefined): boolean {
	if (wanted === undefined) return false;
	if (now instanceof Y.XmlText) return Array.isArray(wanted);
	if (!(now instanceof Y.XmlElement) || !isBlock(wanted)) return false;
	return now.nodeName === wanted.type && (now.getAttribute("id") ?? null) === idOfBlock(wanted);
}

function isBlock(child: Child): child is BlockJson {
	return !Array.isArray(child);
}

function updateChild(now: unknown, wanted: Child): void {
	if (now instanceof Y.XmlText && !isBlock(wanted)) updateText(now, wanted);
	else if (now instanceof Y.XmlElement && isBlock(wanted)) update(now, wanted);
}

function updateText(text: Y.XmlText, runs: readonly TextRun[]): void {
	let at = 0;
	for (const { kind, text: words } of exactDifference(plain(text), runs.map((run) => run.text).join(""))) {
		if (kind === "removed") text.delete(at, words.length);
		else {
			if (kind === "added") text.insert(at, words, threadsAround(text, at));
			at += words.length;
		}
	}
	at = 0;
	for (const { text: words, marks = {} } of runs) {
		format(text, at, words.length, marks);
		at += words.length;
	}
	joinMarksOf(text);
}

function plain(text: Y.XmlText): string {
	return (text.toDelta() as { insert: unknown }[])
		.map(({ insert }) => (typeof insert === "string" ? insert : ""))
		.join("");
}

/** Words put inside a commented passage are commented; at its edge, they are not. */
function threadsAround(text: Y.XmlText, at: number): Record<string, object> {
	const before = attributesAt(text, at - 1);
	const after = attributesAt(text, at);
	const threads = Object.entries(before).filter(([name]) => name.startsWith(THREAD) && name in after);
	return Object.fromEntries(threads) as Record<string, object>;
}

function attributesAt(text: Y.XmlText, at: number): Record<string, unknown> {
	let end = 0;
	for (const { insert, attributes = {} } of text.toDelta() as {
		insert: string;
		attributes?: Record<string, unknown>;
	}[]) {
		end += insert.length;
		if (at >= 0 && at < end) return attributes;
	}
	return {};
}

/** Gives a range these marks and no other, but for the threads on it. */
function format(text: Y.XmlText, start: number, length: number, marks: Readonly<Record<string, object>>): void {
	let at = 0;
	for (const { insert, attributes = {} } of text.toDelta() as {
		insert: string;
		attributes?: Record<string, unknown>;
	}[]) {
		const [from, to] = [Math.max(at, start), Math.min(at + insert.length, start + length)];
		at += insert.length;
		if (from >= to) continue;
		const change: Record<string, object | null> = {};
		for (const name of Object.keys(attributes)) if (!name.startsWith(THREAD) && !(name in marks)) change[name] = null;
		for (const [name, value] of Object.entries(marks)) if (!sameValue(attributes[name], value)) change[name] = value;
		if (Object.keys(change).length > 0) text.format(from, to - from, change);
	}
}

function nodeOf(child: Child): Y.XmlElement | Y.XmlText {
	if (isBlock(child)) return elementOf(child);
	return markedWords(child.map(({ text: insert, marks }) => ({ insert, attributes: marks })));
}

function elementOf(block: BlockJson): Y.XmlElement {
	const element = new Y.XmlElement(block.type);
	for (const [name, value] of Object.entries(block.attrs ?? {}))
		if (value !== null) element.setAttribute(name, value as string);
	if (!INLINE.has(block.type) && WITHOUT_ID.has(block.type) === false && idOfBlock(block) === null)
		element.setAttribute("id", newId<BlockId>());
	const children = childrenOf(block).map(nodeOf);
	if (children.length > 0) element.insert(0, children);
	return element;
}

/** Blocks that carry no id of their own. */
const WITHOUT_ID: ReadonlySet<string> = new Set(["detailsContent", "tableCell", "tableHeader"]);
