/** Draws proposals in the text: words to take away struck through where they are, words to add beside them. Nothing of it is in the document. */

import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import type { BlockJson } from "#shared/document/block-json.ts";
import type { Proposal } from "#shared/ledger/proposals.ts";
import { addedElement, addedWords } from "#client/proposals/draw-block.ts";
import { reshapedBlocks } from "#client/proposals/mix.ts";
import { type Inside, type Part, passageDifference, type Words } from "#client/proposals/passage-difference.ts";
import { type Marks, marksOf, type Unit, wordsOfUnits } from "#client/proposals/word-units.ts";

/** A proposal whose passage is as it was when it was made; `from` and `to` are the places of its blocks. */
export type PlacedProposal = { proposal: Proposal; from: number; to: number; isStale: boolean };

/** How what is drawn is said: `form` is what a block becomes, `marks` what words become. */
export type ProposalWords = {
	added: string;
	form: (before: BlockJson, after: BlockJson) => string;
	marks: (from: Marks, to: Marks) => string;
};

/** What is drawn: both versions of each passage marked, or each passage as it would be (`isFinal`), its new forms too. */
export type Drawing = { active: string | null; isFinal: boolean; words: ProposalWords };

export function drawProposals(doc: Node, placed: readonly PlacedProposal[], drawing: Drawing): Decoration[] {
	const drawn: Decoration[] = [];
	const blocks = childrenOf(doc, 0);
	for (const { proposal, from, to, isStale } of placed) {
		const pen = new Pen(drawn, proposal.id, drawing, reshapedBlocks(proposal.before, proposal.after));
		const own = blocksBetween(blocks, from, to);
		const parts = passageDifference(proposal.before, proposal.after);
		if (isStale || !drawParts(pen, own, parts, from)) pen.mark(from, to, "proposal-stale");
	}
	return drawn;
}

type Placed = { node: Node; pos: number };

class Pen {
	readonly isFinal: boolean;
	readonly #drawn: Decoration[];
	readonly #id: string;
	readonly #isActive: boolean;
	readonly #words: ProposalWords;
	/** Blocks that come with the words of others: what they become is said. */
	readonly #reshaped: ReadonlyMap<BlockJson, BlockJson>;
	#count = 0;

	constructor(
		drawn: Decoration[],
		id: string,
		{ active, isFinal, words }: Drawing,
		reshaped: ReadonlyMap<BlockJson, BlockJson>,
	) {
		this.#reshaped = reshaped;
		this.#drawn = drawn;
		this.#id = id;
		this.isFinal = isFinal;
		this.#isActive = id === active;
		this.#words = words;
	}

	removed(from: number, to: number): void {
		this.#inline(from, to, { nodeName: "del", class: "proposal-removed" });
	}

	removedBlock({ node, pos }: Placed): void {
		const name = this.#class("proposal-removed proposal-block");
		this.#drawn.push(
			Decoration.node(
				pos,
				pos + node.nodeSize,
				{ class: name, "data-proposal": this.#id },
				{ drawing: `${name} ${this.#id}` },
			),
		);
		// The words of a row or an item are told as taken away, which the row itself cannot be.
		if (!node.isLeaf) this.removed(pos + 1, pos + node.nodeSize - 1);
	}

	added(pos: number, units: readonly Unit[]): void {
		this.#widget(pos, `+${wordsOfUnits(units)}`, () => addedWords(units), "proposal-added");
	}

	addedBlock(pos: number, block: BlockJson): void {
		const old = this.#reshaped.get(block);
		const becomes = old ? this.#words.form(old, block) : "";
		const draw = () => {
			const element = addedElement(block);
			if (becomes !== "") (element.querySelector("p, ins") ?? element).append(noteElement(becomes));
			return element;
		};
		this.#widget(pos, `+${becomes}${JSON.stringify(block)}`, draw, "proposal-added proposal-block");
	}

	/** In words, after what it is about. */
	note(pos: number, before: BlockJson, after: BlockJson): void {
		const sentence = this.#words.form(before, after);
		this.#widget(pos, sentence, () => noteElement(sentence), "proposal-note");
	}

	restyled(from: number, to: number, was: Marks, is: Marks): void {
		const looks = [
			...Object.keys(is).flatMap((name) => (name in was ? [] : [`proposal-on-${name}`])),
			...Object.keys(was).flatMap((name) => (name in is ? [] : [`proposal-off-${name}`])),
		];
		this.#inline(from, to, { class: ["proposal-form", ...looks].join(" "), title: this.#words.marks(was, is) });
	}

	mark(from: number, to: number, name: string): void {
		this.#inline(from, to, { class: name });
	}

	#inline(from: number, to: number, { class: name, ...attributes }: { class: string } & Record<string, string>): void {
		if (from >= to) return;
		const look = this.#class(name);
		const drawing = `${look} ${attributes.title ?? ""} ${this.#id}`;
		this.#drawn.push(
			Decoration.inline(
				from,
				to,
				{ ...attributes, class: look, "data-proposal": this.#id },
				{ inclusiveEnd: false, drawing },
			),
		);
	}

	#widget(pos: number, said: string, draw: () => HTMLElement, name: string): void {
		const id = this.#id;
		const className = this.#class(name);
		const title = name === "proposal-note" ? "" : this.#words.added;
		const key = `${id} ${this.#count++} ${className} ${said}`;
		this.#drawn.push(
			Decoration.widget(
				pos,
				() => {
					const element = draw();
					element.classList.add(...className.split(" "));
					element.dataset.proposal = id;
					if (title !== "") element.title = title;
					element.contentEditable = "false";
					return element;
				},
				{ key, drawing: key, side: 1, ignoreSelection: true },
			),
		);
	}

	#class(name: string): string {
		return this.#isActive ? `${name} proposal-active` : name;
	}
}

function noteElement(sentence: string): HTMLElement {
	const element = document.createElement("span");
	element.className = "proposal-note";
	element.textContent = sentence;
	return element;
}

function childrenOf(parent: Node, start: number): Placed[] {
	const children: Placed[] = [];
	parent.forEach((node, offset) => {
		children.push({ node, pos: start + offset });
	});
	return children;
}

/** Those that begin there, of blocks in the order of the text. */
function blocksBetween(blocks: readonly Placed[], from: number, to: number): readonly Placed[] {
	const firstAt = (pos: number) => {
		let [low, high] = [0, blocks.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((blocks[middle] as Placed).pos < pos) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return blocks.slice(firstAt(from), firstAt(to));
}

/** Draws what becomes of each block where it stands. False when the text is not what the difference was made from: nothing was drawn of it then. */
function drawParts(pen: Pen, now: readonly Placed[], parts: readonly Part[], start: number): boolean {
	const old = parts.filter(({ kind }) => kind !== "come");
	if (old.length !== now.length || !old.every((part, index) => isOf(part, (now[index] as Placed).node))) return false;
	let next = 0;
	let at = start;
	for (const part of parts) {
		if (part.kind === "come") {
			pen.addedBlock(at, part.block);
			continue;
		}
		const placed = now[next] as Placed;
		next += 1;
		if (part.kind === "gone") pen.removedBlock(placed);
		else if (part.kind === "words") drawWords(pen, placed, part);
		else if (part.kind === "inside") drawInside(pen, placed, part);
		at = placed.pos + placed.node.nodeSize;
	}
	return true;
}

function isOf(part: Part, node: Node): boolean {
	if (part.kind === "words" && part.segments.reduce((sum, { before }) => sum + before.length, 0) !== node.content.size)
		return false;
	const { type } = part.kind === "words" || part.kind === "inside" ? part.before : (part as { block: BlockJson }).block;
	return part.kind === "same" || type === node.type.name;
}

function drawWords(pen: Pen, placed: Placed, { before, after, segments, isReshaped }: Words): void {
	if (isReshaped && pen.isFinal) {
		drawInstead(pen, placed, after);
		return;
	}
	let at = placed.pos + 1;
	for (const segment of segments) {
		const to = at + segment.before.length;
		if (segment.kind === "replaced") {
			pen.removed(at, to);
			if (segment.after.length > 0) pen.added(to, segment.after);
		} else if (segment.kind === "restyled") {
			const [was, is] = [segment.before[0], segment.after[0]];
			if (was && is) pen.restyled(at, to, marksOf(was), marksOf(is));
		}
		at = to;
	}
	if (!isReshaped) return;
	pen.mark(placed.pos + 1, at, "proposal-form");
	pen.note(at, before, after);
}

function drawInside(pen: Pen, placed: Placed, { before, after, parts, isReshaped }: Inside): void {
	const { node, pos } = placed;
	const isDrawn = !(isReshaped && pen.isFinal) && drawParts(pen, childrenOf(node, pos + 1), parts, pos + 1);
	if (!isDrawn) drawInstead(pen, placed, after);
	else if (isReshaped) pen.note(firstPlaceIn(node, pos), before, after);
}

/** As it would be, in the place of what it is. */
function drawInstead(pen: Pen, placed: Placed, after: BlockJson): void {
	pen.removedBlock(placed);
	pen.addedBlock(placed.pos + placed.node.nodeSize, after);
}

/** Where the first words of a block end. */
function firstPlaceIn(node: Node, pos: number): number {
	let [at, inside] = [pos, node];
	while (!inside.isTextblock && inside.firstChild) {
		at += 1;
		inside = inside.firstChild;
	}
	return at + 1 + inside.content.size;
}
