/** The votes of the workspace, to put one of them in a step of a workshop: open, people vote in it there; closed, they see what it came to. What that opens or leaves out is said before. */

import { type ComponentProps, useState } from "react";
import type { DocumentId } from "#shared/lib/ids.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { voteTitle } from "#client/document/vote-words.ts";
import type { VoterToChoose, WorkshopParts } from "#client/document/workshop-parts.ts";
import { chooseVoteTexts } from "#client/features/votes/choose-vote-texts.ts";
import { registerOf, type VoteRow } from "#client/features/votes/register-rows.ts";
import styles from "#client/features/votes/StepVote.module.css";
import { useNow } from "#client/features/votes/use-now.ts";
import { useRegister } from "#client/features/votes/use-votes.ts";
import { VoteBadges } from "#client/features/votes/VoteBadges.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type ChooseVoteProps = ComponentProps<WorkshopParts["ChooseVote"]>;

/** Below this many, a search would only be in the way. */
const SEARCH_FROM = 8;

export function ChooseVote(props: ChooseVoteProps) {
	const t = useTexts(chooseVoteTexts);
	const { language } = useLanguage();
	const register = useRegister(props.workspace);
	const [typed, setTyped] = useState("");
	if (register.state === "loading") return <Skeleton lines={5} />;
	if (register.state === "failed")
		return (
			<ErrorState title={t.failed} onRetry={register.reload} isCompact>
				{failureSentence(register.failure, language)}
			</ErrorState>
		);
	const rows = votesToChoose(registerOf(register.value).votes, props);
	if (rows.length === 0)
		return (
			<EmptyState title={t.none} isCompact>
				{t.noneMore}
			</EmptyState>
		);
	const wanted = foldText(typed);
	const shown = rows.filter(({ vote }) => foldText(voteTitle(vote, language)).includes(wanted));
	return (
		<div className={styles.form}>
			<p className={styles.note}>{t.lead}</p>
			{rows.length >= SEARCH_FROM && <SearchField label={t.search} value={typed} onChange={setTyped} />}
			{shown.length === 0 && <p className={styles.note}>{t.notFound}</p>}
			<ul className={styles.choices}>
				{shown.map((row) => (
					<VoteToChoose key={row.vote.id} row={row} {...props} />
				))}
			</ul>
		</div>
	);
}

/** Those that can be put in a step, the ones about what it works on first: neither cancelled, nor of the portfolio, nor there already. */
export function votesToChoose(
	rows: readonly VoteRow[],
	{
		workshop,
		documents,
		preferred,
		attached,
	}: Pick<ChooseVoteProps, "workshop" | "documents" | "preferred" | "attached">,
): VoteRow[] {
	const rank = ({ place, vote }: VoteRow) =>
		(place === preferred ? 0 : place === workshop || documents.has(place as DocumentId) ? 1 : 2) +
		(vote.closed === null ? 0 : 3);
	return rows
		.filter(({ place, vote }) => place !== "portfolio" && !vote.cancelled && vote.id !== attached)
		.map((row, at) => ({ row, at, rank: rank(row) }))
		.sort((a, b) => a.rank - b.rank || a.at - b.at)
		.map(({ row }) => row);
}

/** Those of the room who would have no voice in it. */
export function leftOut(room: readonly VoterToChoose[], { vote }: Pick<VoteRow, "vote">): VoterToChoose[] {
	const { voters, closed } = vote;
	return voters === "everyone" || closed !== null ? [] : room.filter(({ id }) => !voters.includes(id));
}

function VoteToChoose({ row, workspace, workshop, documents, room, onChosen }: ChooseVoteProps & { row: VoteRow }) {
	const t = useTexts(chooseVoteTexts);
	const { language } = useLanguage();
	const { list } = useFormat();
	const [isAsking, setAsking] = useState(false);
	const known = useDirectoryDocuments(workspace);
	const { vote } = row;
	const place = row.place as DocumentId;
	const title = voteTitle(vote, language);
	const document = known.find(({ id }) => id === place)?.title ?? "";
	const without = leftOut(room, row);
	const isNew = place !== workshop && !documents.has(place);
	const isRead = !vote.isSecret || vote.closed !== null;
	const choose = () =>
		onChosen({ place, vote: vote.id }, { leavesOut: without.length > 0, adds: isNew ? place : null });
	return (
		<li className={styles.choice}>
			<div>
				<p className={styles.choiceTitle}>{title}</p>
				<p className={styles.note}>{place === workshop ? t.ofWorkshop : document}</p>
				<VoteBadges vote={vote} now={useNow()} />
			</div>
			<Button size="small" aria-label={t.putTitled(title)} onPress={() => setAsking(true)}>
				{t.put}
			</Button>
			<ConfirmDialog title={t.put} confirmLabel={t.put} isOpen={isAsking} onOpenChange={setAsking} onConfirm={choose}>
				<p>{vote.closed ? t.asResult(title) : t.asVote(title)}</p>
				{isNew && <p>{t.opensDocument(document)}</p>}
				{without.length > 0 && (
					<p>
						<strong>{t.leavesOut(without.length, room.length)}</strong> {list(without.map(({ name }) => name))}
					</p>
				)}
				{isRead && vote.anonymity === "none" && <p>{t.namesAreRead}</p>}
			</ConfirmDialog>
		</li>
	);
}
