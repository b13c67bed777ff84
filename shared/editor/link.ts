/** The link mark. Its address passes the URL rule when it is read, when it is set and when it is drawn. */

import { InputRule, Mark, markPasteRule } from "@tiptap/core";
import { allowedUrl, isOutside, urlFromTyping } from "#shared/editor/url-rule.ts";

declare module "@tiptap/core" {
	interface Commands<ReturnType> {
		ourLink: {
			/** Links the selection (or the link the caret is in) to an address; does nothing when the URL rule refuses it. */
			linkTo: (address: string) => ReturnType;
			/** Turns the link at the selection into plain text. */
			unlink: () => ReturnType;
		};
	}
}

const ADDRESS_IN_TEXT = /(?:^|[\s(«])((?:https?:\/\/|www\.)[^\s<>«»]+[^\s<>«».,;:!?)])/gi;
/** An address followed by the blank that ends it. */
const ADDRESS_THEN_BLANK = /(?:^|[\s(«])((?:https?:\/\/|www\.)[^\s<>«»]{1,500}[^\s<>«».,;:!?)])[.,;:!?)]{0,20}\s$/i;

export const Link = Mark.create({
	name: "link",
	priority: 1000,
	inclusive: false,
	exitable: true,
	keepOnSplit: false,

	addAttributes() {
		return {
			href: {
				default: null,
				parseHTML: (element) => allowedUrl(element.getAttribute("href")),
				renderHTML: () => ({}),
			},
		};
	},

	parseHTML() {
		return [{ tag: "a[href]", getAttrs: (element) => (allowedUrl(element.getAttribute("href")) ? null : false) }];
	},

	renderHTML({ mark }) {
		const href = allowedUrl(mark.attrs.href);
		if (href === null) return ["span", {}, 0];
		return ["a", isOutside(href) ? { href, rel: "noopener noreferrer", target: "_blank" } : { href }, 0];
	},

	addCommands() {
		return {
			linkTo:
				(address) =>
				({ chain }) => {
					const href = allowedUrl(address);
					return href === null ? false : chain().setMark(this.name, { href }).setMeta("preventAutolink", true).run();
				},
			unlink:
				() =>
				({ chain }) =>
					chain().unsetMark(this.name, { extendEmptyMarkRange: true }).run(),
		};
	},

	addInputRules() {
		return [
			new InputRule({
				find: ADDRESS_THEN_BLANK,
				handler: ({ state, range, match }) => {
					const typed = match[1];
					const href = typed === undefined ? null : urlFromTyping(typed);
					if (href === null || typed === undefined) return null;
					const start = range.from + match[0].indexOf(typed);
					const end = start + typed.length;
					const { tr } = state;
					if (tr.doc.rangeHasMark(start, end, this.type)) return null;
					// The blank itself was not typed yet: it comes after the link.
					tr.addMark(start, end, this.type.create({ href }))
						.insertText(match[0].slice(-1), range.to)
						.removeStoredMark(this.type);
				},
			}),
		];
	},

	addPasteRules() {
		return [
			markPasteRule({
				find: (text) => {
					const found = [];
					for (const match of text.matchAll(ADDRESS_IN_TEXT)) {
						const typed = match[1];
						const href = typed === undefined ? null : urlFromTyping(typed);
						if (typed !== undefined && href !== null) {
							found.push({ index: match.index + match[0].indexOf(typed), text: typed, data: { href } });
						}
					}
					return found;
				},
				type: this.type,
				getAttributes: (match) => ({ href: (match.data as { href: string }).href }),
			}),
		];
	},
});
