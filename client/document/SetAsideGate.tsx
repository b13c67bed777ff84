/** Stands before a live document when something of it was set aside. What compares and shows it comes only then. */

import type { ReactNode } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useSetAside } from "#client/document/use-room.ts";
import { later, useLater } from "#client/ui/later.ts";

export const comparedCode = later(() =>
	import("#client/document/SetAsideCompared.tsx").then((file) => file.SetAsideCompared),
);

type SetAsideGateProps = {
	room: OpenRoom;
	/** While the two versions are being compared. */
	waiting: ReactNode;
	children: ReactNode;
};

export function SetAsideGate({ room, waiting, children }: SetAsideGateProps) {
	const all = useSetAside(room);
	const Compared = useLater(comparedCode, all.length > 0, { isVital: true });
	if (all.length === 0) return children;
	if (!Compared) return waiting;
	return (
		<Compared room={room} waiting={waiting} all={all}>
			{children}
		</Compared>
	);
}
