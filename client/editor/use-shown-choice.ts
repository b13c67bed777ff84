/** Whether something is shown beside the text: a choice of this device. */

import { useCallback, useState } from "react";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

/** Where what is beside the text would cover it: there, nothing opens by itself. */
const PANEL = "palier.beside";
const NARROW = "(max-width: 1100px)";

/** Which of these panels is shown, if any; none opens by itself where it would cover the text. */
export function useShownPanel(names: readonly string[]): [string | null, (name: string | null) => void] {
	const [shown, setShown] = useState(() => {
		const chosen = window.matchMedia(NARROW).matches ? null : recall(deviceMemory(), PANEL);
		return names.find((name) => name === chosen) ?? null;
	});
	const choose = useCallback((next: string | null) => {
		setShown(next);
		if (!window.matchMedia(NARROW).matches) remember(deviceMemory(), PANEL, next);
	}, []);
	return [shown, choose];
}

/** What is shown unless somebody hid it (`isShownFirst`), or only once somebody asked for it. */
export function useShownChoice(name: string, isShownFirst: boolean): [boolean, (isShown: boolean) => void] {
	const key = `palier.${name}`;
	const [isShown, setShown] = useState(() => {
		const chosen = recall(deviceMemory(), key);
		if (isShownFirst) return chosen !== "hidden";
		return chosen === "shown" && !window.matchMedia(NARROW).matches;
	});
	const choose = (next: boolean) => {
		setShown(next);
		if (isShownFirst || !window.matchMedia(NARROW).matches) remember(deviceMemory(), key, next ? "shown" : "hidden");
	};
	return [isShown, choose];
}
