/**
 * What a text holds that this program cannot draw stays in it. The Yjs binding takes such things out of the document, for everybody and in the name of
 * whoever only opened the page; here they are drawn as a block that says their words, and the document is left alone.
 */

import { Node } from "@tiptap/core";
import { type Attrs, type Mark, Node as ProseMirrorNode, type NodeType, type Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import { WIDEST_SPAN } from "#shared/document/table-spans.ts";

type UnshownOptions = {
	/** Says that something is kept that cannot be drawn. */
	sentence: () => string;
};

const NAME = "unshown";
const SPANS = ["colspan", "rowspan"] as const;

export const Unshown = Node.create<UnshownOptions>({
	name: NAME,
	group: "block",
	atom: true,
	draggable: false,

	addOptions: () => ({ sentence: () => "" }),

	// Kept in the document only if somebody moves the block.
	addAttributes: () => ({ words: { default: "", rendered: false } }),

	renderHTML: ({ node }) => ["div", { "data-unshown": "" }, String(node.attrs.words)],

	addNodeView() {
		return ({ node }) => {
			const dom = document.createElement("div");
			dom.dataset.unshown = "";
			const sentence = document.createElement("p");
			sentence.textContent = this.options.sentence();
			const words = document.createElement("p");
			words.textContent = String(node.attrs.words);
			dom.append(sentence, ...(node.attrs.words === "" ? [] : [words]));
			return { dom };
		};
	},

	/** Before anything of the document is drawn. */
	onBeforeCreate() {
		drawWhatItCan(this.editor.schema, this.type);
	},
});

/** Makes what the binding asks of a schema answer with what can be drawn, rather than throw. */
function drawWhatItCan(schema: Schema, unshown: NodeType): void {
	const make = schema.node.bind(schema);
	const makeMark = schema.mark.bind(schema);
	const makeText = schema.text.bind(schema);
	Object.assign(schema, {
		node: (type: string, attrs: Attrs | null, content: readonly ProseMirrorNode[]) => {
			const known = schema.nodes[type];
			try {
				return make(type, known ? plainAttrs(attrs) : attrs, known ? allowedMarks(known, content) : [...content]);
			} catch (error) {
				// What is left of a thing that two people took away at once has nothing to keep.
				if (known && content.every(isEmpty)) throw error;
				return unshown.create({ words: content.map(wordsOf).join(known?.inlineContent ? "" : "\n") });
			}
		},
		/** A mark that nobody knows leaves its words as they are. */
		mark: (type: string, attrs: Attrs | null) => {
			try {
				return makeMark(type, attrs);
			} catch {
				return null;
			}
		},
		text: (text: unknown, marks: readonly (Mark | null)[] = []) =>
			typeof text === "string" && text !== ""
				? makeText(
						text,
						marks.filter((mark) => mark !== null),
					)
				: null,
	});
}

/**
 * Lets the binding write a text into the document without putting in the place of what could not be drawn the block that stands for it. Such a thing goes
 * when somebody takes its block away, and only then; meanwhile it answers as its block would, so that there is nothing in it to change.
 * `drawn`: the node of each element of the document.
 */
export function keepUnshown(drawn: Map<unknown, unknown>, text: ProseMirrorNode, write: () => void): void {
	const strange: [Y.XmlElement, ProseMirrorNode][] = [];
	for (const [element, node] of drawn) {
		if (node instanceof ProseMirrorNode && isUnshown(node) && isStrange(element)) strange.push([element, node]);
	}
	if (strange.length === 0) {
		write();
		return;
	}
	const inText = new Set<ProseMirrorNode>();
	text.descendants((node) => {
		if (node.type.name === NAME) inText.add(node);
	});
	const veiled: { element: Y.XmlElement; name: string }[] = [];
	for (const [element, node] of strange) {
		if (inText.has(node)) {
			veiled.push({ element, name: element.nodeName });
			Object.assign(element, { nodeName: NAME, getAttributes: () => node.attrs, toArray: () => [] });
		} else if (!isUnshown(drawn.get(element.parent))) {
			drawn.delete(element);
			takeAway(element);
		}
	}
	try {
		write();
	} finally {
		for (const { element, name } of veiled) {
			element.nodeName = name;
			for (const own of ["getAttributes", "toArray"] as const) Reflect.deleteProperty(element, own);
		}
	}
}

function isStrange(element: unknown): element is Y.XmlElement {
	return element instanceof Y.XmlElement && element.nodeName !== NAME;
}

function isUnshown(node: unknown): boolean {
	return node instanceof ProseMirrorNode && node.type.name === NAME;
}

function takeAway(element: Y.XmlElement): void {
	const { parent } = element;
	if (!(parent instanceof Y.XmlElement || parent instanceof Y.XmlFragment)) return;
	const index = parent.toArray().indexOf(element);
	if (index >= 0) parent.delete(index, 1);
}

/** Without what no attribute is: a type of the document in its place, a cell as large as the page. */
function plainAttrs(attrs: Attrs | null): Attrs | null {
	if (attrs === null) return null;
	const kept = Object.entries(attrs).filter(
		([name, value]) => !(value instanceof Y.AbstractType) && !(isSpan(name) && !isSpanSound(value)),
	);
	return Object.fromEntries(kept);
}

const isSpan = (name: string) => SPANS.some((span) => span === name);
const isSpanSound = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= WIDEST_SPAN;

/** Two people may have made a passage bold and a block of code at once: its words stay. */
function allowedMarks(type: NodeType, content: readonly ProseMirrorNode[]): ProseMirrorNode[] {
	return content.map((child) => (type.allowsMarks(child.marks) ? child : child.mark(type.allowedMarks(child.marks))));
}

function isEmpty(node: ProseMirrorNode): boolean {
	if (node.isLeaf) return node.isText ? node.text === "" : false;
	let isBare = true;
	node.forEach((child) => {
		isBare &&= isEmpty(child);
	});
	return isBare;
}

function wordsOf(node: ProseMirrorNode): string {
	if (isUnshown(node)) return String(node.attrs.words);
	return node.isText ? (node.text ?? "") : node.textBetween(0, node.content.size, "\n", " ");
}
