/** What a document says when it is adopted: its mark, to notice that it changed; what is live in it, to be kept as it was; and its words, to be read for good. */

import type * as Y from "yjs";
import { type Passage, type PassageLook, passagesOf, THREAD, type WrittenPiece } from "#shared/document/passages.ts";
import type { Language } from "#shared/lib/language.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

export type AdoptedPiece = {
	text: string;
	/** « bold », « link:https://… »; absent: none. */
	marks?: readonly string[];
	/** The kind of thing that is cited here. */
	chip?: string;
	/** What was live here: the mark of what was recorded of it. */
	live?: string;
	/** Where the image is. */
	image?: string;
};
export type AdoptedPassage = {
	key: string;
	look: PassageLook;
	label?: string;
	/** Of a row: which of its cells are headers; absent: none. */
	heads?: readonly boolean[];
	pieces: AdoptedPiece[];
};

/** Ids are given anew when a workspace is taken up from an archive; nothing else reads like one. */
const IDS = /[0-9a-z]{26}/g;

/** Fields that marks made before they were told say nothing of, and the marks of threads, which they counted as words. */
const TOLD_SINCE: ReadonlySet<string> = new Set([
	...["direction", "frequency", "unitKind", "additivity", "aggregation", "weightedBy", "expression", "references"].map(
		(field) => `indicators/${field}`,
	),
	...["section", "mergedInto", "origins"].map((field) => `balises/${field}`),
]);

/** `mark`: of what the document says; `former`: the same, as versions adopted by older programs bear it. */
export type DocumentMarks = { readonly mark: string; readonly former: string };

/** Of the whole document: two people who see the same words under the same forms have the same one. */
export function documentMark(doc: Y.Doc): string {
	return documentMarks(doc).mark;
}

export function documentMarks(doc: Y.Doc): DocumentMarks {
	const passages = passagesOf(doc, "fr", "kept");
	const told = passages.map((passage) => ({ ...passage, pieces: passage.pieces.map(withoutThreads) }));
	const before = passages.filter(({ key }) => !TOLD_SINCE.has(key.replace(/^(\w+)\/[^/]*\//, "$1/")));
	return { mark: markOf(told), former: markOf(before) };
}

/** Whether a document still says what this mark was made of. */
export function isMarkOf({ mark, former }: DocumentMarks, known: string): boolean {
	return known === mark || known === former;
}

function markOf(passages: readonly Passage[]): string {
	const said = passages.map(({ look, pieces }) => [
		look,
		merged(pieces).map(({ text, marks, atom }) => [text, marks, (atom ?? "").replaceAll(IDS, "·")]),
	]);
	return textFingerprint(JSON.stringify(said));
}

function withoutThreads(piece: WrittenPiece): WrittenPiece {
	return piece.marks.includes(THREAD) ? { ...piece, marks: piece.marks.filter((mark) => mark !== THREAD) } : piece;
}

/** Something that a text shows as it is today. `attributes` are those of its node, whatever was written in them. */
export type LiveThing = {
	mark: string;
	kind: "figure" | "citation" | "block";
	attributes: Readonly<Record<string, unknown>>;
	label: string;
};

/** Everything live in a document, once each, in reading order. */
export function liveThings(doc: Y.Doc): LiveThing[] {
	const found = new Map<string, LiveThing>();
	for (const { pieces } of passagesOf(doc, "fr"))
		for (const { atom, text } of pieces) {
			const thing = atom === undefined ? null : thingOf(atom, text);
			if (thing && !found.has(thing.mark)) found.set(thing.mark, thing);
		}
	return [...found.values()];
}

/** The words of a document as they are read on the page of an adopted version. */
export function adoptedPassages(doc: Y.Doc, language: Language): AdoptedPassage[] {
	return passagesOf(doc, language, "whole").map(({ key, look, label, pieces, heads }) => ({
		key,
		look,
		...(label === undefined ? {} : { label }),
		...(heads?.some((isHead) => isHead) ? { heads } : {}),
		pieces: merged(pieces).map(asRead),
	}));
}

const FORMS = { cite: "citation", figure: "figure", live: "block" } as const;

function thingOf(atom: string, label: string): LiveThing | null {
	const [form = "", target] = cut(atom, " ");
	if (!(form === "cite" || form === "figure" || form === "live")) return null;
	const kind = FORMS[form];
	const mark = textFingerprint(atom);
	if (kind === "citation") {
		const [of = "", id] = cut(target, ":");
		return { mark, kind, attributes: { kind: of, target: id }, label };
	}
	// Written by `passagesOf`: names and values of the node.
	return { mark, kind, attributes: Object.fromEntries(JSON.parse(target) as [string, unknown][]), label };
}

function cut(text: string, sign: string): [string, string] {
	const at = text.indexOf(sign);
	return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function asRead({ text, marks, chip, atom }: WrittenPiece): AdoptedPiece {
	const [form, target] = cut(atom ?? "", " ");
	return {
		text,
		...(marks.length === 0 ? {} : { marks }),
		...(chip === undefined ? {} : { chip }),
		...(form === "image" ? { image: target } : {}),
		...(atom !== undefined && form in FORMS ? { live: textFingerprint(atom) } : {}),
	};
}

/** Runs under the same marks as one, however they were typed. */
function merged(pieces: readonly WrittenPiece[]): WrittenPiece[] {
	const all: WrittenPiece[] = [];
	for (const piece of pieces) {
		const last = all.at(-1);
		const isSame =
			last && last.atom === undefined && piece.atom === undefined && String(last.marks) === String(piece.marks);
		if (isSame) all[all.length - 1] = { ...last, text: last.text + piece.text };
		else all.push(piece);
	}
	return all;
}
