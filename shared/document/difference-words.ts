/** The words of a passage as they are compared: cut into words, blanks, signs and whole things, each with the pieces it was written in. */

import type { WrittenPiece } from "#shared/document/passages.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { SequenceRun } from "#shared/lib/sequence-difference.ts";

/** A word, a blank, a sign or a whole thing. */
export type Token = { key: string; isBlank: boolean; pieces: WrittenPiece[] };

const WORDS = /[\p{L}\p{N}\p{M}]+['’]?|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

export function tokensOf(pieces: readonly WrittenPiece[]): Token[] {
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

export type Step = { same?: SequenceRun; removed?: Span; added?: Span };
export type Span = { from: number; to: number };

/** Runs as a reader follows them: a blank or a comma between two changes is part of the change. */
export function steps(runs: readonly SequenceRun[], before: readonly Token[]): Step[] {
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

export function wordsOf(tokens: readonly Token[], { from, to }: Span): WrittenPiece[] {
	return tokens.slice(from, to).flatMap((token) => token.pieces);
}

export function isSameWords(old: readonly WrittenPiece[], now: readonly WrittenPiece[]): boolean {
	return signature(old) === signature(now);
}

export function sameMarks(old: readonly WrittenPiece[], now: readonly WrittenPiece[]): boolean {
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
export function aligned(old: readonly WrittenPiece[], now: readonly WrittenPiece[]): [WrittenPiece, WrittenPiece][] {
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
