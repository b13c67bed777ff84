/** Chooses whose values are brought together: everything, a sector, a cohort or one project. */

import { useMemo } from "react";
import { PORTFOLIO_SCOPE, type ResultsScope } from "#shared/domain/results-scope.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import styles from "./Results.module.css";
import { texts } from "#client/features/results/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import type { Option } from "#client/ui/OptionItem.tsx";
import { Select } from "#client/ui/Select.tsx";

type Kind = ResultsScope["kind"];
const KINDS: readonly Kind[] = ["portfolio", "sector", "cohort", "project"];

/** `scope` is null when the address names none. */
type ScopeFieldsProps = { scope: ResultsScope | null; onChange: (scope: ResultsScope) => void };

export function ScopeFields({ scope, onChange }: ScopeFieldsProps) {
	const t = useTexts(texts);
	const choices = useScopeChoices();
	const kind = scope?.kind ?? null;
	const names: Record<Kind, string> = {
		portfolio: t.wholePortfolio,
		sector: t.sectorKind,
		cohort: t.cohortKind,
		project: t.projectKind,
	};
	return (
		<div className={styles.scope}>
			<Select
				label={t.scope}
				options={KINDS.map((value) => ({
					value,
					label: names[value],
					isDisabled: value !== "portfolio" && choices[value].length === 0,
				}))}
				value={kind}
				onChange={(next) => {
					if (next === kind) return;
					const [first] = next === "portfolio" ? [] : choices[next];
					onChange(scopeOf(next, first?.value ?? ""));
				}}
				className={styles.scopeKind}
			/>
			{scope && scope.kind !== "portfolio" && (
				<ComboBox
					label={names[scope.kind]}
					options={choices[scope.kind]}
					value={scope.kind === "sector" ? scope.name : scope.id}
					onChange={(value) => {
						if (value !== null) onChange(scopeOf(scope.kind, value));
					}}
					className={styles.scopeOne}
				/>
			)}
		</div>
	);
}

function scopeOf(kind: Kind, value: string): ResultsScope {
	if (kind === "portfolio" || value === "") return PORTFOLIO_SCOPE;
	return kind === "sector" ? { kind, name: value } : { kind, id: value };
}

/** What there is of each kind: the sectors of the workspace, then those projects wrote themselves. */
function useScopeChoices(): Record<Exclude<Kind, "portfolio">, Option[]> {
	const t = useTexts(texts);
	const { compare } = useFormat();
	const { id, sectors } = useWorkspace();
	const entries = useDirectoryEntries(id);
	return useMemo(() => {
		const named = (kind: "cohort" | "project"): Option[] =>
			entries
				.filter((entry) => entry.kind === kind && !entry.archived)
				.map((entry) => ({ value: entry.id, label: entry.name || t.unnamed }))
				.sort((a, b) => compare(a.label, b.label));
		const written = new Set(entries.flatMap((entry) => (entry.kind === "project" ? (entry.sectors ?? []) : [])));
		const others = [...written].filter((sector) => !sectors.includes(sector)).sort(compare);
		return {
			sector: [...sectors, ...others].map((sector) => ({ value: sector, label: sector })),
			cohort: named("cohort"),
			project: named("project"),
		};
	}, [entries, sectors, compare, t]);
}
