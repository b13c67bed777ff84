/** An instrument: the version that is read, the others beside it, and what may be done with it. */

import { ArchiveX, ClipboardPen, Pencil, Upload } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { useSearchParams } from "wouter";
import { type Instrument, instrumentFaults } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import type { PublishedVersion } from "#shared/ledger/instruments.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { STARTER_INSTRUMENTS } from "#shared/method/starter-instruments.ts";
import { labelled } from "#shared/lib/language.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { InstrumentContent } from "#client/features/assessments/InstrumentContent.tsx";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import styles from "#client/features/assessments/Instruments.module.css";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { texts } from "#client/features/assessments/texts.ts";
import { type InstrumentsLedger, useNameOf } from "#client/features/assessments/use-assessments.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type InstrumentPageProps = { workspace: WorkspaceId; id: string };

export function InstrumentPage({ workspace, id }: InstrumentPageProps) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => <Shown workspace={workspace} id={id} ledgers={ledgers} />}
		</PortfolioLedgers>
	);
}

function Shown({ workspace, id, ledgers }: InstrumentPageProps & { ledgers: Ledgers }) {
	const t = useTexts(instrumentTexts);
	const { language } = useLanguage();
	const [search] = useSearchParams();
	const { state } = ledgers.instruments;
	const versions = state.versions.get(id) ?? [];
	const wanted = Number(search.get("version") ?? versions.length);
	const published = versions[wanted - 1] ?? versions.at(-1) ?? null;
	const starter = STARTER_INSTRUMENTS.find((one) => one.id === id) ?? null;
	const instrument = published?.instrument ?? starter;
	if (!instrument) {
		return (
			<Page title={t.notFound}>
				<EmptyState title={t.notFound} action={<ButtonLink href={paths.instruments(workspace)}>{t.back}</ButtonLink>}>
					{t.notFoundMore}
				</EmptyState>
			</Page>
		);
	}
	const latest = versions.length;
	return (
		<Page
			title={wordingIn(instrument.title, language)}
			eyebrow={<Link href={paths.instruments(workspace)}>{t.back}</Link>}
			lead={published ? t.version(instrument.version) : undefined}
			actions={<Acts workspace={workspace} ledger={ledgers.instruments} instrument={instrument} latest={latest} />}
		>
			<LedgerNotices ledger={ledgers.instruments} />
			{state.retired.has(id) && <Banner tone="warn">{t.isRetired}</Banner>}
			{published && instrument.version < latest && (
				<Banner
					tone="info"
					action={
						<ButtonLink size="small" href={paths.instrument(workspace, id)}>
							{t.seeLatest}
						</ButtonLink>
					}
				>
					{t.olderVersion(latest)}
				</Banner>
			)}
			<div className={styles.reading}>
				<InstrumentContent instrument={instrument} />
				{versions.length > 0 && <Versions workspace={workspace} versions={versions} shown={instrument.version} />}
			</div>
		</Page>
	);
}

type ActsProps = { workspace: WorkspaceId; ledger: InstrumentsLedger; instrument: Instrument; latest: number };

function Acts({ workspace, ledger, instrument, latest }: ActsProps) {
	const t = useTexts(instrumentTexts);
	const tShared = useTexts(texts);
	const { can } = useWorkspace();
	const { language } = useLanguage();
	const toast = useToast();
	const [isAsking, setAsking] = useState(false);
	const [isPublishing, setPublishing] = useState(false);
	const title = wordingIn(instrument.title, language);
	if (!can("runAssessments")) return null;
	const isRetired = ledger.state.retired.has(instrument.id);
	const publish = async () => {
		setPublishing(true);
		const sent = await ledger.send({ kind: "publish-instrument", instrument, after: 0 });
		setPublishing(false);
		if (sent.ok) toast({ tone: "ok", text: sent.value.state === "done" ? t.publishedNow(title, 1) : tShared.waits });
	};
	const retire = async () => {
		const sent = await ledger.send({ kind: "retire-instrument", instrument: instrument.id });
		if (sent.ok) toast({ text: sent.value.state === "done" ? t.retiredNow(title) : tShared.waits });
	};
	const isComplete = instrumentFaults(instrument).length === 0;
	return (
		<>
			<ButtonLink
				variant={latest === 0 && !isComplete ? "primary" : "secondary"}
				icon={<Pencil size={18} aria-hidden />}
				href={paths.instrumentDraft(workspace, instrument.id)}
			>
				{latest > 0 ? t.newVersion : isComplete ? t.adapt : t.complete}
			</ButtonLink>
			{latest === 0 && isComplete && (
				<Button
					variant="primary"
					icon={<Upload size={18} aria-hidden />}
					isPending={isPublishing}
					onPress={() => void publish()}
				>
					{t.publishAsIs}
				</Button>
			)}
			{latest > 0 && !isRetired && (
				<>
					<Button variant="quiet" icon={<ArchiveX size={18} aria-hidden />} onPress={() => setAsking(true)}>
						{t.retire}
					</Button>
					<ButtonLink
						variant="primary"
						icon={<ClipboardPen size={18} aria-hidden />}
						href={`${paths.newRound(workspace)}?instrument=${instrument.id}`}
					>
						{t.use}
					</ButtonLink>
				</>
			)}
			<ConfirmDialog
				title={labelled(language, t.retire, title)}
				confirmLabel={t.retire}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={retire}
			>
				{t.retireAsk}
			</ConfirmDialog>
		</>
	);
}

type VersionsProps = { workspace: WorkspaceId; versions: readonly PublishedVersion[]; shown: number };

function Versions({ workspace, versions, shown }: VersionsProps) {
	const t = useTexts(instrumentTexts);
	const format = useFormat();
	const nameOf = useNameOf();
	return (
		<aside className={styles.versions} aria-label={t.versions}>
			<h2>{t.versions}</h2>
			<ol>
				{versions.toReversed().map(({ instrument, publishedAt, publishedBy }) => (
					<li key={instrument.version}>
						<Link
							href={`${paths.instrument(workspace, instrument.id)}?version=${instrument.version}`}
							aria-current={instrument.version === shown ? "true" : undefined}
						>
							{t.version(instrument.version)}
						</Link>
						<span className={styles.more}>{t.published(format.date(publishedAt), nameOf(publishedBy))}</span>
					</li>
				))}
			</ol>
		</aside>
	);
}
