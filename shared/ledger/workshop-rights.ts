/** What somebody who came by the code of a workshop may do, from one instant to the next: the steps that are open say it, those that were held for what is read again, and whether they were named to lead. */

import type { Capability } from "#shared/domain/role.ts";
import type { PersonStatus } from "#shared/domain/workshop-person.ts";
import { documentOf, isOpenAhead, type Step, type StepPermission } from "#shared/domain/workshop-step.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { currentStep, workshopDocuments, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { roundOfInstrument } from "#shared/ledger/agreed-coverage.ts";
import { type LeadRights, leadRights, mayRunInSteps, textOf } from "#shared/ledger/lead-rights.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import { isAtTables } from "#shared/ledger/workshop-tables.ts";
import type { StepVote, WorkshopBody } from "#shared/ledger/workshop-wire.ts";

/** R712: a sentence under way is finished: what the step before opened stays open this long. Votes do not. */
export const STEP_GRACE_MS = 60_000;
const LASTS_A_LITTLE: ReadonlySet<StepPermission> = new Set(["cards", "group", "comment", "write"]);

export type SeatRights = {
	readonly status: PersonStatus | "absent";
	/** Documents they may read, and among them those they may write in or comment. */
	readonly reads: ReadonlySet<DocumentId>;
	readonly writes: ReadonlySet<DocumentId>;
	readonly comments: ReadonlySet<DocumentId>;
	/** Those of the steps that are open: they may vote in them. */
	readonly votes: readonly StepVote[];
	/** Those they may read: of the steps that are open, and of those that were held while they were there, as long as the workshop lasts; of all steps for whoever was named to lead. */
	readonly knownVotes: readonly StepVote[];
	/** The same of rounds of assessments: those they may answer, and those they may read. */
	readonly rounds: ReadonlySet<string>;
	readonly knownRounds: ReadonlySet<string>;
	/** What they run beside, when they were named to lead. */
	readonly led: LeadRights | null;
	/** The steps that give the projects of their cohort to read. */
	readonly cohorts: ReadonlySet<string>;
};

const NOTHING: Omit<SeatRights, "status"> = {
	...{ reads: new Set(), writes: new Set(), comments: new Set(), votes: [], knownVotes: [], rounds: new Set() },
	knownRounds: new Set(),
	led: null,
	cohorts: new Set(),
};

/** The steps that allow this at `now` (milliseconds): the one under way, the one just left for what lasts a little, and those open ahead. */
export function stepsThatAllow(state: WorkshopState, permission: StepPermission, now: number): Step[] {
	return stepsOpen(state, now, LASTS_A_LITTLE.has(permission)).filter((step) => step.may.includes(permission));
}

/** Whether somebody may be in this step at `now`: it is under way, was just left, or is open ahead. */
export function isHeldNow(state: WorkshopState, id: string, now: number): boolean {
	return stepsOpen(state, now, true).some((step) => step.id === id);
}

/** `isLasting`: with the one just left. */
function stepsOpen(state: WorkshopState, now: number, isLasting: boolean): Step[] {
	const current = currentStep(state)?.id;
	const left = isLasting ? lastLeft(state) : null;
	const lasting = left !== null && now < left.at + STEP_GRACE_MS ? left.step : null;
	return state.steps.filter((step) => step.id === current || step.id === lasting || isOpenAhead(step, now));
}

/** The last step that ended, and when. */
function lastLeft({ runs }: WorkshopState): { step: string; at: number } | null {
	const run = runs.findLast(({ until }) => until !== null);
	return run?.until ? { step: run.step, at: Date.parse(run.until) } : null;
}

/** R710: everything they may, computed anew each time it is asked. */
export function seatRights(state: WorkshopState, member: MemberId, now: number): SeatRights {
	const status = state.people.get(member)?.status ?? "absent";
	if (status !== "in") return { ...NOTHING, status };
	const among = (permission: StepPermission) => {
		const steps = stepsThatAllow(state, permission, now);
		// R777: each table has its copy; what they were made from waits for the plenary.
		const open = permission === "write" ? steps.filter((step) => !isAtTables(state, step)) : steps;
		const documents = open.map(documentOf);
		return new Set(documents.filter((one) => one !== null));
	};
	const writes = among("write");
	const comments = among("comment");
	const votes = stepsThatAllow(state, "vote", now).flatMap(({ id }) => state.votes.get(id) ?? []);
	const ahead = state.steps.filter((step) => step.ahead !== null && Date.parse(step.ahead.opens) <= now);
	const held = new Set([...stepsLivedBy(state, member), ...ahead.map(({ id }) => id)]);
	// R943: whoever was named to lead knows those of every step.
	const led = leadRights(state, member);
	const isKnown = (step: string) => led !== null || held.has(step);
	const knownVotes = [...votes, ...[...state.votes].flatMap(([step, vote]) => (isKnown(step) ? [vote] : []))];
	const rounds = stepsThatAllow(state, "assess", now).flatMap(({ id }) => state.rounds.get(id) ?? []);
	const knownRounds = [...rounds, ...[...state.rounds].flatMap(([step, round]) => (isKnown(step) ? [round] : []))];
	// R711: once it is over, only what a step opens beyond it is left.
	const beyond = stepsOpen(state, now, false).flatMap((step) =>
		isAtTables(state, step) ? [] : (documentOf(step) ?? []),
	);
	const reads = state.endedAt === null ? workshopDocuments(state) : new Set([...writes, ...comments, ...beyond]);
	const cohorts = stepsOpen(state, now, true).flatMap(({ id, target }) => (target?.kind === "cohort" ? [id] : []));
	return {
		...{ status, reads, writes, comments, votes, knownVotes, led },
		...{ rounds: new Set(rounds), knownRounds: new Set(knownRounds), cohorts: new Set(cohorts) },
	};
}

/** R954: the steps that were held, in whole or in part, since somebody came; none once the workshop is over. */
export function stepsLivedBy({ runs, people, endedAt }: WorkshopState, member: MemberId): Set<string> {
	const since = people.get(member)?.since;
	if (endedAt !== null || since === undefined) return new Set();
	return new Set(runs.flatMap(({ step, until }) => (until === null || until >= since ? [step] : [])));
}

/** Whose rooms open or close otherwise: those of everybody with a seat, or of these. */
export type RoomsChange = "everybody" | readonly MemberId[];

/** What a seat may enter rests on the steps, on where the workshop is, on how one stands in it and on who leads; hands, timers and words change nothing of it. */
const MOVES_ROOMS: Readonly<Record<WorkshopBody["kind"], boolean>> = {
	...{ "details-set": true, "steps-added": true, "step-edited": true, "step-moved": true, "step-removed": true },
	...{ "step-begun": true, "workshop-ended": true, "workshop-reopened": true },
	...{ "names-kept": false, renamed: false, "organisations-forgotten": false },
	...{ entered: true, admitted: true, "put-out": true },
	...{ "door-opened": false, "door-closed": false, "door-locked": false, "host-named": true },
	...{ "timer-set": false, "hand-raised": false, "hand-lowered": false, "step-done": false, said: false },
	...{ "vote-attached": false, "round-attached": false },
	...{ "tables-set": true, seated: true, "table-named": false, "reporter-named": false },
	...{ "copies-given": true, "plenary-set": true, "version-taken": false },
	...{ "versions-mixed": false, "mix-undone": false },
};

export function whoseRoomsChange(events: readonly LedgerEvent<WorkshopBody>[]): RoomsChange {
	const whose: MemberId[] = [];
	for (const { body, member } of events) {
		if (!MOVES_ROOMS[body.kind]) continue;
		if (body.kind === "entered") whose.push(...(member === null ? [] : [member]));
		else if (body.kind === "admitted") whose.push(...body.members);
		else if (body.kind === "put-out" || body.kind === "seated" || body.kind === "host-named") whose.push(body.member);
		else return "everybody";
	}
	return whose;
}

/** When rights change by themselves next, in milliseconds; null when only an event can change them. */
export function nextChange(state: WorkshopState, now: number): number | null {
	const left = lastLeft(state);
	const times = state.steps.flatMap(({ ahead }) => (ahead ? [Date.parse(ahead.opens), Date.parse(ahead.closes)] : []));
	if (left) times.push(left.at + STEP_GRACE_MS);
	for (const { since } of state.plenaries.values()) times.push(Date.parse(since) + STEP_GRACE_MS);
	const coming = times.filter((time) => time > now);
	return coming.length > 0 ? Math.min(...coming) : null;
}

/** A ledger and what is asked of it; `document` null: that of the portfolio. */
export type LedgerAsked = { workshop: DocumentId; document: DocumentId | null; stream: string };

/** R713, R954: which ledgers they may read. What is not named here is closed to them. */
export function mayReadLedger(rights: SeatRights, { workshop, document, stream }: LedgerAsked): boolean {
	if (rights.status !== "in") return false;
	// R939: what is decided in the workshop is known by those who are in it.
	if (document === workshop) return stream === "workshop" || stream === "cards" || stream === "votes";
	switch (stream) {
		case "comments":
		case "proposals":
			return document !== null && rights.reads.has(document);
		case "votes":
			return isVoteHere(rights, document, stream);
		case "assessments":
		case "instruments":
			return document === null && rights.knownRounds.size > 0;
		default:
			return false;
	}
}

/** R767: of the assessments of a workspace, a seat reads those of the rounds of its steps, and the instruments they are made with. R815: of the votes of a document, those of its steps, and what was decided on them. */
export function mayReadEvent(
	{ knownRounds, knownVotes }: SeatRights,
	{ workshop, stream, document }: LedgerAsked,
	body: unknown,
): boolean {
	switch (stream) {
		case "assessments":
			return textOf(body, "kind") === "instrument-brought"
				? isInstrumentOf(knownRounds, Reflect.get(body as object, "instrument"))
				: knownRounds.has(textOf(body, "round"));
		case "votes":
			if (document === workshop && OF_DECISIONS.has(textOf(body, "kind"))) return true;
			return knownVotes.some(({ place, vote }) => place === (document ?? "portfolio") && vote === textOf(body, "vote"));
		default:
			return true;
	}
}

/** What was made for a round is of that round alone. */
function isInstrumentOf(rounds: ReadonlySet<string>, instrument: unknown): boolean {
	const round = roundOfInstrument(textOf(instrument, "id"));
	return round === null || rounds.has(round);
}

const OF_DECISIONS: ReadonlySet<string> = new Set(["decision-recorded", "follow-up-added", "follow-up-updated"]);

/** Whether some events of a ledger that a seat reads are those of other steps. */
export function hasEventsOfSteps(stream: string): boolean {
	return stream === "assessments" || stream === "votes";
}

/** R954, R960: a vote of a step that is open, or was held and whose document is still one of the workshop’s. R943: whoever leads opens some where its steps work. */
function isVoteHere(rights: SeatRights, document: DocumentId | null, stream: string): boolean {
	const { votes, knownVotes, reads, led } = rights;
	const here = document ?? "portfolio";
	if (stream !== "votes") return false;
	if (votes.some(({ place }) => place === here) || led?.places.has(here)) return true;
	return document !== null && reads.has(document) && knownVotes.some(({ place }) => place === here);
}

/** R714: which commands they may give. `needs`: what the stream asks of a role for this command. */
export function mayGive(rights: SeatRights, asked: LedgerAsked & { needs: Capability; command: unknown }): boolean {
	const { workshop, document, stream, needs, command } = asked;
	// Whoever is not in yet may come in: the door decides.
	if (stream === "workshop" && document === workshop && textOf(command, "kind") === "enter") return true;
	if (!mayReadLedger(rights, asked)) return false;
	if (rights.led && mayRunInSteps(rights.led, asked, false)) return true;
	switch (stream) {
		case "workshop":
		case "cards":
			return needs === "participate";
		case "comments":
		case "proposals":
			return needs === "comment" && document !== null && rights.comments.has(document);
		case "votes":
			return (
				needs === "vote" &&
				rights.votes.some(({ place, vote }) => place === (document ?? "portfolio") && vote === textOf(command, "vote"))
			);
		case "assessments":
			return needs === "assess" && rights.rounds.has(textOf(command, "round"));
		default:
			return false;
	}
}
