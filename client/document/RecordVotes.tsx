/** The votes and decisions on one thing: a balise or a recommendation. A section of its sheet, with the way to put it to the vote again. */

import { Vote as VoteIcon } from "lucide-react";
import { useId } from "react";
import { Link } from "react-aria-components";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { Decision, Vote } from "#shared/ledger/votes-state.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { recordVoteTexts } from "#client/document/record-vote-texts.ts";
import { useRecordVotes } from "#client/document/use-record-votes.ts";
import { useChangesSince } from "#client/document/use-wording-now.ts";
import { partLabel, resultWords, stageOf, voteTitle } from "#client/document/vote-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import styles from "./RecordVotes.module.css";

type RecordVotesProps = {
	workspace: WorkspaceId;
	place: VotePlace;
	room: OpenRoom;
	record: string;
	/** The form that puts it to the vote; null where there is nothing to vote on. */
	newVote: string | null;
};

export function RecordVotes({ workspace, place, room, record, newVote }: RecordVotesProps) {
	const t = useTexts(recordVoteTexts);
	const titleId = useId();
	const { can } = useWorkspace();
	const { votes, decisions } = useRecordVotes(room, record);
	const mayOpen = can("runVotes") && newVote !== null;
	if (votes.length === 0 && decisions.length === 0 && !mayOpen) return null;
	return (
		<section className={styles.section} aria-labelledby={titleId}>
			<h3 id={titleId}>{t.title}</h3>
			{votes.length === 0 && decisions.length === 0 && <p className={styles.soft}>{t.none}</p>}
			<ul className={styles.list}>
				{decisions.map((decision) => (
					<DecisionLine key={decision.id} {...{ workspace, place, decision }} />
				))}
				{votes.map((vote) => (
					<VoteLine key={vote.id} {...{ workspace, place, room, vote }} />
				))}
			</ul>
			{mayOpen && newVote !== null && (
				<span>
					<ButtonLink size="small" variant="quiet" icon={<VoteIcon size={16} aria-hidden />} href={newVote}>
						{votes.length === 0 ? t.putToVote : t.again}
					</ButtonLink>
				</span>
			)}
		</section>
	);
}

type At = Pick<RecordVotesProps, "workspace" | "place">;

function DecisionLine({ workspace, place, decision }: At & { decision: Decision }) {
	const t = useTexts(recordVoteTexts);
	const format = useFormat();
	const isReplaced = decision.supersededBy !== null;
	return (
		<li>
			<Link href={paths.decision(workspace, place, decision.id)}>{decision.text}</Link>
			<p className={styles.facts}>
				<Badge tone={isReplaced ? "neutral" : "ok"}>{isReplaced ? t.replaced : t.standing}</Badge>
				<span>{t.decidedOn(format.date(decision.recordedAt))}</span>
			</p>
		</li>
	);
}

function VoteLine({ workspace, place, room, vote }: At & { room: OpenRoom; vote: Vote }) {
	const t = useTexts(recordVoteTexts);
	const { language } = useLanguage();
	const format = useFormat();
	const stage = stageOf(vote, Date.now());
	const isChanged = useChangesSince(room.doc, vote.subject).length > 0;
	const [first] = vote.subject.kind === "record" ? vote.subject.parts : [];
	// A balise is voted on whole; of a recommendation, which wording it was matters.
	const isWording = first?.id === "wording" || first?.id === "original";
	return (
		<li>
			<Link href={paths.vote(workspace, place, vote.id)}>{voteTitle(vote, language)}</Link>
			<p className={styles.facts}>
				<Badge tone={stage === "open" ? "info" : stage === "closed" ? "ok" : "neutral"}>{t[stage]}</Badge>
				{isChanged && <Badge tone="warn">{t.changed}</Badge>}
				{isWording && <span>{partLabel(vote.subject, first.id, language)}</span>}
				<span>{vote.closed ? t.votedOn(format.date(vote.closed.at)) : t.openedOn(format.date(vote.openedAt))}</span>
			</p>
			{vote.closed && <p>{resultWords(vote, language)}</p>}
		</li>
	);
}
