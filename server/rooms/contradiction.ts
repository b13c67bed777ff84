/** Whether a change says something else of a clock than what the room has there: two contents under one signature would stay apart for ever, each side sure of its own. */

import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";

/**
 * Whether a struct from outside contradicts the document where they overlap. What was deleted on either side says nothing of its content any more;
 * where it stood is still compared. Costs nothing for what is new, which is nearly everything.
 */
export function contradicts(struct: Y.Item, doc: Y.Doc): boolean {
	const { client, clock } = struct.id;
	const known = doc.store.clients.get(client);
	if (!known || clock >= Y.getState(doc.store, client)) return false;
	const end = clock + struct.length;
	for (let index = Y.findIndexSS(known, clock); index < known.length; index++) {
		const other = known[index];
		if (!other || other.id.clock >= end) return false;
		if (!(other instanceof Y.Item)) continue;
		const start = Math.max(clock, other.id.clock);
		const length = Math.min(end, other.id.clock + other.length) - start;
		if (!Y.compareIDs(originAt(struct, start), originAt(other, start))) return true;
		if (!Y.compareIDs(struct.rightOrigin, other.rightOrigin)) return true;
		if (start === clock && start === other.id.clock && !isSamePlace(struct, other, doc)) return true;
		if (other.deleted || struct.content instanceof Y.ContentDeleted) continue;
		const ours = { content: other.content, from: start - other.id.clock };
		if (!isSameContent({ content: struct.content, from: start - clock }, ours, length)) return true;
	}
	return false;
}

/** What an item says it was written after, read at one of its units. */
function originAt(item: Y.Item, clock: number): Y.ID | null {
	return clock > item.id.clock ? Y.createID(item.id.client, clock - 1) : item.origin;
}

/** Where an item with no neighbour says it is: a root of the document, or a type in it. */
function isSamePlace(struct: Y.Item, ours: Y.Item, doc: Y.Doc): boolean {
	const parent: unknown = struct.parent;
	if (parent === null || !(ours.parent instanceof Y.AbstractType)) return true;
	if (struct.parentSub !== ours.parentSub) return false;
	if (parent instanceof Y.ID) return Y.compareIDs(parent, ours.parent._item?.id ?? null);
	return typeof parent !== "string" || doc.share.get(parent) === ours.parent;
}

type Stretch = { content: Y.Item["content"]; from: number };

function isSameContent(a: Stretch, b: Stretch, length: number): boolean {
	if (a.content.constructor !== b.content.constructor) return false;
	if (a.content instanceof Y.ContentString && b.content instanceof Y.ContentString)
		return isSameText(cut(a.content.str, a.from, length), cut(b.content.str, b.from, length));
	if (a.content instanceof Y.ContentType && b.content instanceof Y.ContentType)
		return nameOf(a.content.type) === nameOf(b.content.type);
	const [ours, theirs] = [a.content.getContent(), b.content.getContent()];
	if (a.content instanceof Y.ContentFormat && b.content instanceof Y.ContentFormat)
		return a.content.key === b.content.key && isDeepStrictEqual(a.content.value, b.content.value);
	return isDeepStrictEqual(ours.slice(a.from, a.from + length), theirs.slice(b.from, b.from + length));
}

const cut = (text: string, from: number, length: number): string => text.slice(from, from + length);

/** Yjs writes a replacement character for each half of a pair that was cut through, at each peer at its own moment. */
function isSameText(a: string, b: string): boolean {
	if (a === b) return true;
	const isHalf = (unit: number) => unit === 0xfffd || (unit >= 0xd800 && unit <= 0xdfff);
	if (a.length !== b.length) return false;
	for (let index = 0; index < a.length; index++) {
		const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
		if (left !== right && !(isHalf(left) && isHalf(right))) return false;
	}
	return true;
}

function nameOf(type: unknown): string {
	if (type instanceof Y.XmlElement) return `element ${type.nodeName}`;
	return typeof type === "object" && type !== null ? type.constructor.name : "";
}
