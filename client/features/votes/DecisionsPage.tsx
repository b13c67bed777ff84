/** « Décisions » : the votes that are under way, the register of what was decided, and the votes that are over. */

import { Gavel, Vote as VoteIcon } from "lucide-react";
import { useMemo } from "react";
import type { DecisionsReply } from "#shared/ledger/votes-view.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { DecisionRegister } from "#client/features/votes/DecisionRegister.tsx";
import { registerOf } from "#client/features/votes/register-rows.ts";
import { useNow } from "#client/features/votes/use-now.ts";
import { useRegister } from "#client/features/votes/use-votes.ts";
import { VoteCards } from "#client/features/votes/VoteCards.tsx";
import styles from "#client/features/votes/Votes.module.css";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

export function DecisionsPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(decisionTexts);
	const { language } = useLanguage();
	const { can } = useWorkspace();
	const register = useRegister(workspace);
	return (
		<Page
			title={t.title}
			lead={t.lead}
			actions={
				<>
					{can("decide") && (
						<ButtonLink icon={<Gavel size={18} aria-hidden />} href={paths.newDecision(workspace)}>
							{t.newDecision}
						</ButtonLink>
					)}
					{can("runVotes") && (
						<ButtonLink variant="primary" icon={<VoteIcon size={18} aria-hidden />} href={paths.newVote(workspace)}>
							{t.newVote}
						</ButtonLink>
					)}
				</>
			}
		>
			{register.state === "ready" ? (
				<Shown workspace={workspace} reply={register.value} />
			) : register.state === "failed" ? (
				<ErrorState title={t.cannotRead} onRetry={register.reload}>
					{failureSentence(register.failure, language)}
				</ErrorState>
			) : (
				<Skeleton lines={8} />
			)}
		</Page>
	);
}

function Shown({ workspace, reply }: { workspace: WorkspaceId; reply: DecisionsReply }) {
	const t = useTexts(decisionTexts);
	const { can } = useWorkspace();
	const now = useNow();
	const { votes, decisions } = useMemo(() => registerOf(reply), [reply]);
	const open = votes.filter(({ vote }) => vote.closed === null && vote.cancelled === null);
	const over = votes.filter(({ vote }) => vote.closed !== null || vote.cancelled !== null);
	const damaged = reply.damaged.length > 0 && <Banner tone="danger">{t.damaged(reply.damaged.length)}</Banner>;
	if (votes.length === 0 && decisions.length === 0)
		return (
			<>
				{damaged}
				<EmptyState title={t.none}>{can("runVotes") ? t.noneMore : t.noneReader}</EmptyState>
			</>
		);
	return (
		<>
			{damaged}
			<section className={styles.section} aria-labelledby="open-votes">
				<h2 id="open-votes">{t.openVotes}</h2>
				{open.length === 0 ? <p>{t.noOpenVote}</p> : <VoteCards workspace={workspace} rows={open} now={now} />}
			</section>
			<DecisionRegister workspace={workspace} rows={decisions} now={now} />
			{over.length > 0 && (
				<Disclosure title={t.closedVotes} aside={over.length} isOpenFirst={decisions.length === 0}>
					<VoteCards workspace={workspace} rows={over} now={now} />
				</Disclosure>
			)}
		</>
	);
}
