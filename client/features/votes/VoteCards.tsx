/** Votes as cards: what each is about, how it stands, how many voted, and its result once it is closed. */

import { Link } from "react-aria-components";
import { tallyOf } from "#shared/ledger/votes-state.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { PlaceLink } from "#client/features/votes/PlaceLink.tsx";
import type { VoteRow } from "#client/features/votes/register-rows.ts";
import { TallyBars } from "#client/features/votes/TallyBars.tsx";
import { electorsOf, useMembers } from "#client/features/votes/use-votes.ts";
import { VoteBadges } from "#client/features/votes/VoteBadges.tsx";
import { voteTitle } from "#client/document/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type VoteCardsProps = { workspace: WorkspaceId; rows: readonly VoteRow[]; now: number };

export function VoteCards({ workspace, rows, now }: VoteCardsProps) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const format = useFormat();
	const nameOf = useMemberNames(workspace);
	const members = useMembers();
	return (
		<ul className={styles.cards}>
			{rows.map(({ place, vote, view }) => (
				<li key={vote.id} className={styles.card}>
					<h3>
						<Link href={paths.vote(workspace, place, vote.id)}>{voteTitle(vote, language)}</Link>
					</h3>
					<VoteBadges vote={vote} now={now} />
					{vote.closed && view.voices > 0 && <ShortResult vote={vote} />}
					<p className={styles.cardFacts}>
						<span>{t.votedOf(view.voted, Math.max(view.voted, electorsOf(members, vote).length))}</span>
						<span>{t.openedBy(format.date(vote.openedAt), nameOf(vote.openedBy))}</span>
						<PlaceLink workspace={workspace} place={place} subject={vote.subject} />
					</p>
				</li>
			))}
		</ul>
	);
}

function ShortResult({ vote }: { vote: VoteRow["vote"] }) {
	const t = useTexts(voteTexts);
	const tally = tallyOf(vote);
	return tally ? <TallyBars ways={vote} tally={tally} /> : <p className={styles.soft}>{t.tooFew}</p>;
}
