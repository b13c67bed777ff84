/** Proposals as people make them: anybody who comments proposes, who may write decides, once. */

import { expect, test } from "vitest";
import type { BlockJson } from "#shared/document/block-json.ts";
import { alternativesTo, proposalsStream } from "#shared/ledger/proposals.ts";
import type { ProposalBody, ProposalCommand } from "#shared/ledger/proposals-wire.ts";
import { type Came, memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");
const bo = memberCalled("bo");
const eve = memberCalled("eve");
const paragraph = (id: string, text: string): BlockJson => ({ type: "paragraph", attrs: { id }, content: [{ text }] });
const passage = (before: BlockJson[], after: BlockJson[]) => ({
	...{ field: "content", prev: null, before, after, reason: "Plus clair" },
});
const propose = (...passages: ReturnType<typeof passage>[]): ProposalCommand => ({ kind: "propose", passages });
const wording = passage([paragraph("p1", "Le milieu")], [paragraph("p1", "Le milieu preneur")]);

function idsOf(came: Came<ProposalBody>): string[] {
	if (typeof came === "string") throw new Error(`refused: ${came}`);
	return came.flatMap(({ body }) => (body.kind === "proposed" ? [body.proposal] : []));
}

test("[R396] a commenter proposes a wording for each passage, a reader none; passages sent together stay together", () => {
	const ledger = new SmallLedger(proposalsStream);
	expect(ledger.sends(eve, "reader", propose(wording))).toBe("forbidden");
	const other = passage([], [paragraph("new", "Un ajout")]);
	const same = passage([paragraph("p2", "Rien")], [paragraph("p2", "Rien")]);
	const [first = "", second = "", third] = idsOf(ledger.sends(bo, "commenter", propose(wording, other, same)));
	expect(third).toBeUndefined();
	const [one, two] = [ledger.state.proposals.get(first), ledger.state.proposals.get(second)];
	expect(one).toMatchObject({ author: bo, reason: "Plus clair", outcome: null });
	expect(one?.batch).toBe(two?.batch);
	expect(ledger.sends(bo, "commenter", { kind: "propose", passages: [] })).toBe("bad-request");
});

test("[R397] only its author withdraws a proposal; only who may write accepts or declines it, once, and a refusal has a reason", () => {
	const ledger = new SmallLedger(proposalsStream);
	const propose1 = () => idsOf(ledger.sends(bo, "commenter", propose(wording)))[0] ?? "";
	const accept = (proposal: string): ProposalCommand => ({
		...{ kind: "accept-proposal", proposal, seen: "x", final: null, reason: "" },
	});
	const first = propose1();
	expect(ledger.sends(ana, "owner", { kind: "withdraw-proposal", proposal: first })).toBe("not-yours");
	expect(ledger.sends(bo, "commenter", accept(first))).toBe("forbidden");
	ledger.sends(ana, "editor", accept(first));
	expect(ledger.state.proposals.get(first)?.outcome).toMatchObject({ kind: "accepted", by: ana, final: null });
	expect(ledger.sends(ana, "editor", accept(first))).toEqual([]);
	expect(ledger.sends(eve, "editor", accept(first))).toBe("proposal-closed");
	expect(ledger.sends(bo, "commenter", { kind: "withdraw-proposal", proposal: first })).toBe("proposal-closed");
	const second = propose1();
	expect(ledger.sends(ana, "editor", { kind: "decline-proposal", proposal: second, reason: " " })).toBe("bad-request");
	ledger.sends(ana, "editor", { kind: "decline-proposal", proposal: second, reason: "Déjà dit plus haut" });
	const third = propose1();
	ledger.sends(bo, "commenter", { kind: "withdraw-proposal", proposal: third });
	expect([...ledger.state.proposals.values()].map(({ outcome }) => outcome?.kind)).toEqual([
		...["accepted", "declined", "withdrawn"],
	]);
	expect(ledger.state.openCount).toBe(0);
});

test("[R397] another wording than the one proposed is kept beside it; the very same is not another", () => {
	const ledger = new SmallLedger(proposalsStream);
	const accepts = (final: BlockJson[]) => {
		const [proposal = ""] = idsOf(ledger.sends(bo, "commenter", propose(wording)));
		ledger.sends(ana, "editor", { kind: "accept-proposal", proposal, seen: "x", final, reason: "" });
		return ledger.state.proposals.get(proposal)?.outcome?.final;
	};
	expect(accepts([paragraph("p1", "Le milieu preneur")])).toBeNull();
	expect(accepts([paragraph("p1", "Le milieu d’accueil")])).toEqual([paragraph("p1", "Le milieu d’accueil")]);
});

test("[R398] what others propose for the same passage stands beside it", () => {
	const ledger = new SmallLedger(proposalsStream);
	const [first = ""] = idsOf(ledger.sends(bo, "commenter", propose(wording)));
	const [second = ""] = idsOf(
		ledger.sends(ana, "editor", propose(passage([paragraph("p1", "Le milieu")], [paragraph("p1", "Le milieu hôte")]))),
	);
	ledger.sends(ana, "editor", propose(passage([paragraph("p2", "Ailleurs")], [])));
	const proposal = ledger.state.proposals.get(first);
	expect(proposal && alternativesTo(ledger.state, proposal).map(({ id }) => id)).toEqual([second]);
});
