/** Whether somebody is in a text or its tools. Going out waits for the end of a press: tools that vanish under it would make it miss its button. */

import { type FocusEvent, useEffect, useRef, useState } from "react";

/** A menu or a dialog of the tools is drawn elsewhere in the page: it is still inside. */
const DRAWN_ELSEWHERE = "[data-trigger],[role=menu],[role=dialog]";

export function useInside() {
	const [isInside, setInside] = useState(false);
	const press = useRef({ isDown: false, leaves: false });

	useEffect(() => {
		if (!isInside) return;
		const state = press.current;
		const begin = () => {
			state.isDown = true;
		};
		const finish = () => {
			state.isDown = false;
			// The click comes just after.
			if (state.leaves) setTimeout(() => state.leaves && setInside(false));
		};
		window.addEventListener("pointerdown", begin, true);
		window.addEventListener("pointerup", finish, true);
		window.addEventListener("pointercancel", finish, true);
		return () => {
			window.removeEventListener("pointerdown", begin, true);
			window.removeEventListener("pointerup", finish, true);
			window.removeEventListener("pointercancel", finish, true);
			press.current = { isDown: false, leaves: false };
		};
	}, [isInside]);

	return {
		isInside,
		onFocus: () => {
			press.current.leaves = false;
			setInside(true);
		},
		onBlur: (event: FocusEvent<HTMLElement>) => {
			const to = event.relatedTarget;
			const isStillInside =
				to instanceof HTMLElement && (event.currentTarget.contains(to) || to.closest(DRAWN_ELSEWHERE) !== null);
			if (isStillInside) return;
			if (press.current.isDown) press.current.leaves = true;
			else setInside(false);
		},
	};
}
