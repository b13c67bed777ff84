/** What a vote that is open asks of whoever looks: their ballot, or why they have none. */

import type { Vote } from "#shared/ledger/votes-state.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { BallotForm } from "#client/features/votes/BallotForm.tsx";
import type { VotesHere } from "#client/features/votes/use-votes.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";

export function OwnPart({ here, vote }: { here: VotesHere; vote: Vote }) {
	const t = useTexts(voteTexts);
	const { can, me } = useWorkspace();
	if (!can("vote")) return <Banner>{t.mayNotVote}</Banner>;
	if (vote.voters !== "everyone" && !vote.voters.includes(me.id)) return <Banner>{t.notAVoter}</Banner>;
	return <BallotForm here={here} vote={vote} />;
}
