/** What a workshop came to, gathered from its ledgers, those of the votes it held, and the log of the texts it worked on. */

import { createHash } from "node:crypto";
import type { Standing } from "#server/access/standing.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import { isoNow } from "#server/clock.ts";
import { documentsOfWorkshop } from "#server/commands/follow-ups-back.ts";
import { reportedRound } from "#server/commands/workshop-assessments.ts";
import type { Parts } from "#server/commands/parts.ts";
import { votesOfPlaces } from "#server/ledger/votes-of-places.ts";
import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import type { Past } from "#server/store/past.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import { readBlocks } from "#shared/document/block-json.ts";
import { frameworkTextName, recordTextName } from "#shared/document/rich-text.ts";
import {
	REPORT_ZONE,
	type ReportedCard,
	type ReportedDecision,
	type ReportedFollowUp,
	type ReportedRun,
	type ReportedStep,
	type ReportedVote,
	type WorkshopFacts,
} from "#shared/document/workshop-report-facts.ts";
import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { daysLate } from "#shared/domain/follow-up.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import { cardsStream } from "#shared/ledger/cards.ts";
import { cardsOf, type CardsState, clustersOf } from "#shared/ledger/cards-state.ts";
import type { CardUse } from "#shared/ledger/cards-wire.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import type { AssessmentsState } from "#shared/ledger/assessments-state.ts";
import { followUpsBack } from "#shared/ledger/follow-ups-back.ts";
import { courseOf, plannedBeginningIn } from "#shared/ledger/workshop-course.ts";
import { type Decision, type FollowUp, objectionsOf, tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { numbersIn } from "#shared/ledger/guest-names.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import { workshopDocuments, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type WorkshopFactsParts = Pick<Parts, "registry" | "rooms" | "clock"> & {
	ledgers: Pick<Ledgers, "readInside">;
	ledgerStore: Pick<LedgerStore, "list" | "read">;
	past: Pick<Past, "difference">;
	seats: Pick<WorkshopSeats, "stateOf">;
	facts: Pick<WorkspaceFacts, "projects">;
};

/** Passages that changed in one step; the others are counted in the history of the document. */
const MOST_WORDINGS = 60;

export async function workshopFacts(
	parts: WorkshopFactsParts,
	{ workspace }: Standing,
	document: DocumentRecord,
	language: Language,
): Promise<Result<WorkshopFacts, Refusal>> {
	const t = reportTexts[language];
	const at = (stream: string) => ({ place: document.id, stream });
	const state = await parts.ledgers.readInside(workspace.id, at(workshopStream.name), (read: WorkshopState) =>
		structuredClone(read),
	);
	if (!state.ok) return state;
	const cards = await parts.ledgers.readInside(workspace.id, at(cardsStream.name), (read: CardsState) =>
		structuredClone(read),
	);
	if (!cards.ok) return cards;
	const attached = new Set([...state.value.votes.values()].map(({ vote }) => vote));
	const votes = await votesOfPlaces(parts, workspace.id, attached);
	const rounds = await roundsOf(parts, workspace.id, state.value);
	const { startedAt, endedAt, details, people, runs } = state.value;
	const numbers = numbersIn(state.value);
	const nameOf = (member: MemberId | null) => {
		const number = member === null ? undefined : numbers.get(member);
		// R806: whose name is not kept any more goes by a number.
		return (
			(member && parts.registry.now.members.get(member)?.name) ||
			(number === undefined ? t.unsaid : t.participant(number))
		);
	};
	const texts = await parts.rooms.read(roomName(workspace.id, document.id), (doc) => ({
		purpose: readBlocks(doc, frameworkTextName()),
		instructions: new Map(
			state.value.steps.map(({ id }) => {
				const name = recordTextName("instruction", id);
				return [id, doc.share.has(name) ? readBlocks(doc, name) : []];
			}),
		),
	}));
	const steps: ReportedStep[] = [];
	for (const step of state.value.steps) {
		const held = runs.filter((run) => run.step === step.id && run.until !== null);
		const at = state.value.votes.get(step.id);
		const vote = at && votes.get(at.place)?.votes.get(at.vote);
		steps.push({
			step,
			instruction: texts.instructions.get(step.id) ?? [],
			runs: held.map(({ from, until }) => ({ from, until: until ?? from })),
			done: state.value.done.get(step.id)?.size ?? 0,
			tables: step.kind === "tables" ? reportedTables(state.value, step.id, nameOf) : [],
			...reportedCards(cards.value, step, nameOf, language),
			wordings: await wordingsOf(parts, workspace.id, step, held, language),
			vote: vote ? reportedVote(vote, nameOf, language) : null,
			round: rounds === null ? null : rounds(step.id, nameOf, language),
		});
	}
	const day = dayIn(REPORT_ZONE, endedAt ?? isoNow(parts.clock));
	const isDuring = ({ recordedAt }: Decision) =>
		startedAt !== null && recordedAt >= startedAt && (endedAt === null || recordedAt <= endedAt);
	// Not those of another workshop that was held meanwhile; its own, and those on its votes, even written down once it was over.
	const own = new Set<string>([document.id, ...workshopDocuments(state.value)]);
	const isOwn = (place: string, decision: Decision) =>
		place === document.id ||
		(decision.vote !== null && attached.has(decision.vote)) ||
		(own.has(place) && isDuring(decision));
	return ok({
		title: document.title,
		purpose: texts.purpose,
		place: details.place,
		...{ startedAt, endedAt, steps, course: courseRun(state.value) },
		people: [...people.values()]
			.filter(({ status }) => status === "in")
			.map(({ organisation, sector }) => ({ organisation, sector })),
		decisions: [...votes].flatMap(([place, { decisions }]) =>
			decisions.filter((decision) => isOwn(place, decision)).map((decision) => reportedDecision(decision, nameOf, day)),
		),
		earlier:
			startedAt === null
				? []
				: followUpsBack(
						{ id: document.id, documents: workshopDocuments(state.value), from: startedAt },
						votes,
						(place) => documentsOfWorkshop(parts.seats, place),
					).map(({ followUp }) => reportedFollowUp(followUp, nameOf, day)),
		head: await digestOf(parts.ledgerStore, { room: roomName(workspace.id, document.id), stream: workshopStream.name }),
	});
}

type ToldRound = (
	step: string,
	nameOf: (member: MemberId | null) => string,
	language: Language,
) => ReportedStep["round"];

/** The rounds that were put in its steps; null when none was. */
async function roundsOf(
	{ ledgers, facts }: WorkshopFactsParts,
	workspace: Standing["workspace"]["id"],
	{ rounds }: WorkshopState,
): Promise<ToldRound | null> {
	if (rounds.size === 0) return null;
	const names = new Map((await facts.projects(workspace)).map(({ id, name }) => [id as string, name]));
	const at = { place: PORTFOLIO, stream: assessmentsStream.name };
	const read = await ledgers.readInside(workspace, at, (state: AssessmentsState) => structuredClone(state));
	if (!read.ok) return null;
	return (step, nameOf, language) => {
		const round = rounds.get(step);
		const projectOf = (id: string) => names.get(id) ?? reportTexts[language].unsaid;
		return round === undefined ? null : reportedRound(read.value, round, { projectOf, nameOf, language });
	};
}

/** R974: each time a step was held, in order, beside what was planned of it by the clocks of Québec. */
function courseRun(state: WorkshopState): ReportedRun[] {
	const { steps } = courseOf(state, 0, plannedBeginningIn(state.details, REPORT_ZONE));
	const held = new Set<string>();
	return state.runs.flatMap(({ step: id, from, until }): ReportedRun[] => {
		const one = steps.find(({ step }) => step.id === id);
		if (!one || until === null) return [];
		const isReturn = held.has(id);
		held.add(id);
		return [
			{
				...{ step: id, title: one.step.title, from, until, isReturn },
				planned: one.planned === null ? null : new Date(one.planned).toISOString(),
				plannedMinutes: one.step.isSkipped ? 0 : one.step.minutes,
			},
		];
	});
}

/** The day it is somewhere, at an instant (ISO). */
function dayIn(timeZone: string, instant: string): string {
	return new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone }).format(new Date(instant));
}

function reportedTables(
	{ tables, works, copies }: WorkshopState,
	step: string,
	nameOf: (member: MemberId | null) => string,
): ReportedStep["tables"] {
	const work = works.get(step);
	const mixed = [...(work?.mixed.values() ?? [])].flatMap((mix) => mix.copies);
	const taken = [...(work?.taken.values() ?? []), ...mixed].map((copy) => copies.get(copy)?.table);
	return tables.map(({ id, name, place, members, reporter }) => ({
		...{ name, place, people: members.length },
		reporter: reporter === null ? null : nameOf(reporter),
		taken: taken.filter((table) => table === id).length,
	}));
}

function reportedCards(state: CardsState, step: Step, nameOf: (member: MemberId | null) => string, language: Language) {
	const mine = cardsOf(state, step.id);
	const shown = mine.filter(({ isPrivate }) => !isPrivate);
	const t = reportTexts[language];
	const became = (uses: readonly CardUse[]) => [...new Set(uses.map(({ what }) => t[`became_${what}`]))];
	const told = (cards: typeof shown): ReportedCard[] =>
		cards.map(({ text, author, isAnonymous, uses }) => ({
			text,
			// Without names for the group: without names in what leaves it.
			author: isAnonymous || author === null ? null : nameOf(author),
			became: became(uses),
		}));
	const clusters = clustersOf(state, step.id).map(({ id, name, uses }) => ({
		...{ name, became: became(uses) },
		cards: told(shown.filter(({ cluster }) => cluster === id)),
	}));
	const loose = told(shown.filter(({ cluster }) => cluster === null));
	return { cardCount: mine.length, cards: mine.length > 0 && shown.length === 0 ? null : { clusters, loose } };
}

/** What the text it was about became, from the beginning to the end of each time it was held. */
async function wordingsOf(
	{ past }: WorkshopFactsParts,
	workspace: Standing["workspace"]["id"],
	step: Step,
	held: WorkshopState["runs"],
	language: Language,
): Promise<ReportedStep["wordings"]> {
	const document = documentOf(step);
	if (document === null) return null;
	const found: { place: string; before: string; after: string }[] = [];
	for (const { seqs } of held) {
		if (seqs.from === null || seqs.until === null || seqs.until <= seqs.from) continue;
		const room = roomName(workspace, document);
		const difference = await past.difference({ room, seq: seqs.until, against: seqs.from, language });
		for (const { change, pieces, label = "", of = "" } of difference?.passages ?? []) {
			if (change === "same" || found.length >= MOST_WORDINGS) continue;
			const words = (kinds: readonly string[]) =>
				pieces
					.filter(({ kind }) => kinds.includes(kind))
					.map(({ text }) => text)
					.join("")
					.trim();
			const before = change === "added" ? "" : words(["same", "removed", "reformatted"]);
			const after = change === "removed" ? "" : words(["same", "added", "reformatted"]);
			if (before !== after) found.push({ place: of || label, before, after });
		}
	}
	// In a discussion too the group takes what its tables wrote, or accepts what was proposed; that nothing changed is told of a step of writing alone.
	return found.length === 0 && !step.may.includes("write") ? null : found;
}

function reportedVote(vote: Vote, nameOf: (member: MemberId | null) => string, language: Language): ReportedVote {
	const t = reportTexts[language];
	const isClosed = vote.closed !== null;
	const tally = isClosed ? tallyOf(vote) : null;
	const labelOf = (answer: string) => {
		if (vote.method.kind === "gradients") {
			const point = vote.method.scale[Number(answer)];
			return point ? wordingIn(point, language) : answer;
		}
		return t[answer as "yes" | "no" | "abstain" | "consent" | "reservation" | "objection"] ?? answer;
	};
	const optionOf = (id: string) => vote.options.find((option) => option.id === id)?.label ?? id;
	const rows =
		tally === null
			? null
			: tally.kind === "answers"
				? tally.counts.map(({ answer, count }) => ({ label: labelOf(answer), count }))
				: tally.options.map(({ option, total }) => ({ label: optionOf(option), count: total }));
	const standing = vote.cancelled ? "cancelled" : !isClosed ? "open" : tally === null ? "too-few" : "closed";
	return {
		title: vote.title,
		wording: wordsOf(vote.subject),
		rows,
		isAmongOptions: tally?.kind === "options",
		voices: tally?.voices ?? 0,
		standing,
		objections: isClosed
			? objectionsOf(vote).map(({ member, reason }) => {
					const handled = vote.objections.get(member);
					return {
						...{ by: nameOf(member), reason, how: handled?.how ?? "" },
						outcome: handled ? t[handled.outcome] : null,
					};
				})
			: [],
	};
}

function reportedDecision(
	decision: Decision,
	nameOf: (member: MemberId | null) => string,
	day: string,
): ReportedDecision {
	return {
		text: decision.text,
		wording: decision.subject ? wordsOf(decision.subject) : "",
		by: nameOf(decision.recordedBy),
		at: decision.recordedAt,
		followUps: decision.followUps.map((one) => reportedFollowUp(one, nameOf, day)),
	};
}

function reportedFollowUp(
	followUp: FollowUp,
	nameOf: (member: MemberId | null) => string,
	day: string,
): ReportedFollowUp {
	const { text, owner, due, state, note } = followUp;
	const late = daysLate(followUp, day);
	return { text, due, state, note, late, owner: "member" in owner ? nameOf(owner.member) : owner.name };
}

function wordsOf(subject: VoteSubject): string {
	return subject.kind === "question" ? subject.text : subject.parts.map(({ text }) => text).join("\n");
}

/** SHA-256 over every event in order: what whoever keeps the report can compare one day. */
async function digestOf(store: Pick<LedgerStore, "read">, ledger: Parameters<LedgerStore["read"]>[0]): Promise<string> {
	const hash = createHash("sha256");
	const { rows } = await store.read(ledger, 0);
	for (const { seq, time, member, body } of rows) hash.update(`${JSON.stringify([seq, time, member, body])}\n`);
	return hash.digest("hex");
}
