/** A vote as it is projected: how many have voted while it goes on, what it came to once it is closed, and nothing of it before. */

import type { Tally } from "#shared/domain/tally.ts";
import { tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useVoteCount, type VotesHere } from "#client/features/votes/use-votes.ts";
import { answerLabel, optionLabel, voteTitle } from "#client/features/votes/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { VotesOf } from "#client/features/votes/VotesOf.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./VoteOnScreen.module.css";

type VoteOnScreenProps = {
	workspace: WorkspaceId;
	place: VotePlace;
	id: string;
	/** How many people are in the room. */
	people: number;
};

export function VoteOnScreen({ workspace, place, id, people }: VoteOnScreenProps) {
	return (
		<VotesOf workspace={workspace} place={place}>
			{(here) => {
				const vote = here.ledger.state.votes.get(id);
				return vote ? <Shown here={here} vote={vote} people={people} /> : null;
			}}
		</VotesOf>
	);
}

function Shown({ here, vote, people }: { here: VotesHere; vote: Vote; people: number }) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const count = useVoteCount(here, vote);
	const voted = count?.voted ?? 0;
	return (
		<div className={styles.vote}>
			<p className={styles.title}>{voteTitle(vote, language)}</p>
			<p className={styles.count}>{t.votedOf(voted, Math.max(people, voted))}</p>
			{vote.closed !== null && <Bars vote={vote} />}
		</div>
	);
}

function Bars({ vote }: { vote: Vote }) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const format = useFormat();
	const rows = rowsOf(vote, tallyOf(vote), language);
	const most = Math.max(1, ...rows.map(({ value }) => value));
	return (
		<ul className={styles.bars} aria-label={t.results}>
			{rows.map(({ label, value }) => (
				<li key={label}>
					<span className={styles.label}>{label}</span>
					<span className={styles.track} aria-hidden>
						<span className={styles.bar} style={{ inlineSize: `${(value / most) * 100}%` }} />
					</span>
					<strong className={styles.value}>{format.number(value)}</strong>
				</li>
			))}
		</ul>
	);
}

/** Answers in their order, options from the one that received most. */
function rowsOf(vote: Vote, tally: Tally, language: "fr" | "en"): { label: string; value: number }[] {
	if (tally.kind === "answers")
		return tally.counts.map(({ answer, count }) => ({
			label: answerLabel(vote.method, answer, language),
			value: count,
		}));
	return tally.options
		.map(({ option, total }) => ({ label: optionLabel(vote.options, option), value: total }))
		.sort((one, other) => other.value - one.value);
}
