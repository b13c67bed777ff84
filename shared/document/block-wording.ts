/** The exact wording of what a group votes on: blocks of a text, or the parts of a balise. Marks are ignored; chips and live pieces are read by their label. */

import * as Y from "yjs";
import { baliseWording } from "#shared/document/balise-wording.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { CRITERION_PART } from "#shared/document/criterion-part.ts";
import { richText } from "#shared/document/rich-text.ts";
import { figureAttributes } from "#shared/editor/figure-attributes.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

/** One block, or one part of a record, with its words. */
export type WordingPart = { readonly id: string; readonly text: string };

/** Nodes within a line; every other element is a block, on a line of its own. */
const INLINE = new Set(["citation", "figure", "hardBreak"]);

/** What a block says, a line for each block inside it. */
export function blockWording(block: Y.XmlElement | Y.XmlFragment): string {
	const lines: string[] = [];
	let line = "";
	const ends = () => {
		const words = line.replace(/[^\S\n]+/g, " ").trim();
		if (words !== "") lines.push(words);
		line = "";
	};
	const reads = (node: unknown) => {
		if (node instanceof Y.XmlText) {
			for (const { insert } of node.toDelta() as { insert?: unknown }[]) if (typeof insert === "string") line += insert;
			return;
		}
		if (!(node instanceof Y.XmlElement)) return;
		if (INLINE.has(node.nodeName)) {
			line += inlineWords(node);
			return;
		}
		ends();
		line = ownWords(node);
		for (const child of node.toArray()) reads(child);
		ends();
	};
	if (block instanceof Y.XmlElement) reads(block);
	else for (const child of block.toArray()) reads(child);
	ends();
	return lines.join("\n");
}

/** The top blocks of a text that say something, in order. */
export function textParts(doc: Y.Doc, field: string): WordingPart[] {
	return richText(doc, field)
		.toArray()
		.flatMap((block) => {
			const id = block instanceof Y.XmlElement ? block.getAttribute("id") : undefined;
			if (!(block instanceof Y.XmlElement) || typeof id !== "string") return [];
			const text = blockWording(block);
			return text === "" ? [] : [{ id, text }];
		});
}

/** These blocks of a text as they are now, wherever they stand; those that are gone, or say nothing any more, are left out. */
export function passageParts(doc: Y.Doc, field: string, blocks: readonly string[]): WordingPart[] {
	const wanted = new Set(blocks);
	const found = new Map<string, string>();
	const looks = (node: Y.XmlFragment) => {
		for (const child of node.toArray()) {
			if (!(child instanceof Y.XmlElement)) continue;
			const id: unknown = child.getAttribute("id");
			if (typeof id === "string" && wanted.has(id)) found.set(id, blockWording(child));
			looks(child);
		}
	};
	looks(richText(doc, field));
	return [...wanted].flatMap((id) => {
		const text = found.get(id) ?? "";
		return text === "" ? [] : [{ id, text }];
	});
}

/** The parts of a balise as it is now; empty when it is not there, or put away. */
export function baliseParts(doc: Y.Doc, balise: string): WordingPart[] {
	const wording = baliseWording(doc, balise);
	if (!wording) return [];
	const { name, level, statement, why, criteria } = wording;
	const parts = [
		{ id: "name", text: name },
		{ id: "level", text: level },
		{ id: "statement", text: statement },
		{ id: "why", text: why },
		...criteria.map(({ id, text }) => ({ id: `${CRITERION_PART}${id}`, text: citedWords(text) })),
	];
	return parts.map(({ id, text }) => ({ id, text: text.trim() })).filter(({ text }) => text !== "");
}

/** Whether two wordings say the same, part by part; blanks do not count. */
export function isSameWording(one: readonly WordingPart[], other: readonly WordingPart[]): boolean {
	if (one.length !== other.length) return false;
	return one.every(({ id, text }, place) => {
		const same = other[place];
		return same?.id === id && plain(same.text) === plain(text);
	});
}

/** To say which wording somebody had in front of them. */
export function wordingMark(parts: readonly WordingPart[], more: readonly string[] = []): string {
	return textFingerprint([...parts.map(({ text }) => text), "", ...more].map(plain).join("\u0000"));
}

export type ChangedPart = { readonly id: string; readonly before: string; readonly after: string };

/** What a wording says otherwise than before; a part that came or went has nothing on one side. */
export function changedWording(before: readonly WordingPart[], after: readonly WordingPart[]): ChangedPart[] {
	const ids = [...new Set([...before, ...after].map(({ id }) => id))];
	const textIn = (parts: readonly WordingPart[], id: string) => parts.find((one) => one.id === id)?.text ?? "";
	return ids
		.map((id) => ({ id, before: textIn(before, id), after: textIn(after, id) }))
		.filter((one) => plain(one.before) !== plain(one.after));
}

function plain(text: string): string {
	return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function inlineWords(node: Y.XmlElement): string {
	if (node.nodeName === "hardBreak") return " ";
	if (node.nodeName === "citation") return labelOf(node);
	const { label, frozen } = figureAttributes(node.getAttributes());
	// A figure that is live says another value tomorrow, without anybody writing: its name is what is voted on.
	return [label || "…", ...(frozen ? [String(frozen.value), frozen.unit] : [])].filter((word) => word !== "").join(" ");
}

/** What a block without text of its own is read as. */
function ownWords(node: Y.XmlElement): string {
	if (node.nodeName === "citationCard" || node.nodeName === "liveBlock") return labelOf(node);
	const alt: unknown = node.nodeName === "image" ? node.getAttribute("alt") : "";
	return typeof alt === "string" ? alt : "";
}

function labelOf(node: Y.XmlElement): string {
	const label: unknown = node.getAttribute("label");
	return typeof label === "string" ? label : "";
}
