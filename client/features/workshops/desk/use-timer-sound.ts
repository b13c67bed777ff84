/** The soft sound at the end of a timer, for whoever leads and asked for it. */

import { useCallback, useState } from "react";
import { Chime } from "#client/features/workshops/desk/chime.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";

const REMEMBERED = "palier.timer-sound";

export function useTimerSound() {
	const [isOn, setOn] = useState(() => recall(deviceMemory(), REMEMBERED) === "on");
	const [chime] = useState(() => new Chime());
	const play = useCallback(() => {
		if (isOn) chime.play();
	}, [isOn, chime]);
	return {
		isOn,
		play,
		set: (next: boolean) => {
			setOn(next);
			remember(deviceMemory(), REMEMBERED, next ? "on" : null);
			// Heard once, so that its loudness is known before the room is full.
			if (next) chime.play();
		},
		/** Browsers let a page be heard from an act of the person only. */
		wake: () => {
			if (isOn) chime.wake();
		},
	};
}
