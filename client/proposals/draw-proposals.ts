/** Draws proposals in the text: words to take away struck through where they are, words to add beside them. Nothing of it is in the document. */

import type { Node } from "@tiptap/pm/model";
import { Decoration } from "@tiptap/pm/view";
import { type BlockJson, idOfBlock, wordsOfBlocks } from "#shared/document/block-json.ts";
import type { Proposal } from "#shared/ledger/proposals.ts";
import { type ExactPart, exactDifference } from "#shared/lib/exact-difference.ts";
import { signsOf } from "#client/proposals/mix.ts";

const CHIP = "\ufffc";

/** A proposal whose passage is as it was when it was made; `from` and `to` are the places of its blocks. */
export type PlacedProposal = { proposal: Proposal; from: number; to: number; isStale: boolean };

export type ProposalWords = { added: string; removed: string };

export function drawProposals(
	doc: Node,
	placed: readonly PlacedProposal[],
	active: string | null,
	words: ProposalWords,
): Decoration[] {
	const drawn: Decoration[] = [];
	const blocks = childrenOf(doc, 0);
	for (const { proposal, from, to, isStale } of placed) {
		const pen = new Pen(drawn, proposal.id, proposal.id === active, words);
		if (isStale) pen.mark(from, to, "proposal-stale");
		else drawChildren(pen, blocksBetween(blocks, from, to), proposal.after, from, to);
	}
	return drawn;
}

type Placed = { node: Node; pos: number };

class Pen {
	readonly #drawn: Decoration[];
	readonly #id: string;
	readonly #isActive: boolean;
	readonly #words: ProposalWords;
	#count = 0;

	constructor(drawn: Decoration[], id: string, isActive: boolean, words: ProposalWords) {
		this.#drawn = drawn;
		this.#id = id;
		this.#isActive = isActive;
		this.#words = words;
	}

	removed(from: number, to: number): void {
		this.#drawn.push(
			Decoration.inline(
				from,
				to,
				{ nodeName: "del", class: this.#class("proposal-removed"), "data-proposal": this.#id },
				{ drawing: `${this.#class("del")} ${this.#id}` },
			),
		);
	}

	removedBlock({ node, pos }: Placed): void {
		this.#drawn.push(
			Decoration.node(
				pos,
				pos + node.nodeSize,
				{ class: this.#class("proposal-removed proposal-block"), "data-proposal": this.#id },
				{ drawing: `${this.#class("del block")} ${this.#id}` },
			),
		);
	}

	added(pos: number, text: string): void {
		this.#widget(pos, text, "proposal-added", "ins");
	}

	addedBlock(pos: number, block: BlockJson): void {
		const text = wordsOfBlocks([block]);
		this.#widget(pos, text === "" ? "…" : text, "proposal-added proposal-block", "ins");
	}

	mark(from: number, to: number, name: string): void {
		this.#drawn.push(
			Decoration.inline(
				from,
				to,
				{ class: this.#class(name), "data-proposal": this.#id },
				{ inclusiveEnd: false, drawing: `${this.#class(name)} ${this.#id}` },
			),
		);
	}

	#widget(pos: number, text: string, name: string, tag: "ins"): void {
		const id = this.#id;
		const className = this.#class(name);
		const said = this.#words.added;
		const key = `${id} ${this.#count++} ${className} ${text}`;
		this.#drawn.push(
			Decoration.widget(
				pos,
				() => {
					const element = document.createElement(tag);
					element.className = className;
					element.dataset.proposal = id;
					element.title = said;
					element.textContent = text;
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

/** Blocks are paired by id, in order; what has no pair goes or comes. */
function drawChildren(
	pen: Pen,
	now: readonly Placed[],
	wanted: readonly BlockJson[],
	start: number,
	end: number,
): void {
	const ids = new Map(wanted.map((block, index) => [idOfBlock(block) ?? `#${index}`, index]));
	let next = 0;
	let at = start;
	for (const placed of now) {
		const index = ids.get(String(placed.node.attrs.id ?? ""));
		if (index === undefined || index < next) {
			pen.removedBlock(placed);
			at = placed.pos + placed.node.nodeSize;
			continue;
		}
		for (; next < index; next += 1) pen.addedBlock(at, wanted[next] as BlockJson);
		drawBlock(pen, placed, wanted[index] as BlockJson);
		next = index + 1;
		at = placed.pos + placed.node.nodeSize;
	}
	for (; next < wanted.length; next += 1) pen.addedBlock(now.length > 0 ? at : end, wanted[next] as BlockJson);
}

function drawBlock(pen: Pen, { node, pos }: Placed, wanted: BlockJson): void {
	if (node.isTextblock) {
		drawWords(pen, node, pos + 1, wanted);
		return;
	}
	if (node.isLeaf) return;
	const children = childrenOf(node, pos + 1);
	const blocks = (wanted.content ?? []).filter((child): child is BlockJson => "type" in child);
	if (node.type.name !== wanted.type || children.some((child) => child.node.attrs.id === undefined)) {
		// A table’s cells have no name: the whole is shown as it would be.
		if (wordsOfBlocks([wanted]) !== node.textBetween(0, node.content.size, "\n", "")) {
			pen.removedBlock({ node, pos });
			pen.addedBlock(pos + node.nodeSize, wanted);
		}
		return;
	}
	drawChildren(pen, children, blocks, pos + 1, pos + node.nodeSize - 1);
}

function drawWords(pen: Pen, node: Node, start: number, wanted: BlockJson): void {
	let at = start;
	let isMarked = false;
	for (const { kind, text } of differenceOf(node, wanted)) {
		if (kind === "added") pen.added(at, text.replaceAll(CHIP, "▢"));
		else {
			if (kind === "removed") pen.removed(at, at + text.length);
			at += text.length;
		}
		isMarked ||= kind !== "same";
	}
	if (!isMarked) pen.mark(start, start + node.content.size, "proposal-form");
}

type Difference = { wanted: BlockJson; parts: readonly ExactPart[] };

/** What differs, kept for as long as the block is on the screen as it is: a key changes one block, and all proposals are read again. */
const differences = new WeakMap<Node, Difference>();

function differenceOf(node: Node, wanted: BlockJson): readonly ExactPart[] {
	const known = differences.get(node);
	if (known?.wanted === wanted) return known.parts;
	const parts = exactDifference(node.textBetween(0, node.content.size, undefined, CHIP), signsOf(wanted));
	differences.set(node, { wanted, parts });
	return parts;
}
