/** Where the focus is when a dialog goes from a step to the next: what led there is gone with the step before, and so would be the focus and the Escape key. */

import { type RefObject, useCallback, useEffect, useRef } from "react";

export type StepFocus = {
	/** What holds the steps; it takes the focus, so it has `tabIndex={-1}`. */
	body: RefObject<HTMLDivElement | null>;
	/** The field of this name leads to a step that has it too: the focus goes back to it. Null for what leads elsewhere. */
	comesBackTo: (field: string | null) => void;
};

export function useStepFocus(step: string): StepFocus {
	const body = useRef<HTMLDivElement>(null);
	const last = useRef(step);
	const awaited = useRef<string | null>(null);
	useEffect(() => {
		if (last.current === step) return;
		last.current = step;
		const field = awaited.current;
		const again = field === null ? null : body.current?.querySelector<HTMLElement>(`[data-field="${field}"] button`);
		if (again) {
			awaited.current = null;
			again.focus();
			return;
		}
		// A step is read from its beginning.
		body.current?.focus({ preventScroll: true });
		body.current?.scrollIntoView({ block: "start" });
	}, [step]);
	const comesBackTo = useCallback((field: string | null) => {
		awaited.current = field;
	}, []);
	return { body, comesBackTo };
}
