/** Puts the link to a place of this page (`#b-…`, `#t-…`) in the clipboard; false when the browser would not. */
export async function copyPlaceLink(hash: string): Promise<boolean> {
	const { origin, pathname, search } = window.location;
	try {
		await navigator.clipboard.writeText(`${origin}${pathname}${search}${hash}`);
		return true;
	} catch {
		// The browser refuses the clipboard (no permission, no secure context): the caller says so.
		return false;
	}
}
