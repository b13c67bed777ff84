/** An image kept by this server, with words for those who cannot see it. Images from elsewhere do not exist here. */

import { Node } from "@tiptap/core";
import { allowedImage } from "#shared/editor/url-rule.ts";

declare module "@tiptap/core" {
	interface Commands<ReturnType> {
		image: { insertImage: (image: { src: string; alt?: string }) => ReturnType };
	}
}

export const Image = Node.create({
	name: "image",
	group: "block",
	atom: true,
	draggable: true,

	addAttributes() {
		return {
			src: { default: null, parseHTML: (element) => allowedImage(element.getAttribute("src")) },
			alt: { default: "" },
		};
	},

	parseHTML() {
		return [{ tag: "img[src]", getAttrs: (element) => (allowedImage(element.getAttribute("src")) ? null : false) }];
	},

	renderHTML({ node, HTMLAttributes }) {
		const src = allowedImage(node.attrs.src);
		const { src: _given, ...others } = HTMLAttributes;
		return ["img", { ...others, ...(src === null ? {} : { src }), alt: String(node.attrs.alt ?? ""), loading: "lazy" }];
	},

	addCommands() {
		return {
			insertImage:
				({ src, alt = "" }) =>
				({ commands }) =>
					allowedImage(src) !== null && commands.insertContent({ type: this.name, attrs: { src, alt } }),
		};
	},
});
