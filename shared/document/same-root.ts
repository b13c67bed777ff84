/** Whether two shared types of a document are the same root. */

import type * as Y from "yjs";

/**
 * A root that arrived before anybody opened it has no kind; opening it puts a typed one in its place, over the very same
 * content. A transaction that ended before still names the first one.
 */
export function isSameRoot(one: unknown, other: unknown): boolean {
	return one === other || (isType(one) && isType(other) && one._map === other._map);
}

function isType(value: unknown): value is Y.AbstractType<unknown> {
	return typeof value === "object" && value !== null && "_map" in value && value._map instanceof Map;
}
