/** Which votes can be put in a step, in which order, and whom each would leave out. */

import { expect, test } from "vitest";
import type { Vote } from "#shared/ledger/votes-state.ts";
import { type DocumentId, type MemberId, newId } from "#shared/lib/ids.ts";
import type { VoteRow } from "#client/features/votes/register-rows.ts";
import { leftOut, votesToChoose } from "#client/features/votes/ChooseVote.tsx";

const [workshop, framework, other] = [newId<DocumentId>(), newId<DocumentId>(), newId<DocumentId>()];
const [bea, cam] = [newId<MemberId>(), newId<MemberId>()];
const ENDED = { by: null, at: "2027-01-01T00:00:00.000Z", electorate: null, reason: "" };
const row = (id: string, place: VoteRow["place"], more: Partial<Vote> = {}) =>
	({ place, vote: { id, voters: "everyone", closed: null, cancelled: null, ...more } }) as VoteRow;
const asked = { workshop, documents: new Set([framework]), preferred: framework, attached: null };

test("[R959] open votes come before closed ones, and those of what the step works on first; what cannot be put there is not offered", () => {
	const rows = [
		row("ailleurs", other),
		row("clos", framework, { closed: ENDED }),
		row("atelier", workshop),
		row("annule", framework, { cancelled: ENDED }),
		row("portefeuille", "portfolio"),
		row("cadre", framework),
	];
	expect(votesToChoose(rows, asked).map(({ vote }) => vote.id)).toEqual(["cadre", "atelier", "ailleurs", "clos"]);
	expect(votesToChoose(rows, { ...asked, attached: "cadre" }).map(({ vote }) => vote.id)).not.toContain("cadre");
});

test("[R959] those of the room whom a vote leaves out are named; nobody is by a vote for everybody, nor by a closed one", () => {
	const room = [bea, cam].map((id) => ({ id, name: id, organisation: null, isGuest: true }));
	const names = (vote: VoteRow) => leftOut(room, vote).map(({ id }) => id);
	expect(names(row("v", framework, { voters: [bea] }))).toEqual([cam]);
	expect(names(row("v", framework))).toEqual([]);
	expect(names(row("v", framework, { voters: [bea], closed: ENDED }))).toEqual([]);
});
