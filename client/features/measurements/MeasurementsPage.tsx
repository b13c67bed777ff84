/** The page of measurements: the values of an indicator, project by project and period by period, reported in one's own name. */

import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useResults } from "#client/document/use-results.ts";
import { useRoom } from "#client/document/use-room.ts";
import { IndicatorChoice } from "#client/features/measurements/IndicatorChoice.tsx";
import styles from "#client/features/measurements/Measurements.module.css";
import { texts } from "#client/features/measurements/texts.ts";
import { useEntryChoice } from "#client/features/measurements/use-entry-choice.ts";
import { ValuesOf } from "#client/features/measurements/ValuesOf.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { useState } from "react";

export function MeasurementsPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	const room = useRoom(roomName(workspace, PORTFOLIO));
	const [beside, setBeside] = useState<HTMLElement | null>(null);
	return (
		<div className={styles.page}>
			<div className={styles.body}>
				<Page title={t.title} lead={t.lead} width="full">
					<RoomGate room={room}>
						<Measurements workspace={workspace} beside={beside} />
					</RoomGate>
				</Page>
			</div>
			<div ref={setBeside} className={styles.beside} />
		</div>
	);
}

function Measurements({ workspace, beside }: { workspace: WorkspaceId; beside: HTMLElement | null }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [choice, change] = useEntryChoice();
	const results = useResults(workspace, { kind: "portfolio" });
	if (results.state === "failed")
		return (
			<ErrorState title={t.title} onRetry={results.reload}>
				{failureSentence(results.failure, language)}
			</ErrorState>
		);
	if (results.state === "loading") return <Skeleton lines={8} />;
	const indicators = results.value.results.map(({ indicator }) => indicator);
	if (indicators.length === 0)
		return (
			<EmptyState
				title={t.noIndicatorTitle}
				action={<ButtonLink href={paths.workspace(workspace)}>{t.toOverview}</ButtonLink>}
			>
				{t.noIndicator}
			</EmptyState>
		);
	const chosen = indicators.find(({ id }) => id === choice.indicator);
	return (
		<>
			<IndicatorChoice
				workspace={workspace}
				indicators={indicators}
				value={chosen?.id ?? null}
				onChange={(indicator) => change({ indicator, split: "", grain: null, last: null, cell: null })}
			/>
			{!chosen && (
				<EmptyState title={choice.indicator === "" ? t.chooseTitle : t.goneTitle} isCompact>
					{choice.indicator === "" ? t.chooseMore : t.goneMore}
				</EmptyState>
			)}
			{chosen?.isComputed && (
				<EmptyState title={t.computedTitle} isCompact>
					{t.computedMore}
				</EmptyState>
			)}
			{chosen && !chosen.isComputed && (
				<ValuesOf
					key={chosen.id}
					workspace={workspace}
					indicator={chosen}
					choice={choice}
					change={change}
					beside={beside}
				/>
			)}
		</>
	);
}
