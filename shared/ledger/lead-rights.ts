/**
 * What somebody who was named to lead a workshop may run beside it: the votes and the rounds of its steps, as long as it lasts, whatever their role – a guest has none.
 * Those whose role runs workshops need none of this. What belongs to the workspace stays with roles: decisions, reports, other documents.
 */

import type { Capability } from "#shared/domain/role.ts";
import { documentOf } from "#shared/domain/workshop-step.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { workshopDocuments, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { StepVote } from "#shared/ledger/workshop-wire.ts";

export type LeadRights = {
	/** Where the votes of its steps are, beside its own ledger. */
	readonly places: ReadonlySet<string>;
	readonly votes: readonly StepVote[];
	readonly rounds: ReadonlySet<string>;
	/** Whether a step assesses projects. */
	readonly assesses: boolean;
};

/** Whether somebody was named to lead, until it is over. Whoever is put out leads no more. */
export function isNamedToLead(
	{ hosts, people, endedAt }: Pick<WorkshopState, "hosts" | "people" | "endedAt">,
	member: MemberId,
): boolean {
	return endedAt === null && hosts.has(member) && people.get(member)?.status !== "out";
}

/** Null for whoever was not named to lead, or once it is over. */
export function leadRights(state: WorkshopState, member: MemberId): LeadRights | null {
	if (!isNamedToLead(state, member)) return null;
	return {
		places: new Set(state.steps.flatMap((step) => documentOf(step) ?? [])),
		votes: [...state.votes.values()],
		rounds: new Set(state.rounds.values()),
		assesses: state.steps.some(({ kind }) => kind === "assess"),
	};
}

/** The documents that they may name in its agenda: those that whoever runs workshops put in it. */
export function mayNameDocuments(
	state: WorkshopState,
	workshop: DocumentId,
	named: readonly (string | null)[],
): boolean {
	const known = workshopDocuments(state);
	return named.every((one) => one === null || one === workshop || known.has(one as DocumentId));
}

type Asked = { workshop: DocumentId; document: DocumentId | null; stream: string; needs: Capability; command: unknown };

/** R943: which commands they may give there. `isMember`: of the workspace, who reads its portfolio. */
export function mayRunInSteps(
	{ places, votes, rounds, assesses }: LeadRights,
	{ workshop, document, stream, needs, command }: Asked,
	isMember: boolean,
): boolean {
	const place = document ?? "portfolio";
	if (stream === "votes" && needs === "runVotes") {
		if (textOf(command, "kind") === "open-vote") return document === workshop || places.has(place);
		return votes.some((one) => one.place === place && one.vote === textOf(command, "vote"));
	}
	if (needs !== "runAssessments") return false;
	// What a group agreed on goes to the coverage, where it is compared with what was agreed.
	if (stream === "coverage") return isMember && assesses;
	if (stream !== "assessments") return false;
	switch (textOf(command, "kind")) {
		case "open-round":
		case "open-balise-round":
			return isMember && assesses;
		case "record-agreed-assessment":
			return isMember && rounds.has(textOf(command, "round"));
		case "reveal-round":
		case "cancel-round":
			return rounds.has(textOf(command, "round"));
		default:
			return false;
	}
}

/** A text of a command under this name; empty when it has none. */
export function textOf(command: unknown, field: string): string {
	const value = typeof command === "object" && command !== null ? Reflect.get(command, field) : undefined;
	return typeof value === "string" ? value : "";
}
