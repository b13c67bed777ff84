/** Asks the server again from time to time for what no event tells of. */

import { useEffect } from "react";

/** About every `everyMs`, as long as the page is seen, and when it is seen again. */
export function useAskedAgain(reload: () => void, everyMs: number): void {
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout>;
		const ask = () => {
			if (document.visibilityState === "visible") reload();
		};
		// Those who came together do not ask together.
		const later = () => {
			timer = setTimeout(
				() => {
					ask();
					later();
				},
				everyMs * (0.75 + Math.random() / 2),
			);
		};
		later();
		document.addEventListener("visibilitychange", ask);
		return () => {
			clearTimeout(timer);
			document.removeEventListener("visibilitychange", ask);
		};
	}, [reload, everyMs]);
}
