/** Writes the next version of an instrument, beside the published ones. The draft stays on the device until it is published. */

import { useState } from "react";
import { Link } from "react-aria-components";
import { useLocation } from "wouter";
import { type Instrument, instrumentFaults } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { latestVersion } from "#shared/ledger/instruments.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { STARTER_INSTRUMENTS } from "#shared/method/starter-instruments.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { InstrumentFields } from "#client/features/assessments/InstrumentFields.tsx";
import {
	blankInstrument,
	draftFrom,
	type InstrumentDraft,
	readInstrumentDraft,
	typedLinks,
} from "#client/features/assessments/instrument-draft.ts";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import { faultWords } from "#client/features/assessments/instrument-words.ts";
import styles from "#client/features/assessments/Instruments.module.css";
import { LedgerNotices } from "#client/document/LedgerNotices.tsx";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { texts } from "#client/features/assessments/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type InstrumentEditorPageProps = { workspace: WorkspaceId; id: string };

export function InstrumentEditorPage({ workspace, id }: InstrumentEditorPageProps) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => <Base workspace={workspace} id={id} ledgers={ledgers} />}
		</PortfolioLedgers>
	);
}

/** What the draft starts from. */
function Base({ workspace, id, ledgers }: InstrumentEditorPageProps & { ledgers: Ledgers }) {
	const t = useTexts(instrumentTexts);
	const { can } = useWorkspace();
	const { state } = ledgers.instruments;
	const latest = latestVersion(state, id);
	const starter = STARTER_INSTRUMENTS.find((one) => one.id === id);
	const [blank] = useState(blankInstrument);
	const base = latest?.instrument ?? starter ?? (id === "nouveau" ? blank : null);
	if (!base || !can("runAssessments")) {
		return (
			<Page title={base ? t.mayNot : t.notFound}>
				<EmptyState
					title={base ? t.mayNot : t.notFound}
					action={<ButtonLink href={paths.instruments(workspace)}>{t.back}</ButtonLink>}
				>
					{base ? t.lead : t.notFoundMore}
				</EmptyState>
			</Page>
		);
	}
	return <Editor key={id} workspace={workspace} id={id} base={base} ledgers={ledgers} />;
}

type EditorProps = InstrumentEditorPageProps & { base: Instrument; ledgers: Ledgers };

function Editor({ workspace, id, base, ledgers: { instruments: ledger } }: EditorProps) {
	const t = useTexts(instrumentTexts);
	const tShared = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const [, navigate] = useLocation();
	const [isPublishing, setPublishing] = useState(false);
	const [isDiscarding, setDiscarding] = useState(false);
	const kept = useDeviceDraft<InstrumentDraft>(`instrument.${id}`, readInstrumentDraft);
	const published = ledger.state.versions.get(base.id)?.length ?? 0;
	const draft = kept.value ?? draftFrom(base, published);
	const { links, isBad } = typedLinks(draft.links);
	const instrument: Instrument = { ...draft.instrument, source: { ...draft.instrument.source, links } };
	const faults = instrumentFaults(instrument);
	// One that did not exist has its own number by now, when it was published from this draft elsewhere.
	const last = ledger.state.versions.get(instrument.id)?.length ?? 0;
	const isOvertaken = last > draft.after;
	const title = wordingIn(instrument.title, language);

	const publish = async () => {
		setPublishing(true);
		const sent = await ledger.send({ kind: "publish-instrument", instrument, after: draft.after });
		setPublishing(false);
		if (!sent.ok) return;
		kept.clear();
		const isDone = sent.value.state === "done";
		toast({ tone: "ok", text: isDone ? t.publishedNow(title, draft.after + 1) : tShared.waits });
		navigate(isDone ? paths.instrument(workspace, instrument.id) : paths.instruments(workspace));
	};

	return (
		<Page
			title={id === "nouveau" ? t.createTitle : t.editTitle(wordingIn(base.title, language))}
			lead={t.editLead(draft.after + 1)}
			eyebrow={<Link href={paths.instruments(workspace)}>{t.back}</Link>}
			actions={
				kept.value !== null && (
					<Button variant="quiet" onPress={() => setDiscarding(true)}>
						{t.discard}
					</Button>
				)
			}
		>
			<LedgerNotices ledger={ledger} />
			{isOvertaken && (
				<Banner
					tone="warn"
					isLive
					action={
						<>
							<ButtonLink size="small" href={paths.instrument(workspace, instrument.id)}>
								{t.seeTheirs}
							</ButtonLink>
							<Button size="small" onPress={() => kept.set({ ...draft, after: last })}>
								{t.publishAfter(last + 1)}
							</Button>
						</>
					}
				>
					{t.overtaken(last)}
				</Banner>
			)}
			<InstrumentFields draft={draft} linksAreBad={isBad} onChange={kept.set} />
			<footer className={styles.foot}>
				<div className={styles.left} role="status">
					{faults.length === 0 ? (
						<p>{t.isComplete}</p>
					) : (
						<>
							<p>{t.left(faults.length)}</p>
							<ul>
								{faults.slice(0, 8).map((fault) => {
									const words = faultWords(instrument, fault, language);
									return <li key={`${fault.kind} ${words}`}>{words}</li>;
								})}
								{faults.length > 8 && <li>…</li>}
							</ul>
						</>
					)}
				</div>
				<Button
					variant="primary"
					isPending={isPublishing}
					isDisabled={faults.length > 0 || isBad || isOvertaken}
					onPress={() => void publish()}
				>
					{t.publish(draft.after + 1)}
				</Button>
			</footer>
			<ConfirmDialog
				title={t.discard}
				confirmLabel={t.discard}
				isDanger
				isOpen={isDiscarding}
				onOpenChange={setDiscarding}
				onConfirm={kept.clear}
			>
				{t.discardAsk}
			</ConfirmDialog>
		</Page>
	);
}
