/** Whether an element has come near the window once: what is heavy to read comes then, and stays. */

import { type RefObject, useEffect, useState } from "react";

/** It is read a little before it is seen. */
const AHEAD_PX = 300;

export function useWasSeen(place: RefObject<HTMLElement | null>): boolean {
	const [wasSeen, setSeen] = useState(typeof IntersectionObserver === "undefined");
	useEffect(() => {
		const element = place.current;
		if (wasSeen || !element) return;
		const observer = new IntersectionObserver(
			(entries) => {
				if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
			},
			{ rootMargin: `${AHEAD_PX}px` },
		);
		observer.observe(element);
		return () => observer.disconnect();
	}, [place, wasSeen]);
	return wasSeen;
}
