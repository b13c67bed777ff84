/** Decides which of the five words tells where the writing stands. */

import type { SaveState } from "#client/document/open-room.ts";

/** After this long without an answer, saying « Enregistrement… » would be a guess. */
export const TOO_LONG_MS = 40_000;

export type SaveFacts = {
	/** Connected, and the server's state was received. */
	isInSync: boolean;
	/** The socket is open. */
	isConnected: boolean;
	/** The server keeps everything that was sent. */
	isSettled: boolean;
	unsentChanges: number;
	/** Everything written here is on this device's disk. */
	isKeptOnDevice: boolean;
	/** This device has a copy, or is opening one: what is not on its disk yet soon will be. */
	canKeepOnDevice: boolean;
	/** The server's storage says that it cannot save. */
	hasStorageProblem: boolean;
	/** How long the oldest change has waited. */
	waitedMs: number;
};

export function saveState(facts: SaveFacts): SaveState {
	const isWaiting = facts.unsentChanges > 0;
	if (facts.isInSync && facts.isSettled && !isWaiting) return "saved";
	if (!facts.isConnected) {
		if (!isWaiting) return "offline";
		if (facts.isKeptOnDevice) return "kept-on-device";
		return facts.canKeepOnDevice && facts.waitedMs <= TOO_LONG_MS ? "saving" : "unsaved";
	}
	if (isWaiting && (facts.hasStorageProblem || facts.waitedMs > TOO_LONG_MS)) return "unsaved";
	return "saving";
}
