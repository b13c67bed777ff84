/** Keeps the screen of the device awake while a workshop goes on, where the browser allows it. */

import { useEffect } from "react";

export function useWakeLock(isWanted: boolean): void {
	useEffect(() => {
		if (!isWanted || !("wakeLock" in navigator)) return;
		let lock: WakeLockSentinel | null = null;
		let isHeld = true;
		const ask = async () => {
			// The browser lets it go by itself each time the page is hidden.
			if (document.visibilityState !== "visible") return;
			// A device that refuses (its battery is low) goes to sleep as it always did.
			const given = await navigator.wakeLock.request("screen").catch(() => null);
			if (isHeld) lock = given;
			else void given?.release().catch(() => undefined);
		};
		const seen = () => void ask();
		void ask();
		document.addEventListener("visibilitychange", seen);
		return () => {
			isHeld = false;
			document.removeEventListener("visibilitychange", seen);
			void lock?.release().catch(() => undefined);
		};
	}, [isWanted]);
}
