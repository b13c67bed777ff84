/** What a step asks, above what it shows, wherever that is laid out: part of it where all is laid out together, a strip over a wall. */

import { createContext, type ReactNode, useContext } from "react";
import { Fitted } from "#client/features/workshops/screen/Fitted.tsx";

/** Null where there is nothing above. */
export const ScreenHead = createContext<ReactNode>(null);

/** What is asked and what is shown, as one. */
export function FittedWithHead({ children }: { children: ReactNode }) {
	const head = useContext(ScreenHead);
	return (
		<Fitted>
			{head}
			<ScreenHead value={null}>{children}</ScreenHead>
		</Fitted>
	);
}

/** What is to be read by all comes first: what is asked has the least of the two, page after page when it is long. */
const STRIP = 0.28;

export function HeadAbove() {
	const head = useContext(ScreenHead);
	return head === null ? null : <Fitted share={STRIP}>{head}</Fitted>;
}
