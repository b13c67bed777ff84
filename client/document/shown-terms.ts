/** Whether the terms of glossaries are marked in texts: a choice of this device. */

import { Cell } from "#client/document/cell.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

const KEY = "palier.terms";

export const areTermsShown = new Cell(recall(deviceMemory(), KEY) !== "hidden");

export function showTerms(isShown: boolean): void {
	areTermsShown.set(isShown);
	remember(deviceMemory(), KEY, isShown ? null : "hidden");
}
