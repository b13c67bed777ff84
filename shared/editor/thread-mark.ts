/** The mark of the words that a thread of comments hangs on. The server sets it; it goes with the words wherever they go, and one passage may bear several. */

import { Mark, mergeAttributes } from "@tiptap/core";
import { Fragment, type MarkType, type Node, Slice } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";

const ID = /^[0-9a-z]{26}$/;

export type ThreadMarkStorage = {
	/** Whether a thread is one of this document: words cut here take theirs along, those of another document do not. */
	isKnown: (thread: string) => boolean;
};

declare module "@tiptap/core" {
	interface Storage {
		thread: ThreadMarkStorage;
	}
}

export const ThreadMark = Mark.create<object, ThreadMarkStorage>({
	name: "thread",
	inclusive: false,
	excludes: "",

	addStorage() {
		return { isKnown: () => false };
	},

	addAttributes() {
		return {
			thread: {
				default: null,
				parseHTML: (element) => {
					const id = element.getAttribute("data-thread");
					return id !== null && ID.test(id) ? id : null;
				},
				renderHTML: ({ thread }) => (typeof thread === "string" ? { "data-thread": thread } : {}),
			},
		};
	},

	parseHTML() {
		return [{ tag: "span[data-thread]" }];
	},

	renderHTML({ HTMLAttributes }) {
		return ["span", mergeAttributes(HTMLAttributes), 0];
	},

	addProseMirrorPlugins() {
		const { type, storage } = this;
		const key = new PluginKey<ReadonlySet<unknown>>("threadMark");
		return [
			new Plugin<ReadonlySet<unknown>>({
				key,
				// The threads of what was just cut, until it is pasted.
				state: {
					init: () => NONE,
					apply: (transaction, cut, before) => {
						const event: unknown = transaction.getMeta("uiEvent");
						if (event === "paste") return NONE;
						const { from, to } = before.selection;
						return event === "cut" ? threadsIn(before.doc, type, from, to) : cut;
					},
				},
				props: {
					// A copy is not commented: only words that were taken away come back with their threads.
					transformPasted: (slice, view) => {
						if (view.dragging?.move) return slice;
						const { doc } = view.state;
						const here = threadsIn(doc, type, 0, doc.content.size);
						const cut = key.getState(view.state) ?? NONE;
						const keeps = (thread: unknown) =>
							cut.has(thread) || (!here.has(thread) && storage.isKnown(String(thread)));
						return new Slice(withThreads(slice.content, type, keeps), slice.openStart, slice.openEnd);
					},
				},
			}),
		];
	},
});

const NONE: ReadonlySet<unknown> = new Set();

function threadsIn(doc: Node, type: MarkType, from: number, to: number): ReadonlySet<unknown> {
	const found = new Set<unknown>();
	doc.nodesBetween(from, to, (node) => {
		for (const mark of node.marks) if (mark.type === type) found.add(mark.attrs.thread);
	});
	return found;
}

function withThreads(fragment: Fragment, type: MarkType, keeps: (thread: unknown) => boolean): Fragment {
	const nodes: Node[] = [];
	fragment.forEach((node) => {
		const marks = node.marks.filter((mark) => mark.type !== type || keeps(mark.attrs.thread));
		nodes.push(node.isText ? node.mark(marks) : node.copy(withThreads(node.content, type, keeps)).mark(marks));
	});
	return Fragment.fromArray(nodes);
}
