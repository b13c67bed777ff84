/** Links to a thread: `#t-<id>` after the address of its page. */

const PREFIX = "#t-";

/** The thread that the address of the page points at, if it does. */
export function linkedThread(hash: string): string | null {
	const id = hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : "";
	return /^[\w-]{1,64}$/.test(id) ? id : null;
}

/** Puts the link to a thread of this page in the clipboard; false when the browser would not. */
export async function copyThreadLink(id: string): Promise<boolean> {
	const { origin, pathname, search } = window.location;
	try {
		await navigator.clipboard.writeText(`${origin}${pathname}${search}${PREFIX}${id}`);
		return true;
	} catch {
		// The browser refuses the clipboard (no permission, no secure context): the caller says so.
		return false;
	}
}
