/** How a vote stands, and how it is held, in a few words. */

import { isAnonymous, type Vote } from "#shared/ledger/votes-state.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { methodName, stageOf } from "#client/document/vote-words.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

export function VoteBadges({ vote, now }: { vote: Vote; now: number }) {
	const t = useTexts(voteTexts);
	const { language } = useLanguage();
	const { can, me } = useWorkspace();
	const format = useFormat();
	const stage = stageOf(vote, now);
	const isMine = can("vote") && (vote.voters === "everyone" || vote.voters.includes(me.id));
	const hasVoted = vote.ballots.has(me.id) || vote.taken.has(me.id);
	return (
		<p className={styles.badges}>
			{stage === "open" && <Badge tone="info">{t.stateOpen}</Badge>}
			{stage === "due" && <Badge tone="warn">{t.stateDue}</Badge>}
			{stage === "closed" && <Badge tone="ok">{t.stateClosed}</Badge>}
			{stage === "cancelled" && <Badge>{t.stateCancelled}</Badge>}
			{stage === "open" && isMine && (
				<Badge tone={hasVoted ? "ok" : "accent"}>{hasVoted ? t.youVoted : t.yourTurn}</Badge>
			)}
			<Badge>{methodName(vote.method.kind, language)}</Badge>
			<Badge>{isAnonymous(vote) ? t.isAnonymous : vote.isSecret ? t.isSecret : t.isOpenBallot}</Badge>
			{vote.voice === "organisation" && <Badge>{t.onePerOrganisation}</Badge>}
			{vote.voters !== "everyone" && <Badge>{t.chosenVoters(vote.voters.length)}</Badge>}
			{vote.deadline !== null && stage === "open" && <Badge>{t.until(format.dateTime(vote.deadline))}</Badge>}
			{vote.deadline !== null && stage === "due" && <Badge>{t.wasUntil(format.dateTime(vote.deadline))}</Badge>}
		</p>
	);
}
