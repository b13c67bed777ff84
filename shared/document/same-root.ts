/** Whether two shared types of a document are the same root, and under which names roots are known. */

import type * as Y from "yjs";

/**
 * A root that arrived before anybody opened it has no kind; opening it puts a typed one in its place, over the very same
 * content. A transaction that ended before still names the first one.
 */
export function isSameRoot(one: unknown, other: unknown): boolean {
	return one === other || (isType(one) && isType(other) && one._map === other._map);
}

/** The names of these roots in their document. Cheap however many roots there are: it is asked at each change. */
export function namesOfRoots(doc: Y.Doc, roots: Iterable<Y.AbstractType<unknown>>): string[] {
	const contents = new Set<unknown>();
	for (const root of roots) contents.add(root._map);
	const names: string[] = [];
	for (const [name, type] of doc.share) if (contents.has(type._map)) names.push(name);
	return names;
}

function isType(value: unknown): value is Y.AbstractType<unknown> {
	return typeof value === "object" && value !== null && "_map" in value && value._map instanceof Map;
}
