/** The instruments of a workspace: those in use, the starters it is offered, those it retired. */

import { Plus } from "lucide-react";
import { Link } from "react-aria-components";
import { type Instrument, instrumentFaults } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { latestVersion, type PublishedVersion } from "#shared/ledger/instruments.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { STARTER_INSTRUMENTS } from "#shared/method/starter-instruments.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import { ruleWords } from "#client/features/assessments/instrument-words.ts";
import styles from "#client/features/assessments/Instruments.module.css";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
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

export function InstrumentsPage({ workspace }: { workspace: WorkspaceId }) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => <InstrumentList workspace={workspace} ledgers={ledgers} />}
		</PortfolioLedgers>
	);
}

function InstrumentList({ workspace, ledgers }: { workspace: WorkspaceId; ledgers: Ledgers }) {
	const t = useTexts(instrumentTexts);
	const tShared = useTexts(texts);
	const { can } = useWorkspace();
	const { state } = ledgers.instruments;
	const known = [...state.versions.keys()];
	const inUse = known.filter((id) => !state.retired.has(id));
	const retired = known.filter((id) => state.retired.has(id));
	const starters = STARTER_INSTRUMENTS.filter(({ id }) => !state.versions.has(id));
	const cards = (ids: readonly string[]) => (
		<ul className={styles.cards}>
			{ids.map((id) => {
				const version = latestVersion(state, id);
				return version && <PublishedCard key={id} workspace={workspace} version={version} />;
			})}
		</ul>
	);
	return (
		<Page
			title={t.title}
			lead={t.lead}
			eyebrow={<Link href={paths.assessments(workspace)}>{tShared.back}</Link>}
			actions={
				can("runAssessments") && (
					<ButtonLink href={paths.instrumentDraft(workspace, "nouveau")} icon={<Plus size={18} aria-hidden />}>
						{t.create}
					</ButtonLink>
				)
			}
		>
			<LedgerNotices ledger={ledgers.instruments} />
			<section className={styles.section}>
				<h2>{t.inUse}</h2>
				{inUse.length === 0 ? (
					<EmptyState title={t.noneInUse} headingLevel={3} isCompact>
						{can("runAssessments") ? t.noneInUseMore : t.mayNot}
					</EmptyState>
				) : (
					cards(inUse)
				)}
			</section>
			{starters.length > 0 && (
				<section className={styles.section}>
					<h2>{t.starters}</h2>
					<p className={styles.help}>{t.startersMore}</p>
					<ul className={styles.cards}>
						{starters.map((starter) => (
							<StarterCard key={starter.id} workspace={workspace} starter={starter} />
						))}
					</ul>
				</section>
			)}
			{retired.length > 0 && (
				<Disclosure title={t.retired} isOpenFirst={false}>
					<p className={styles.help}>{t.retiredMore}</p>
					{cards(retired)}
				</Disclosure>
			)}
		</Page>
	);
}

function PublishedCard({ workspace, version }: { workspace: WorkspaceId; version: PublishedVersion }) {
	const t = useTexts(instrumentTexts);
	const format = useFormat();
	const nameOf = useNameOf();
	const { instrument, publishedAt, publishedBy } = version;
	return (
		<InstrumentCard
			workspace={workspace}
			instrument={instrument}
			facts={`${t.version(instrument.version)}, ${t.published(format.date(publishedAt), nameOf(publishedBy))}`}
		/>
	);
}

function StarterCard({ workspace, starter }: { workspace: WorkspaceId; starter: Instrument }) {
	const t = useTexts(instrumentTexts);
	const isComplete = instrumentFaults(starter).length === 0;
	return (
		<InstrumentCard
			workspace={workspace}
			instrument={starter}
			badge={<Badge tone={isComplete ? "info" : "warn"}>{isComplete ? t.ready : t.toFill}</Badge>}
		/>
	);
}

type InstrumentCardProps = { workspace: WorkspaceId; instrument: Instrument; facts?: string; badge?: React.ReactNode };

function InstrumentCard({ workspace, instrument, facts, badge }: InstrumentCardProps) {
	const t = useTexts(instrumentTexts);
	const { language } = useLanguage();
	return (
		<li className={styles.card}>
			<div className={styles.cardHead}>
				<h3>
					<Link href={paths.instrument(workspace, instrument.id)}>{wordingIn(instrument.title, language)}</Link>
				</h3>
				{badge}
			</div>
			<p className={styles.about}>{wordingIn(instrument.about, language)}</p>
			<p className={styles.facts}>
				<span>{t.dimensions(instrument.dimensions.length)}</span>
				<span>{ruleWords(instrument.rule, language).name}</span>
				{facts !== undefined && <span>{facts}</span>}
			</p>
		</li>
	);
}
