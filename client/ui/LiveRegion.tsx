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
/** How many of what is assertive stay: two that come together are both heard, in whichever order. */
const KEPT = 3;

/** Holds the two live regions; one for the whole app. */
export function LiveRegion({ children }: { children: ReactNode }) {
	const [polite, setPolite] = useState(NOTHING);
	const [assertive, setAssertive] = useState<readonly Said[]>([]);
	const turn = useRef(0);
	const announce = useCallback<Announce>((sentence, urgency = "polite") => {
		turn.current += 1;
		const said = { sentence, turn: turn.current };
		if (urgency === "polite") setPolite(said);
		else setAssertive((before) => [...before, said].slice(-KEPT));
	}, []);
	// A new key makes the same sentence be said again. data-live-announcer keeps the regions alive while a dialog hides the rest.
	const regions = useMemo(
		() => (
			<div data-live-announcer="true">
				<VisuallyHidden>
					<span role="status" aria-live="polite">
						<span key={polite.turn}>{polite.sentence}</span>
					</span>
					<span role="alert" aria-live="assertive" aria-atomic="false">
						{assertive.map((said) => (
							<span key={said.turn}>{said.sentence}</span>
						))}
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
