/** Asks before leaving the page while something written here has not reached the server. */

import type { OpenRoom } from "#client/document/open-room.ts";

export function installLeaveWarning(page: Window, rooms: () => readonly OpenRoom[]): () => void {
	const ask = (event: BeforeUnloadEvent) => {
		if (rooms().some(hasUnsentWork)) event.preventDefault();
	};
	page.addEventListener("beforeunload", ask);
	return () => page.removeEventListener("beforeunload", ask);
}

/** What is on its way and on this device's disk is safe: nobody is asked while they type. */
function hasUnsentWork(room: OpenRoom): boolean {
	const { save, unsentChanges, keptOnDevice } = room.status.get();
	return unsentChanges > 0 && !(save === "saving" && keptOnDevice);
}
