/** Puts the link to a place of this page (`#b-…`, `#t-…`) in the clipboard; false when the browser would not. */

import { copyText } from "#client/ui/copy-text.ts";

export async function copyPlaceLink(hash: string): Promise<boolean> {
	const { origin, pathname, search } = window.location;
	return await copyText(`${origin}${pathname}${search}${hash}`);
}
