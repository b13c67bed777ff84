/** « Équilibre des voix » : which sectors wrote, commented, proposed and voted, beside their share of the members, so that whoever facilitates can go and ask the others. */

import { useMemo } from "react";
import { useSearchParams } from "wouter";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { VoicesReply } from "#shared/protocol/voices.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { texts } from "#client/features/voices/texts.ts";
import { voicePlot, voiceSentences } from "#client/features/voices/voice-gaps.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { BarPlot } from "#client/ui/plot/BarPlot.tsx";
import { Select } from "#client/ui/Select.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import styles from "./Voices.module.css";

const DOCUMENT = "document";
const PERIOD = "periode";
const ALL = "tout";
const DAYS = [7, 30, 90] as const;

export function VoicesPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	return (
		<Page title={t.title} lead={t.lead}>
			{can("seeVoices") ? (
				<Balance workspace={workspace} />
			) : (
				<EmptyState title={t.notForYou}>{t.notForYouMore}</EmptyState>
			)}
		</Page>
	);
}

function Balance({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const api = useApi();
	const [params, setParams] = useSearchParams();
	const documents = useDirectoryDocuments(workspace).filter(({ archived }) => !archived);
	const document = params.get(DOCUMENT) ?? ALL;
	const days = DAYS.find((one) => String(one) === params.get(PERIOD)) ?? null;
	const choose = (name: string, value: string) =>
		setParams(
			(before) => {
				const next = new URLSearchParams(before);
				if (value === ALL) next.delete(name);
				else next.set(name, value);
				return next;
			},
			{ replace: true },
		);
	const loaded = useResource(`voices/${workspace}/${document}/${days ?? ALL}`, () =>
		api.voices(workspace, {
			document: document === ALL ? null : (document as DocumentId),
			from: days === null ? null : dayBefore(days - 1),
		}),
	);
	return (
		<>
			<div className={styles.filters}>
				<Select
					label={t.document}
					options={[
						{ value: ALL, label: t.wholeWorkspace },
						...documents.map(({ id, title }) => ({ value: id as string, label: title })),
					]}
					value={document}
					onChange={(value) => choose(DOCUMENT, value)}
				/>
				<Select
					label={t.period}
					options={[
						{ value: ALL, label: t.always },
						...DAYS.map((one) => ({ value: String(one), label: t.lastDays(one) })),
					]}
					value={days === null ? ALL : String(days)}
					onChange={(value) => choose(PERIOD, value)}
				/>
			</div>
			{loaded.state === "loading" ? (
				<Skeleton lines={8} />
			) : loaded.state === "failed" ? (
				<ErrorState title={t.failed} onRetry={loaded.reload}>
					{failureSentence(loaded.failure, language)}
				</ErrorState>
			) : loaded.value.groups.length === 0 ? (
				<EmptyState title={t.tooSmall}>{t.tooSmallMore}</EmptyState>
			) : (
				<Shares voices={loaded.value} />
			)}
		</>
	);
}

function Shares({ voices }: { voices: VoicesReply }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { list } = useFormat();
	const data = useMemo(() => voicePlot(voices, language), [voices, language]);
	const sentences = voiceSentences(voices, language);
	const { hidden, groups } = voices;
	// Everything but the members themselves.
	const isSilent = data.series.length === 1;
	return (
		<>
			<section className={styles.gaps} aria-labelledby="voice-gaps">
				<h2 id="voice-gaps">{t.gaps}</h2>
				{sentences.length === 0 ? (
					<p>{isSilent ? t.nothing : t.noGap}</p>
				) : (
					<ul>
						{sentences.map((sentence) => (
							<li key={sentence}>{sentence}</li>
						))}
					</ul>
				)}
			</section>
			<BarPlot title={t.plot} summary={t.plotSummary(groups.length)} data={data} headingLevel={2} />
			{hidden.length > 0 && (
				<p className={styles.soft}>{t.hidden(list(hidden.map((measure) => t[measure].toLocaleLowerCase())))}</p>
			)}
			<section className={styles.soft} aria-labelledby="voice-how">
				<h2 id="voice-how">{t.how}</h2>
				<p>{t.howMore}</p>
			</section>
		</>
	);
}

/** The day so many days ago, `yyyy-mm-dd`, in Québec. */
function dayBefore(days: number): string {
	const format = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" });
	return format.format(Date.now() - days * 86_400_000);
}
