/** What several tables made of the same text, passage by passage: where any of them changed something, what each says there. */

import { type BlockJson, idOfBlock, idsOfBlocks } from "#shared/document/block-json.ts";
import { passagesBetween } from "#shared/document/changed-passages.ts";

export type ComparedPassage = {
	/** Names it among the others: its first block, or the one it comes after. */
	readonly key: string;
	/** The block before it; null at the start of the text. */
	readonly prev: string | null;
	/** What all were given. */
	readonly base: readonly BlockJson[];
	/** Every block that stands there in any of the versions. */
	readonly ids: readonly string[];
	/** In the order of the versions. */
	readonly versions: readonly (readonly BlockJson[])[];
};

type Range = { readonly from: number; readonly to: number; readonly after: readonly BlockJson[] };

/** In the order of the text; `prev` is what stands before all of it. Passages that touch each other in two versions are one, so that each can be read, and taken, whole. */
export function comparedPassages(
	base: readonly BlockJson[],
	versions: readonly (readonly BlockJson[])[],
	prev: string | null,
): ComparedPassage[] {
	const changes = versions.map((version) => rangesOf(base, version));
	return joined(changes.flat()).map(({ from, to }) => {
		const given = base.slice(from, to);
		const first = given[0] && idOfBlock(given[0]);
		const before = base.slice(0, from).reduce<string | null>((last, block) => idOfBlock(block) ?? last, prev);
		const made = changes.map((ranges) => {
			const own = ranges.filter((range) => range.from >= from && range.to <= to);
			return versionOf(base, { from, to }, own);
		});
		const ids = new Set(idsOfBlocks([given, ...made].flat()));
		return { key: first ?? `after-${before ?? "start"}`, prev: before, base: given, ids: [...ids], versions: made };
	});
}

function rangesOf(base: readonly BlockJson[], version: readonly BlockJson[]): Range[] {
	const known = new Set(base.map(idOfBlock));
	// An empty line at the end of what somebody wrote is no wording.
	const said = version.filter((block) => known.has(idOfBlock(block)) || !isEmptyLine(block));
	return passagesBetween(base, said).map(({ prev, before, after }) => {
		const first = before[0];
		const from = first ? base.indexOf(first) : base.findIndex((block) => idOfBlock(block) === prev) + 1;
		return { from, to: from + before.length, after };
	});
}

function isEmptyLine({ type, content = [] }: BlockJson): boolean {
	return type === "paragraph" && content.length === 0;
}

function joined(ranges: readonly Range[]): { from: number; to: number }[] {
	const found: { from: number; to: number }[] = [];
	for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
		const last = found.at(-1);
		const touches = last && (from < last.to || (from === last.to && (from === to || last.from === last.to)));
		if (touches) last.to = Math.max(last.to, to);
		else found.push({ from, to });
	}
	return found;
}

function versionOf(
	base: readonly BlockJson[],
	{ from, to }: { from: number; to: number },
	ranges: readonly Range[],
): BlockJson[] {
	const blocks: BlockJson[] = [];
	let at = from;
	for (const range of ranges) {
		blocks.push(...base.slice(at, range.from), ...range.after);
		at = range.to;
	}
	return [...blocks, ...base.slice(at, to)];
}
