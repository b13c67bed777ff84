/** The difference of two moments of a document: which passages came, went, moved or changed, word by word, and whose hand it was. Pure. */

import type * as Y from "yjs";
import {
	type Passage,
	type PassageLook,
	type PassagePlace,
	passagesOf,
	type WrittenPiece,
} from "#shared/document/passages.ts";
import type { Language } from "#shared/lib/language.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { longestGrowing, type SequenceRun, sequenceDifference } from "#shared/lib/sequence-difference.ts";

/** A member by id; null is the server itself. Absent where nobody can say. */
export type Hand = string | null;

/** `reformatted`: the same words under other marks. */
export type DifferencePiece = {
	kind: "same" | "added" | "removed" | "reformatted";
	text: string;
	/** Absent: none. */
	marks?: readonly string[];
	/** Of what is reformatted: its marks before. */
	was?: readonly string[];
	/** The kind of thing that is cited here. */
	chip?: string;
	by?: Hand;
};

export type PassageDifference = {
	key: string;
	look: PassageLook;
	label?: string;
	/** What the record is called that it is of. */
	of?: string;
	place?: PassagePlace;
	change: "same" | "added" | "removed" | "changed";
	isMoved?: true;
	/** Its look before, when it was another one. */
	was?: PassageLook;
	pieces: DifferencePiece[];
	/** Everybody who had a hand in the change. */
	by: Hand[];
};

/** What the log knows of who did what. */
export type Hands = {
	/** Who a Yjs client id belongs to. */
	wrote(client: number): Hand | undefined;
	/** Who removed signs, run by run. */
	removed(client: number, clock: number, length: number): readonly { length: number; by: Hand | undefined }[];
	/** The only one who wrote anything between the two moments, if there was only one. */
	alone: Hand | undefined;
};

export const NO_HANDS: Hands = {
	wrote: () => undefined,
	removed: (_client, _clock, length) => [{ length, by: undefined }],
	alone: undefined,
};

/** The passages of `after`, and those of `before` that are gone where they stood. Without a `before`, what `after` says, all of it the same. */
export function documentDifference(
	before: Y.Doc | null,
	after: Y.Doc,
	{ language, hands = NO_HANDS }: { language: Language; hands?: Hands },
): PassageDifference[] {
	const now = passagesOf(after, language);
	if (before === null) return now.map((passage) => unchanged(passage));
	const then = passagesOf(before, language);
	const writer = new DifferenceWriter(hands);
	const places = new Map(then.map((passage, place) => [passage.key, place]));
	const kept = now.filter(({ key }) => places.has(key));
	const still = longestGrowing(kept.map(({ key }) => places.get(key) as number));
	const stayed = new Set(kept.filter((_passage, index) => still.has(index)).map(({ key }) => key));

	const nowKeys = new Set(now.map(({ key }) => key));
	/** What is gone, by the passage that stands before it. */
	const gone = new Map<string, PassageDifference[]>();
	let anchor = "";
	for (const passage of then) {
		if (stayed.has(passage.key)) anchor = passage.key;
		else if (!nowKeys.has(passage.key)) gone.set(anchor, [...(gone.get(anchor) ?? []), writer.removed(passage)]);
	}

	const all = [...(gone.get("") ?? [])];
	/** What stood after the end of the record that is being told. */
	let waiting: PassageDifference[] = [];
	let record = "";
	for (const passage of now) {
		if (recordOf(passage.key) !== record) all.push(...waiting.splice(0));
		record = recordOf(passage.key);
		const place = places.get(passage.key);
		const old = place === undefined ? undefined : then[place];
		all.push(old ? writer.kept(old, passage, !stayed.has(passage.key)) : writer.added(passage));
		if (!stayed.has(passage.key)) continue;
		const left = gone.get(passage.key) ?? [];
		all.push(...waiting.splice(0), ...left.filter(({ key }) => recordOf(key) === record));
		waiting = left.filter(({ key }) => recordOf(key) !== record);
	}
	all.push(...waiting);
	return all;
}

/** The difference of one passage alone; null where it is not there. `key` names it where it is in neither. */
export function passageDifference(
	before: Passage | null,
	after: Passage | null,
	{ key, hands }: { key: string; hands: Hands },
): PassageDifference {
	const writer = new DifferenceWriter(hands);
	if (before && after) return writer.kept(before, after, false);
	if (after) return writer.added(after);
	return before ? writer.removed(before) : { key, look: { form: "paragraph" }, change: "same", pieces: [], by: [] };
}

/** The record a passage is of; empty for the text of a framework. */
function recordOf(key: string): string {
	return /^[a-z]+[/:]([\w-]+)/.exec(key)?.[1] ?? "";
}

class DifferenceWriter {
	readonly #hands: Hands;

	constructor(hands: Hands) {
		this.#hands = hands;
	}

	added(passage: Passage): PassageDifference {
		return finished(passage, "added", this.#pieces("added", passage.pieces));
	}

	removed(passage: Passage): PassageDifference {
		return finished(passage, "removed", this.#pieces("removed", passage.pieces));
	}

	kept(old: Passage, now: Passage, isMoved: boolean): PassageDifference {
		const isSameLook = sameValue(old.look, now.look);
		const words = isSameWords(old.pieces, now.pieces) ? null : this.#compare(old, now);
		if (words === null && isSameLook && !isMoved) return unchanged(now);
		const pieces = words ?? now.pieces.map((piece) => shown("same", piece));
		// What moves, or becomes a heading, is written again by whoever does it.
		const hand = this.#orAlone(this.#wrote(now.pieces[0]));
		return {
			...finished(now, "changed", pieces, words === null && hand !== undefined ? [hand] : []),
			...(isMoved ? { isMoved } : {}),
			...(isSameLook ? {} : { was: old.look }),
		};
	}

	#compare(old: Passage, now: Passage): DifferencePiece[] {
		const [a, b] = [tokensOf(old.pieces), tokensOf(now.pieces)];
		const runs = sequenceDifference(
			a.map(({ key }) => key),
			b.map(({ key }) => key),
		);
		const pieces: DifferencePiece[] = [];
		for (const { removed, added, same } of steps(runs, a)) {
			if (same)
				pieces.push(
					...this.#same(a.slice(same.before, same.before + same.length), b.slice(same.after, same.after + same.length)),
				);
			// A value of a record is taken away by whoever wrote the next one.
			const next = now.look.form === "field" ? this.#wrote(now.pieces[0]) : undefined;
			if (removed) pieces.push(...this.#pieces("removed", wordsOf(a, removed), next));
			if (added) pieces.push(...this.#pieces("added", wordsOf(b, added)));
		}
		return pieces;
	}

	/** The same words; what is under other marks is told. */
	#same(old: readonly Token[], now: readonly Token[]): DifferencePiece[] {
		return now.flatMap((token, index) => {
			const before = old[index] as Token;
			if (sameMarks(before.pieces, token.pieces)) return token.pieces.map((piece) => shown("same", piece));
			return aligned(before.pieces, token.pieces).map(([was, piece]) => {
				if (sameValue(was.marks, piece.marks)) return shown("same", piece);
				const by = this.#hands.alone;
				return { ...shown("reformatted", piece), was: was.marks, ...(by === undefined ? {} : { by }) };
			});
		});
	}

	#pieces(kind: "added" | "removed", pieces: readonly WrittenPiece[], next?: Hand): DifferencePiece[] {
		return pieces.flatMap((piece) => {
			if (kind === "added") return [shown(kind, piece, this.#orAlone(this.#wrote(piece)))];
			if (piece.client === null || piece.clock < 0) return [shown(kind, piece, this.#orAlone(next))];
			if (piece.atom !== undefined) {
				const [run] = this.#hands.removed(piece.client, piece.clock, 1);
				return [shown(kind, piece, this.#orAlone(run?.by))];
			}
			let at = 0;
			return this.#hands.removed(piece.client, piece.clock, piece.text.length).map(({ length, by }) => {
				const text = piece.text.slice(at, at + length);
				at += length;
				return shown(kind, { ...piece, text }, this.#orAlone(by));
			});
		});
	}

	/** Null is the server, who is known. */
	#orAlone(hand: Hand | undefined): Hand | undefined {
		return hand === undefined ? this.#hands.alone : hand;
	}

	#wrote(piece: WrittenPiece | undefined): Hand | undefined {
		return piece?.client == null ? undefined : this.#hands.wrote(piece.client);
	}
}

function unchanged(passage: Passage): PassageDifference {
	return finished(
		passage,
		"same",
		passage.pieces.map((piece) => shown("same", piece)),
	);
}

function finished(
	{ key, look, label, of, place }: Passage,
	change: PassageDifference["change"],
	pieces: readonly DifferencePiece[],
	by: readonly Hand[] = [],
): PassageDifference {
	const hands = new Set(by);
	for (const piece of pieces) if (piece.by !== undefined) hands.add(piece.by);
	return {
		key,
		look,
		...(label === undefined ? {} : { label }),
		...(of === undefined ? {} : { of }),
		...(place === null ? {} : { place }),
		change,
		pieces: joined(pieces),
		by: [...hands],
	};
}

function shown(kind: DifferencePiece["kind"], { text, marks, chip }: WrittenPiece, by?: Hand): DifferencePiece {
	return {
		kind,
		text,
		...(marks.length === 0 ? {} : { marks }),
		...(chip === undefined ? {} : { chip }),
		...(by === undefined ? {} : { by }),
	};
}

/** Signs that follow each other and differ in nothing make one piece. */
function joined(pieces: readonly DifferencePiece[]): DifferencePiece[] {
	const whole: DifferencePiece[] = [];
	let last: DifferencePiece | undefined;
	for (const piece of pieces) {
		if (last && isMoreOf(last, piece)) last.text += piece.text;
		else {
			last = { ...piece };
			whole.push(last);
		}
	}
	return whole;
}

function isMoreOf(last: DifferencePiece, piece: DifferencePiece): boolean {
	return (
		last.kind === piece.kind &&
		last.by === piece.by &&
		last.chip === undefined &&
		piece.chip === undefined &&
		sameValue(last.marks, piece.marks) &&
		sameValue(last.was, piece.was)
	);
}

/** A word, a blank, a sign or a whole thing. */
type Token = { key: string; isBlank: boolean; pieces: WrittenPiece[] };

const WORDS = /[\p{L}\p{N}\p{M}]+['’]?|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

function tokensOf(pieces: readonly WrittenPiece[]): Token[] {
	const tokens: Token[] = [];
	let run: WrittenPiece[] = [];
	const cut = () => {
		const text = run.map((piece) => piece.text).join("");
		const cutter = new PieceCutter(run);
		for (const [word] of text.matchAll(WORDS))
			tokens.push({ key: word, isBlank: !/[\p{L}\p{N}]/u.test(word), pieces: cutter.take(word.length) });
		run = [];
	};
	for (const piece of pieces) {
		if (piece.atom === undefined) {
			run.push(piece);
			continue;
		}
		cut();
		tokens.push({ key: `\u0000${piece.atom}`, isBlank: false, pieces: [piece] });
	}
	cut();
	return tokens;
}

/** Hands out pieces of a given length, cutting where needed. */
class PieceCutter {
	readonly #pieces: readonly WrittenPiece[];
	#index = 0;
	#at = 0;

	constructor(pieces: readonly WrittenPiece[]) {
		this.#pieces = pieces;
	}

	take(length: number): WrittenPiece[] {
		const taken: WrittenPiece[] = [];
		let left = length;
		while (left > 0) {
			const piece = this.#pieces[this.#index];
			if (!piece) break;
			const text = piece.text.slice(this.#at, this.#at + left);
			if (text !== "") taken.push({ ...piece, text, clock: piece.clock < 0 ? piece.clock : piece.clock + this.#at });
			left -= text.length;
			this.#at += text.length;
			if (this.#at < piece.text.length) continue;
			this.#index += 1;
			this.#at = 0;
		}
		return taken;
	}
}

type Step = { same?: SequenceRun; removed?: Span; added?: Span };
type Span = { from: number; to: number };

/** Runs as a reader follows them: a blank or a comma between two changes is part of the change. */
function steps(runs: readonly SequenceRun[], before: readonly Token[]): Step[] {
	const all: Step[] = [];
	let change: { removed: Span; added: Span } | null = null;
	runs.forEach((run, index) => {
		const isBlank = before.slice(run.before, run.before + run.length).every((token) => token.isBlank);
		const isBetween = run.kind === "same" && isBlank && change !== null && index < runs.length - 1;
		if (run.kind === "same" && !isBetween) {
			all.push({ same: run });
			change = null;
			return;
		}
		if (change === null) {
			change = { removed: { from: run.before, to: run.before }, added: { from: run.after, to: run.after } };
			all.push(change);
		}
		if (run.kind !== "added") change.removed.to = run.before + run.length;
		if (run.kind !== "removed") change.added.to = run.after + run.length;
	});
	return all;
}

function wordsOf(tokens: readonly Token[], { from, to }: Span): WrittenPiece[] {
	return tokens.slice(from, to).flatMap((token) => token.pieces);
}

function isSameWords(old: readonly WrittenPiece[], now: readonly WrittenPiece[]): boolean {
	return signature(old) === signature(now);
}

function sameMarks(old: readonly WrittenPiece[], now: readonly WrittenPiece[]): boolean {
	if (old.length === 1 && now.length === 1) return sameValue(old[0]?.marks, now[0]?.marks);
	return signature(old) === signature(now);
}

/** The signs and their marks, whoever wrote them in however many times. */
function signature(pieces: readonly WrittenPiece[]): string {
	let words = "";
	let marks = "";
	for (const piece of pieces) {
		const look = piece.marks.length === 0 ? "" : piece.marks.join(" ");
		if (look !== marks) words += `\u0001${look}\u0001`;
		marks = look;
		words += piece.atom === undefined ? piece.text : `\u0000${piece.atom}\u0000`;
	}
	return words;
}

/** Two ways to cut the same words, cut at every place where either is. */
function aligned(old: readonly WrittenPiece[], now: readonly WrittenPiece[]): [WrittenPiece, WrittenPiece][] {
	if (now.some(({ atom }) => atom !== undefined)) return now.map((piece, index) => [old[index] ?? piece, piece]);
	const cutter = new PieceCutter(old);
	return now.flatMap((piece) => {
		let at = 0;
		return cutter.take(piece.text.length).map((was): [WrittenPiece, WrittenPiece] => {
			const text = piece.text.slice(at, at + was.text.length);
			at += was.text.length;
			return [was, { ...piece, text }];
		});
	});
}
