/** Citations of a project, an indicator or a balise: a chip in a line, or a card of its own. The label is the last one known, for readers without the directory. */

import { type Attributes, Node } from "@tiptap/core";
import { type CitableKind, isCitableKind } from "#shared/domain/citable.ts";

export type CitationAttributes = { kind: CitableKind; target: string; label: string };

declare module "@tiptap/core" {
	interface Commands<ReturnType> {
		citation: {
			insertCitation: (citation: CitationAttributes) => ReturnType;
			insertCitationCard: (citation: CitationAttributes) => ReturnType;
		};
	}
}

const TARGET = /^[a-z0-9_-]{1,64}$/i;

function attributes(): Attributes {
	return {
		kind: {
			default: "project",
			parseHTML: (element) => {
				const kind = element.getAttribute("data-kind");
				return isCitableKind(kind) ? kind : "project";
			},
			renderHTML: (values) => ({ "data-kind": String(values.kind) }),
		},
		target: {
			default: "",
			parseHTML: (element) => {
				const target = element.getAttribute("data-target") ?? "";
				return TARGET.test(target) ? target : "";
			},
			renderHTML: (values) => ({ "data-target": String(values.target) }),
		},
		label: {
			default: "",
			parseHTML: (element) => (element.getAttribute("data-label") ?? element.textContent ?? "").slice(0, 500),
			renderHTML: (values) => ({ "data-label": String(values.label) }),
		},
	};
}

export const Citation = Node.create({
	name: "citation",
	group: "inline",
	inline: true,
	atom: true,
	selectable: true,
	draggable: true,

	addAttributes: attributes,

	parseHTML() {
		return [{ tag: "span[data-citation]" }];
	},

	renderHTML({ node, HTMLAttributes }) {
		return ["span", { ...HTMLAttributes, "data-citation": "" }, String(node.attrs.label)];
	},

	renderText({ node }) {
		return String(node.attrs.label);
	},

	addCommands() {
		return {
			insertCitation:
				(citation) =>
				({ commands }) =>
					commands.insertContent([
						{ type: "citation", attrs: citation },
						{ type: "text", text: " " },
					]),
			insertCitationCard:
				(citation) =>
				({ commands }) =>
					commands.insertContent({ type: "citationCard", attrs: citation }),
		};
	},
});

export const CitationCard = Node.create({
	name: "citationCard",
	group: "block",
	atom: true,
	draggable: true,

	addAttributes: attributes,

	parseHTML() {
		return [{ tag: "div[data-citation-card]" }];
	},

	renderHTML({ node, HTMLAttributes }) {
		return ["div", { ...HTMLAttributes, "data-citation-card": "" }, String(node.attrs.label)];
	},

	renderText({ node }) {
		return String(node.attrs.label);
	},
});
