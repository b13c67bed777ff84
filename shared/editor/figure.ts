/** A figure in a line of text: « 12 projets en 5 secteurs », « 1 234 repas ». It keeps the question; the answer is read on each screen. Frozen, it keeps the answer of a day too. */

import { Node } from "@tiptap/core";
import {
	type FigureAttributes,
	type FrozenFigure,
	figureAttributes,
	readFrozen,
	readList,
} from "#shared/editor/figure-attributes.ts";

declare module "@tiptap/core" {
	interface Commands<ReturnType> {
		figure: { insertFigure: (figure: Partial<FigureAttributes>) => ReturnType };
	}
}

/** As a node keeps them: what a count of projects has no need of stays unwritten, as before there was anything else. */
function nodeAttributes(figure: Partial<FigureAttributes>): Record<string, unknown> {
	const { measure, sectors, stages, indicator, scope, label, frozen } = figureAttributes(figure);
	const ofIndicator = measure === "indicator" ? { indicator, scope, label } : {};
	return { measure, sectors, stages, ...ofIndicator, frozen };
}

function listAttribute(name: "sectors" | "stages") {
	return {
		default: [] as readonly string[],
		parseHTML: (element: { getAttribute(name: string): string | null }) =>
			readList(parseJson(element.getAttribute(`data-${name}`))),
		renderHTML: (values: Record<string, unknown>) => {
			const list = readList(values[name]);
			return list.length > 0 ? { [`data-${name}`]: JSON.stringify(list) } : {};
		},
	};
}

/** Null when it is not said: a node of before is not written again for it. */
function wordAttribute(name: "indicator" | "scope" | "label") {
	return {
		default: null as string | null,
		parseHTML: (element: { getAttribute(name: string): string | null }) => element.getAttribute(`data-${name}`),
		renderHTML: (values: Record<string, unknown>) =>
			values.measure === "indicator" ? { [`data-${name}`]: figureAttributes(values)[name] } : {},
	};
}

function parseJson(text: string | null): unknown {
	try {
		return text === null ? null : JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

export const Figure = Node.create({
	name: "figure",
	group: "inline",
	inline: true,
	atom: true,
	selectable: true,

	addAttributes() {
		return {
			measure: {
				default: "projects-by-sector",
				parseHTML: (element: { getAttribute(name: string): string | null }) =>
					element.getAttribute("data-measure") === "indicator" ? "indicator" : "projects-by-sector",
				renderHTML: ({ measure }: Record<string, unknown>) =>
					measure === "indicator" ? { "data-measure": "indicator" } : {},
			},
			sectors: listAttribute("sectors"),
			stages: listAttribute("stages"),
			indicator: wordAttribute("indicator"),
			scope: wordAttribute("scope"),
			label: wordAttribute("label"),
			frozen: {
				default: null as FrozenFigure | null,
				parseHTML: (element: { getAttribute(name: string): string | null }) =>
					readFrozen(parseJson(element.getAttribute("data-frozen"))),
				renderHTML: ({ frozen }: Record<string, unknown>) => {
					const kept = readFrozen(frozen);
					return kept ? { "data-frozen": JSON.stringify(kept) } : {};
				},
			},
		};
	},

	parseHTML() {
		return [{ tag: "span[data-figure]" }];
	},

	renderHTML({ HTMLAttributes }) {
		return ["span", { ...HTMLAttributes, "data-figure": "" }];
	},

	renderText({ node }) {
		return figureAttributes(node.attrs).label || "#";
	},

	addCommands() {
		return {
			insertFigure:
				(figure) =>
				({ commands }) =>
					commands.insertContent([
						{ type: this.name, attrs: nodeAttributes(figure) },
						{ type: "text", text: " " },
					]),
		};
	},
});
