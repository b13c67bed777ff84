/** What the styles and the numbering of a Word document say of a paragraph: a heading, a line of contents, the number that Word puts before it. */

import { attributeOf, xmlParts } from "#client/features/recommendations/import/xml-tags.ts";

export type DocxStyle = { kind: "heading" | "contents" | "text"; list: ListPlace | null };
export type ListPlace = { list: string; level: number };

type RawStyle = { name: string; basedOn: string; outline: number | null; list: string; level: number };

const DEEPEST = 20;

/** The styles of a document by id. */
export function readStyles(xml: string): (id: string) => DocxStyle {
	const styles = new Map<string, RawStyle>();
	let current: RawStyle | null = null;
	for (const part of xmlParts(xml)) {
		if (part.kind === "text") continue;
		const value = attributeOf(part.attributes, "w:val");
		if (part.name === "w:style" && part.kind === "open") {
			current = { name: "", basedOn: "", outline: null, list: "", level: 0 };
			styles.set(attributeOf(part.attributes, "w:styleId"), current);
		} else if (part.kind === "close" || !current) continue;
		else if (part.name === "w:name") current.name = value;
		else if (part.name === "w:basedOn") current.basedOn = value;
		else if (part.name === "w:outlineLvl") current.outline = levelOf(value);
		else if (part.name === "w:numId") current.list = value;
		else if (part.name === "w:ilvl") current.level = levelOf(value);
	}
	return (id) => styleOf(styles, id);
}

function styleOf(styles: ReadonlyMap<string, RawStyle>, id: string): DocxStyle {
	let kind: DocxStyle["kind"] = "text";
	let list: ListPlace | null = null;
	let style = styles.get(id);
	for (let depth = 0; style && depth < DEEPEST; depth += 1, style = styles.get(style.basedOn)) {
		if (kind === "text") kind = kindOf(style);
		if (!list && style.list !== "") list = { list: style.list, level: style.level };
	}
	return { kind, list };
}

function kindOf({ name, outline }: RawStyle): DocxStyle["kind"] {
	if (/^(?:toc|tm|table of (?:contents|figures)|tdm)\b/i.test(name)) return "contents";
	const isHeading = /^(?:heading|titre|title|subtitle|sous-titre)(?:\s*\d)?$/i.test(name);
	return isHeading || (outline !== null && outline < 9) ? "heading" : "text";
}

function levelOf(value: string): number {
	const level = Number.parseInt(value, 10);
	return level >= 0 && level <= 9 ? level : 0;
}

type Level = { format: string; text: string; start: number };
const PLAIN: Level = { format: "decimal", text: "%1.", start: 1 };

/** Counts the numbered paragraphs of a document as Word does, in the order they are asked for. */
export class Numbering {
	/** The levels of each kind of list, and which kind each list is of. */
	readonly #kinds = new Map<string, Map<number, Level>>();
	readonly #lists = new Map<string, { kind: string; starts: Map<number, number> }>();
	readonly #counts = new Map<string, number[]>();
	readonly #begun = new Set<string>();

	constructor(xml: string) {
		let kind: Map<number, Level> | null = null;
		let list: { kind: string; starts: Map<number, number> } | null = null;
		let level: Level | null = null;
		let at = 0;
		for (const part of xmlParts(xml)) {
			if (part.kind === "text") continue;
			const value = attributeOf(part.attributes, "w:val");
			if (part.kind === "close") {
				if (part.name === "w:abstractNum") kind = null;
				else if (part.name === "w:num") list = null;
				else if (part.name === "w:lvl") level = null;
			} else if (part.name === "w:abstractNum") {
				kind = new Map();
				this.#kinds.set(attributeOf(part.attributes, "w:abstractNumId"), kind);
			} else if (part.name === "w:num") {
				list = { kind: "", starts: new Map() };
				this.#lists.set(attributeOf(part.attributes, "w:numId"), list);
			} else if (part.name === "w:abstractNumId" && list) list.kind = value;
			else if (part.name === "w:lvl" || part.name === "w:lvlOverride") {
				at = levelOf(attributeOf(part.attributes, "w:ilvl"));
				if (part.name === "w:lvl" && kind) {
					level = { ...PLAIN, text: "" };
					kind.set(at, level);
				}
			} else if (part.name === "w:startOverride" && list) list.starts.set(at, startOf(value));
			else if (level && part.name === "w:numFmt") level.format = value;
			else if (level && part.name === "w:lvlText") level.text = value.slice(0, 80);
			else if (level && part.name === "w:start") level.start = startOf(value);
		}
	}

	/** The number or bullet of the next paragraph of a list; empty when the list is not one. */
	next({ list: id, level }: ListPlace): string {
		const list = this.#lists.get(id);
		const levels = list && this.#kinds.get(list.kind);
		if (!list || !levels) return "";
		const counts = this.#counts.get(list.kind) ?? [];
		this.#counts.set(list.kind, counts);
		if (!this.#begun.has(id)) {
			this.#begun.add(id);
			for (const [at, start] of list.starts) counts[at] = start - 1;
		}
		const startAt = (at: number) => levels.get(at)?.start ?? 1;
		counts[level] = (counts[level] ?? startAt(level) - 1) + 1;
		counts.length = level + 1;
		const { format, text } = levels.get(level) ?? PLAIN;
		if (format === "bullet") return "•";
		if (format === "none") return "";
		return text.replace(/%(\d)/g, (_, digit: string) => {
			const of = Number(digit) - 1;
			return counted(counts[of] ?? startAt(of), levels.get(of)?.format ?? "decimal");
		});
	}
}

function startOf(value: string): number {
	const start = Number.parseInt(value, 10);
	return start >= 0 && start <= 100_000 ? start : 1;
}

const ROMAN: readonly [number, string][] = [
	[100, "c"],
	[90, "xc"],
	[50, "l"],
	[40, "xl"],
	[10, "x"],
	[9, "ix"],
	[5, "v"],
	[4, "iv"],
	[1, "i"],
];

function counted(count: number, format: string): string {
	if (format === "lowerLetter" || format === "upperLetter") {
		const letter = String.fromCharCode(97 + ((Math.max(count, 1) - 1) % 26));
		return format === "upperLetter" ? letter.toUpperCase() : letter;
	}
	if ((format === "lowerRoman" || format === "upperRoman") && count < 400) {
		let left = count;
		let roman = "";
		for (const [value, letters] of ROMAN)
			while (left >= value) {
				roman += letters;
				left -= value;
			}
		return format === "upperRoman" ? roman.toUpperCase() : roman;
	}
	return String(count);
}
