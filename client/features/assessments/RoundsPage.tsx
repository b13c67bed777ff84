/** The assessment rounds of a workspace: those with something left to do, then those that are over. */

import { ClipboardList, Users } from "lucide-react";
import { Link } from "react-aria-components";
import { instrumentIn, type Round } from "#shared/ledger/assessments-state.ts";
import { offeredInstruments } from "#shared/ledger/instruments.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { labelled } from "#shared/lib/language.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { NoInstrument } from "#client/features/assessments/NoInstrument.tsx";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { isAsked, isUnderWay, stageOf, useRoundTitle } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { texts } from "#client/features/assessments/texts.ts";
import { useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";

export function RoundsPage({ workspace }: { workspace: WorkspaceId }) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => <RoundList workspace={workspace} ledgers={ledgers} />}
		</PortfolioLedgers>
	);
}

function RoundList({ workspace, ledgers }: { workspace: WorkspaceId; ledgers: Ledgers }) {
	const t = useTexts(roundTexts);
	const { can } = useWorkspace();
	const { assessments, instruments } = ledgers;
	const rounds = [...assessments.state.rounds.values()].reverse();
	const open = rounds.filter(isUnderWay);
	const over = rounds.filter((round) => !isUnderWay(round));
	const mayOpen = can("runAssessments");
	const hasInstrument = offeredInstruments(instruments.state).length > 0;
	const newRound = (
		<ButtonLink variant="primary" icon={<Users size={18} aria-hidden />} href={paths.newRound(workspace)}>
			{t.newRound}
		</ButtonLink>
	);
	return (
		<Page
			title={t.title}
			lead={t.lead}
			actions={
				<>
					<ButtonLink icon={<ClipboardList size={18} aria-hidden />} href={paths.instruments(workspace)}>
						{t.instruments}
					</ButtonLink>
					{mayOpen && hasInstrument && rounds.length > 0 && newRound}
				</>
			}
		>
			<LedgerNotices ledger={assessments} />
			{rounds.length === 0 && mayOpen && !hasInstrument && <NoInstrument workspace={workspace} />}
			{rounds.length === 0 && !(mayOpen && !hasInstrument) && (
				<EmptyState title={t.none} action={mayOpen && newRound}>
					{mayOpen ? t.noneMore : t.noneYetReader}
				</EmptyState>
			)}
			{open.length > 0 && (
				<section className={styles.section}>
					<h2>{t.open}</h2>
					<RoundCards workspace={workspace} rounds={open} ledgers={ledgers} />
				</section>
			)}
			{over.length > 0 && (
				<Disclosure title={t.over} isOpenFirst={open.length === 0}>
					<RoundCards workspace={workspace} rounds={over} ledgers={ledgers} />
				</Disclosure>
			)}
		</Page>
	);
}

type RoundCardsProps = { workspace: WorkspaceId; rounds: readonly Round[]; ledgers: Ledgers };

function RoundCards({ workspace, rounds, ledgers }: RoundCardsProps) {
	const t = useTexts(roundTexts);
	const tShared = useTexts(texts);
	const format = useFormat();
	const nameOf = useNameOf();
	const titleOf = useRoundTitle();
	const { language } = useLanguage();
	const { me, can } = useWorkspace();
	return (
		<ul className={styles.cards}>
			{rounds.map((round) => {
				const instrument = instrumentIn(ledgers.assessments.state, round.instrument);
				const projects = [...round.projects.values()];
				const count = (stage: string) => projects.filter((about) => stageOf(round, about) === stage).length;
				const mine =
					can("assess") && isAsked(round, me.id)
						? projects.filter((about) => stageOf(round, about) === "private" && !about.answered.has(me.id)).length
						: 0;
				return (
					<li key={round.id} className={styles.card}>
						<h3>
							<Link href={paths.round(workspace, round.id)}>{titleOf(round)}</Link>
						</h3>
						<p className={styles.badges}>
							{mine > 0 && <Badge tone="accent">{labelled(language, t.stateWaiting, String(mine))}</Badge>}
							{round.cancelled && <Badge>{t.stateCancelled}</Badge>}
							{count("private") > 0 && (
								<Badge tone="info">{labelled(language, t.stateOpen, String(count("private")))}</Badge>
							)}
							{count("revealed") > 0 && (
								<Badge tone="warn">{labelled(language, t.stateRevealed, String(count("revealed")))}</Badge>
							)}
							{count("agreed") > 0 && (
								<Badge tone="ok">{labelled(language, t.stateAgreed, String(count("agreed")))}</Badge>
							)}
						</p>
						<p className={styles.facts}>
							<span>{t.projects(projects.length)}</span>
							{instrument && (
								<span>{tShared.withInstrument(wordingIn(instrument.title, language), instrument.version)}</span>
							)}
							<span>{t.openedBy(format.date(round.openedAt), nameOf(round.openedBy))}</span>
						</p>
					</li>
				);
			})}
		</ul>
	);
}
