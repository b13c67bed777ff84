/** The difference of two moments of a document: which passages came, went, moved or changed, word by word, and whose hand it was. Pure. */

import type * as Y from "yjs";
import {
	type Passage,
	type PassageLook,
	type PassagePlace,
	passagesOf,
	type WrittenPiece,
} from "#shared/document/passages.ts";
import {
	aligned,
	isSameWords,
	sameMarks,
	steps,
	type Token,
	tokensOf,
	wordsOf,
} from "#shared/document/difference-words.ts";
import { fieldWriter, namingFields } from "#shared/document/record-writers.ts";
import type { Language } from "#shared/lib/language.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { longestGrowing, sequenceDifference } from "#shared/lib/sequence-difference.ts";

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
	/** Of what had been taken away and came back with the words it had: who brought it back. `by` are those who had written it. */
	restoredBy?: Hand[];
};

/** What the log knows of who did what. */
export type Hands = {
	/** Who wrote signs, run by run. */
	wrote(client: number, clock: number, length: number): readonly HandRun[];
	/** Who removed signs, run by run. */
	removed(client: number, clock: number, length: number): readonly HandRun[];
	/** The only one who wrote anything between the two moments, if there was only one. */
	alone: Hand | undefined;
	/** What a passage that comes back said before it went, by its key. */
	before?(key: string): EarlierPassage | null;
};

export type HandRun = { length: number; by: Hand | undefined };
export type EarlierPassage = { passage: Passage; wrote: Hands["wrote"] };

export const NO_HANDS: Hands = {
	wrote: (_client, _clock, length) => [{ length, by: undefined }],
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
	return passagesDifference(passagesOf(before, language), now, { after, hands });
}

/** The same of passages that were read already; `after`: the document that the later ones are of. */
export function passagesDifference(
	then: readonly Passage[],
	now: readonly Passage[],
	{ after, hands }: { after: Y.Doc; hands: Hands },
): PassageDifference[] {
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
		else if (!nowKeys.has(passage.key)) {
			const told = writer.removed(passage, emptied(after, passage));
			gone.set(anchor, [...(gone.get(anchor) ?? []), told]);
		}
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
		const pieces = this.#pieces("added", passage.pieces);
		const earlier = this.#hands.before?.(passage.key);
		if (!earlier || !isSameWords(earlier.passage.pieces, passage.pieces)) return finished(passage, "added", pieces);
		// The words are those of whoever wrote them; whoever brought them back is told beside.
		const restoredBy = handsOf(pieces);
		const written = earlier.passage.pieces.flatMap((piece) => this.#written(piece, earlier.wrote));
		const isOwn = handsOf(written).every((hand) => restoredBy.includes(hand));
		return { ...finished(passage, "added", written), ...(isOwn ? {} : { restoredBy }) };
	}

	/** `emptied`: what wrote that the field says nothing any more. */
	removed(passage: Passage, emptied?: WrittenPiece): PassageDifference {
		return finished(passage, "removed", this.#pieces("removed", passage.pieces, this.#wrote(emptied)));
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
			if (kind === "added") return this.#written(piece, this.#hands.wrote);
			if (piece.client === null || piece.clock < 0) return [shown(kind, piece, this.#orAlone(next))];
			if (piece.atom !== undefined) {
				const [run] = this.#hands.removed(piece.client, piece.clock, 1);
				return [shown(kind, piece, this.#orAlone(run?.by))];
			}
			return this.#cut(kind, piece, this.#hands.removed(piece.client, piece.clock, piece.text.length));
		});
	}

	#written(piece: WrittenPiece, wrote: Hands["wrote"]): DifferencePiece[] {
		const { client, clock, text, atom } = piece;
		const isText = client !== null && clock >= 0 && atom === undefined;
		if (isText && text.length > 0) return this.#cut("added", piece, wrote(client, clock, text.length));
		return [shown("added", piece, this.#orAlone(firstHand(piece, wrote)))];
	}

	#cut(kind: "added" | "removed", piece: WrittenPiece, runs: readonly HandRun[]): DifferencePiece[] {
		let at = 0;
		return runs.map(({ length, by }) => {
			const text = piece.text.slice(at, at + length);
			at += length;
			return shown(kind, { ...piece, text }, this.#orAlone(by));
		});
	}

	/** Null is the server, who is known. */
	#orAlone(hand: Hand | undefined): Hand | undefined {
		return hand === undefined ? this.#hands.alone : hand;
	}

	#wrote(piece: WrittenPiece | undefined): Hand | undefined {
		return piece && firstHand(piece, this.#hands.wrote);
	}
}

/** The cell that says nothing now, of a field that said something. */
function emptied(after: Y.Doc, { place, pieces }: Passage): WrittenPiece | undefined {
	if (place?.kind !== "record" || place.field === null) return undefined;
	const { client, cell } = fieldWriter(after, place.table, place.record, place.field);
	const [before] = pieces;
	return before && (before.client !== client || before.cell !== cell) ? { ...before, client, cell } : undefined;
}

function firstHand({ client, clock, cell }: WrittenPiece, wrote: Hands["wrote"]): Hand | undefined {
	return client === null ? undefined : wrote(client, cell ?? clock, 1)[0]?.by;
}

function handsOf(pieces: readonly DifferencePiece[]): Hand[] {
	return [...new Set(pieces.flatMap(({ by }) => (by === undefined ? [] : [by])))];
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
		...(place === null ? {} : { place: placeOf(place, change) }),
		change,
		pieces: joined(pieces),
		by: [...hands],
	};
}

/** A record that goes by another name is put back under its name alone. */
function placeOf(place: PassagePlace, change: PassageDifference["change"]): PassagePlace {
	const isRenamed = change === "changed" && place.kind === "record" && place.field === null;
	return isRenamed ? { ...place, named: namingFields(place.table) } : place;
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
