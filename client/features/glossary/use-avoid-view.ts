/** Which of the two views of a glossary is shown: its terms, or what is to be avoided. */

import { useCallback } from "react";
import { useSearchParams } from "wouter";

const AVOID = "a-eviter";

/** Whether what is to be avoided is shown, from the address (`?vue=a-eviter`); the open term stays open. */
export function useAvoidView(): [isAvoid: boolean, setAvoid: (isShown: boolean) => void] {
	const [params, setParams] = useSearchParams();
	const setAvoid = useCallback(
		(isShown: boolean) =>
			setParams((before) => {
				const after = new URLSearchParams(before);
				if (isShown) after.set("vue", AVOID);
				else after.delete("vue");
				return after;
			}),
		[setParams],
	);
	return [params.get("vue") === AVOID, setAvoid];
}
