/** Wordings made of others: a part of what is proposed, or what is proposed upon what changed meanwhile. One block of words at a time. */

import { type BlockJson, idOfBlock, type TextRun } from "#shared/document/block-json.ts";
import { type ExactPart, exactDifference } from "#shared/lib/exact-difference.ts";
import { sameValue } from "#shared/lib/same-value.ts";

/** A character with its marks, or a chip among the words. */
type Unit = { sign: string; marks: TextRun["marks"] } | { sign: string; node: BlockJson };

const CHIP = "\ufffc";
const WORDS = new Set(["paragraph", "heading", "codeBlock", "detailsSummary"]);

/** One change of words, counted from 0 as a reader meets them. */
export type Change = { index: number; removed: string; added: string };

/** Whether two versions of a passage are the same blocks of words, so that they can be compared word by word and mixed. */
export function isMixable(before: readonly BlockJson[], after: readonly BlockJson[]): boolean {
	return (
		before.length === after.length &&
		before.every((block, index) => {
			const other = after[index];
			return (
				other !== undefined && WORDS.has(block.type) && WORDS.has(other.type) && idOfBlock(block) === idOfBlock(other)
			);
		})
	);
}

/** The words of a block, a sign for each chip. */
export function signsOf(block: BlockJson): string {
	return unitsOf(block)
		.map(({ sign }) => sign)
		.join("");
}

/** The changes of words from one version of a passage to another, in order. */
export function changesOf(before: readonly BlockJson[], after: readonly BlockJson[]): Change[] {
	return before
		.flatMap((block, at) => changesIn(partsOf(block, after[at] ?? block)))
		.map((change, index) => ({ ...change, index }));
}

/** The passage with only those changes that are taken. */
export function withChanges(
	before: readonly BlockJson[],
	after: readonly BlockJson[],
	isTaken: (index: number) => boolean,
): BlockJson[] {
	let index = -1;
	return before.map((block, at) => {
		const proposed = after[at] ?? block;
		const [old, now] = [unitsOf(block), unitsOf(proposed)];
		const units: Unit[] = [];
		let [i, j] = [0, 0];
		let isInChange = false;
		for (const { kind, text } of partsOf(block, proposed)) {
			if (kind === "same") isInChange = false;
			else if (!isInChange) {
				isInChange = true;
				index += 1;
			}
			if (kind === "same") units.push(...now.slice(j, j + text.length));
			else if (kind === "removed" && !isTaken(index)) units.push(...old.slice(i, i + text.length));
			else if (kind === "added" && isTaken(index)) units.push(...now.slice(j, j + text.length));
			if (kind !== "added") i += text.length;
			if (kind !== "removed") j += text.length;
		}
		return { ...proposed, content: contentOf(units) };
	});
}

/** What is proposed (`after`, made from `before`) upon what the passage says now; null when both changed the same words, or more than words. */
export function rebased(
	before: readonly BlockJson[],
	after: readonly BlockJson[],
	live: readonly BlockJson[],
): BlockJson[] | null {
	if (!isMixable(before, after) || !isMixable(before, live)) return null;
	const blocks: BlockJson[] = [];
	for (const [at, block] of before.entries()) {
		const [proposed, now] = [after[at], live[at]];
		if (!proposed || !now) return null;
		const merged = merge(block, proposed, now);
		if (!merged) return null;
		blocks.push(merged);
	}
	return blocks;
}

type Replacement = { from: number; to: number; units: Unit[] };

function merge(before: BlockJson, proposed: BlockJson, now: BlockJson): BlockJson | null {
	const theirs = replacements(before, now);
	const mine = replacements(before, proposed).filter((one) => !theirs.some((other) => sameValue(one, other)));
	const overlaps = (a: Replacement, b: Replacement) => a.from <= b.to && b.from <= a.to;
	if (mine.some((one) => theirs.some((other) => overlaps(one, other)))) return null;
	const units: Unit[] = [];
	const base = unitsOf(before);
	// What stays has the marks that the passage has now.
	const kept = keptUnits(before, now);
	let at = 0;
	for (const { from, to, units: added } of [...theirs, ...mine].sort((a, b) => a.from - b.from)) {
		for (; at < from; at += 1) units.push(kept.get(at) ?? (base[at] as Unit));
		units.push(...added);
		at = to;
	}
	for (; at < base.length; at += 1) units.push(kept.get(at) ?? (base[at] as Unit));
	const hasChangedForm = !sameValue([before.type, before.attrs], [now.type, now.attrs]);
	const form = hasChangedForm ? now : proposed;
	return { ...form, content: contentOf(units) };
}

function replacements(before: BlockJson, after: BlockJson): Replacement[] {
	const now = unitsOf(after);
	const found: Replacement[] = [];
	let [i, j] = [0, 0];
	let open: Replacement | null = null;
	for (const { kind, text } of partsOf(before, after)) {
		if (kind === "same") open = null;
		else {
			if (!open) {
				open = { from: i, to: i, units: [] };
				found.push(open);
			}
			if (kind === "removed") open.to = i + text.length;
			else open.units.push(...now.slice(j, j + text.length));
		}
		if (kind !== "added") i += text.length;
		if (kind !== "removed") j += text.length;
	}
	return found;
}

function keptUnits(before: BlockJson, now: BlockJson): Map<number, Unit> {
	const units = unitsOf(now);
	const kept = new Map<number, Unit>();
	let [i, j] = [0, 0];
	for (const { kind, text } of partsOf(before, now)) {
		if (kind === "same") for (let at = 0; at < text.length; at += 1) kept.set(i + at, units[j + at] as Unit);
		if (kind !== "added") i += text.length;
		if (kind !== "removed") j += text.length;
	}
	return kept;
}

function partsOf(before: BlockJson, after: BlockJson): ExactPart[] {
	return exactDifference(signsOf(before), signsOf(after));
}

function changesIn(parts: readonly ExactPart[]): Omit<Change, "index">[] {
	const changes: { removed: string; added: string }[] = [];
	let open: { removed: string; added: string } | null = null;
	for (const { kind, text } of parts) {
		if (kind === "same") open = null;
		else {
			if (!open) {
				open = { removed: "", added: "" };
				changes.push(open);
			}
			open[kind] += text;
		}
	}
	return changes;
}

function unitsOf({ content = [] }: BlockJson): Unit[] {
	return content.flatMap((child): Unit[] =>
		"type" in child
			? [{ sign: CHIP, node: child }]
			: child.text.split("").map((sign) => ({ sign, marks: child.marks })),
	);
}

function contentOf(units: readonly Unit[]): (BlockJson | TextRun)[] {
	const content: (BlockJson | { text: string; marks?: TextRun["marks"] })[] = [];
	for (const unit of units) {
		const last = content.at(-1);
		if ("node" in unit) content.push(unit.node);
		else if (last && !("type" in last) && sameValue(last.marks, unit.marks)) last.text += unit.sign;
		else content.push({ text: unit.sign, ...(unit.marks ? { marks: unit.marks } : {}) });
	}
	return content;
}
