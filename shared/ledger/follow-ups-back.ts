/** Which follow-ups come back at a workshop: those its documents, and earlier workshops about them, left to somebody; and how they are told. */

import type { FollowUpState } from "#shared/domain/follow-up.ts";
import type { Decision, FollowUp } from "#shared/ledger/votes-state.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

/** `GET …/workshops/:workshop/follow-ups`: what earlier meetings left to do; for whoever came by the code, as long as the welcome lasts. */
export type FollowUpsBackReply = {
	/** Where it is kept: its ledger, and the decision it follows from. */
	place: VotePlace;
	decision: string;
	/** What was decided. */
	decided: string;
	id: string;
	text: string;
	/** Empty once their name is not kept any more. */
	owner: string;
	/** A day. */
	due: string | null;
	state: FollowUpState;
	note: string;
	/** Whether whoever asks may say where it is: the server decides again when they do. */
	mayUpdate: boolean;
}[];

export type FollowUpBack = { place: VotePlace; decision: Decision; followUp: FollowUp };

type Meeting = {
	readonly id: DocumentId;
	/** Those it works on, or gives to read. */
	readonly documents: ReadonlySet<DocumentId>;
	/** ISO: when it began, or now when it did not. */
	readonly from: string;
};

/**
 * R970: what was decided before the workshop began, in one of its documents, in a workshop that shared one with it, or on nothing in particular (the
 * portfolio, a workshop without documents). A workshop without documents has those of the whole workspace. Those still open when it began, whatever is
 * said of them since; those of a decision that another took the place of are gone with it. The first due first.
 *
 * `places`: what was decided, by the place that keeps it. `documentsOf`: those of a workshop; null for a place that is none.
 */
export function followUpsBack(
	meeting: Meeting,
	places: Iterable<readonly [VotePlace, { readonly decisions: readonly Decision[] }]>,
	documentsOf: (place: DocumentId) => ReadonlySet<DocumentId> | null,
): FollowUpBack[] {
	const isAbout = (place: VotePlace) => {
		if (meeting.documents.size === 0 || place === "portfolio" || place === meeting.id) return true;
		if (meeting.documents.has(place)) return true;
		const others = documentsOf(place);
		return others !== null && (others.size === 0 || [...others].some((one) => meeting.documents.has(one)));
	};
	return [...places]
		.filter(([place]) => isAbout(place))
		.flatMap(([place, { decisions }]) =>
			decisions
				.filter(({ recordedAt, supersededBy }) => recordedAt < meeting.from && supersededBy === null)
				.flatMap((decision) =>
					decision.followUps
						.filter(({ state, updatedAt }) => state === "open" || updatedAt >= meeting.from)
						.map((followUp) => ({ place, decision, followUp })),
				),
		)
		.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

/** What is left to do first, by day; without a day last. */
function orderOf({ followUp: { state, due }, decision: { recordedAt } }: FollowUpBack): string {
	return `${state === "open" ? 0 : 1} ${due ?? "9999"} ${recordedAt}`;
}
