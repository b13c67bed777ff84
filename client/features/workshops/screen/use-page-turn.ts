/** Which of several pages is before the room: each in its turn, by the clock of the server, so that two rooms, two towns are on the same one. */

import { useServerNow } from "#client/features/workshops/use-server-clock.ts";

/** How long a page stays: a dozen cards, or a dozen lines, are read in it. */
const PAGE_MS = 20_000;

export function usePageTurn(pages: number): number {
	const now = useServerNow(1_000);
	return pages > 1 ? Math.floor(now / PAGE_MS) % pages : 0;
}
