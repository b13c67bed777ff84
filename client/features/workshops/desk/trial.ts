/** A workshop as if one took part in it and a step had just begun, for whoever prepares it. */

import type { WorkshopHere } from "#client/features/workshops/use-workshop.ts";

/** Commands go nowhere: `onAct` hears that one was given. `now`: ISO. */
export function trialOf(here: WorkshopHere, step: string, now: string, onAct: () => void): WorkshopHere {
	const { state, me } = here;
	const mine = state.people.get(me) ?? { organisation: "", sector: "", since: now };
	const given = async () => {
		onAct();
		return "waiting" as const;
	};
	return {
		...here,
		leads: false,
		isTrial: true,
		give: given,
		giveCard: given,
		state: {
			...state,
			people: new Map([...state.people, [me, { ...mine, status: "in" as const }]]),
			runs: [{ step, from: now, until: null, seqs: { from: null, until: null } }],
			startedAt: now,
			endedAt: null,
			timer: null,
			hands: [],
			done: new Map(),
			// A copy that were really open would take what is written in it.
			...{ works: new Map(), plenaries: new Map(), copies: new Map() },
		},
	};
}
