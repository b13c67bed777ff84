/** Who accepted the proposals that a passage owes its words to, between the two moments that are compared. */

import { expect, test } from "vitest";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import { type ProposalsState, proposalsStream } from "#shared/ledger/proposals.ts";
import { fold } from "#shared/ledger/stream.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { acceptedBy } from "#client/features/history/proposal-credits.ts";

const [ana, bo] = [newId<MemberId>(), newId<MemberId>()];
const minute = (at: number) => new Date(Date.UTC(2027, 0, 15, 13, at)).toISOString();
const block = (id: string) => ({ type: "paragraph", attrs: { id } });

/** Bo proposes another wording for `p1`, and Ana accepts it ten minutes later. */
const STATE: ProposalsState = fold(proposalsStream, [
	{
		...{ seq: 1, member: bo, time: minute(0) },
		body: {
			...{ kind: "proposed", proposal: "a", batch: "x", field: "content", prev: null, reason: "" },
			...{ before: [block("p1")], after: [block("p1")] },
		},
	},
	{
		...{ seq: 2, member: ana, time: minute(10) },
		body: { kind: "proposal-accepted", proposal: "a", seen: "", final: null, reason: "" },
	},
]);
const passage = (id: string, change: PassageDifference["change"] = "changed"): PassageDifference => ({
	...{ key: `content#${id}`, look: { form: "paragraph" }, change, pieces: [], by: [bo] },
	place: { kind: "block", text: "content", block: id },
});

test("[R884] whoever accepted a proposal is told of its passage, between the moments where it was", () => {
	const between = (since: string | null, at: string) => acceptedBy(STATE, { since, at });
	expect(between(null, minute(20))(passage("p1"))).toEqual([ana]);
	expect(between(minute(5), minute(20))(passage("p1"))).toEqual([ana]);
	expect(between(minute(5), minute(20))(passage("p2"))).toEqual([]);
	expect(between(minute(5), minute(20))(passage("p1", "same"))).toEqual([]);
	expect(between(minute(15), minute(20))(passage("p1"))).toEqual([]);
	expect(between(null, minute(5))(passage("p1"))).toEqual([]);
});
