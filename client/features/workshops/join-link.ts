/** Where whoever has a code comes in: the address as it is read aloud, and the link that carries the code. */

import { linkedCode } from "#shared/domain/workshop-code.ts";
import type { Door } from "#shared/ledger/workshop-state.ts";
import { paths } from "#client/api/paths.ts";

/** « palier.exemple.ca/atelier » */
export function joinAddress({ host }: Pick<Location, "host"> = location): string {
	return `${host}${paths.joinWorkshop()}`;
}

/** The code and what comes with it are in the fragment: they reach no server and no log before they are used. */
export function linkWith(door: Pick<Door, "code" | "pass">, { origin }: Pick<Location, "origin"> = location): string {
	return `${origin}${paths.joinWorkshop()}#${linkedCode(door)}`;
}
