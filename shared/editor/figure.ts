/** A live figure in a line of text: « 12 projets en 5 secteurs ». It keeps the question; the answer is read from the portfolio on each screen. */

import { Node } from "@tiptap/core";

export const MEASURES = ["projects-by-sector"] as const;

/** Which projects are counted: none of the lists given means all. */
export type FigureAttributes = {
	measure: (typeof MEASURES)[number];
	sectors: readonly string[];
	stages: readonly string[];
};

declare module "@tiptap/core" {
	interface Commands<ReturnType> {
		figure: { insertFigure: (figure: Partial<FigureAttributes>) => ReturnType };
	}
}

/** A list of short texts, whatever was written. */
function readList(raw: unknown): string[] {
	return Array.isArray(raw) ? raw.filter((item): item is string => typeof item === "string").slice(0, 60) : [];
}

/** The attributes as they are used, whatever a peer wrote. */
export function figureAttributes(raw: Readonly<Record<string, unknown>>): FigureAttributes {
	return { measure: "projects-by-sector", sectors: readList(raw.sectors), stages: readList(raw.stages) };
}

function listAttribute(name: "sectors" | "stages") {
	return {
		default: [] as readonly string[],
		parseHTML: (element: { getAttribute(name: string): string | null }) =>
			parseList(element.getAttribute(`data-${name}`)),
		renderHTML: (values: Record<string, unknown>) => {
			const list = readList(values[name]);
			return list.length > 0 ? { [`data-${name}`]: JSON.stringify(list) } : {};
		},
	};
}

function parseList(text: string | null): string[] {
	try {
		return text === null ? [] : readList(JSON.parse(text));
	} catch (error) {
		if (error instanceof SyntaxError) return [];
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
			measure: { default: "projects-by-sector", parseHTML: () => "projects-by-sector", renderHTML: () => ({}) },
			sectors: listAttribute("sectors"),
			stages: listAttribute("stages"),
		};
	},

	parseHTML() {
		return [{ tag: "span[data-figure]" }];
	},

	renderHTML({ HTMLAttributes }) {
		return ["span", { ...HTMLAttributes, "data-figure": "" }];
	},

	renderText() {
		return "#";
	},

	addCommands() {
		return {
			insertFigure:
				(figure) =>
				({ commands }) =>
					commands.insertContent([
						{ type: this.name, attrs: figureAttributes(figure) },
						{ type: "text", text: " " },
					]),
		};
	},
});
