/** How an indicator is computed from others: its calculation as people read it, and the form that writes it. */

import { Sigma, Trash2 } from "lucide-react";
import { useId, useMemo, useState } from "react";
import type { Indicator, IndicatorFields } from "#shared/document/indicator-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryEntries, useDirectoryReady } from "#client/document/use-directory.ts";
import { ExpressionForm } from "#client/features/indicators/ExpressionForm.tsx";
import { keptProblem, type NamedIndicator, shownFormula } from "#client/features/indicators/formula-names.ts";
import styles from "#client/features/indicators/Measure.module.css";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

type ExpressionSectionProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	table: RecordTable<IndicatorFields>;
	/** Those of this set. */
	indicators: readonly Indicator[];
	indicator: Indicator;
	canWrite: boolean;
};

export function ExpressionSection(props: ExpressionSectionProps) {
	const { workspace, table, indicator, canWrite } = props;
	const t = useTexts(measureTexts);
	const announce = useAnnounce();
	const titleId = useId();
	const [isWriting, setWriting] = useState(false);
	const nameOf = useShortNames(workspace);
	const problem = useKeptProblem(props);
	const { id, expression } = indicator;
	const isComputed = expression.trim() !== "";
	const save = (next: string) => {
		table.set(id, "expression", next);
		setWriting(false);
		announce(next === "" ? t.formulaRemoved : t.formulaSaved);
	};
	if (!isComputed && !canWrite) return null;
	return (
		<section aria-labelledby={titleId} className={styles.section}>
			<h3 id={titleId} className={styles.title}>
				{t.computed}
			</h3>
			{isComputed ? (
				!isWriting && (
					<>
						<p className={styles.formula}>{shownFormula(expression, nameOf)}</p>
						{problem !== null && <p className={styles.warning}>{problem}</p>}
					</>
				)
			) : (
				<p className={styles.note}>{t.notComputed}</p>
			)}
			{canWrite && isWriting && <ExpressionForm {...props} onSave={save} onCancel={() => setWriting(false)} />}
			{canWrite && !isWriting && (
				<div className={styles.acts}>
					<Button size="small" icon={<Sigma size={16} aria-hidden />} onPress={() => setWriting(true)}>
						{isComputed ? t.changeFormula : t.writeFormula}
					</Button>
					{isComputed && (
						<Button size="small" variant="quiet" icon={<Trash2 size={16} aria-hidden />} onPress={() => save("")}>
							{t.removeFormula}
						</Button>
					)}
				</div>
			)}
		</section>
	);
}

/** What is wrong with the calculation as it stands, others having changed what it needs. Those of other sets are known by their unit alone. */
function useKeptProblem({ workspace, document, indicators, indicator }: ExpressionSectionProps): string | null {
	const { language } = useLanguage();
	const entries = useDirectoryEntries(workspace);
	const isReady = useDirectoryReady(workspace);
	return useMemo(() => {
		const { id, unit, expression } = indicator;
		if (expression.trim() === "" || !isReady) return null;
		const others = entries
			.filter((entry) => entry.kind === "indicator" && !entry.archived && entry.document !== document)
			.map((entry): NamedIndicator => {
				const { code = "", name, unit: itsUnit = "" } = entry;
				return { id: entry.id as RecordId, code, name, unit: itsUnit, expression: "", set: "" };
			});
		const own = indicators.filter((one) => !one.archived).map((one): NamedIndicator => ({ ...one, set: null }));
		return keptProblem(expression, { id, unit, indicators: [...own, ...others] }, language);
	}, [document, indicators, indicator, entries, isReady, language]);
}

/** The code of an indicator, or its name: enough to read a calculation by. */
function useShortNames(workspace: WorkspaceId): (id: string) => string {
	const t = useTexts(measureTexts);
	const entries = useDirectoryEntries(workspace);
	return useMemo(() => {
		const named = entries.flatMap((one) => (one.kind === "indicator" ? [[one.id, one] as const] : []));
		const codes = named.map(([, { code }]) => code);
		const isAlone = (code: string | undefined) =>
			code !== undefined && codes.filter((one) => one === code).length === 1;
		const names = new Map(named.map(([id, one]) => [id, isAlone(one.code) ? one.code : one.name || one.code]));
		return (id) => names.get(id) || t.gone;
	}, [entries, t]);
}
