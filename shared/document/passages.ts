/** A document as a list of passages, each a block, a row or a field with a name that lasts: what history shows, and compares. Every sign knows which Yjs client wrote it. */

import * as Y from "yjs";
import { headingLevel, plainAttributes } from "#shared/document/plain-attributes.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import { leanedOnRecords } from "#shared/document/leaned-on-records.ts";
import { BETWEEN, type NamedThing, type RecordInWords, valuesIn } from "#shared/document/record-in-words.ts";
import { RecordMarkdown } from "#shared/document/record-markdown.ts";
import { fieldWriter, isKeptElsewhere, nameField } from "#shared/document/record-writers.ts";
import {
	parseRecordTextName,
	RECORD_TEXTS,
	type RecordText,
	recordTextName,
	richText,
	richTexts,
} from "#shared/document/rich-text.ts";
import { attribute, attributesOf, childrenOf, idOf, type Node, textOf } from "#shared/document/text-nodes.ts";
import { figureAttributes } from "#shared/editor/figure-attributes.ts";
import { figureWords } from "#shared/editor/figure-words.ts";
import type { Language } from "#shared/lib/language.ts";

/** What a passage is. `item`, `numbered` and `task` stand in lists; `row` is a row of a table; `record` and `field` are of records. */
export type PassageForm =
	| "paragraph"
	| "heading"
	| "item"
	| "numbered"
	| "task"
	| "code"
	| "summary"
	| "row"
	| "image"
	| "rule"
	| "card"
	| "record"
	| "field";

/** How a passage stands: two with the same words and another look have changed. */
export type PassageLook = {
	form: PassageForm;
	/** Of headings. */
	level?: number;
	/** Of tasks. */
	checked?: boolean;
	/** Inside lists: how deep, from 0. */
	depth?: number;
	inside?: "quote" | "callout" | "details";
};

/** Where a passage can be put back: a block of a rich text, or a field (or all, `null`) of a record. */
export type PassagePlace =
	| { kind: "block"; text: string; block: string }
	| {
			kind: "record";
			table: string;
			record: string;
			field: string | null;
			/** Of a record that is still there and goes by another name: the fields its name is made of. */
			named?: readonly string[];
	  };

export type Passage = {
	/** The same from one moment to another. */
	key: string;
	look: PassageLook;
	/** The name of the field, or of the text of a record. */
	label?: string;
	/** What the record is called that it is of. */
	of?: string;
	place: PassagePlace | null;
	pieces: WrittenPiece[];
	/** Of a row: which of its cells are headers. */
	heads?: readonly boolean[];
};

/** `kept`: values as they are kept and the marks of threads, for marks of documents alone; `whole`: rows that say nothing, too. */
export type PassageReading = "read" | "kept" | "whole";

/** A run of signs with one author and one look. `clock`: the Yjs clock of its first sign. */
export type WrittenPiece = {
	text: string;
	/** « bold », « link:https://… »; in order. */
	marks: readonly string[];
	client: number | null;
	clock: number;
	/** Of a field of a record: the Yjs clock of its cell. */
	cell?: number;
	/** What compares as one whole (a citation, an image) by this, whatever its label of the day. */
	atom?: string;
	/** The kind of thing a citation names. */
	chip?: string;
};

type Around = { depth?: number; inside?: PassageLook["inside"]; marker?: PassageLook };

const DEEPEST = 60;
/** The mark of a thread of comments. */
export const THREAD = "thread";
const NO_MARKS: readonly string[] = [];

/** Every passage of a document that says something, in reading order. */
export function passagesOf(doc: Y.Doc, language: Language, reading: PassageReading = "read"): Passage[] {
	return new PassageReader(doc, language, reading).read();
}

/** Those of one record alone, its texts among them. */
export function recordPassages(doc: Y.Doc, record: string, language: Language): Passage[] {
	return new PassageReader(doc, language, "read").readRecord(record);
}

/** Those of one text alone. */
export function textPassages(doc: Y.Doc, name: string, language: Language): Passage[] {
	return new PassageReader(doc, language, "read").readText(name);
}

class PassageReader {
	readonly #doc: Y.Doc;
	readonly #language: Language;
	readonly #reading: PassageReading;
	readonly #passages: Passage[] = [];
	readonly #keys = new Map<string, number>();

	constructor(doc: Y.Doc, language: Language, reading: PassageReading) {
		this.#doc = doc;
		this.#language = language;
		this.#reading = reading;
	}

	read(): Passage[] {
		const ofRecords = new Set<string>();
		const records = this.#inWords(null);
		for (const { id } of records) for (const text of RECORD_TEXTS) ofRecords.add(recordTextName(text, id));
		// A framework's text, and texts whose record is gone.
		for (const { name, fragment } of richTexts(this.#doc))
			if (!ofRecords.has(name)) this.#text(name, fragment, parseRecordTextName(name)?.text);
		this.#records(records);
		return this.#passages;
	}

	readRecord(record: string): Passage[] {
		this.#records(this.#inWords(record));
		return this.#passages;
	}

	#inWords(only: string | null): RecordInWords[] {
		const values = this.#reading === "kept" ? undefined : valuesIn(this.#language);
		return [
			...new RecordMarkdown(this.#doc, this.#language, (words) => words, { values, only }).records(),
			...leanedOnRecords(this.#doc, this.#language, only),
		];
	}

	#records(records: readonly RecordInWords[]): void {
		const labels = recordLabels[this.#language];
		for (const { table, id, title, fields, standing } of records) {
			// What is kept in another document is not put back here.
			const place = (field: string | null) =>
				table === "sharedIndicators" ? null : ({ kind: "record", table, record: id, field } as const);
			const piece = (text: string, field: string, thing: Partial<NamedThing> = {}): WrittenPiece => ({
				...{ text, marks: NO_MARKS, ...fieldWriter(this.#doc, table, id, field), clock: -1 },
				...thing,
			});
			const pieces = (words: string, field: string, things: readonly (string | NamedThing)[] = [words]) =>
				things.flatMap((part, index) => [
					...(index > 0 ? [piece(BETWEEN, field)] : []),
					typeof part === "string" ? piece(part, field) : piece(part.text, field, part),
				]);
			const key = `${table}/${id}`;
			this.#add({ key, look: { form: "record" }, place: place(null), pieces: [piece(title, nameField(table))] });
			for (const { field, words, things, cell = field } of [...standing, ...fields])
				this.#add({
					key: cell === field ? `${key}/${field}` : `${key}/${field}/${cell}`,
					look: { form: "field" },
					label: labels[field],
					of: title,
					place: isKeptElsewhere(field) ? null : place(cell),
					pieces: pieces(words, cell, things),
				});
			for (const text of RECORD_TEXTS) {
				const name = recordTextName(text, id);
				if (this.#doc.share.has(name)) this.#text(name, richText(this.#doc, name), text, title);
			}
		}
	}

	readText(name: string): Passage[] {
		this.#text(name, richText(this.#doc, name), parseRecordTextName(name)?.text);
		return this.#passages;
	}

	#text(name: string, fragment: Y.XmlFragment, text: RecordText | undefined, of?: string): void {
		const label = text && recordLabels[this.#language][text];
		for (const { node, look, pieces, heads } of this.#blocks(childrenOf(fragment), {}, 0)) {
			const block = node && idOf(node);
			const words = pieces.map((piece) => piece.text).join("");
			this.#add({
				key: block ? `${name}#${block}` : `${name}?${look.form}:${words}`,
				look,
				...(label === undefined ? {} : { label }),
				...(of === undefined ? {} : { of }),
				place: block ? { kind: "block", text: name, block } : null,
				pieces,
				...(heads === undefined ? {} : { heads }),
			});
		}
	}

	/** Two blocks that say they are the same one are told apart by their order. */
	#add(passage: Passage): void {
		const isSilent = passage.pieces.every(({ text, atom }) => atom === undefined && text.trim() === "");
		if (isSilent && !(this.#reading === "whole" && passage.look.form === "row")) return;
		const times = (this.#keys.get(passage.key) ?? 0) + 1;
		this.#keys.set(passage.key, times);
		this.#passages.push(times === 1 ? passage : { ...passage, key: `${passage.key}~${times}`, place: null });
	}

	*#blocks(
		nodes: readonly Node[],
		around: Around,
		deep: number,
	): Generator<{ node: Y.XmlElement | null; look: PassageLook; pieces: WrittenPiece[]; heads?: boolean[] }> {
		let marker = around.marker;
		for (const node of nodes) {
			const look = (form: PassageForm, more: Partial<PassageLook> = {}): PassageLook => ({
				form,
				...(around.depth === undefined ? {} : { depth: around.depth }),
				...(around.inside === undefined ? {} : { inside: around.inside }),
				...more,
			});
			if (node instanceof Y.XmlText) {
				yield { node: null, look: look("paragraph"), pieces: this.#line([node]) };
				continue;
			}
			const children = childrenOf(node);
			if (deep > DEEPEST) {
				yield { node, look: look("paragraph"), pieces: this.#line(children) };
				continue;
			}
			const inside = (more: Around) => this.#blocks(children, { ...around, marker: undefined, ...more }, deep + 1);
			switch (node.nodeName) {
				case "paragraph":
					yield { node, look: look("paragraph", marker), pieces: this.#line(children) };
					break;
				case "heading":
					yield { node, look: look("heading", { level: levelOf(node) }), pieces: this.#line(children) };
					break;
				case "codeBlock":
					yield { node, look: look("code"), pieces: this.#line(children) };
					break;
				case "detailsSummary":
					yield { node, look: look("summary", { inside: "details" }), pieces: this.#line(children) };
					break;
				case "tableRow":
					yield { node, look: look("row"), pieces: this.#row(children), heads: children.map(isHeaderCell) };
					break;
				case "image":
					yield {
						node,
						look: look("image"),
						pieces: [this.#atom(node, "image", textOf(node, "alt"), textOf(node, "src"))],
					};
					break;
				case "horizontalRule":
					yield { node, look: look("rule"), pieces: [this.#atom(node, "rule", "", "")] };
					break;
				case "citationCard":
				case "liveBlock":
					yield { node, look: look("card"), pieces: this.#line([node]) };
					break;
				case "bulletList":
				case "orderedList":
				case "taskList":
					yield* inside({ depth: (around.depth ?? -1) + 1 });
					break;
				case "listItem":
				case "taskItem":
					yield* inside({ marker: markerOf(node) });
					break;
				case "blockquote":
					yield* inside({ inside: "quote" });
					break;
				case "callout":
					yield* inside({ inside: "callout" });
					break;
				case "details":
					yield* inside({ inside: "details" });
					break;
				default:
					// What this program does not know keeps its words.
					if (children.some((child) => child instanceof Y.XmlElement && !INLINE.has(child.nodeName))) yield* inside({});
					else yield { node, look: look("paragraph"), pieces: this.#line(children) };
			}
			// The sign of an item stands before its first block alone.
			marker = undefined;
		}
	}

	#row(cells: readonly Node[]): WrittenPiece[] {
		const pieces: WrittenPiece[] = [];
		for (const [index, cell] of cells.entries()) {
			if (!(cell instanceof Y.XmlElement)) continue;
			// A first cell that says nothing is a cell all the same where the row is drawn.
			if (this.#reading === "whole" ? index > 0 : pieces.length > 0) pieces.push(unwritten("\t", "cell"));
			let isFirst = true;
			for (const { pieces: words } of this.#blocks(childrenOf(cell), {}, 0)) {
				if (!isFirst) pieces.push(unwritten(" "));
				pieces.push(...words);
				isFirst = false;
			}
		}
		return pieces;
	}

	#line(nodes: readonly Node[]): WrittenPiece[] {
		return nodes.flatMap((node): WrittenPiece[] => {
			if (node instanceof Y.XmlText) return piecesOf(node, this.#reading === "kept");
			switch (node.nodeName) {
				case "hardBreak":
					return [{ ...unwritten("\n", "break"), ...writerOf(node) }];
				case "citation":
				case "citationCard": {
					const kind = textOf(node, "kind");
					return [
						{ ...this.#atom(node, "cite", textOf(node, "label"), `${kind}:${textOf(node, "target")}`), chip: kind },
					];
				}
				case "liveBlock":
					return [this.#atom(node, "live", textOf(node, "label"), JSON.stringify(attributesOf(node)))];
				case "figure": {
					const words = figureWords(figureAttributes(plainAttributes(node)), this.#language);
					return [this.#atom(node, "figure", words, JSON.stringify(attributesOf(node)))];
				}
				default:
					return this.#line(childrenOf(node));
			}
		});
	}

	#atom(node: Y.XmlElement, kind: string, text: string, target: string): WrittenPiece {
		return { text, marks: NO_MARKS, ...writerOf(node), atom: `${kind} ${target}` };
	}
}

const INLINE: ReadonlySet<string> = new Set(["citation", "figure", "hardBreak"]);

function unwritten(text: string, atom?: string): WrittenPiece {
	return { text, marks: NO_MARKS, client: null, clock: -1, ...(atom === undefined ? {} : { atom }) };
}

function writerOf(node: Y.XmlElement): { client: number | null; clock: number } {
	const id = node._item?.id;
	return { client: id?.client ?? null, clock: id?.clock ?? -1 };
}

/** The signs of a text as they were written: Yjs says who wrote each, which its own export does not. */
function piecesOf(text: Y.XmlText, withThreads: boolean): WrittenPiece[] {
	const pieces: WrittenPiece[] = [];
	const now = new Map<string, string>();
	let marks = NO_MARKS;
	for (let item = text._start; item !== null; item = item.right) {
		if (item.deleted) continue;
		const { content, id } = item;
		if (content instanceof Y.ContentFormat) {
			// That somebody comments on words is no change of them.
			if (withThreads || content.key.split("--")[0] !== THREAD) note(now, content.key, content.value);
			marks = now.size === 0 ? NO_MARKS : [...now.values()].sort();
		} else if (content instanceof Y.ContentString)
			pieces.push({ text: content.str, marks, client: id.client, clock: id.clock });
	}
	return pieces;
}

function note(now: Map<string, string>, key: string, value: unknown): void {
	// The binding numbers marks that may overlap: `link--3f2a`.
	const name = key.split("--")[0] ?? key;
	if (value === null || value === false) now.delete(key);
	else if (typeof value === "object" && "href" in value && typeof value.href === "string")
		now.set(key, `${name}:${value.href}`);
	else now.set(key, name);
}

function isHeaderCell(node: Node): boolean {
	return node instanceof Y.XmlElement && node.nodeName === "tableHeader";
}

function markerOf(item: Y.XmlElement): PassageLook {
	if (item.nodeName === "taskItem") return { form: "task", checked: attribute(item, "checked") === true };
	const list = item.parent;
	return { form: list instanceof Y.XmlElement && list.nodeName === "orderedList" ? "numbered" : "item" };
}

function levelOf(heading: Y.XmlElement): number {
	return headingLevel(attribute(heading, "level"));
}
