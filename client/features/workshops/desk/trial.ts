/** A workshop as if one had come by its code and a step had just begun, for whoever prepares it. */

import { passageOfTarget, writeCopy } from "#shared/document/copied-passage.ts";
import { parseRoomName, roomName, type RoomName } from "#shared/domain/document-kind.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import { seatRights } from "#shared/ledger/workshop-rights.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { givesCopies, tableOf, type TablesState } from "#shared/ledger/workshop-tables.ts";
import { type DocumentId, type MemberId, newId } from "#shared/lib/ids.ts";
import { refused } from "#shared/lib/result.ts";
import type { Request } from "#client/api/request.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { TrialRoomsParts } from "#client/document/trial-rooms.ts";
import type { WorkshopHere } from "#client/features/workshops/use-workshop.ts";

/** The copy of the table one sits at: no document has this id. */
export const TRIAL_COPY = newId<DocumentId>();

export type Trial = {
	readonly step: string;
	/** ISO. */
	readonly now: string;
	/** The workshop’s, to try in. */
	readonly room: OpenRoom;
	/** What the table is called when there is none yet. */
	readonly table: string;
	/** Hears that a command was given: it goes nowhere. */
	readonly onAct: () => void;
};

export function trialOf(here: WorkshopHere, { step, now, room, table, onAct }: Trial): WorkshopHere {
	const given = async () => {
		onAct();
		return "waiting" as const;
	};
	return {
		...{ ...here, room, leads: false, isTrial: true, give: given, giveCard: given },
		state: trialState(here, step, now, table),
	};
}

/** `now`: ISO. */
export function trialState(
	{ state, me }: Pick<WorkshopHere, "state" | "me">,
	step: string,
	now: string,
	table: string,
): WorkshopState {
	const mine = state.people.get(me) ?? { organisation: "", sector: "", since: now };
	const tried = state.steps.find(({ id }) => id === step);
	return {
		...state,
		people: new Map([...state.people, [me, { ...mine, status: "in" as const }]]),
		hosts: new Set([...state.hosts].filter((host) => host !== me)),
		runs: [{ step, from: now, until: null, seqs: { from: null, until: null } }],
		startedAt: now,
		endedAt: null,
		timer: null,
		hands: [],
		done: new Map(),
		// A copy that were really open is another table’s.
		...{ works: new Map(), plenaries: new Map(), copies: new Map() },
		...(tried?.kind === "tables" ? tablesOfTrial(state, me, tried, table) : {}),
	};
}

/** At one’s own table, else at the first, else at one that is there for the trial; before a copy when the step gives some. */
function tablesOfTrial(state: WorkshopState, me: MemberId, step: Step, name: string): Partial<TablesState> {
	const [first] = state.tables;
	const own = tableOf(state, me) ?? first ?? { id: "trialtable", name, place: "", members: [], reporter: null };
	const seat = { ...own, members: own.members.includes(me) ? own.members : [...own.members, me] };
	const tables = [seat, ...state.tables.filter(({ id }) => id !== seat.id)];
	const document = documentOf(step);
	if (document === null || !givesCopies(step)) return { tables };
	const source = { document, field: "", prev: null, next: null, blocks: [] };
	return {
		tables,
		works: new Map([[step.id, { source, taken: new Map(), mixed: new Map() }]]),
		copies: new Map([[TRIAL_COPY, { document: TRIAL_COPY, step: step.id, table: seat.id, name: seat.name }]]),
	};
}

/** The rooms as a seat has them while the step lasts; the copy of its table is made of what the step works on. */
export function roomsOfTrial(
	here: Pick<WorkshopHere, "state" | "me" | "workspace">,
	step: string,
	now: string,
): Omit<TrialRoomsParts, "rooms"> {
	const { writes } = seatRights(trialState(here, step, now, ""), here.me, Date.parse(now));
	const tried = here.state.steps.find(({ id }) => id === step);
	const copied = tried ? documentOf(tried) : null;
	return {
		accessTo: (name) => (writes.has(documentIn(name)) ? "write" : "read"),
		made: (name) =>
			documentIn(name) !== TRIAL_COPY || !tried || copied === null
				? null
				: {
						from: roomName(here.workspace, copied),
						write: (copy, from) => writeCopy(copy, passageOfTarget(from, tried.target)?.blocks ?? []),
					},
	};
}

function documentIn(name: RoomName): DocumentId {
	const place = parseRoomName(name);
	return (place?.place === "document" ? place.document : "") as DocumentId;
}

/** Asks the server as `request` does, and gives it nothing. */
export function readingOnly(request: Request): Request {
	return async (method, path, body) =>
		method === "GET" ? await request(method, path, body) : refused({ kind: "only-a-trial" });
}
