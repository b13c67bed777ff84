/**
 * Gives every block a stable `id` and keeps it: through a change of type, a wrap, a split (the words that were first keep it), a join, a move, a cut and paste.
 * Votes, decisions, citations and links point at these ids. Only what this person does is looked at: ids are never written in answer to somebody else's change.
 */

import { Extension } from "@tiptap/core";
import { type Node as ProseMirrorNode, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceStep, AddMarkStep, RemoveMarkStep, type Step } from "@tiptap/pm/transform";
import { type BlockId, newId } from "#shared/lib/ids.ts";

/** The nodes that carry an id. */
export const BLOCKS_WITH_ID = [
	"paragraph",
	"heading",
	"bulletList",
	"orderedList",
	"listItem",
	"taskList",
	"taskItem",
	"blockquote",
	"codeBlock",
	"horizontalRule",
	"image",
	"callout",
	"details",
	"detailsSummary",
	"table",
	"tableRow",
	"citationCard",
	"liveBlock",
] as const;

const WITH_ID: ReadonlySet<string> = new Set(BLOCKS_WITH_ID);
/** The key under which the Yjs binding marks what came from the document rather than from this person. */
const FROM_DOCUMENT = "y-sync$";
const ID = /^[\w-]{1,64}$/;
/** How many ids of removed blocks are remembered, so that a cut block comes back as itself. */
const REMEMBERED = 2000;

type MakeId = () => string;

export const BlockIds = Extension.create<{ makeId: MakeId }>({
	name: "blockIds",
	priority: 900,

	addOptions() {
		return { makeId: () => newId<BlockId>() };
	},

	addGlobalAttributes() {
		return [
			{
				types: [...BLOCKS_WITH_ID],
				attributes: {
					id: {
						default: null,
						keepOnSplit: false,
						parseHTML: (element) => {
							const id = element.getAttribute("data-id");
							return id !== null && ID.test(id) ? id : null;
						},
						renderHTML: ({ id }) => (typeof id === "string" && ID.test(id) ? { "data-id": id } : {}),
					},
				},
			},
		];
	},

	addProseMirrorPlugins() {
		const removed = new Set<string>();
		const { makeId } = this.options;
		return [
			new Plugin({
				key: new PluginKey("blockIds"),
				appendTransaction: (transactions, before, after) => keepIds(transactions, before, after, removed, makeId),
				props: {
					// A block that was cut and is pasted on an empty line takes its place, rather than giving it its words.
					transformPasted: (slice, view) => {
						const id = slice.content.firstChild ? idOf(slice.content.firstChild) : null;
						const { $from, empty } = view.state.selection;
						if (id === null || !removed.has(id) || !empty || !isEmpty($from.parent)) return slice;
						return new Slice(slice.content, 0, 0);
					},
				},
			}),
		];
	},
});

/** The block an id belongs to now, or null when it is gone. */
export function findBlock(doc: ProseMirrorNode, id: string): { pos: number; node: ProseMirrorNode } | null {
	let found: { pos: number; node: ProseMirrorNode } | null = null;
	doc.descendants((node, pos) => {
		if (found) return false;
		if (WITH_ID.has(node.type.name) && node.attrs.id === id) found = { pos, node };
		return !found && !node.isTextblock;
	});
	return found;
}

type Placed = { pos: number; node: ProseMirrorNode; parent: ProseMirrorNode; index: number; parentPos: number };

function keepIds(
	transactions: readonly Transaction[],
	before: EditorState,
	after: EditorState,
	removed: Set<string>,
	makeId: MakeId,
): Transaction | null {
	if (before.doc === after.doc || transactions.some((one) => one.getMeta(FROM_DOCUMENT) !== undefined)) return null;
	if (transactions.every(isTyping) && !isMissingIdAt(after)) return null;

	const oldBlocks = blocksOf(before.doc);
	const newBlocks = blocksOf(after.doc);
	const ids = assignIds(oldBlocks, newBlocks, mappingOf(transactions), {
		mayKeep: transactions.some(isFromOutside) ? (id) => removed.has(id) : () => true,
		makeId,
	});

	const kept = new Set(newBlocks.map((block) => ids.get(block.pos) ?? idOf(block.node)));
	for (const { node } of oldBlocks) {
		const id = idOf(node);
		if (id !== null && !kept.has(id)) removed.add(id);
	}
	for (const id of removed) {
		if (removed.size <= REMEMBERED) break;
		removed.delete(id);
	}

	if (ids.size === 0) return null;
	const transaction = after.tr;
	for (const [pos, id] of ids) transaction.setNodeAttribute(pos, "id", id);
	return transaction.setStoredMarks(after.storedMarks);
}

/** The ids to write, by position in the new document. */
function assignIds(
	oldBlocks: readonly Placed[],
	newBlocks: readonly Placed[],
	mapping: Mapping,
	rules: { mayKeep: (id: string) => boolean; makeId: MakeId },
): Map<number, string> {
	const at = new Map(newBlocks.map((block) => [block.pos, block]));
	/** Where the words of each old block are now. */
	const origin = new Map<string, Placed>();
	for (const { pos, node } of oldBlocks) {
		const id = idOf(node);
		if (id === null || origin.has(id)) continue;
		const now = whereNow(pos, node, mapping, at);
		if (now) origin.set(id, now);
		else if (!origin.has(id)) origin.set(id, NOWHERE);
	}

	const holder = new Map<string, Placed>();
	/** Blocks whose id goes to another one, because the words went there. */
	const passedOn: { from: Placed; to: Placed }[] = [];
	/** Blocks that must get an id that nobody has. */
	const bare = new Set<Placed>();
	for (const block of newBlocks) {
		const id = idOf(block.node);
		if (id === null || (!origin.has(id) && !rules.mayKeep(id))) {
			bare.add(block);
			continue;
		}
		const other = holder.get(id);
		if (!other) {
			holder.set(id, block);
		} else if (origin.get(id) === block && !(isEmpty(block.node) && isEmpty(other.node))) {
			// A copy stands before the original, or the block was split before its first word.
			holder.set(id, block);
			bare.add(other);
			if (isEmpty(other.node)) passedOn.push({ from: other, to: block });
		} else {
			bare.add(block);
		}
	}

	const given = new Map<Placed, string>();
	for (const [id, now] of origin) {
		if (!bare.has(now) || given.has(now)) continue;
		const other = holder.get(id);
		if (!other) {
			// The block became another one (a heading, a list) without its id.
			given.set(now, id);
		} else if (isEmpty(other.node) && !isEmpty(now.node)) {
			// Split before its first word: what holds the words keeps the id.
			given.set(now, id);
			bare.add(other);
			passedOn.push({ from: other, to: now });
		}
	}
	// The item around them follows.
	for (const { from, to } of passedOn) {
		const fromItem = at.get(from.parentPos);
		const toItem = at.get(to.parentPos);
		const itemId = fromItem ? idOf(fromItem.node) : null;
		if (!fromItem || !toItem || itemId === null || fromItem === toItem || to.index !== 0 || !bare.has(toItem)) continue;
		given.set(toItem, itemId);
		bare.add(fromItem);
	}

	const ids = new Map<number, string>();
	for (const block of bare) ids.set(block.pos, given.get(block) ?? rules.makeId());
	return ids;
}

const NOWHERE: Placed = {
	pos: -1,
	node: null as unknown as ProseMirrorNode,
	parent: null as unknown as ProseMirrorNode,
	index: -1,
	parentPos: -1,
};

/** The block that holds, from their start, the words an old block held; the block itself for one without words. */
function whereNow(
	pos: number,
	node: ProseMirrorNode,
	mapping: Mapping,
	at: ReadonlyMap<number, Placed>,
): Placed | null {
	if (node.isLeaf) {
		const mapped = mapping.mapResult(pos, 1);
		return mapped.deletedAfter ? null : (at.get(mapped.pos) ?? null);
	}
	const now = at.get(mapping.map(pos + 1, 1) - 1);
	return now && now.node.isTextblock === node.isTextblock ? now : null;
}

function blocksOf(doc: ProseMirrorNode): Placed[] {
	const blocks: Placed[] = [];
	const walk = (parent: ProseMirrorNode, start: number, parentPos: number) => {
		parent.forEach((node, offset, index) => {
			if (!node.isBlock) return;
			const pos = start + offset;
			if (WITH_ID.has(node.type.name)) blocks.push({ pos, node, parent, index, parentPos });
			if (!node.isTextblock && !node.isLeaf) walk(node, pos + 1, pos);
		});
	};
	walk(doc, 0, -1);
	return blocks;
}

function mappingOf(transactions: readonly Transaction[]): Mapping {
	const mapping = new Mapping();
	for (const transaction of transactions) mapping.appendMapping(transaction.mapping);
	return mapping;
}

function idOf(node: ProseMirrorNode): string | null {
	const id: unknown = node.attrs.id;
	return typeof id === "string" && id !== "" ? id : null;
}

function isEmpty(node: ProseMirrorNode): boolean {
	return node.isTextblock && node.content.size === 0;
}

/** Pasted or dropped from somewhere: its ids count only if they are those of blocks that were cut here. */
function isFromOutside(transaction: Transaction): boolean {
	const event: unknown = transaction.getMeta("uiEvent");
	return event === "paste" || event === "drop" || transaction.getMeta("paste") !== undefined;
}

/** Only words or marks changed inside one block: no block came, went or changed. */
function isTyping(transaction: Transaction): boolean {
	return transaction.steps.every((step, index) => isTypingStep(step, transaction.docs[index]));
}

function isTypingStep(step: Step, doc: ProseMirrorNode | undefined): boolean {
	if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
	if (!(step instanceof ReplaceStep) || !doc) return false;
	const { slice, from, to } = step;
	if (slice.openStart !== 0 || slice.openEnd !== 0) return false;
	const $from = doc.resolve(from);
	if (!$from.parent.isTextblock || !$from.sameParent(doc.resolve(to))) return false;
	let isInline = true;
	slice.content.forEach((node) => {
		if (!node.isInline) isInline = false;
	});
	return isInline;
}

/** True when the caret is in a block that has no id yet: the first words of a new text. */
function isMissingIdAt(state: EditorState): boolean {
	const { parent } = state.selection.$head;
	return WITH_ID.has(parent.type.name) && idOf(parent) === null;
}
