/** A wording that is being made of several versions of a passage: its lines, where each came from, and the blocks it comes to. */

import { type BlockJson, idOfBlock, wordsOfBlocks } from "#shared/document/block-json.ts";
import { onOneLine } from "#shared/lib/on-one-line.ts";
import { type BlockId, type DocumentId, newId } from "#shared/lib/ids.ts";

/** A paragraph of it. `block`: the one it was taken from, kept whole as long as its words are; null for what was written here. */
export type MixLine = {
	readonly key: string;
	readonly text: string;
	readonly block: BlockJson | null;
	/** The copies its words came from. */
	readonly from: readonly DocumentId[];
};

/** What can be taken: a block, and when it has several, each of its sentences. */
export type Piece = { readonly block: BlockJson; readonly text: string; readonly sentences: readonly string[] };

export function piecesOf(blocks: readonly BlockJson[]): Piece[] {
	return blocks.flatMap((block): Piece[] => {
		const text = wordsOfBlocks([block]);
		if (text.trim() === "") return [];
		const sentences = sentencesOf(text);
		return [{ block, text, sentences: sentences.length > 1 ? sentences : [] }];
	});
}

const segmenter = new Intl.Segmenter("fr", { granularity: "sentence" });

/** Where a sentence ends in French is where a segmenter says, lists of lines apart. */
function sentencesOf(text: string): string[] {
	const found = text
		.split("\n")
		.flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
		.filter((sentence) => sentence !== "");
	return [...new Set(found)];
}

export function lineOf({ block, text }: Pick<Piece, "block" | "text">, from: readonly DocumentId[]): MixLine {
	return { key: newId(), text, block, from };
}

/** A sentence goes on from the last line; when there is none, it is the first. */
export function withSentence(lines: readonly MixLine[], text: string, from: readonly DocumentId[]): MixLine[] {
	const last = lines.at(-1);
	if (!last) return [{ key: newId(), text, block: null, from }];
	const joined = last.text.trim() === "" ? text : `${last.text.trimEnd()} ${text}`;
	return [...lines.slice(0, -1), { ...last, text: joined, from: both(last.from, from) }];
}

function both(one: readonly DocumentId[], other: readonly DocumentId[]): DocumentId[] {
	return [...new Set([...one, ...other])];
}

/** The copies the whole of it is owed to, once each. */
export function creditsOf(lines: readonly MixLine[]): DocumentId[] {
	return lines.filter(({ text }) => text.trim() !== "").reduce<DocumentId[]>((all, { from }) => both(all, from), []);
}

/** Whether words of this line lose what they carried: chips, links, forms. */
export function losesForm({ block, text }: MixLine): boolean {
	return block !== null && wordsOfBlocks([block]) !== text && !isPlain(block);
}

function isPlain({ type, content = [] }: BlockJson): boolean {
	if (type !== "paragraph" && type !== "heading") return false;
	return content.every((child) => "text" in child && Object.keys(child.marks ?? {}).length === 0);
}

/** What is to stand in the passage. Words nobody touched keep their block whole; others are plain. Ids that stood there are taken up first, so that what points at the passage still finds it. */
export function blocksOfMix(lines: readonly MixLine[], ids: readonly string[]): BlockJson[] {
	const kept = lines.filter(({ text }) => text.trim() !== "");
	const isWhole = ({ block, text }: MixLine) => block !== null && wordsOfBlocks([block]) === text;
	const used = new Set<string>();
	const takes = (id: string | null) => id !== null && ids.includes(id) && !used.has(id) && used.add(id) !== undefined;
	const own = kept.map((line) => (line.block && takes(idOfBlock(line.block)) ? idOfBlock(line.block) : null));
	const free = ids.filter((id) => !used.has(id));
	return kept.map((line, at) => {
		const id = own[at] ?? free.shift() ?? newId<BlockId>();
		const { block, text } = line;
		if (block && isWhole(line)) return { ...block, attrs: { ...block.attrs, id } };
		const content = [{ text: onOneLine(text) }];
		if (block?.type === "heading") return { type: "heading", attrs: { ...block.attrs, id }, content };
		return { type: "paragraph", attrs: { id }, content };
	});
}
