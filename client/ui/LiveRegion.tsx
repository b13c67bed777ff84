/** Says things to screen readers without moving focus: `const announce = useAnnounce(); announce("Lien copié")`. */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

/** `assertive` only for what changes what the person may do (« Votre accès est passé à Lecture »). */
export type Announce = (sentence: string, urgency?: "polite" | "assertive") => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export function useAnnounce(): Announce {
	return useContext(AnnounceContext);
}

type Said = { sentence: string; turn: number };
const NOTHING: Said = { sentence: "", turn: 0 };

/** Holds the two live regions; one for the whole app. */
export function LiveRegion({ children }: { children: ReactNode }) {
	const [polite, setPolite] = useState(NOTHING);
	const [assertive, setAssertive] = useState(NOTHING);
	const turn = useRef(0);
	const announce = useCallback<Announce>((sentence, urgency = "polite") => {
		turn.current += 1;
		(urgency === "polite" ? setPolite : setAssertive)({ sentence, turn: turn.current });
	}, []);
	// A new key makes the same sentence be said again. data-live-announcer keeps the regions alive while a dialog hides the rest.
	const regions = useMemo(
		() => (
			<div data-live-announcer="true">
				<VisuallyHidden>
					<span role="status" aria-live="polite">
						<span key={polite.turn}>{polite.sentence}</span>
					</span>
					<span role="alert" aria-live="assertive">
						<span key={assertive.turn}>{assertive.sentence}</span>
					</span>
				</VisuallyHidden>
			</div>
		),
		[polite, assertive],
	);
	return (
		<AnnounceContext value={announce}>
			{children}
			{regions}
		</AnnounceContext>
	);
}
