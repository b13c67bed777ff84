/** The words of a block one sign at a time, with their marks, and chips by what they cite; what differs between two versions of it. */

import type { BlockJson, TextRun } from "#shared/document/block-json.ts";
import { exactDifference } from "#shared/lib/exact-difference.ts";
import { sameValue } from "#shared/lib/same-value.ts";

export type Marks = NonNullable<TextRun["marks"]>;
/** A sign with its marks, or a chip among the words. */
export type Unit = { sign: string; marks: Marks } | { node: BlockJson };

/** A run of a block: the same in both versions, the same words with other marks, or words that became others. */
export type Segment = {
	readonly kind: "same" | "restyled" | "replaced";
	readonly before: readonly Unit[];
	readonly after: readonly Unit[];
};

const NO_MARKS: Marks = {};
/** Signs that no text uses: each stands for one chip while two versions are compared. */
const FIRST_PRIVATE = 0xe000;

export function unitsOf({ content = [] }: BlockJson): Unit[] {
	return content.flatMap((child): Unit[] =>
		"type" in child
			? [{ node: child }]
			: child.text.split("").map((sign) => ({ sign, marks: child.marks ?? NO_MARKS })),
	);
}

/** Back to what a block holds; null for nothing. */
export function contentOf(units: readonly Unit[]): (BlockJson | TextRun)[] | null {
	const content: (BlockJson | { text: string; marks?: Marks })[] = [];
	for (const unit of units) {
		const last = content.at(-1);
		if ("node" in unit) content.push(unit.node);
		else if (last && !("type" in last) && sameValue(last.marks ?? NO_MARKS, unit.marks)) last.text += unit.sign;
		else content.push({ text: unit.sign, ...(Object.keys(unit.marks).length > 0 ? { marks: unit.marks } : {}) });
	}
	return content.length > 0 ? content : null;
}

/** The block with these words. */
export function withUnits({ content: _, ...form }: BlockJson, units: readonly Unit[]): BlockJson {
	const content = contentOf(units);
	return content ? { ...form, content } : form;
}

/** As they are read: a chip by its name. */
export function wordsOfUnits(units: readonly Unit[]): string {
	return units.map((unit) => ("node" in unit ? chipName(unit.node) : unit.sign)).join("");
}

/** What a chip says by itself, without whom it leads to. */
export function chipName({ type, attrs }: BlockJson): string {
	if (type === "hardBreak") return "\n";
	const label = attrs?.label;
	return typeof label === "string" && label !== "" ? label : "▢";
}

export function segmentsBetween(before: BlockJson, after: BlockJson): Segment[] {
	const [old, now] = [unitsOf(before), unitsOf(after)];
	const [oldSigns, newSigns] = signsOf(old, now);
	const segments: { kind: Segment["kind"]; before: Unit[]; after: Unit[] }[] = [];
	let [i, j] = [0, 0];
	for (const { kind, text } of exactDifference(oldSigns, newSigns)) {
		if (kind === "same") {
			for (let at = 0; at < text.length; at += 1) addKept(segments, old[i + at] as Unit, now[j + at] as Unit);
		} else {
			let open = segments.at(-1);
			if (open?.kind !== "replaced") {
				open = { kind: "replaced", before: [], after: [] };
				segments.push(open);
			}
			if (kind === "removed") open.before.push(...old.slice(i, i + text.length));
			else open.after.push(...now.slice(j, j + text.length));
		}
		if (kind !== "added") i += text.length;
		if (kind !== "removed") j += text.length;
	}
	return segments;
}

function addKept(segments: { kind: Segment["kind"]; before: Unit[]; after: Unit[] }[], old: Unit, now: Unit): void {
	const kind = sameValue(marksOf(old), marksOf(now)) ? "same" : "restyled";
	const last = segments.at(-1);
	const [wasOld, wasNow] = [last?.before.at(-1), last?.after.at(-1)];
	const isOfLast =
		last?.kind === kind &&
		(kind === "same" ||
			(wasOld !== undefined &&
				wasNow !== undefined &&
				sameValue(marksOf(wasOld), marksOf(old)) &&
				sameValue(marksOf(wasNow), marksOf(now))));
	if (last && isOfLast) {
		last.before.push(old);
		last.after.push(now);
	} else segments.push({ kind, before: [old], after: [now] });
}

export function marksOf(unit: Unit): Marks {
	return "marks" in unit ? unit.marks : NO_MARKS;
}

/** One sign for each unit, the same for chips that cite the same thing whatever name they had then. */
function signsOf(...sides: [Unit[], Unit[]]): [string, string] {
	const written = new Set(sides.flat().map((unit) => ("node" in unit ? "" : unit.sign)));
	const chips = new Map<string, string>();
	let code = FIRST_PRIVATE;
	const signOf = (node: BlockJson) => {
		const key = citedBy(node);
		let sign = chips.get(key);
		if (sign === undefined) {
			while (written.has(String.fromCharCode(code))) code += 1;
			sign = String.fromCharCode(code);
			code += 1;
			chips.set(key, sign);
		}
		return sign;
	};
	const [before, after] = sides.map((units) =>
		units.map((unit) => ("node" in unit ? signOf(unit.node) : unit.sign)).join(""),
	);
	return [before ?? "", after ?? ""];
}

function citedBy({ type, attrs = {} }: BlockJson): string {
	if (type === "citation") return `${type} ${String(attrs.kind)} ${String(attrs.target)}`;
	const { id: _id, label: _label, ...rest } = attrs;
	return `${type} ${JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
