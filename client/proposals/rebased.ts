/** What is proposed, upon what changed meanwhile: both together where each changed something else; nothing where nobody can choose for people. */

import { type BlockJson, idOfBlock } from "#shared/document/block-json.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { blocksIn, isOfOneFamily } from "#client/proposals/passage-difference.ts";
import { type Marks, marksOf, segmentsBetween, type Unit, unitsOf, withUnits } from "#client/proposals/word-units.ts";

/** `after` was made from `before`, which says `live` now; null when both changed the same words, marks or form, or blocks came, went or moved on both sides. */
export function rebased(
	before: readonly BlockJson[],
	after: readonly BlockJson[],
	live: readonly BlockJson[],
): BlockJson[] | null {
	if (before.length === 0) return null;
	if (sameValue(before, live)) return [...after];
	if (sameValue(before, after) || sameValue(after, live)) return [...live];
	if (before.length !== after.length || before.length !== live.length) return null;
	const blocks: BlockJson[] = [];
	for (const [at, block] of before.entries()) {
		const merged = merge(block, after[at] as BlockJson, live[at] as BlockJson);
		if (!merged) return null;
		blocks.push(merged);
	}
	return blocks;
}

function merge(before: BlockJson, proposed: BlockJson, now: BlockJson): BlockJson | null {
	if (sameValue(before, now) || sameValue(proposed, now)) return proposed;
	if (sameValue(before, proposed)) return now;
	if (idOfBlock(before) !== idOfBlock(proposed) || idOfBlock(before) !== idOfBlock(now)) return null;
	const family = isOfOneFamily([before, proposed, now]);
	const form = mergedForm(before, proposed, now);
	if (family === null || !form) return null;
	if (family === "words") {
		const units = mergedWords(before, proposed, now);
		return units && withUnits(form, units);
	}
	const held = rebased(blocksIn(before), blocksIn(proposed), blocksIn(now));
	return held && { ...form, content: held };
}

function mergedForm(before: BlockJson, proposed: BlockJson, now: BlockJson): BlockJson | null {
	const isSameForm = (one: BlockJson, other: BlockJson) =>
		sameValue([one.type, one.attrs ?? {}], [other.type, other.attrs ?? {}]);
	if (isSameForm(before, now) || isSameForm(proposed, now)) return proposed;
	return isSameForm(before, proposed) ? now : null;
}

type Replacement = { from: number; to: number; units: readonly Unit[] };
/** What a version made of the words of another: what it put in their place, and what it kept, by place. */
type Version = { replaced: Replacement[]; kept: Map<number, Unit> };

function versionOf(before: BlockJson, after: BlockJson): Version {
	const version: Version = { replaced: [], kept: new Map() };
	let at = 0;
	for (const { kind, before: old, after: now } of segmentsBetween(before, after)) {
		if (kind === "replaced") version.replaced.push({ from: at, to: at + old.length, units: now });
		else for (const [index, unit] of now.entries()) version.kept.set(at + index, unit);
		at += old.length;
	}
	return version;
}

function mergedWords(before: BlockJson, proposed: BlockJson, now: BlockJson): Unit[] | null {
	const base = unitsOf(before);
	const [mine, theirs] = [versionOf(before, proposed), versionOf(before, now)];
	const own = mine.replaced.filter((one) => !theirs.replaced.some((other) => sameValue(one, other)));
	const isOver = (a: Replacement, b: Replacement) => a.from <= b.to && b.from <= a.to;
	if (own.some((one) => theirs.replaced.some((other) => isOver(one, other)))) return null;
	const kept: (Unit | null)[] = [];
	for (const [at, unit] of base.entries()) {
		const [ofMine, ofTheirs] = [mine.kept.get(at), theirs.kept.get(at)];
		// One side marked words that the other replaced.
		if (ofMine && !ofTheirs && !sameValue(marksOf(ofMine), marksOf(unit))) return null;
		if (ofTheirs && !ofMine && !sameValue(marksOf(ofTheirs), marksOf(unit))) return null;
		const one = ofMine && ofTheirs ? mergedUnit(unit, ofMine, ofTheirs) : unit;
		if (!one) return null;
		kept.push(one);
	}
	const units: Unit[] = [];
	let at = 0;
	for (const { from, to, units: added } of [...theirs.replaced, ...own].sort((a, b) => a.from - b.from)) {
		for (; at < from; at += 1) units.push(kept[at] as Unit);
		units.push(...added);
		at = to;
	}
	for (; at < base.length; at += 1) units.push(kept[at] as Unit);
	return units;
}

function mergedUnit(before: Unit, proposed: Unit, now: Unit): Unit | null {
	if (!("sign" in before) || !("sign" in proposed) || !("sign" in now)) return now;
	const marks: Record<string, object> = {};
	for (const name of new Set([before, proposed, now].flatMap((unit) => Object.keys(unit.marks)))) {
		const [was, mine, theirs] = [before, proposed, now].map((unit) => (unit.marks as Marks)[name]);
		if (!sameValue(was, mine) && !sameValue(was, theirs) && !sameValue(mine, theirs)) return null;
		const mark = sameValue(was, mine) ? theirs : mine;
		if (mark !== undefined) marks[name] = mark;
	}
	return { sign: before.sign, marks };
}
