/** Whether an element has left the window by its top: what it said must then be said elsewhere. */

import { type RefObject, useEffect, useState } from "react";

/** The bar of the site covers this much. */
const COVERED_PX = 64;

export function useIsOutOfView(place: RefObject<HTMLElement | null>): boolean {
	const [isOut, setOut] = useState(false);
	useEffect(() => {
		const element = place.current;
		if (!element || typeof IntersectionObserver === "undefined") return;
		const observer = new IntersectionObserver(
			([entry]) => {
				if (entry) setOut(!entry.isIntersecting);
			},
			{ rootMargin: `-${COVERED_PX}px 0px 0px 0px` },
		);
		observer.observe(element);
		return () => observer.disconnect();
	}, [place]);
	return isOut;
}
