/** Blocks that are proposed, as they would be in the text: a title as a title, a row as a row. Built from plain values, words as words: nothing of them runs or loads. */

import type { BlockJson } from "#shared/document/block-json.ts";
import { blocksIn } from "#client/proposals/passage-difference.ts";
import { chipName, type Unit, unitsOf } from "#client/proposals/word-units.ts";

const TAGS: Readonly<Record<string, string>> = {
	...{ paragraph: "p", bulletList: "ul", orderedList: "ol", taskList: "ul", listItem: "li", taskItem: "li" },
	...{ blockquote: "blockquote", codeBlock: "pre", callout: "aside", details: "div", detailsSummary: "p" },
	...{
		detailsContent: "div",
		table: "table",
		tableRow: "tr",
		tableCell: "td",
		tableHeader: "th",
		horizontalRule: "hr",
	},
};
const MARKS: Readonly<Record<string, string>> = {
	...{ bold: "strong", italic: "em", underline: "u", strike: "s", code: "code", link: "span" },
};
/** The parts of others: they cannot stand by themselves in the page. */
const PARTS: ReadonlySet<string> = new Set(["listItem", "taskItem", "tableRow", "tableCell", "tableHeader"]);

/** A block that comes, told as an addition where the page lets it be. */
export function addedElement(block: BlockJson): HTMLElement {
	if (!PARTS.has(block.type)) {
		const added = document.createElement("ins");
		added.append(blockElement(block, false));
		return added;
	}
	return blockElement(block, true);
}

/** Words and chips that come. */
export function addedWords(units: readonly Unit[]): HTMLElement {
	const added = document.createElement("ins");
	added.append(...nodesOf(units));
	return added;
}

function blockElement(block: BlockJson, isTold: boolean): HTMLElement {
	const { type, attrs } = block;
	const level = Math.min(3, Math.max(1, Number(attrs?.level) || 1));
	const element = document.createElement(type === "heading" ? `h${level}` : (TAGS[type] ?? "p"));
	if (type === "heading") element.setAttribute("aria-level", String(level + 1));
	if (type === "callout") {
		element.dataset.callout = "";
		element.dataset.tone = String(attrs?.tone ?? "info");
	}
	if (type === "tableCell" || type === "tableHeader")
		for (const name of ["colspan", "rowspan"] as const)
			if (Number(attrs?.[name] ?? 1) > 1) element.setAttribute(name, String(attrs?.[name]));
	if (!(type in TAGS) && type !== "heading") element.textContent = String(attrs?.alt || attrs?.label || "…");
	else if (type === "table") {
		const body = document.createElement("tbody");
		body.append(...blocksIn(block).map((row) => blockElement(row, false)));
		element.append(body);
	} else if (isHolder(type)) {
		if (type === "taskItem") element.append(attrs?.checked === true ? "☑ " : "☐ ");
		const isCell = type === "tableCell" || type === "tableHeader" || type === "listItem" || type === "taskItem";
		const inside = blocksIn(block).map((child) => blockElement(child, isTold && !isCell));
		if (isTold && isCell) {
			const told = document.createElement("ins");
			told.append(...inside);
			element.append(told);
		} else element.append(...inside);
	} else if (type !== "horizontalRule") element.append(...nodesOf(unitsOf(block)));
	return element;
}

function isHolder(type: string): boolean {
	return !["paragraph", "heading", "codeBlock", "detailsSummary", "horizontalRule"].includes(type);
}

function nodesOf(units: readonly Unit[]): Node[] {
	const nodes: Node[] = [];
	let run: { unit: Unit; text: Text } | null = null;
	for (const unit of units) {
		if ("node" in unit) {
			run = null;
			nodes.push(chipElement(unit.node));
		} else if (run && "marks" in run.unit && run.unit.marks === unit.marks) run.text.data += unit.sign;
		else {
			const text = document.createTextNode(unit.sign);
			run = { unit, text };
			nodes.push(
				Object.keys(unit.marks).reduce<Node>((inner, name) => {
					const around = document.createElement(MARKS[name] ?? "span");
					if (name === "link") around.className = "proposal-link";
					around.append(inner);
					return around;
				}, text),
			);
		}
	}
	return nodes;
}

function chipElement(node: BlockJson): Node {
	if (node.type === "hardBreak") return document.createElement("br");
	const chip = document.createElement("span");
	chip.className = "proposal-chip";
	chip.textContent = chipName(node);
	return chip;
}
