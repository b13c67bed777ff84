/** A block that shows something live from elsewhere in the workspace: a saved view of the portfolio. It keeps what it shows, never the values. */

import { Node } from "@tiptap/core";
import { clip } from "#shared/lib/clip.ts";

/** What a live block may show: a saved view of the portfolio. */
export const LIVE_BLOCK_KINDS = ["view"] as const;
export type LiveBlockKind = (typeof LIVE_BLOCK_KINDS)[number];

/** `label` is the name when it was put there, for readers who cannot reach the source. */
export type LiveBlockAttributes = { kind: LiveBlockKind; target: string; label: string };

const TARGET = /^[a-z0-9_-]{1,64}$/i;
const LONGEST_LABEL = 500;

/** The attributes as they are used, whatever a peer wrote; an empty target shows nothing. */
export function liveBlockAttributes(raw: Readonly<Record<string, unknown>>): LiveBlockAttributes {
	const kind = LIVE_BLOCK_KINDS.find((one) => one === raw.kind) ?? "view";
	const target = typeof raw.target === "string" && TARGET.test(raw.target) ? raw.target : "";
	return { kind, target, label: typeof raw.label === "string" ? clip(raw.label, LONGEST_LABEL) : "" };
}

export const LiveBlock = Node.create({
	name: "liveBlock",
	group: "block",
	atom: true,
	draggable: true,

	addAttributes() {
		const attribute = (name: keyof LiveBlockAttributes) => ({
			default: name === "kind" ? "view" : "",
			parseHTML: (element: { getAttribute(name: string): string | null }) =>
				liveBlockAttributes({ [name]: element.getAttribute(`data-${name}`) })[name],
			renderHTML: (values: Record<string, unknown>) => ({ [`data-${name}`]: liveBlockAttributes(values)[name] }),
		});
		return { kind: attribute("kind"), target: attribute("target"), label: attribute("label") };
	},

	parseHTML() {
		return [{ tag: "div[data-live-block]" }];
	},

	renderHTML({ node, HTMLAttributes }) {
		return ["div", { ...HTMLAttributes, "data-live-block": "" }, String(node.attrs.label)];
	},

	renderText({ node }) {
		return String(node.attrs.label);
	},
});
