/** What differs between two versions of a passage, as deep as people can decide on it: words in their block, items in their list, cells in their row. */

import { type BlockJson, blocksFingerprint, idOfBlock } from "#shared/document/block-json.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { sequenceDifference } from "#shared/lib/sequence-difference.ts";
import { type Segment, segmentsBetween } from "#client/proposals/word-units.ts";

/** A block that goes or comes; those that share a link go together: a block that moves, is wrapped, or becomes something else. */
export type Moving = { readonly kind: "gone" | "come"; readonly block: BlockJson; readonly links: readonly string[] };
type Both = { readonly before: BlockJson; readonly after: BlockJson };
/** `isReshaped`: its form changes too – a paragraph becomes a title, bullets become numbers. */
export type Words = Both & {
	readonly kind: "words";
	readonly isReshaped: boolean;
	readonly segments: readonly Segment[];
};
export type Inside = Both & { readonly kind: "inside"; readonly isReshaped: boolean; readonly parts: readonly Part[] };
export type Part = { readonly kind: "same"; readonly block: BlockJson } | Moving | Words | Inside;

/** Whether a block goes or comes as a whole. */
export function isMoving(part: Part): part is Moving {
	return part.kind === "gone" || part.kind === "come";
}

/** Blocks of one family become each other and keep what they hold. */
const WORDS: ReadonlyMap<string, string> = new Map([
	...["paragraph", "heading"].map((type) => [type, "prose"] as const),
	...["codeBlock", "detailsSummary"].map((type) => [type, type] as const),
]);
const HOLDERS: ReadonlyMap<string, string> = new Map([
	...["bulletList", "orderedList"].map((type) => [type, "list"] as const),
	...["tableCell", "tableHeader"].map((type) => [type, "cell"] as const),
	...[
		"listItem",
		"taskItem",
		"taskList",
		"blockquote",
		"callout",
		"details",
		"detailsContent",
		"table",
		"tableRow",
	].map((type) => [type, type] as const),
]);
/** Those whose parts have a place each rather than an id. */
const BY_PLACE: ReadonlySet<string> = new Set(["tableRow", "details"]);
/** Those that begin with a block of words. */
const ITEMS: ReadonlySet<string> = new Set(["listItem", "taskItem"]);

const known = new WeakMap<readonly BlockJson[], { after: readonly BlockJson[]; parts: readonly Part[] }>();

/** In the order of the text. Kept as long as both versions are: a key changes one block, and all proposals are read again. */
export function passageDifference(before: readonly BlockJson[], after: readonly BlockJson[]): readonly Part[] {
	const last = known.get(before);
	if (last?.after === after) return last.parts;
	const parts = partsBetween(before, after);
	known.set(before, { after, parts });
	return parts;
}

function partsBetween(before: readonly BlockJson[], after: readonly BlockJson[]): Part[] {
	return sequenceDifference(before.map(keyOf), after.map(keyOf)).flatMap(
		({ kind, before: i, after: j, length }): Part[] => {
			if (kind === "removed") return before.slice(i, i + length).map((block) => moving("gone", block));
			if (kind === "added") return after.slice(j, j + length).map((block) => moving("come", block));
			return before.slice(i, i + length).flatMap((block, at) => paired(block, after[j + at] as BlockJson));
		},
	);
}

function paired(before: BlockJson, after: BlockJson): Part[] {
	if (sameValue(before, after)) return [{ kind: "same", block: after }];
	const isReshaped = !sameValue([before.type, before.attrs ?? {}], [after.type, after.attrs ?? {}]);
	const words = WORDS.get(before.type);
	if (words !== undefined && words === WORDS.get(after.type))
		return [{ kind: "words", before, after, isReshaped, segments: segmentsBetween(before, after) }];
	const holder = HOLDERS.get(before.type);
	const parts = holder !== undefined && holder === HOLDERS.get(after.type) ? held(before, after) : null;
	if (parts) return [{ kind: "inside", before, after, isReshaped, parts }];
	// Another thing in the same place.
	const link = `place ${keyOf(before)} ${keyOf(after)}`;
	return [moving("gone", before, link), moving("come", after, link)];
}

/** What differs inside; null when some of it could not be taken without the rest. */
function held(before: BlockJson, after: BlockJson): Part[] | null {
	const [old, now] = [blocksIn(before), blocksIn(after)];
	if (BY_PLACE.has(before.type))
		return old.length === now.length ? old.flatMap((block, at) => paired(block, now[at] as BlockJson)) : null;
	const parts = partsBetween(old, now);
	const [first] = parts;
	// Whatever is taken, something stays, and an item still begins with words.
	if (parts.every(isMoving) || (ITEMS.has(before.type) && (!first || isMoving(first)))) return null;
	if (before.type === "table" && !isWhole(parts, old, now)) return null;
	return parts;
}

/** Whether rows may be taken one by one: every row has as many cells as the others, or none comes or goes. */
function isWhole(parts: readonly Part[], old: readonly BlockJson[], now: readonly BlockJson[]): boolean {
	if (!parts.some(isMoving)) return true;
	return new Set([...old, ...now].map(widthOf)).size === 1 && [...old, ...now].every((row) => !hasSpans(row));
}

function widthOf(row: BlockJson): number {
	return row.content?.length ?? 0;
}

function hasSpans(row: BlockJson): boolean {
	return blocksIn(row).some(({ attrs }) => Number(attrs?.colspan ?? 1) > 1 || Number(attrs?.rowspan ?? 1) > 1);
}

function moving(kind: "gone" | "come", block: BlockJson, ...links: string[]): Moving {
	return { kind, block, links: [...links, ...idsIn(block)] };
}

function idsIn(block: BlockJson): string[] {
	const own = idOfBlock(block);
	return [...(own === null ? [] : [own]), ...blocksIn(block).flatMap(idsIn)];
}

/** Whether versions of a block may be mixed, and by what: their words, or the blocks they hold. */
export function isOfOneFamily(versions: readonly BlockJson[]): "words" | "blocks" | null {
	const isOne = (families: ReadonlyMap<string, string>) => {
		const [first, ...others] = versions.map(({ type }) => families.get(type));
		return first !== undefined && others.every((family) => family === first);
	};
	return isOne(WORDS) ? "words" : isOne(HOLDERS) ? "blocks" : null;
}

export function blocksIn({ content = [] }: BlockJson): BlockJson[] {
	return content.filter((child): child is BlockJson => "type" in child);
}

function keyOf(block: BlockJson): string {
	return idOfBlock(block) ?? `= ${blocksFingerprint([block])}`;
}
