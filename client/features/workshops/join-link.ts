/** Where whoever has a code comes in: the address as it is read aloud, and the link that carries the code. */

import { paths } from "#client/api/paths.ts";

/** « palier.exemple.ca/atelier » */
export function joinAddress({ host }: Pick<Location, "host"> = location): string {
	return `${host}${paths.joinWorkshop()}`;
}

/** The code is in the fragment: it reaches no server and no log before it is used. */
export function linkWith(code: string, { origin }: Pick<Location, "origin"> = location): string {
	return `${origin}${paths.joinWorkshop()}#${code}`;
}
