/** Those whom a vote is for, as its page counts them: the members of now while it is open, those of its close after. */

import { expect, test } from "vitest";
import type { Vote } from "#shared/ledger/votes-state.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import type { Member } from "#shared/protocol/http.ts";
import { electorsOf } from "#client/features/votes/use-votes.ts";

const [ana, bo, late, gone] = [newId<MemberId>(), newId<MemberId>(), newId<MemberId>(), newId<MemberId>()];
const member = (id: MemberId, joinedAt: string, role: Member["role"] = "commenter") =>
	({
		...{ id, name: id, role, joinedAt },
		organisation: null,
		sector: null,
		lastSeenAt: null,
		present: false,
	}) as Member;
const MEMBERS = [member(ana, "2027-01-01", "owner"), member(bo, "2027-01-02"), member(late, "2027-03-01")];
const AT = "2027-02-01T12:00:00.000Z";
const vote = (closed: Vote["closed"], ballots: readonly MemberId[] = []) => ({
	...{ voters: "everyone" as const, closed, taken: new Set<MemberId>() },
	ballots: new Map(ballots.map((id) => [id, { member: id } as never])),
});

test("[R888] an open vote is for the members of now, a closed one for those it closed with, who left included", () => {
	expect(electorsOf(MEMBERS, vote(null))).toEqual([ana, bo, late]);
	expect(electorsOf(MEMBERS, vote({ by: ana, at: AT, electorate: [ana, gone] }))).toEqual([ana, gone]);
});

test("[R888] of a close that does not say, it is those who were here by then, and whoever voted", () => {
	expect(electorsOf(MEMBERS, vote({ by: ana, at: AT, electorate: null }, [gone]))).toEqual([ana, bo, gone]);
});

test("[R958] a vote for chosen people counts those of them who came by a code, and nobody else who did", () => {
	const guest = newId<MemberId>();
	const members = [
		...MEMBERS,
		member(guest, "2027-01-03", "participant"),
		member(newId(), "2027-01-03", "participant"),
	];
	expect(electorsOf(members, { ...vote(null), voters: [bo, guest] })).toEqual([bo, guest]);
	expect(electorsOf(members, vote(null))).toEqual([ana, bo, late]);
});
