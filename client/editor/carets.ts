/**
 * The carets and selections of the others. Their names come from the server (`user` in presence), never from a peer's words.
 * Only those in view are drawn, so that a room of 200 people stays light; the name shows for two seconds after a move, then a thin line stays.
 */

import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import { readUser } from "#client/document/people-view.ts";
import { CaretPlaces, type TextBinding } from "#client/editor/caret-places.ts";

/** The place of somebody in a text, in the `caret` field of their presence. */
type SentCaret = { field: string; anchor: unknown; head: unknown };

/** A caret as it stands in this document. */
export type PlacedCaret = {
	client: number;
	member: string;
	name: string;
	isGuest: boolean;
	colour: number;
	anchor: number;
	head: number;
};

type CaretsState = { decorations: DecorationSet };

export const caretsKey = new PluginKey<CaretsState>("carets");

const FIELD = "caret";
/** Presence is sent at most this often. */
const SEND_EVERY_MS = 80;
const LABEL_MS = 2000;

/** `guest`: what is said beside the name of somebody who came by a code; read each time. */
export type CaretsOptions = {
	awareness: Awareness | null;
	field: string;
	classes: CaretClasses;
	guest: () => string;
};
export type CaretClasses = { caret: string; label: string; selection: string };

export const Carets = Extension.create<CaretsOptions>({
	name: "carets",

	addOptions() {
		return { awareness: null, field: "", classes: { caret: "", label: "", selection: "" }, guest: () => "" };
	},

	addProseMirrorPlugins() {
		const { awareness, field, classes, guest } = this.options;
		if (!awareness) return [];
		/** When each caret last moved, and where it was. */
		const moves = new Map<number, { head: string; at: number }>();
		return [
			new Plugin<CaretsState>({
				key: caretsKey,
				state: {
					init: () => ({ decorations: DecorationSet.empty }),
					apply: (transaction, before) => {
						const drawn: unknown = transaction.getMeta(caretsKey);
						if (drawn instanceof DecorationSet) return { decorations: drawn };
						return transaction.docChanged
							? { decorations: before.decorations.map(transaction.mapping, transaction.doc) }
							: before;
					},
				},
				props: { decorations: (state) => caretsKey.getState(state)?.decorations },
				view: (view) => new CaretsView(view, { awareness, field, classes, guest }, moves),
			}),
		];
	},
});

/** Where the others are in this text now. */
export function placedCarets(state: EditorState, awareness: Awareness, field: string): PlacedCaret[] {
	const binding = bindingOf(state);
	if (!binding) return [];
	const placed: PlacedCaret[] = [];
	const places = new CaretPlaces(binding);
	const size = state.doc.content.size;
	for (const [client, presence] of awareness.getStates()) {
		if (client === awareness.clientID) continue;
		const sent = presence[FIELD] as SentCaret | undefined;
		const user = readUser(presence.user);
		if (!sent || sent.field !== field || user === null) continue;
		const anchor = places.place(sent.anchor);
		const head = places.place(sent.head);
		if (anchor === null || head === null || anchor > size || head > size) continue;
		const { id: member, name, colour, isGuest = false } = user;
		placed.push({ client, member, name: name.slice(0, 80), isGuest, colour, anchor, head });
	}
	return placed;
}

function bindingOf(state: EditorState): TextBinding | null {
	const sync = ySyncPluginKey.getState(state) as { binding?: TextBinding } | undefined;
	return sync?.binding ?? null;
}

class CaretsView {
	readonly #view: EditorView;
	readonly #awareness: Awareness;
	readonly #field: string;
	readonly #classes: CaretClasses;
	readonly #guest: () => string;
	readonly #moves: Map<number, { head: string; at: number }>;
	#frame = 0;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#lastSent = "";
	#isGone = false;
	/** Where everybody is, until the text or the presence changes. */
	#placed: PlacedCaret[] | null = null;

	constructor(
		view: EditorView,
		{ awareness, field, classes, guest }: CaretsOptions & { awareness: Awareness },
		moves: Map<number, { head: string; at: number }>,
	) {
		this.#guest = guest;
		this.#view = view;
		this.#awareness = awareness;
		this.#field = field;
		this.#classes = classes;
		this.#moves = moves;
		awareness.on("change", this.#placeSoon);
		document.addEventListener("scroll", this.#drawSoon, { capture: true, passive: true });
		window.addEventListener("resize", this.#drawSoon);
		this.#drawSoon();
	}

	update(view: EditorView, before: EditorState): void {
		if (before.doc !== view.state.doc) this.#placeSoon();
		if (view.hasFocus() && (before.doc !== view.state.doc || !before.selection.eq(view.state.selection)))
			this.#sendSoon();
	}

	destroy(): void {
		this.#isGone = true;
		this.#awareness.off("change", this.#placeSoon);
		document.removeEventListener("scroll", this.#drawSoon, { capture: true });
		window.removeEventListener("resize", this.#drawSoon);
		if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
		if (this.#timer !== null) clearTimeout(this.#timer);
		const mine = this.#awareness.getLocalState()?.[FIELD] as SentCaret | undefined;
		if (mine?.field === this.#field) this.#awareness.setLocalStateField(FIELD, null);
	}

	readonly #placeSoon = (): void => {
		this.#placed = null;
		this.#drawSoon();
	};

	readonly #drawSoon = (): void => {
		if (this.#frame !== 0 || this.#isGone) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			if (!this.#isGone && !this.#view.composing) this.#draw();
		});
	};

	#sendSoon(): void {
		if (this.#timer !== null) return;
		this.#timer = setTimeout(() => {
			this.#timer = null;
			if (!this.#isGone) this.#send();
		}, SEND_EVERY_MS);
	}

	#send(): void {
		const binding = bindingOf(this.#view.state);
		if (!binding || !this.#awareness.getLocalState()) return;
		const { anchor, head } = this.#view.state.selection;
		const relative = (pos: number): unknown =>
			absolutePositionToRelativePosition(pos, binding.type, binding.mapping as never);
		const caret: SentCaret = { field: this.#field, anchor: relative(anchor), head: relative(head) };
		const text = JSON.stringify(caret);
		if (text === this.#lastSent) return;
		this.#lastSent = text;
		this.#awareness.setLocalStateField(FIELD, JSON.parse(text) as SentCaret);
	}

	#draw(): void {
		const { state } = this.#view;
		this.#placed ??= placedCarets(state, this.#awareness, this.#field);
		const carets = this.#placed;
		const before = caretsKey.getState(state)?.decorations ?? DecorationSet.empty;
		if (carets.length === 0 && before === DecorationSet.empty) return;
		const seen = visibleRange(this.#view);
		const decorations: Decoration[] = [];
		const now = performance.now();
		for (const caret of carets) {
			const from = Math.min(caret.anchor, caret.head);
			const to = Math.max(caret.anchor, caret.head);
			if (to < seen.from || from > seen.to) continue;
			const sent = JSON.stringify(
				(this.#awareness.getStates().get(caret.client)?.[FIELD] as SentCaret | undefined)?.head,
			);
			let move = this.#moves.get(caret.client);
			if (move?.head !== sent) {
				move = { head: sent, at: now };
				this.#moves.set(caret.client, move);
			}
			const isInWords = state.doc.resolve(caret.head).parent.isTextblock;
			decorations.push(
				Decoration.widget(caret.head, () => this.#caretElement(caret, move.at, isInWords), {
					key: `${caret.client}:${move.at}`,
					side: 10,
					ignoreSelection: true,
					stopEvent: () => true,
				}),
			);
			if (to > from) {
				decorations.push(
					Decoration.inline(
						Math.max(from, seen.from - 2000),
						Math.min(to, seen.to + 2000, state.doc.content.size),
						{ class: this.#classes.selection, style: `--caret: var(--caret-${caret.colour})` },
						{ inclusiveEnd: false, client: caret.client },
					),
				);
			}
		}
		// Most stand already where they should: the text took them along.
		if (inShort(decorations) === inShort(before.find())) return;
		const drawn = decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, decorations);
		this.#view.dispatch(state.tr.setMeta(caretsKey, drawn).setMeta("addToHistory", false));
	}

	#caretElement(caret: PlacedCaret, movedAt: number, isInWords: boolean): HTMLElement {
		const line = document.createElement("span");
		line.className = this.#classes.caret;
		line.style.setProperty("--caret", `var(--caret-${caret.colour})`);
		// Somebody who holds a whole block stands between blocks, where a line would push them apart.
		if (!isInWords) line.dataset.between = "";
		// A screen reader would speak the name inside the words.
		line.setAttribute("aria-hidden", "true");
		const label = document.createElement("span");
		label.className = this.#classes.label;
		label.textContent = caret.isGuest ? `${caret.name} · ${this.#guest()}` : caret.name;
		label.style.animationDuration = `${LABEL_MS}ms`;
		label.style.animationDelay = `${Math.round(movedAt - performance.now())}ms`;
		line.append(label);
		return line;
	}
}

/** Which carets and selections, and where. */
function inShort(decorations: readonly Decoration[]): string {
	return decorations
		.map((one) => `${one.from}-${one.to}-${String(one.spec.key ?? one.spec.client)}`)
		.sort()
		.join();
}

/** The positions between the top and the foot of the window, to the nearest block of the page. */
function visibleRange(view: EditorView): { from: number; to: number } {
	const { children } = view.dom;
	const size = view.state.doc.content.size;
	const first = firstChildBelow(children, 0);
	const after = firstChildBelow(children, window.innerHeight);
	const start = children[first];
	if (!start) return { from: size + 1, to: size + 1 };
	const end = children[after];
	return { from: view.posAtDOM(start, 0), to: end ? view.posAtDOM(end, 0) : size };
}

/** The first block whose foot is below that height; blocks follow each other, so it is found by halves. */
function firstChildBelow(children: HTMLCollection, y: number): number {
	let low = 0;
	let high = children.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const box = children[middle]?.getBoundingClientRect();
		if (box && box.bottom < y) low = middle + 1;
		else high = middle;
	}
	return low;
}
