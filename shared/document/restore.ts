/**
 * Puts an earlier moment back in a document as it is now, whole or one passage: a new change like any other. What is the same stays untouched, so
 * that what others are doing there goes on; what is taken away stays in the history.
 */

import * as Y from "yjs";
import { CARD_ORIGINS } from "#shared/document/card-origins.ts";
import type { PassagePlace } from "#shared/document/passages.ts";
import { putRecordBack } from "#shared/document/record-writers.ts";
import { parseRecordTextName, RECORD_TEXTS, recordTextName, richText, richTexts } from "#shared/document/rich-text.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { longestGrowing } from "#shared/lib/sequence-difference.ts";

type Node = Y.XmlElement | Y.XmlText;

/** Roots that say something of the document itself, or of where its things came from, whatever its content. */
const KEPT_ROOTS: ReadonlySet<string> = new Set(["meta", CARD_ORIGINS]);

/** Makes the document say what it said. Records that came since and can be cited are put away, not deleted: what cites them still finds them. Returns whether anything had to change. */
export function restoreDocument(live: Y.Doc, then: Y.Doc): boolean {
	let isChanged = false;
	live.transact(() => {
		const since = recordsSince(live, then);
		const names = new Set([...richTexts(live), ...richTexts(then)].map(({ name }) => name));
		for (const name of names) {
			if (since.has(parseRecordTextName(name)?.record ?? "")) continue;
			isChanged = restoreChildren(richText(live, name), richText(then, name)) || isChanged;
		}
		for (const table of tablesOf([live, then], names)) {
			const [now, old] = [live.getMap(table), then.getMap(table)];
			for (const key of new Set([...now.keys(), ...old.keys()])) {
				const isKept = since.get(key.split("/")[0] ?? "") === table.replace(/\.cells$/, "");
				if (isKept || sameValue(now.get(key), old.get(key))) continue;
				if (old.has(key)) now.set(key, old.get(key));
				else now.delete(key);
				isChanged = true;
			}
		}
		for (const [record, table] of since) {
			const cells = live.getMap(`${table}.cells`);
			if (cells.get(`${record}/archived`) === true) continue;
			cells.set(`${record}/archived`, true);
			isChanged = true;
		}
	});
	return isChanged;
}

/** Tables of what texts may cite. */
const CITABLE_TABLES = ["indicators", "balises", "resources", "projects"] as const;

/** The records that can be cited and were not there then, each with its table. */
function recordsSince(live: Y.Doc, then: Y.Doc): Map<string, string> {
	const since = new Map<string, string>();
	for (const table of CITABLE_TABLES)
		for (const id of live.getMap(table).keys()) if (!then.getMap(table).has(id)) since.set(id, table);
	return since;
}

/** Makes one passage what it was: where it still is, or else where it stood among what is still there. Returns whether anything had to change. */
export function restorePassage(live: Y.Doc, then: Y.Doc, place: PassagePlace): boolean {
	let isChanged = false;
	live.transact(() => {
		isChanged =
			place.kind === "record"
				? restoreRecord(live, then, place)
				: restoreBlock(richText(live, place.text), richText(then, place.text), place.block);
	});
	return isChanged;
}

/** A record that comes back whole brings its texts where nobody wrote others. */
function restoreRecord(live: Y.Doc, then: Y.Doc, place: Extract<PassagePlace, { kind: "record" }>): boolean {
	const { table, record, field, named } = place;
	if (named && live.getMap(table).has(record))
		return named.map((one) => putRecordBack(live, then, table, record, one)).some((isPut) => isPut);
	let isChanged = putRecordBack(live, then, table, record, field);
	for (const text of field === null ? RECORD_TEXTS : []) {
		const name = recordTextName(text, record);
		if (!then.share.has(name) || richText(live, name).length > 0) continue;
		isChanged = restoreChildren(richText(live, name), richText(then, name)) || isChanged;
	}
	return isChanged;
}

function restoreBlock(live: Y.XmlFragment, then: Y.XmlFragment, id: string): boolean {
	const old = findBlock(then, id);
	if (!old) return false;
	const now = findBlock(live, id);
	if (now) {
		if (isSame(now, old)) return false;
		const parent = now.parent as Y.XmlFragment;
		const at = parent.toArray().indexOf(now);
		parent.delete(at, 1);
		parent.insert(at, [old.clone()]);
		return true;
	}
	// The nearest thing around it that is still there takes it back, with what held it.
	let branch: Y.XmlElement = old;
	let home: Y.XmlFragment = live;
	let copy = old.clone();
	for (let around = old.parent; around instanceof Y.XmlElement; around = around.parent) {
		const still = findBlock(live, idOf(around));
		if (still && still.nodeName === around.nodeName) {
			home = still;
			break;
		}
		copy = holding(around, branch, copy);
		branch = around;
	}
	home.insert(placeIn(home, branch), [copy]);
	return true;
}

/** A block with, of its content, only what it cannot be without and the one that comes back. */
function holding(block: Y.XmlElement, child: Y.XmlElement, copy: Y.XmlElement): Y.XmlElement {
	const children = block.toArray();
	const isWhole = WHOLE.has(block.nodeName);
	const first = children[0];
	const needsFirst = FIRST_NEEDED.has(block.nodeName) && first !== child;
	const kept = children.flatMap((one, index): Node[] => {
		if (one === child) return [copy];
		if (isWhole || (needsFirst && index === 0)) return [cloneOf(one as Node)];
		return [];
	});
	const shell = new Y.XmlElement(block.nodeName);
	for (const [name, value] of Object.entries(block.getAttributes() as Record<string, unknown>))
		shell.setAttribute(name, value as string);
	shell.insert(0, kept);
	return shell;
}

/** Blocks that make no sense cut, and those whose first block the others stand under. */
const WHOLE: ReadonlySet<string> = new Set(["details", "detailsContent", "tableRow", "tableCell", "tableHeader"]);
const FIRST_NEEDED: ReadonlySet<string> = new Set(["listItem", "taskItem"]);

/** After the last block that stood before it and is still there; at the start when there is none. */
function placeIn(home: Y.XmlFragment, block: Y.XmlElement): number {
	const siblings = (block.parent as Y.XmlFragment).toArray();
	const now = home.toArray();
	for (let index = siblings.indexOf(block) - 1; index >= 0; index -= 1) {
		const sibling = siblings[index];
		const id = sibling instanceof Y.XmlElement ? idOf(sibling) : null;
		const at = id === null ? -1 : now.findIndex((node) => node instanceof Y.XmlElement && idOf(node) === id);
		if (at >= 0) return at + 1;
	}
	return 0;
}

/** Blocks that are the same and in the same order stay as they are; the others are taken away and put back. */
function restoreChildren(live: Y.XmlFragment, then: Y.XmlFragment): boolean {
	const old = then.toArray() as Node[];
	const now = live.toArray() as Node[];
	/** For each block of before, where the very same one is now. */
	const places = placesOf(old, now);
	const found = places.flatMap((place, index) => (place === null ? [] : [{ place, index }]));
	const growing = longestGrowing(found.map(({ place }) => place));
	const kept = new Map(found.filter((_one, order) => growing.has(order)).map(({ place, index }) => [index, place]));
	const keptPlaces = new Set(kept.values());
	if (kept.size === old.length && kept.size === now.length) return false;
	for (let place = now.length - 1; place >= 0; place -= 1) if (!keptPlaces.has(place)) live.delete(place, 1);
	old.forEach((node, index) => {
		if (!kept.has(index)) live.insert(index, [cloneOf(node)]);
	});
	return true;
}

function placesOf(old: readonly Node[], now: readonly Node[]): (number | null)[] {
	const byId = new Map<string, number>();
	now.forEach((node, place) => {
		const id = node instanceof Y.XmlElement ? idOf(node) : null;
		if (id !== null && !byId.has(id)) byId.set(id, place);
	});
	return old.map((node) => {
		const id = node instanceof Y.XmlElement ? idOf(node) : null;
		const place = id === null ? undefined : byId.get(id);
		const same = place === undefined ? undefined : now[place];
		return place !== undefined && same && isSame(same, node) ? place : null;
	});
}

function tablesOf(docs: readonly Y.Doc[], texts: ReadonlySet<string>): Set<string> {
	const names = new Set<string>();
	for (const doc of docs)
		for (const [name, type] of doc.share)
			if (!texts.has(name) && !KEPT_ROOTS.has(name) && type._map.size > 0) names.add(name);
	return names;
}

function findBlock(fragment: Y.XmlFragment, id: string | null): Y.XmlElement | null {
	if (id === null) return null;
	for (const child of fragment.toArray()) {
		if (!(child instanceof Y.XmlElement)) continue;
		const found = idOf(child) === id ? child : findBlock(child, id);
		if (found) return found;
	}
	return null;
}

function isSame(one: Node, other: Node): boolean {
	if (one instanceof Y.XmlText || other instanceof Y.XmlText)
		return one instanceof Y.XmlText && other instanceof Y.XmlText && sameValue(one.toDelta(), other.toDelta());
	const [mine, theirs] = [one.toArray() as Node[], other.toArray() as Node[]];
	return (
		one.nodeName === other.nodeName &&
		mine.length === theirs.length &&
		sameValue(one.getAttributes(), other.getAttributes()) &&
		mine.every((child, index) => isSame(child, theirs[index] as Node))
	);
}

function cloneOf(node: Node): Node {
	return node.clone() as Node;
}

function idOf(node: Y.XmlElement): string | null {
	const id: unknown = node.getAttribute("id");
	return typeof id === "string" && id !== "" ? id : null;
}
