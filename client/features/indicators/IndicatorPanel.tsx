/** Everything about one indicator, beside the grid. */

import { useEffect } from "react";
import { citableKey } from "#shared/domain/citable.ts";
import { DIRECTIONS, FREQUENCIES, type Indicator, type IndicatorFields } from "#shared/document/indicator-set.ts";
import { directionWords, frequencyWords } from "#shared/document/indicator-words.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { recordTextName } from "#shared/document/rich-text.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { RecordThreads } from "#client/comments/RecordThreads.tsx";
import { CardOrigins } from "#client/document/CardOrigins.tsx";
import { CitedIn } from "#client/document/CitedIn.tsx";
import { RecordHistoryLink } from "#client/document/RecordHistoryLink.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import { editableNumber, parseNumber } from "#client/document/number-text.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import type { Whereabouts } from "#client/document/use-people.ts";
import { ExpressionSection } from "#client/features/indicators/ExpressionSection.tsx";
import { ReferencesField } from "#client/features/indicators/ReferencesField.tsx";
import { TargetsTable } from "#client/features/indicators/TargetsTable.tsx";
import { TogetherFields } from "#client/features/indicators/TogetherFields.tsx";
import { texts } from "#client/features/indicators/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { CitingField } from "#client/editor/CitingField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ProposableText } from "#client/proposals/ProposableText.tsx";
import { Select } from "#client/ui/Select.tsx";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import styles from "./IndicatorPanel.module.css";

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

type IndicatorPanelProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	table: RecordTable<IndicatorFields>;
	indicator: Indicator;
	/** All of the set. */
	indicators: readonly Indicator[];
	/** Words already used elsewhere in the set, offered again. */
	disaggregations: readonly string[];
	canWrite: boolean;
	onClose: () => void;
	onWhere: (where: Whereabouts | null) => void;
};

export function IndicatorPanel(props: IndicatorPanelProps) {
	const { workspace, document, room, table, indicator, indicators, disaggregations, canWrite, onClose, onWhere } =
		props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const format = useFormat();
	const { id } = indicator;
	useEffect(() => {
		onWhere({ record: id });
		return () => onWhere(null);
	}, [id, onWhere]);
	const text = (field: "code" | "name" | "unit" | "responsible") => ({
		label: t[field],
		value: indicator[field],
		canWrite,
		onCommit: (value: string) => table.set(id, field, value.trim()),
	});
	const long = (field: "formula" | "source") => ({
		label: t[field],
		value: indicator[field],
		canWrite,
		onCommit: (value: string) => table.set(id, field, value),
	});
	return (
		<SidePanel title={indicator.name || indicator.code || t.untitled} onClose={onClose}>
			<div className={styles.fields}>
				<div className={styles.codeAndName}>
					<DraftField {...text("code")} />
					<DraftField {...text("name")} />
				</div>
				<div className={styles.text}>
					<p className={styles.label} aria-hidden>
						{t.definition}
					</p>
					<ProposableText
						room={room}
						field={recordTextName("definition", id)}
						label={t.definition}
						placeholder={t.definitionPlaceholder}
						readOnly={!canWrite}
					/>
				</div>
				<div className={styles.pair}>
					<DraftField {...text("unit")} />
					{canWrite ? (
						<Select
							label={t.direction}
							options={DIRECTIONS.map((value) => ({ value, label: directionWords[language][value] }))}
							value={indicator.direction}
							onChange={(value) => table.set(id, "direction", value)}
						/>
					) : (
						<ReadOnlyField label={t.direction} value={directionWords[language][indicator.direction]} />
					)}
				</div>
				<CitingField {...long("formula")} description={canWrite ? t.formulaHint : undefined} />
				<ExpressionSection
					workspace={workspace}
					document={document}
					table={table}
					indicators={indicators}
					indicator={indicator}
					canWrite={canWrite}
				/>
				<TogetherFields workspace={workspace} table={table} indicator={indicator} canWrite={canWrite} />
				<CitingField {...long("source")} description={canWrite ? t.sourceHint : undefined} />
				<div className={styles.pair}>
					{canWrite ? (
						<Select
							label={t.frequency}
							options={FREQUENCIES.map((value) => ({ value, label: frequencyWords[language][value] }))}
							value={indicator.frequency}
							onChange={(value) => table.set(id, "frequency", value)}
						/>
					) : (
						<ReadOnlyField label={t.frequency} value={frequencyWords[language][indicator.frequency]} />
					)}
					<DraftField {...text("responsible")} />
				</div>
				<div className={styles.pair}>
					<DraftField
						label={t.baseline}
						inputMode="decimal"
						value={
							canWrite
								? editableNumber(indicator.baseline, language)
								: indicator.baseline === null
									? ""
									: format.number(indicator.baseline, { maximumFractionDigits: 12 })
						}
						errorOf={(value) => (parseNumber(value) === undefined ? t.notANumber : null)}
						onCommit={(value) => {
							const number = parseNumber(value);
							if (number !== undefined) table.set(id, "baseline", number);
						}}
						canWrite={canWrite}
					/>
					<DraftField
						label={t.baselineDate}
						value={indicator.baselineDate ?? ""}
						placeholder={canWrite ? "2026-03-31" : undefined}
						errorOf={(value) => (value.trim() === "" || isDate(value.trim()) ? null : t.notADate)}
						onCommit={(value) => table.set(id, "baselineDate", value.trim() || null)}
						canWrite={canWrite}
					/>
				</div>
				<TargetsTable table={table} indicator={indicator} canWrite={canWrite} />
				{canWrite ? (
					<TagField
						label={t.disaggregation}
						description={t.disaggregationHint}
						values={indicator.disaggregation}
						suggestions={disaggregations}
						onChange={(values) => table.setList(id, "disaggregation", indicator.disaggregation, values)}
					/>
				) : (
					<ReadOnlyField label={t.disaggregation} value={format.list(indicator.disaggregation)} />
				)}
				<ReferencesField table={table} indicator={indicator} canWrite={canWrite} />
				<RecordThreads room={room} subject={{ kind: "record", record: id, label: indicator.name || indicator.code }} />
				<CardOrigins workspace={workspace} doc={room.doc} things={id} />
				<CitedIn workspace={workspace} cited={citableKey("indicator", id)} />
				<RecordHistoryLink room={room} record={id} />
			</div>
		</SidePanel>
	);
}

/** A date that exists: 2026-02-30 does not. */
function isDate(text: string): boolean {
	return ISO_DATE.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
