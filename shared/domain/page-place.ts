/** Places that an address points at within its page: a block of a text (`#b-<id>`), a thread of comments (`#t-<id>`). */

const BLOCK = "#b-";
const THREAD = "#t-";

/** What follows the address of a page to point at a block of it. */
export function blockHash(block: string): string {
	return `${BLOCK}${block}`;
}

/** What follows the address of a page to point at a thread of it. */
export function threadHash(thread: string): string {
	return `${THREAD}${thread}`;
}

/** Where the thing that waits is on its page: its thread, else the block it is about; empty when it is about all of it. */
export function placeHash({ thread, on }: { thread: string | null; on: { kind: string; block?: unknown } }): string {
	if (thread !== null) return threadHash(thread);
	return on.kind === "block" && typeof on.block === "string" ? blockHash(on.block) : "";
}

/** The block that the hash of an address points at, if it does. */
export function linkedBlock(hash: string): string | null {
	return pointedAt(hash, BLOCK);
}

/** The thread that the hash of an address points at, if it does. */
export function linkedThread(hash: string): string | null {
	return pointedAt(hash, THREAD);
}

function pointedAt(hash: string, prefix: string): string | null {
	const id = hash.startsWith(prefix) ? hash.slice(prefix.length) : "";
	return /^[\w-]{1,64}$/.test(id) ? id : null;
}
