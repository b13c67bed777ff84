/** One vote: its exact words, one’s ballot, who voted, then the result, its objections and the decisions it led to. */

import { useEffect, useRef } from "react";
import { Link } from "react-aria-components";
import { citableKey } from "#shared/domain/citable.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { Objections } from "#client/features/votes/Objections.tsx";
import { OwnPart } from "#client/features/votes/OwnPart.tsx";
import { PlaceLink } from "#client/features/votes/PlaceLink.tsx";
import { ChangesView, SubjectView } from "#client/features/votes/SubjectView.tsx";
import { useNow } from "#client/features/votes/use-now.ts";
import { useChangesSince } from "#client/document/use-wording-now.ts";
import type { VotesHere } from "#client/features/votes/use-votes.ts";
import { VoteActs } from "#client/features/votes/VoteActs.tsx";
import { VoteBadges } from "#client/features/votes/VoteBadges.tsx";
import { VoteProgress } from "#client/features/votes/VoteProgress.tsx";
import { WordingPrint } from "#client/features/votes/WordingPrint.tsx";
import { VoteResults } from "#client/features/votes/VoteResults.tsx";
import { NotThere, VotesOf } from "#client/features/votes/VotesOf.tsx";
import { stageOf, voteTitle } from "#client/document/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Page } from "#client/ui/Page.tsx";

type VotePageProps = { workspace: WorkspaceId; place: string; id: string };

export function VotePage({ workspace, place, id }: VotePageProps) {
	const t = useTexts(voteTexts);
	return (
		<VotesOf workspace={workspace} place={place}>
			{(here) => {
				const vote = here.ledger.state.votes.get(id);
				return vote ? <Shown here={here} vote={vote} /> : <NotThere workspace={workspace} title={t.notFound} />;
			}}
		</VotesOf>
	);
}

function Shown({ here, vote }: { here: VotesHere; vote: Vote }) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const now = useNow();
	const { workspace, ledger } = here;
	const stage = stageOf(vote, now);
	const isCounted = vote.closed !== null || (!vote.isSecret && vote.cancelled === null);
	useSpokenEnd(vote);
	return (
		<Page
			title={voteTitle(vote, language)}
			eyebrow={<Link href={paths.decisions(workspace)}>{t.back}</Link>}
			lead={<VoteFacts here={here} vote={vote} />}
			actions={<VoteActs here={here} vote={vote} />}
		>
			<LedgerNotices ledger={ledger} />
			<VoteBadges vote={vote} now={now} />
			{vote.cancelled && <CancelledBanner workspace={workspace} vote={vote} />}
			<div className={styles.vote}>
				<div className={styles.main}>
					<Subject here={here} vote={vote} />
					{stage === "open" && <OwnPart here={here} vote={vote} />}
					{stage === "due" && <Banner tone="warn">{t.pastDeadline}</Banner>}
					{isCounted && <VoteResults workspace={workspace} vote={vote} head={ledger.head} />}
					{vote.method.kind === "consent" && isCounted && <Objections here={here} vote={vote} />}
					<DecisionsOf here={here} vote={vote} />
					<WordingPrint subject={vote.subject} options={vote.options} print={vote.print} headingLevel={2} />
				</div>
				{vote.cancelled === null && <VoteProgress here={here} vote={vote} />}
			</div>
			<CitedIn workspace={workspace} cited={citableKey("vote", vote.id)} headingLevel={2} />
		</Page>
	);
}

function VoteFacts({ here, vote }: { here: VotesHere; vote: Vote }) {
	const t = useTexts(voteTexts);
	const format = useFormat();
	const nameOf = useMemberNames(here.workspace);
	return (
		<span className={styles.facts}>
			<span>{t.openedBy(format.date(vote.openedAt), nameOf(vote.openedBy))}</span>
			{vote.closed && (
				<span>
					{vote.closed.by === null
						? t.closedAtDeadline(format.dateTime(vote.deadline ?? vote.closed.at))
						: t.closedBy(format.dateTime(vote.closed.at), nameOf(vote.closed.by))}
				</span>
			)}
			<PlaceLink workspace={here.workspace} place={here.place} subject={vote.subject} />
		</span>
	);
}

function Subject({ here, vote }: { here: VotesHere; vote: Vote }) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const { can } = useWorkspace();
	const changes = useChangesSince(here.room.doc, vote.subject);
	// A question that is the title of the page is not said twice.
	const isTitle = vote.subject.kind === "question" && vote.subject.text.trim() === voteTitle(vote, language).trim();
	const { workspace, place, ledger } = here;
	const isOver = vote.closed !== null || vote.cancelled !== null;
	const isTakenUp = [...ledger.state.votes.values()].find(({ previous }) => previous === vote.id);
	if (isTitle && vote.note === "" && vote.options.length === 0 && vote.previous === null && !isTakenUp) return null;
	const usual = vote.subject.kind === "question" ? t.question : t.subject;
	const heading = !isTitle ? usual : vote.note !== "" ? t.note : vote.options.length > 0 ? t.options : usual;
	return (
		<section className={styles.section} aria-labelledby="vote-subject">
			<h2 id="vote-subject">{heading}</h2>
			{vote.note !== "" && (
				<div className={styles.note}>
					{heading !== t.note && <h3>{t.note}</h3>}
					<p className={styles.reason}>{vote.note}</p>
				</div>
			)}
			{!isTitle && <SubjectView subject={vote.subject} />}
			{vote.options.length > 0 && (
				<div>
					{heading !== t.options && <h3>{t.options}</h3>}
					<ul className={styles.options}>
						{vote.options.map(({ id, label }) => (
							<li key={id}>{label}</li>
						))}
					</ul>
				</div>
			)}
			{vote.previous !== null && ledger.state.votes.has(vote.previous) && (
				<Link href={paths.vote(workspace, place, vote.previous)}>{t.takesUp}</Link>
			)}
			{isTakenUp && <Link href={paths.vote(workspace, place, isTakenUp.id)}>{t.takenUp}</Link>}
			{changes.length > 0 && (
				<>
					<Banner
						tone="warn"
						isLive
						action={
							isOver &&
							!isTakenUp &&
							can("runVotes") && (
								<ButtonLink size="small" href={paths.newVote(workspace, { place, again: vote.id })}>
									{t.voteAgain}
								</ButtonLink>
							)
						}
					>
						<strong>{isOver ? t.changedSince : t.changed}</strong> {isOver ? t.changedClosed : t.changedOpen}
					</Banner>
					<ChangesView subject={vote.subject} changes={changes} />
				</>
			)}
		</section>
	);
}

function CancelledBanner({ workspace, vote }: { workspace: WorkspaceId; vote: Vote }) {
	const t = useTexts(voteTexts);
	const format = useFormat();
	const nameOf = useMemberNames(workspace);
	if (!vote.cancelled) return null;
	return (
		<Banner tone="warn">
			<strong>{t.cancelledBy(format.date(vote.cancelled.at), nameOf(vote.cancelled.by))}</strong>{" "}
			{vote.cancelled.reason}
		</Banner>
	);
}

function DecisionsOf({ here: { workspace, place, ledger }, vote }: { here: VotesHere; vote: Vote }) {
	const t = useTexts(voteTexts);
	const decisions = [...ledger.state.decisions.values()].filter((one) => one.vote === vote.id);
	if (decisions.length === 0) return null;
	return (
		<section className={styles.section} aria-labelledby="vote-decisions">
			<h2 id="vote-decisions">{t.decisions}</h2>
			<ul className={styles.plain}>
				{decisions.map(({ id, text }) => (
					<li key={id}>
						<Link href={paths.decision(workspace, place, id)}>{text}</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

/** The end of a vote comes from somebody else’s screen: it is said. */
function useSpokenEnd(vote: Vote): void {
	const t = useTexts(voteTexts);
	const announce = useAnnounce();
	const isClosed = vote.closed !== null;
	const isCancelled = vote.cancelled !== null;
	const before = useRef({ isClosed, isCancelled });
	useEffect(() => {
		if (isClosed && !before.current.isClosed) announce(t.heardClosed);
		if (isCancelled && !before.current.isCancelled) announce(t.heardCancelled);
		before.current = { isClosed, isCancelled };
	}, [isClosed, isCancelled, announce, t]);
}
