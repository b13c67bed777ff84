/** One decision in full: its words, the vote that led to it, whether the text changed since, what follows, and what replaces it. */

import { Gavel } from "lucide-react";
import { Link } from "react-aria-components";
import { citableKey } from "#shared/domain/citable.ts";
import type { Decision } from "#shared/ledger/votes-state.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { DecisionBadge, DecisionVote } from "#client/features/votes/DecisionCard.tsx";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { FollowUps } from "#client/features/votes/FollowUps.tsx";
import { PlaceLink } from "#client/features/votes/PlaceLink.tsx";
import { ChangesView, SubjectView } from "#client/features/votes/SubjectView.tsx";
import type { VotesHere } from "#client/features/votes/use-votes.ts";
import { useChangesSince } from "#client/document/use-wording-now.ts";
import { WordingPrint } from "#client/features/votes/WordingPrint.tsx";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { NotThere, VotesOf } from "#client/features/votes/VotesOf.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Page } from "#client/ui/Page.tsx";

type DecisionPageProps = { workspace: WorkspaceId; place: string; id: string };

export function DecisionPage({ workspace, place, id }: DecisionPageProps) {
	const t = useTexts(decisionTexts);
	return (
		<VotesOf workspace={workspace} place={place}>
			{(here) => {
				const decision = here.ledger.state.decisions.get(id);
				return decision ? (
					<Shown here={here} decision={decision} />
				) : (
					<NotThere workspace={workspace} title={t.notFound} />
				);
			}}
		</VotesOf>
	);
}

function Shown({ here, decision }: { here: VotesHere; decision: Decision }) {
	const t = useTexts(decisionTexts);
	const tVote = useTexts(voteTexts);
	const format = useFormat();
	const { can } = useWorkspace();
	const { workspace, place, ledger } = here;
	const nameOf = useMemberNames(workspace);
	const vote = decision.vote === null ? null : (ledger.state.votes.get(decision.vote) ?? null);
	const isReplaced = decision.supersededBy !== null;
	return (
		<Page
			title={decision.text}
			width="text"
			eyebrow={<Link href={paths.decisions(workspace)}>{tVote.back}</Link>}
			lead={
				<span className={styles.facts}>
					<span>{t.recordedBy(format.date(decision.recordedAt), nameOf(decision.recordedBy))}</span>
					<PlaceLink workspace={workspace} place={place} subject={decision.subject} />
				</span>
			}
			actions={
				can("decide") &&
				!isReplaced && (
					<ButtonLink
						icon={<Gavel size={18} aria-hidden />}
						href={paths.newDecision(workspace, { place, replaces: decision.id })}
					>
						{t.replace}
					</ButtonLink>
				)
			}
		>
			<LedgerNotices ledger={ledger} />
			<p className={styles.badges}>
				<DecisionBadge isReplaced={isReplaced} />
				{decision.supersededBy !== null && (
					<Link href={paths.decision(workspace, place, decision.supersededBy)}>{t.replacedBy}</Link>
				)}
				{decision.supersedes !== null && (
					<Link href={paths.decision(workspace, place, decision.supersedes)}>{t.replaces}</Link>
				)}
			</p>
			<DecidedWording here={here} decision={decision} />
			<section className={styles.section} aria-labelledby="decision-vote">
				<h2 id="decision-vote">{vote ? tVote.results : t.onVote}</h2>
				<DecisionVote workspace={workspace} row={{ place, vote }} />
			</section>
			<FollowUps here={here} decision={decision} />
			<section className={styles.section} aria-labelledby="decision-people">
				<h2 id="decision-people">{t.tookPart}</h2>
				<p>{format.list(decision.participants.map(nameOf))}</p>
			</section>
			<CitedIn workspace={workspace} cited={citableKey("decision", decision.id)} headingLevel={2} />
		</Page>
	);
}

function DecidedWording({ here, decision }: { here: VotesHere; decision: Decision }) {
	const t = useTexts(decisionTexts);
	const tVote = useTexts(voteTexts);
	const { can } = useWorkspace();
	const { subject } = decision;
	const changes = useChangesSince(here.room.doc, subject);
	const vote = decision.vote === null ? undefined : here.ledger.state.votes.get(decision.vote);
	// The print of what was voted on is that of its options too.
	const options = vote?.print === decision.print ? vote?.options : undefined;
	if (!subject) return null;
	return (
		<section className={styles.section} aria-labelledby="decision-wording">
			<h2 id="decision-wording">{t.wording}</h2>
			<SubjectView subject={subject} />
			<WordingPrint subject={subject} {...(options ? { options } : {})} print={decision.print} headingLevel={3} />
			{changes.length > 0 && (
				<>
					<Banner
						tone="warn"
						isLive
						action={
							decision.vote !== null &&
							can("runVotes") && (
								<ButtonLink
									size="small"
									href={paths.newVote(here.workspace, { place: here.place, again: decision.vote })}
								>
									{tVote.voteAgain}
								</ButtonLink>
							)
						}
					>
						<strong>{decision.vote === null ? t.changedSince : t.changedSinceVote}</strong> {t.changedMore}
					</Banner>
					<ChangesView subject={subject} changes={changes} />
				</>
			)}
		</section>
	);
}
