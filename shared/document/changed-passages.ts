/** What differs between two states of a text, passage by passage: the neighbouring blocks that changed, came, went or moved make one passage. */

import { type BlockJson, blocksFingerprint, idOfBlock } from "#shared/document/block-json.ts";
import { sequenceDifference } from "#shared/lib/sequence-difference.ts";
import { sameValue } from "#shared/lib/same-value.ts";

export type Passage = {
	/** The block before it that is the same in both; null at the start of the text. */
	prev: string | null;
	before: readonly BlockJson[];
	after: readonly BlockJson[];
};

/** In the order of the text. Blocks are known by their ids, those without by what they are. A block that moved makes one passage with all it passed over. */
export function passagesBetween(before: readonly BlockJson[], after: readonly BlockJson[]): Passage[] {
	const pairs = aligned(before.map(keyOf), after.map(keyOf)).map(([i, j]) => {
		const [old, now] = [i === null ? undefined : before[i], j === null ? undefined : after[j]];
		return { old, now, isChanged: !old || !now || !sameValue(old, now) };
	});
	for (const [from, to] of moves(pairs)) for (let at = from; at <= to; at += 1) (pairs[at] as Pair).isChanged = true;
	const passages: Passage[] = [];
	let prev: string | null = null;
	let open: { prev: string | null; before: BlockJson[]; after: BlockJson[] } | null = null;
	for (const { old, now, isChanged } of pairs) {
		if (isChanged) {
			open ??= { prev, before: [], after: [] };
			if (old) open.before.push(old);
			if (now) open.after.push(now);
		} else {
			if (open) passages.push(open);
			open = null;
			prev = (now && idOfBlock(now)) ?? prev;
		}
	}
	if (open) passages.push(open);
	return passages;
}

type Pair = { old: BlockJson | undefined; now: BlockJson | undefined; isChanged: boolean };

/** From where to where each block went that stands elsewhere now. */
function moves(pairs: readonly Pair[]): [number, number][] {
	const gone = new Map<string, number>();
	for (const [at, { old, now }] of pairs.entries()) if (old && !now) gone.set(keyOf(old), at);
	return pairs.flatMap(({ old, now }, at): [number, number][] => {
		const from = now && !old ? gone.get(keyOf(now)) : undefined;
		return from === undefined ? [] : [[Math.min(from, at), Math.max(from, at)]];
	});
}

function keyOf(block: BlockJson): string {
	return idOfBlock(block) ?? `= ${blocksFingerprint([block])}`;
}

/** Pairs of places, one side null for what is on the other side only. */
function aligned(a: readonly string[], b: readonly string[]): [number | null, number | null][] {
	return sequenceDifference(a, b).flatMap(({ kind, before, after, length }) =>
		Array.from({ length }, (_, index): [number | null, number | null] => [
			kind === "added" ? null : before + index,
			kind === "removed" ? null : after + index,
		]),
	);
}
