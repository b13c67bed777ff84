/** What this device remembers for a person (language, theme, a hint put away). Where the browser forbids it, things are simply not remembered. */

/** The part of `Storage` that is needed; null when there is none. */
export type DeviceMemory = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

/** `localStorage`, or null in private windows and under strict settings. */
export function deviceMemory(): DeviceMemory {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}

/** Like `deviceMemory`, for this tab only. */
export function tabMemory(): DeviceMemory {
	try {
		return window.sessionStorage;
	} catch {
		return null;
	}
}

export function recall(memory: DeviceMemory, key: string): string | null {
	return memory?.getItem(key) ?? null;
}

/** Keeps a text, or forgets it with `null`. False when the device refused (full or forbidden): only the memory is lost. */
export function remember(memory: DeviceMemory, key: string, value: string | null): boolean {
	try {
		if (value === null) memory?.removeItem(key);
		else memory?.setItem(key, value);
		return memory !== null;
	} catch {
		return false;
	}
}
