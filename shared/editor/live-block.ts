/** A block that shows something live from elsewhere in the workspace: a saved view of the portfolio, or a plot of an indicator. It keeps what it shows, never the values. */

import { Node } from "@tiptap/core";
import { liveBlockAttributes } from "#shared/editor/live-block-attributes.ts";

type Attribute = "kind" | "target" | "label" | "plot" | "scope" | "by";

export const LiveBlock = Node.create({
	name: "liveBlock",
	group: "block",
	atom: true,
	draggable: true,

	addAttributes() {
		// What only plots say is null on other blocks: a block of before is not written again for it.
		const attribute = (name: Attribute, value: string | null) => ({
			default: value,
			parseHTML: (element: { getAttribute(name: string): string | null }) =>
				element.getAttribute(`data-${name}`) ?? value,
			renderHTML: (values: Record<string, unknown>) => {
				const read: Partial<Record<Attribute, string>> = liveBlockAttributes(values);
				return read[name] === undefined ? {} : { [`data-${name}`]: read[name] };
			},
		});
		return {
			kind: attribute("kind", "view"),
			target: attribute("target", ""),
			label: attribute("label", ""),
			plot: attribute("plot", null),
			scope: attribute("scope", null),
			by: attribute("by", null),
		};
	},

	parseHTML() {
		return [{ tag: "div[data-live-block]" }];
	},

	renderHTML({ node, HTMLAttributes }) {
		return ["div", { ...HTMLAttributes, "data-live-block": "" }, liveBlockAttributes(node.attrs).label];
	},

	renderText({ node }) {
		return liveBlockAttributes(node.attrs).label;
	},
});
