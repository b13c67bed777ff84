/** Which projects the coverage is about, how its rows and columns are made, and what is to be looked at again. */

import type { Cohort } from "#shared/document/cohorts.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { type CoverageState, VERDICTS } from "#shared/ledger/coverage.ts";
import { type CoverageColumn, countColumn } from "#client/features/balises/coverage/coverage-model.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import type { CoverageChoice } from "#client/features/balises/coverage/use-coverage-choice.ts";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./Coverage.module.css";

type CoverageFiltersProps = {
	choice: CoverageChoice;
	change: (part: Partial<CoverageChoice>) => void;
	/** Every live project, and those with a row. */
	projects: readonly Project[];
	shown: readonly Project[];
	cohorts: readonly Cohort[];
	columns: readonly CoverageColumn[];
	state: CoverageState;
};

const ANY = "any";

export function CoverageFilters(props: CoverageFiltersProps) {
	const { choice, change, projects, shown, cohorts, columns, state } = props;
	const t = useTexts(texts);
	const words = useTexts(verdictWords);
	const { compare } = useFormat();
	const sectors = [...new Set(projects.flatMap((project) => project.sectors))].sort(compare);
	const stale = columns.reduce((sum, column) => sum + countColumn(state, projects, column).stale, 0);
	return (
		<>
			<div className={styles.bar}>
				<SearchField
					label={t.search}
					hideLabel
					placeholder={t.search}
					value={choice.search}
					onChange={(search) => change({ search })}
					className={styles.search}
				/>
				<Select
					label={t.cohort}
					hideLabel
					options={[
						{ value: ANY, label: t.anyCohort },
						...cohorts.map(({ id, name }) => ({ value: id as string, label: name || t.noNameCohort })),
					]}
					value={choice.cohort || ANY}
					onChange={(cohort) => change({ cohort: cohort === ANY ? "" : cohort })}
				/>
				<Select
					label={t.sector}
					hideLabel
					options={[{ value: ANY, label: t.anySector }, ...sectors.map((sector) => ({ value: sector, label: sector }))]}
					value={choice.sector || ANY}
					onChange={(sector) => change({ sector: sector === ANY ? "" : sector })}
				/>
				<Select
					label={t.only}
					hideLabel
					options={[
						{ value: ANY, label: t.anyCell },
						{ value: "stale", label: t.onlyStale },
						{ value: "unknown", label: t.onlyUnknown },
					]}
					value={choice.only || ANY}
					onChange={(only) => change({ only: only === "stale" || only === "unknown" ? only : "" })}
				/>
				<Select
					label={t.unit}
					hideLabel
					options={[
						{ value: "balise", label: t.unitBalise },
						{ value: "criterion", label: t.unitCriterion },
					]}
					value={choice.unit}
					onChange={(unit) => change({ unit: unit === "criterion" ? "criterion" : "balise", cell: null })}
				/>
				<Select
					label={t.rows}
					hideLabel
					options={[
						{ value: "projects", label: t.rowProjects },
						{ value: "cohorts", label: t.rowCohorts },
					]}
					value={choice.rows}
					onChange={(rows) => change({ rows: rows === "cohorts" ? "cohorts" : "projects", cell: null })}
				/>
			</div>
			{stale > 0 && (
				<Banner
					tone="warn"
					action={
						<Button size="small" onPress={() => change({ only: choice.only === "stale" ? "" : "stale" })}>
							{choice.only === "stale" ? t.seeAll : t.seeStale}
						</Button>
					}
				>
					{t.staleCount(stale)}
				</Banner>
			)}
			<p className={styles.legend}>
				<span>{t.projectsOf(shown.length, projects.length)}</span>
				{VERDICTS.map((verdict) => (
					<span key={verdict} className={styles.legendItem}>
						<VerdictMark verdict={verdict} /> {words[verdict]}
					</span>
				))}
			</p>
		</>
	);
}
