/** Light, dark or as the device: one choice for the page, remembered on this device. */

import { useSyncExternalStore } from "react";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const MEMORY_KEY = "palier.theme";
const listeners = new Set<() => void>();
let current: Theme = "system";

/** Called once, before the first drawing. */
export function startTheme(): void {
	const saved = recall(deviceMemory(), MEMORY_KEY);
	current = THEMES.find((theme) => theme === saved) ?? "system";
	show();
}

export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
	const theme = useSyncExternalStore(subscribe, () => current);
	return { theme, setTheme };
}

function setTheme(theme: Theme): void {
	current = theme;
	remember(deviceMemory(), MEMORY_KEY, theme === "system" ? null : theme);
	show();
	for (const listener of listeners) listener();
}

function show(): void {
	if (current === "system") delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = current;
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
