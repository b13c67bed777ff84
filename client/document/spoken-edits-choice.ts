/** What this person hears of the others’ edits, on this device: nothing, those in the paragraph they are in, or all. */

import { Cell } from "#client/document/cell.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

export const SPOKEN_EDITS = ["off", "mine", "all"] as const;
export type SpokenEditsChoice = (typeof SPOKEN_EDITS)[number];

const KEY = "palier.spoken-edits";
const BEFORE = "palier.spoken-edits.before";
const FIRST: SpokenEditsChoice = "mine";

function read(key: string): SpokenEditsChoice {
	const kept = recall(deviceMemory(), key);
	return SPOKEN_EDITS.find((one) => one === kept) ?? FIRST;
}

/** Read and followed by every screen of this tab. */
export const spokenEdits = new Cell<SpokenEditsChoice>(read(KEY));

export function chooseSpokenEdits(choice: SpokenEditsChoice): void {
	remember(deviceMemory(), KEY, choice);
	spokenEdits.set(choice);
}

/** Silences them, or takes up again what was heard before. Answers what is heard from now on. */
export function toggleSilence(): SpokenEditsChoice {
	const now = spokenEdits.get();
	if (now !== "off") remember(deviceMemory(), BEFORE, now);
	const before = read(BEFORE);
	chooseSpokenEdits(now !== "off" ? "off" : before === "off" ? FIRST : before);
	return spokenEdits.get();
}
