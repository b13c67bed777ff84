/** The proposals of a document and what may be done with them. */

import { useMemo } from "react";
import { type BlockJson, blocksAt, blocksFingerprint } from "#shared/document/block-json.ts";
import type { Passage } from "#shared/document/changed-passages.ts";
import { blocksOf, type Proposal, type ProposalsState, proposalsStream } from "#shared/ledger/proposals.ts";
import type { ProposalCommand } from "#shared/ledger/proposals-wire.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { type Given, useGiveFromField } from "#client/document/use-give-from-field.ts";
import { type Ledger, useLedger } from "#client/document/use-ledger.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/proposals/texts.ts";

export type ProposalActs = {
	propose: (field: string, passages: readonly (Passage & { reason: string })[]) => Promise<Given>;
	withdraw: (proposal: string) => Promise<Given>;
	/** Over what the document says at this instant. `final`: another wording than the one proposed. */
	accept: (proposal: Proposal, final: readonly BlockJson[] | null) => Promise<Given>;
	decline: (proposal: string, reason: string) => Promise<Given>;
	mayPropose: boolean;
	mayDecide: boolean;
};

export type Proposals = { ledger: Ledger<ProposalsState, ProposalCommand>; acts: ProposalActs };

export function useProposals(room: OpenRoom): Proposals {
	const ledger = useLedger(room, proposalsStream);
	const { can } = useWorkspace();
	const t = useTexts(texts);
	const give = useGiveFromField(room, proposalsStream, t.waits);
	const acts = useMemo((): ProposalActs => {
		return {
			propose: (field, passages) =>
				give(
					{
						kind: "propose",
						passages: passages.map(({ prev, before, after, reason }) => ({
							...{ field, prev, reason },
							before: [...before],
							after: [...after],
						})),
					},
					t.sent(passages.length),
				),
			withdraw: (proposal) => give({ kind: "withdraw-proposal", proposal }, t.done),
			accept: (proposal, final) => {
				const seen = blocksFingerprint(blocksAt(room.doc, proposal.field, blocksOf(proposal)));
				const wording = final === null ? null : [...final];
				return give({ kind: "accept-proposal", proposal: proposal.id, seen, final: wording, reason: "" }, t.applied);
			},
			decline: (proposal, reason) => give({ kind: "decline-proposal", proposal, reason }, t.done),
			mayPropose: can("comment"),
			mayDecide: can("write"),
		};
	}, [room, give, can, t]);
	return { ledger, acts };
}
