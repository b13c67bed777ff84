/** A part of what is proposed: its changes one by one – words, marks, forms, blocks that come and go – and the passage with those that are taken. */

import { type BlockJson, wordsOfBlocks } from "#shared/document/block-json.ts";
import { isMoving, type Moving, type Part, passageDifference } from "#client/proposals/passage-difference.ts";
import { type Marks, marksOf, type Segment, withUnits, wordsOfUnits } from "#client/proposals/word-units.ts";

/** One change, counted from 0 as a reader meets them. */
export type Change = { readonly index: number } & (
	| { readonly kind: "words"; readonly removed: string; readonly added: string }
	| { readonly kind: "marks"; readonly words: string; readonly from: Marks; readonly to: Marks }
	| { readonly kind: "form"; readonly before: BlockJson; readonly after: BlockJson }
	| { readonly kind: "blocks"; readonly gone: readonly BlockJson[]; readonly come: readonly BlockJson[] }
);

type Numbers = ReadonlyMap<Part | Segment, number>;

/** The changes from one version of a passage to another, in order. */
export function changesOf(before: readonly BlockJson[], after: readonly BlockJson[]): Change[] {
	const parts = passageDifference(before, after);
	const changes = new Map<number, Change>();
	for (const [one, index] of numbered(parts)) {
		const known = changes.get(index);
		if (one.kind === "replaced")
			changes.set(index, {
				...{ index, kind: "words" },
				...{ removed: wordsOfUnits(one.before), added: wordsOfUnits(one.after) },
			});
		else if (one.kind === "restyled") {
			const [from, to] = [one.before, one.after].map(([first]) => (first ? marksOf(first) : {}));
			changes.set(index, { index, kind: "marks", words: wordsOfUnits(one.after), from: from ?? {}, to: to ?? {} });
		} else if (one.kind === "words" || one.kind === "inside")
			changes.set(index, { index, kind: "form", before: one.before, after: one.after });
		else if (one.kind === "gone" || one.kind === "come") {
			const { gone, come } = known?.kind === "blocks" ? known : { gone: [], come: [] };
			changes.set(index, {
				...{ index, kind: "blocks" },
				gone: one.kind === "gone" ? [...gone, one.block] : gone,
				come: one.kind === "come" ? [...come, one.block] : come,
			});
		}
	}
	return [...changes.values()].sort((a, b) => a.index - b.index);
}

const reshaped = new WeakMap<
	readonly BlockJson[],
	{ before: readonly BlockJson[]; blocks: Map<BlockJson, BlockJson> }
>();

/** Blocks that take the place of others with the same words, each with the one it was: a paragraph put in a list, a row that moved. */
export function reshapedBlocks(
	before: readonly BlockJson[],
	after: readonly BlockJson[],
): ReadonlyMap<BlockJson, BlockJson> {
	const last = reshaped.get(after);
	if (last?.before === before) return last.blocks;
	const blocks = new Map<BlockJson, BlockJson>();
	for (const change of changesOf(before, after)) {
		if (change.kind !== "blocks" || wordsOfBlocks(change.gone) !== wordsOfBlocks(change.come)) continue;
		for (const block of change.come) blocks.set(block, change.gone[0] ?? block);
	}
	reshaped.set(after, { before, blocks });
	return blocks;
}

/** The passage with only those changes that are taken. */
export function withChanges(
	before: readonly BlockJson[],
	after: readonly BlockJson[],
	isTaken: (index: number) => boolean,
): BlockJson[] {
	const parts = passageDifference(before, after);
	const numbers = numbered(parts);
	return mixed(parts, (one) => {
		const number = numbers.get(one);
		return number !== undefined && isTaken(number);
	});
}

function mixed(parts: readonly Part[], isTaken: (one: Part | Segment) => boolean): BlockJson[] {
	const blocks: BlockJson[] = [];
	for (const part of parts) {
		if (part.kind === "same") blocks.push(part.block);
		else if (isMoving(part)) {
			if (isTaken(part) === (part.kind === "come")) blocks.push(part.block);
		} else {
			const form = isTaken(part) ? part.after : part.before;
			if (part.kind === "inside") blocks.push({ ...form, content: mixed(part.parts, isTaken) });
			else {
				const units = part.segments.flatMap((one) => (one.kind === "same" || isTaken(one) ? one.after : one.before));
				blocks.push(withUnits(form, units));
			}
		}
	}
	return blocks;
}

/** Which change each part and each run of words belongs to. Blocks that share a link are one change. */
function numbered(parts: readonly Part[]): Numbers {
	const numbers = new Map<Part | Segment, number>();
	const groups = linkedGroups(movingIn(parts));
	const ofGroup = new Map<number, number>();
	let next = 0;
	const walk = (list: readonly Part[]) => {
		for (const part of list) {
			if (isMoving(part)) {
				const group = groups.get(part) ?? -1;
				const number = ofGroup.get(group) ?? next;
				if (number === next) next += 1;
				ofGroup.set(group, number);
				numbers.set(part, number);
			} else if (part.kind !== "same") {
				if (part.isReshaped) {
					numbers.set(part, next);
					next += 1;
				}
				if (part.kind === "inside") walk(part.parts);
				else
					for (const segment of part.segments)
						if (segment.kind !== "same") {
							numbers.set(segment, next);
							next += 1;
						}
			}
		}
	};
	walk(parts);
	return numbers;
}

function movingIn(parts: readonly Part[]): Moving[] {
	return parts.flatMap((part) => (isMoving(part) ? [part] : part.kind === "inside" ? movingIn(part.parts) : []));
}

/** A number for each set of those that share a link, near or far. */
function linkedGroups(moving: readonly Moving[]): Map<Moving, number> {
	const groupOf = new Map<string, number>();
	const groups = new Map<number, { members: Moving[]; links: Set<string> }>();
	for (const [at, one] of moving.entries()) {
		const own = { members: [one], links: new Set(one.links) };
		for (const other of new Set(one.links.flatMap((link) => groupOf.get(link) ?? []))) {
			const joined = groups.get(other);
			groups.delete(other);
			own.members.push(...(joined?.members ?? []));
			for (const link of joined?.links ?? []) own.links.add(link);
		}
		groups.set(at, own);
		for (const link of own.links) groupOf.set(link, at);
	}
	return new Map([...groups].flatMap(([group, { members }]) => members.map((one) => [one, group] as const)));
}
