/** The secret of a link – an invitation, one’s place on another device – read from the fragment of the address and taken out of it at once. It stays in this tab until it has served, so that a reload works. */

import { type DeviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

const MEMORY_KEYS = { invitation: "palier.invitation", device: "palier.device" };
/** What a link is for. */
export type LinkKind = keyof typeof MEMORY_KEYS;

/** The parts of the browser it needs. */
export type Address = {
	hash: () => string;
	/** Rewrites the address without its fragment, leaving no trace in the history. */
	hideHash: () => void;
};

export function takeToken(address: Address, memory: DeviceMemory, kind: LinkKind): string | null {
	const token = address.hash().replace(/^#/, "").trim();
	if (token === "") return recall(memory, MEMORY_KEYS[kind]);
	remember(memory, MEMORY_KEYS[kind], token);
	address.hideHash();
	return token;
}

export function forgetToken(memory: DeviceMemory, kind: LinkKind): void {
	remember(memory, MEMORY_KEYS[kind], null);
}

export const browserAddress: Address = {
	hash: () => window.location.hash,
	hideHash: () => window.history.replaceState(null, "", window.location.pathname),
};
