/** One decision of the register: what was decided, on which words, with the vote and its objections, by whom, and what follows. */

import { Link } from "react-aria-components";
import { tallyOf, objectionsOf } from "#shared/ledger/votes-state.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { GuestBadgeOf } from "#client/document/GuestBadge.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { FollowUpList } from "#client/features/votes/FollowUpList.tsx";
import { ObjectionWords } from "#client/features/votes/Objections.tsx";
import { PlaceLink } from "#client/features/votes/PlaceLink.tsx";
import { changedWords, type DecisionRow } from "#client/features/votes/register-rows.ts";
import { SubjectView } from "#client/features/votes/SubjectView.tsx";
import { TallyBars } from "#client/features/votes/TallyBars.tsx";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { voteTitle } from "#client/document/vote-words.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";

type DecisionCardProps = { workspace: WorkspaceId; row: DecisionRow; today: string };

export function DecisionCard({ workspace, row, today }: DecisionCardProps) {
	const t = useTexts(decisionTexts);
	const format = useFormat();
	const nameOf = useMemberNames(workspace);
	const { place, decision } = row;
	return (
		<article className={styles.decision} aria-labelledby={`decision-${decision.id}`}>
			<h3 id={`decision-${decision.id}`} className={styles.decisionText}>
				<Link href={paths.decision(workspace, place, decision.id)}>{decision.text}</Link>
			</h3>
			<p className={styles.badges}>
				<DecisionBadge isReplaced={decision.supersededBy !== null} />
				{row.isChanged && <Badge tone="warn">{changedWords(row.vote, t)}</Badge>}
				<span className={styles.soft}>
					{t.recordedBy(format.date(decision.recordedAt), nameOf(decision.recordedBy))}
				</span>
				<PlaceLink workspace={workspace} place={place} subject={decision.subject} />
			</p>
			<DecisionVote workspace={workspace} row={row} />
			{decision.followUps.length > 0 && (
				<div>
					<h4>{t.followUps}</h4>
					<FollowUpList followUps={decision.followUps} nameOf={nameOf} today={today} />
				</div>
			)}
			{decision.subject && (
				<Disclosure title={t.wording} headingLevel={3} isOpenFirst={false}>
					<SubjectView subject={decision.subject} />
				</Disclosure>
			)}
			<p className={styles.soft}>
				{`${t.participants(decision.participants.length)} – ${format.list(decision.participants.map(nameOf))}`}
			</p>
		</article>
	);
}

export function DecisionBadge({ isReplaced }: { isReplaced: boolean }) {
	const t = useTexts(decisionTexts);
	return <Badge tone={isReplaced ? "neutral" : "ok"}>{isReplaced ? t.replaced : t.standing}</Badge>;
}

type DecisionVoteProps = { workspace: WorkspaceId; row: Pick<DecisionRow, "place" | "vote"> };

/** The vote that led to it: its distribution, and each objection with how it was handled. */
export function DecisionVote({ workspace, row: { place, vote } }: DecisionVoteProps) {
	const t = useTexts(decisionTexts);
	const tVote = useTexts(voteTexts);
	const { language } = useLanguage();
	const nameOf = useMemberNames(workspace);
	if (!vote) return <p className={styles.soft}>{t.noVote}</p>;
	const tally = tallyOf(vote);
	const objections = objectionsOf(vote);
	return (
		<div className={styles.decisionVote}>
			<p className={styles.badges}>
				<span>{t.onVote}</span>
				<Link href={paths.vote(workspace, place, vote.id)}>{voteTitle(vote, language)}</Link>
				<span className={styles.soft}>{tVote.voicesCount(tally?.voices ?? vote.counted?.voted ?? 0)}</span>
			</p>
			{!tally && <p className={styles.soft}>{tVote.tooFew}</p>}
			{tally && tally.voices > 0 && <TallyBars ways={vote} tally={tally} />}
			{objections.length > 0 && (
				<ul className={styles.objections}>
					{objections.map((ballot) => (
						<li key={ballot.member} className={styles.objection}>
							<ObjectionWords
								name={nameOf(ballot.member)}
								badge={<GuestBadgeOf workspace={workspace} member={ballot.member} />}
								ballot={ballot}
								handled={vote.objections.get(ballot.member) ?? null}
								nameOf={nameOf}
							/>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
