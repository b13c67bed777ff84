/** How many have voted and, when ballots are open, who; whether the quorum is reached. */

import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import { isAnonymous, type Vote } from "#shared/ledger/votes-state.ts";
import { electorsOf, useMembers, useVoteCount, type VotesHere } from "#client/features/votes/use-votes.ts";
import { GuestBadgeOf } from "#client/document/GuestBadge.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";

export function VoteProgress({ here, vote }: { here: VotesHere; vote: Vote }) {
	const t = useTexts(voteTexts);
	const count = useVoteCount(here, vote);
	const electors = electorsOf(useMembers(), vote);
	const nameOf = useMemberNames(here.workspace);
	const announce = useAnnounce();
	const before = useRef<number | null>(null);
	const voted = count?.voted ?? null;
	const sentence = voted === null ? "…" : t.votedOf(voted, Math.max(electors.length, voted));
	useEffect(() => {
		if (before.current !== null && voted !== null && voted !== before.current) announce(sentence);
		before.current = voted;
	}, [voted, sentence, announce]);
	return (
		<section className={styles.progress} aria-labelledby="vote-progress">
			<h2 id="vote-progress">{t.progress}</h2>
			<p className={styles.badges}>
				<span className={styles.count}>{sentence}</span>
				{vote.voice === "organisation" && count && <Badge>{t.voicesCount(count.voices)}</Badge>}
				{count && <QuorumBadge vote={vote} voices={count.voices} />}
			</p>
			{isAnonymous(vote) ? (
				<p className={styles.soft}>{t.anonymousNames}</p>
			) : vote.isSecret && vote.closed === null ? (
				<p className={styles.soft}>{t.namesHidden}</p>
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read by the keyboard too
				<ul className={styles.who} aria-label={t.progress} tabIndex={0}>
					{electors.map((id) => {
						const hasVoted = vote.ballots.has(id as never);
						return (
							<li key={id} data-voted={hasVoted || undefined}>
								{hasVoted && <Check size={16} aria-hidden />}
								{nameOf(id)} <GuestBadgeOf workspace={here.workspace} member={id} />
								<VisuallyHidden>{`, ${hasVoted ? t.voted : vote.closed ? t.didNotVote : t.notVoted}`}</VisuallyHidden>
							</li>
						);
					})}
				</ul>
			)}
		</section>
	);
}

export function QuorumBadge({ vote, voices }: { vote: Pick<Vote, "quorum" | "closed">; voices: number }) {
	const t = useTexts(voteTexts);
	if (vote.quorum === null) return null;
	if (voices >= vote.quorum) return <Badge tone="ok">{t.quorumMet}</Badge>;
	return (
		<Badge tone={vote.closed ? "warn" : "neutral"}>
			{vote.closed ? t.quorumMissing(vote.quorum - voices) : t.quorumOf(vote.quorum)}
		</Badge>
	);
}
