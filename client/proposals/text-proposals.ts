/** The proposals of one text on the screen: where each one's passage is now, which one is being read, and how the text is shown with them. */

import type { Editor } from "@tiptap/core";
import { DecorationSet } from "@tiptap/pm/view";
import type * as Y from "yjs";
import { blocksById, idOfBlock, isSameWording } from "#shared/document/block-json.ts";
import { blocksOf, type Proposal } from "#shared/ledger/proposals.ts";
import { Cell } from "#client/document/cell.ts";
import { isDrawn, proposalsDrawnKey } from "#client/editor/drawn-over.ts";
import { followText } from "#client/editor/follow-text.ts";
import { drawProposals, type PlacedProposal, type ProposalWords } from "#client/proposals/draw-proposals.ts";

/** As it is with what is proposed marked, as it is, or as it would be. */
export type ReadingMode = "marked" | "original" | "final";

const FOLLOW_MS = 250;

export class TextProposals {
	readonly editor: Editor;
	readonly field: string;
	/** Those that are open, in the order of the text; the passages of the others are gone. */
	readonly placed = new Cell<ReadonlyMap<string, PlacedProposal>>(new Map());
	readonly active = new Cell<string | null>(null);
	readonly mode = new Cell<ReadingMode>("marked");
	readonly #live: Y.Doc;
	#open: readonly Proposal[] = [];
	#words: ProposalWords = { added: "", form: () => "", marks: () => "" };

	constructor(editor: Editor, field: string, live: Y.Doc) {
		this.editor = editor;
		this.field = field;
		this.#live = live;
	}

	follow(): () => void {
		return followText(this.editor, FOLLOW_MS, () => this.#place());
	}

	show(open: readonly Proposal[], words: ProposalWords): void {
		this.#open = open.filter(({ field }) => field === this.field);
		this.#words = words;
		this.#place();
	}

	activate(proposal: string | null): void {
		if (this.active.get() === proposal) return;
		this.active.set(proposal);
		this.#draw();
	}

	read(mode: ReadingMode): void {
		this.mode.set(mode);
		this.editor.view.dom.dataset.proposals = mode;
		this.#draw();
	}

	#place(): void {
		const { editor } = this;
		if (editor.isDestroyed) return;
		const places = new Map<string, { from: number; to: number }>();
		editor.state.doc.forEach((node, from) => {
			const id: unknown = node.attrs.id;
			if (typeof id === "string") places.set(id, { from, to: from + node.nodeSize });
		});
		const wanted = new Set(this.#open.flatMap((proposal) => blocksOf(proposal)));
		const blocks = blocksById(this.#live, this.field, wanted);
		const order = new Map([...blocks.keys()].map((id, index) => [id, index]));
		const found: PlacedProposal[] = [];
		for (const proposal of this.#open) {
			const ids = blocksOf(proposal);
			const here = ids.flatMap((id) => places.get(id) ?? []);
			if (here.length > 0) {
				const now = ids.filter((id) => order.has(id)).sort((a, b) => Number(order.get(a)) - Number(order.get(b)));
				const isStale = !isSameWording(
					now.flatMap((id) => blocks.get(id) ?? []),
					proposal.before,
				);
				const from = Math.min(...here.map((one) => one.from));
				found.push({ proposal, from, to: Math.max(...here.map((one) => one.to)), isStale });
			} else if (ids.length === 0) {
				const isThere = proposal.after.some((block) => places.has(idOfBlock(block) ?? ""));
				const after = proposal.prev === null ? 0 : places.get(proposal.prev)?.to;
				if (after !== undefined) found.push({ proposal, from: after, to: after, isStale: isThere });
			}
		}
		found.sort((a, b) => a.from - b.from);
		this.placed.set(new Map(found.map((one) => [one.proposal.id, one])));
		this.#draw();
	}

	#draw(): void {
		const { editor } = this;
		if (editor.isDestroyed) return;
		const isShown = this.mode.get() !== "original";
		const placed = isShown ? this.#oneEach() : [];
		const { doc } = editor.state;
		const drawn = drawProposals(doc, placed, {
			active: this.active.get(),
			isFinal: this.mode.get() === "final",
			words: this.#words,
		});
		// Most stand already where they should: the text took them along.
		if (isDrawn(drawn, proposalsDrawnKey.getState(editor.state) ?? DecorationSet.empty)) return;
		const set = DecorationSet.create(doc, drawn);
		editor.view.dispatch(editor.state.tr.setMeta(proposalsDrawnKey, set).setMeta("addToHistory", false));
	}

	/** Of several for one passage, the one being read, else the first: two differences drawn over one another could not be read. */
	#oneEach(): PlacedProposal[] {
		const active = this.active.get();
		const all = [...this.placed.get().values()].sort(
			(a, b) => Number(b.proposal.id === active) - Number(a.proposal.id === active),
		);
		const taken: PlacedProposal[] = [];
		for (const one of all) {
			const isOver = (other: PlacedProposal) =>
				one.from === one.to
					? other.from === other.to && other.from === one.from
					: one.from < other.to && other.from < one.to;
			if (!taken.some(isOver)) taken.push(one);
		}
		return taken;
	}
}

const known = new WeakMap<Editor, TextProposals>();

/** The proposals of a text, shared by what draws them in it and what shows them beside it. `live` is the document itself, whatever the editor shows of it. */
export function textProposalsOf(editor: Editor, field: string, live: Y.Doc): TextProposals {
	let proposals = known.get(editor);
	if (!proposals) {
		proposals = new TextProposals(editor, field, live);
		known.set(editor, proposals);
	}
	return proposals;
}
