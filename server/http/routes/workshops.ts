/** `/api/workshops`, `/api/clock` and `/api/workspaces/:workspace/workshops/:workshop`: coming in by a code, one's place, who is there, and what a step is about. */

import type { FollowUpsBackReply } from "#shared/ledger/follow-ups-back.ts";
import type { Request, Router } from "express";
import { networkOf } from "#server/access/code-guesses.ts";
import { addressOf } from "#server/access/request-origin.ts";
import { accessToCopy, documentIn, type Standing } from "#server/access/standing.ts";
import { memberIn } from "#server/access/sessions.ts";
import { findWorkshop, type FoundWorkshop, joinWorkshop } from "#server/commands/join-workshop.ts";
import { stepProjects } from "#server/commands/step-projects.ts";
import type { HttpParts } from "#server/http/http-parts.ts";
import { body, memberWho, param, route, seatedWho, sessionOf } from "#server/http/route.ts";
import type { DocumentRecord } from "#server/store/registry.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { can, isGuestRole } from "#shared/domain/role.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import type { AssessmentsState } from "#shared/ledger/assessments-state.ts";
import { cardsStream } from "#shared/ledger/cards.ts";
import type { CardsState } from "#shared/ledger/cards-state.ts";
import { numbersIn } from "#shared/ledger/guest-names.ts";
import { isLeading } from "#shared/ledger/workshop.ts";
import { noWorkshop, workshopDocuments, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { copiesOf, type TableCopy } from "#shared/ledger/workshop-tables.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";
import {
	type CardCountReply,
	type ClockReply,
	FindWorkshopRequest,
	type FindWorkshopReply,
	type JoinWorkshopReply,
	JoinWorkshopRequest,
	type RoundProjectsReply,
	type SeatReply,
	type TableVersionsReply,
	type WorkshopPeopleReply,
} from "#shared/protocol/workshops.ts";

export function workshopRoutes(router: Router, parts: HttpParts): void {
	const { seats } = parts;

	router.get(
		"/clock",
		route(parts, () => ok({ body: { now: parts.clock.now() } satisfies ClockReply })),
	);

	router.post(
		"/workshops/find",
		route(parts, (request) => {
			const asked = body(request, FindWorkshopRequest);
			if (!asked.ok) return asked;
			const found = findWorkshop(parts, seats, { ...asked.value, network: networkFor(parts, request) });
			if (!found.ok) return found;
			const session = sessionOf(parts, request);
			const member = session ? memberIn(parts.registry.now, session, found.value.workspace.id) : undefined;
			const reply: FindWorkshopReply = {
				...named(found.value),
				sectors: found.value.workspace.sectors,
				guestNameDays: found.value.workspace.guestNameDays,
				pass: seats.stateOf(found.value.document.id)?.door?.pass ?? "",
				alreadyMember: member && member.removedAt === null ? { id: member.id, name: member.name } : null,
			};
			return ok({ body: reply });
		}),
	);

	router.post(
		"/workshops/join",
		route(parts, async (request) => {
			const asked = body(request, JoinWorkshopRequest);
			if (!asked.ok) return asked;
			const joined = await joinWorkshop(parts, seats, {
				session: sessionOf(parts, request),
				asked: asked.value,
				network: networkFor(parts, request),
			});
			if (!joined.ok) return joined;
			const { member, token } = joined.value;
			const isGuest = isGuestRole(member.role);
			const reply: JoinWorkshopReply = {
				...named(joined.value),
				member: { id: member.id, name: member.name, isGuest },
			};
			return ok({ body: reply, token });
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/seat",
		route(parts, (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const { who, workshop } = here.value;
			const { member, workspace } = who;
			const state = seats.stateOf(workshop.id);
			const reply: SeatReply = {
				workspace: { id: workspace.id, name: workspace.name, sectors: workspace.sectors },
				workshop: { id: workshop.id, title: workshop.title },
				me: {
					...{ id: member.id, name: member.name, role: member.role },
					...{ organisation: member.organisation, sector: member.sector },
				},
				status: state?.people.get(member.id)?.status ?? "absent",
				leads: isLeading(state ?? noWorkshop(), { member: member.id, role: member.role }),
				documents: documentsOf(parts, workspace.id, state),
			};
			return ok({ body: reply });
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/people",
		route(parts, (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const { who, workshop } = here.value;
			const state = seats.stateOf(workshop.id);
			const isIn = state?.people.get(who.member.id)?.status === "in";
			// R732: the names of a workshop are for those who are in it.
			if (!isIn && !can(who.member.role, "seeMembers")) return refused({ kind: "not-in-workshop" });
			const present = new Set(parts.rooms.membersPresent(who.workspace.id));
			// Whoever leads lets in those who wait: they must know who they are.
			const seesAll =
				can(who.member.role, "seeMembers") ||
				isLeading(state ?? noWorkshop(), { member: who.member.id, role: who.member.role });
			const numbers = state ? numbersIn(state) : new Map<string, number>();
			const people: WorkshopPeopleReply = [...(state?.people ?? [])].flatMap(([id, { status }]) => {
				const member = parts.registry.now.members.get(id);
				if (!member || (status !== "in" && !seesAll)) return [];
				const { name, organisation, sector } = member;
				const isGuest = isGuestRole(member.role);
				const leads = isLeading(state ?? noWorkshop(), { member: id, role: member.role });
				const number = numbers.get(id) ?? 0;
				return [{ id, name, number, organisation, sector, status, isGuest, leads, present: present.has(id) }];
			});
			return ok({ body: people });
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/guest-names",
		route(parts, (request) => {
			const who = memberWho(parts, request, "runWorkshops");
			if (!who.ok) return who;
			const { workspace } = who.value;
			const workshop = documentIn(parts.registry, workspace.id, param(request, "workshop"));
			if (workshop?.kind !== "workshop") return refused({ kind: "not-found" });
			return ok({ body: parts.guestNames.of(workspace.id, workshop.id) });
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/follow-ups",
		route(parts, async (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const { who, workshop } = here.value;
			const back = await parts.followUps.of(who, workshop.id);
			return back.ok ? ok({ body: back.value satisfies FollowUpsBackReply }) : back;
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/rounds/:round",
		route(parts, async (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const { who, workshop } = here.value;
			const round = param(request, "round");
			// R767: a seat knows of the portfolio the projects of the rounds of the steps it was there for.
			const rights = seats.seatOf(who.member, parts.clock.now())?.rights;
			if (isGuestRole(who.member.role) && !rights?.knownRounds.has(round)) return refused({ kind: "step-closed" });
			const asker = { session: who.session.id, workspace: who.workspace.id };
			const place = { place: PORTFOLIO, stream: assessmentsStream.name };
			const ids = await parts.ledgers.read(asker, place, ({ rounds }: AssessmentsState) => [
				...(rounds.get(round)?.projects.keys() ?? []),
			]);
			if (!ids.ok) return ids;
			const asked = new Set(ids.value);
			const projects = await parts.facts.projects(workshop.workspace);
			const reply: RoundProjectsReply = projects
				.filter(({ id }) => asked.has(id))
				.map(({ id, name, summary }) => ({ id, name, summary }));
			return ok({ body: reply });
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/cohorts/:step",
		route(parts, async (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const { who, workshop } = here.value;
			const step = param(request, "step");
			// R934: a seat knows of the portfolio the cohort of an open step, for as long as it is open.
			const rights = seats.seatOf(who.member, parts.clock.now())?.rights;
			if (isGuestRole(who.member.role) && !rights?.cohorts.has(step)) return refused({ kind: "step-closed" });
			const target = seats.stateOf(workshop.id)?.steps.find(({ id }) => id === step)?.target;
			const read = target?.kind === "cohort" ? await stepProjects(parts.facts, who.workspace.id, target.cohort) : null;
			return read ? ok({ body: read }) : refused({ kind: "not-found" });
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/tables/:step",
		route(parts, async (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const { who, workshop } = here.value;
			const state = seats.stateOf(workshop.id);
			const work = state?.works.get(param(request, "step"));
			if (!state || !work) return refused({ kind: "not-found" });
			// R776: the copies that whoever asks may read, and no word of another.
			const now = parts.clock.now();
			const mayRead = ({ document }: TableCopy) =>
				accessToCopy(parts.registry, who, { workshop: workshop.id, state, document }, now).ok;
			const copies = copiesOf(state, param(request, "step")).filter(mayRead);
			if (copies.length === 0) return refused({ kind: "forbidden" });
			const reply: TableVersionsReply = await parts.tableVersions.of(
				who.workspace.id,
				work,
				copies.map(({ document }) => document),
			);
			return ok({ body: reply });
		}),
	);

	router.get(
		"/workspaces/:workspace/workshops/:workshop/cards/:step",
		route(parts, async (request) => {
			const here = inWorkshop(parts, request);
			if (!here.ok) return here;
			const { session, workspace } = here.value.who;
			const asker = { session: session.id, workspace: workspace.id };
			const place = { place: here.value.workshop.id, stream: cardsStream.name };
			const step = param(request, "step");
			const counted = await parts.ledgers.read(asker, place, (state: CardsState) => count(state, step));
			return counted.ok ? ok({ body: counted.value }) : counted;
		}),
	);
}

function networkFor(parts: HttpParts, request: Request): string {
	return networkOf(addressOf(request, parts.reach));
}

/** Their titles are for whoever has a place there. */
function documentsOf(
	parts: HttpParts,
	workspace: WorkspaceId,
	state: WorkshopState | undefined,
): SeatReply["documents"] {
	return [...(state ? workshopDocuments(state) : [])].flatMap((id) => {
		const document = documentIn(parts.registry, workspace, id);
		return document ? [{ id, kind: document.kind, title: document.title }] : [];
	});
}

/** Bare numbers: whose cards they are is not told. */
function count(state: CardsState, step: string): CardCountReply {
	const cards = [...state.cards.values()].filter((card) => card.step === step);
	const sealed = cards.filter(({ isPrivate }) => isPrivate).length;
	return { cards: cards.length, people: new Set(cards.map(({ author }) => author)).size, sealed };
}

function named({ workspace, document }: FoundWorkshop) {
	return {
		workspace: { id: workspace.id, name: workspace.name },
		workshop: { id: document.id, title: document.title },
	};
}

/** Whoever asks and the workshop of the path: their own when they came by a code, any of the workspace otherwise. */
export function inWorkshop(
	parts: HttpParts,
	request: Request,
): Result<{ who: Standing; workshop: DocumentRecord }, Refusal> {
	const who = seatedWho(parts, request);
	if (!who.ok) return who;
	const { member, workspace } = who.value;
	const workshop = documentIn(parts.registry, workspace.id, param(request, "workshop"));
	const isTheirs = !isGuestRole(member.role) || member.workshop === workshop?.id;
	if (workshop?.kind !== "workshop" || !isTheirs) return refused({ kind: "not-found" });
	return ok({ who: who.value, workshop });
}
