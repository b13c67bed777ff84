/** A vote inside a step of a workshop: its words, one’s ballot and how many have voted, then its result. Names of ballots stay on the page of the vote. */

import { Eye } from "lucide-react";
import { type ComponentProps, useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { countedBallots } from "#shared/domain/tally.ts";
import { LEAST_ANONYMOUS } from "#shared/ledger/anonymous-ballots.ts";
import { isAnonymous, isOpen, tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import type { VoteCount } from "#shared/ledger/votes-view.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";
import { OwnPart } from "#client/features/votes/OwnPart.tsx";
import { resultPlot, sectorPlot } from "#client/features/votes/result-plots.ts";
import { stepVoteTexts } from "#client/features/votes/step-vote-texts.ts";
import styles from "#client/features/votes/StepVote.module.css";
import { SubjectView } from "#client/features/votes/SubjectView.tsx";
import { TallyBars } from "#client/features/votes/TallyBars.tsx";
import { useNow } from "#client/features/votes/use-now.ts";
import { useGive, useVoteCount, useVotesAnew, type VotesHere } from "#client/features/votes/use-votes.ts";
import { NotThere, VotesOf } from "#client/features/votes/VotesOf.tsx";
import { QuorumBadge } from "#client/features/votes/VoteProgress.tsx";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { BarPlot } from "#client/ui/plot/BarPlot.tsx";

type VoteInStepProps = ComponentProps<WorkshopParts["VoteInStep"]>;

export function VoteInStep({ workspace, place, id, heading, people, isLarge }: VoteInStepProps) {
	const t = useTexts(voteTexts);
	useVotesAnew(workspace, place);
	return (
		<VotesOf workspace={workspace} place={place}>
			{(here) => {
				const vote = here.ledger.state.votes.get(id);
				if (!vote) return <NotThere workspace={workspace} title={t.notFound} />;
				return <VoteShown here={here} vote={vote} heading={heading} people={people} isLarge={isLarge} />;
			}}
		</VotesOf>
	);
}

type ShownProps = { here: VotesHere; vote: Vote; heading: string; people: number; isLarge: boolean };

/** The vote itself, once its ledger is there. */
export function VoteShown({ here, vote, heading, people, isLarge }: ShownProps) {
	const t = useTexts(stepVoteTexts);
	const { can } = useWorkspace();
	const { subject } = vote;
	const isSaidAbove = subject.kind === "question" && subject.text.trim() === heading.trim();
	const isTaking = isOpen(vote, new Date(useNow()).toISOString());
	const count = useVoteCount(here, vote);
	// Somebody who voted and left is still among those who voted.
	const asked = vote.voters === "everyone" ? people : vote.voters.length;
	const voted = count === null ? null : t.votedOf(count.voted, Math.max(asked, count.voted));
	return (
		<div className={styles.vote} data-large={isLarge || undefined}>
			{!isLarge && <LedgerNotices ledger={here.ledger} />}
			{!isSaidAbove && <SubjectView subject={subject} />}
			{vote.note !== "" && <p className={styles.note}>{vote.note}</p>}
			{vote.cancelled && <Banner tone="warn">{t.cancelled}</Banner>}
			{isTaking && isLarge && <Options vote={vote} />}
			{isTaking && !isLarge && <OwnPart here={here} vote={vote} />}
			{!vote.cancelled && (
				<p className={styles.count} role="status">
					{voted ?? "…"}
				</p>
			)}
			{!vote.cancelled && <Terms vote={vote} isTaking={isTaking} count={count} />}
			{vote.closed && <Result vote={vote} head={here.ledger.head} />}
			{!isLarge && can("runVotes") && !vote.closed && !vote.cancelled && (
				<ShowResult here={here} vote={vote} voted={voted ?? ""} count={count} />
			)}
			{!isLarge && !vote.closed && !can("runVotes") && <p className={styles.note}>{t.wait}</p>}
			{!isLarge && can("read") && (
				<p>
					<Link href={paths.vote(here.workspace, here.place, vote.id)}>{t.wholePage}</Link>
				</p>
			)}
		</div>
	);
}

/** What is held otherwise than most votes of a room: whose voices count, how many are needed, until when. */
function Terms({ vote, isTaking, count }: { vote: Vote; isTaking: boolean; count: VoteCount | null }) {
	const t = useTexts(voteTexts);
	const tStep = useTexts(stepVoteTexts);
	const { dateTime } = useFormat();
	const { voters, voice, quorum, deadline } = vote;
	if (voters === "everyone" && voice === "person" && quorum === null && deadline === null) return null;
	return (
		<p className={styles.terms}>
			{voters !== "everyone" && <Badge>{t.chosenVoters(voters.length)}</Badge>}
			{voice === "organisation" && <Badge>{t.onePerOrganisation}</Badge>}
			{voice === "organisation" && count && <Badge>{tStep.voices(count.voices)}</Badge>}
			{count && <QuorumBadge vote={vote} voices={count.voices} />}
			{deadline !== null && isTaking && <Badge>{t.until(dateTime(deadline))}</Badge>}
		</p>
	);
}

function Options({ vote }: { vote: Vote }) {
	if (vote.options.length === 0) return null;
	return (
		<ul className={styles.options}>
			{vote.options.map(({ id, label }) => (
				<li key={id}>{label}</li>
			))}
		</ul>
	);
}

function Result({ vote, head }: { vote: Vote; head: number }) {
	const t = useTexts(stepVoteTexts);
	const tVote = useTexts(voteTexts);
	const { language } = useLanguage();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the vote is folded in place, the head of its ledger says that it changed
	const { tally, plot, sectors } = useMemo(() => {
		const result = tallyOf(vote);
		return {
			tally: result,
			plot: result && resultPlot(vote, result, language),
			sectors: sectorPlot(vote, countedBallots(vote.ballots.values(), vote.voice), language),
		};
	}, [vote, head, language]);
	if (!tally || !plot) return <p>{t.tooFew}</p>;
	if (tally.voices === 0) return <p>{tVote.noVoice}</p>;
	return (
		<section className={styles.result} aria-label={t.result}>
			<h2>
				{t.result} <span className={styles.note}>{t.voices(tally.voices)}</span>
			</h2>
			<TallyBars ways={vote} tally={tally} />
			{plot.isStacked && <BarPlot title={tVote.distribution} summary="" data={plot.data} isStacked />}
			{sectors && (
				<BarPlot
					title={tVote.bySector}
					summary={tVote.bySectorNote}
					data={sectors}
					note={tVote.bySectorNote}
					isStacked
				/>
			)}
		</section>
	);
}

type ShowResultProps = { here: VotesHere; vote: Vote; voted: string; count: VoteCount | null };

function ShowResult({ here, vote, voted, count }: ShowResultProps) {
	const t = useTexts(stepVoteTexts);
	const tVote = useTexts(voteTexts);
	const give = useGive(here);
	const [isAsking, setAsking] = useState(false);
	return (
		<div>
			<Button variant="primary" icon={<Eye size={18} aria-hidden />} onPress={() => setAsking(true)}>
				{t.showResult}
			</Button>
			<ConfirmDialog
				title={t.showResult}
				confirmLabel={t.showResult}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={async () => {
					await give({ kind: "close-vote", vote: vote.id }, t.shown);
				}}
			>
				<p>{t.showAsk(voted)}</p>
				{isAnonymous(vote) && <p>{tVote.closeAnonymous}</p>}
				{vote.anonymity === "five" && count !== null && count.voted < LEAST_ANONYMOUS && (
					<p>
						<strong>{tVote.closeTooFew}</strong>
					</p>
				)}
			</ConfirmDialog>
		</div>
	);
}
