/** The step somebody sees: the one under way, except while they finish a sentence in the one before, or have opened one that is open ahead. */

import { useCallback, useEffect, useRef, useState } from "react";
import { currentStep, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { STEP_GRACE_MS } from "#shared/ledger/workshop-rights.ts";

/** Where a workshop is: at a step, or before the first one, between two, or over. */
export type Place = { readonly step: string } | "before" | "between" | "over";

export function placeOf(state: WorkshopState): Place {
	const step = currentStep(state);
	if (step) return { step: step.id };
	if (state.endedAt !== null) return "over";
	return state.startedAt === null ? "before" : "between";
}

const keyOf = (place: Place) => (typeof place === "string" ? place : `step ${place.step}`);

export type ShownStep = {
	shown: Place;
	/** Somewhere else than where the workshop is, by their own choice. */
	isAway: boolean;
	/** Where they are invited to go, since they were writing when the workshop moved; null when they are there. */
	invitation: Place | null;
	/** To where the workshop is. */
	go: () => void;
	/** To a step that is open ahead. */
	open: (step: string) => void;
};

/** `isTyping` is asked each time the workshop moves; who types stays, until they press, or until what the step opened closes. */
export function useShownStep(state: WorkshopState, isTyping: () => boolean, graceMs = STEP_GRACE_MS): ShownStep {
	const place = placeOf(state);
	const key = keyOf(place);
	const latest = useRef(place);
	latest.current = place;
	const [at, setAt] = useState({ shown: place, followed: key });
	const go = useCallback(() => setAt({ shown: latest.current, followed: keyOf(latest.current) }), []);
	const isLeftBehind = at.followed !== key;
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the workshop moves once more, since what they stayed for is then closed
	useEffect(() => {
		if (!isLeftBehind) return;
		if (!isTyping()) {
			go();
			return;
		}
		const timer = setTimeout(go, graceMs);
		return () => clearTimeout(timer);
	}, [isLeftBehind, key, isTyping, go, graceMs]);
	const open = useCallback((step: string) => setAt((before) => ({ ...before, shown: { step } })), []);
	return {
		shown: at.shown,
		isAway: !isLeftBehind && keyOf(at.shown) !== key,
		invitation: isLeftBehind ? place : null,
		go,
		open,
	};
}
