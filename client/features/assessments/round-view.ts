/** How a round stands for whoever looks: what it is called, who is asked, and where each of its projects is. */

import { useCallback } from "react";
import { can } from "#shared/domain/role.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import {
	type AssessmentsState,
	instrumentIn,
	type Round,
	type RoundProject,
} from "#shared/ledger/assessments-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Member } from "#shared/protocol/http.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type RoundStage = "cancelled" | "private" | "revealed" | "agreed";

export function stageOf(round: Round, about: RoundProject): RoundStage {
	if (about.agreed !== null) return "agreed";
	if (about.revealedAt !== null) return "revealed";
	return round.cancelled ? "cancelled" : "private";
}

/** A round and what it assesses with; null when it is not there. */
export function roundIn(state: AssessmentsState, id: string): { round: Round; instrument: Instrument } | null {
	const round = state.rounds.get(id);
	const instrument = round && instrumentIn(state, round.instrument);
	return round && instrument ? { round, instrument } : null;
}

/** Whether something is left to do in a round. */
export function isUnderWay(round: Round): boolean {
	return [...round.projects.values()].some((about) => {
		const stage = stageOf(round, about);
		return stage === "private" || stage === "revealed";
	});
}

/** The rounds in which something is left to do about a project, newest first. */
export function roundsAbout({ rounds }: AssessmentsState, project: string): Round[] {
	return [...rounds.values()]
		.filter((round) => {
			const about = round.projects.get(project);
			return about !== undefined && ["private", "revealed"].includes(stageOf(round, about));
		})
		.reverse();
}

export function isAsked(round: Round, member: MemberId): boolean {
	return round.asked === "everyone" || round.asked.includes(member);
}

/** The ids of those asked who are here now. */
export function askedOf(round: Round, members: readonly Member[]): MemberId[] {
	return members
		.filter(({ id, role }) => can(role, "assess") && isAsked(round, id as MemberId))
		.map(({ id }) => id as MemberId);
}

/** What a round is called: its name, else its day. */
export function useRoundTitle(): (round: Round) => string {
	const t = useTexts(roundTexts);
	const format = useFormat();
	return useCallback((round) => round.title || t.defaultTitle(format.date(round.openedAt)), [t, format]);
}
