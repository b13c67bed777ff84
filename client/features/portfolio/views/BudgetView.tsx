/** What the projects of a view cost over the years: by phase, by group, by funder, and the balance between new pilots and scaling. */

import { useMemo } from "react";
import { budgetTotal, PHASES } from "#shared/document/budget.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { BarPlot } from "#client/ui/plot/BarPlot.tsx";
import {
	BALANCE_PARTS,
	type Balance,
	balanceOf,
	type GroupTotals,
	totalsByFunder,
	totalsByGroup,
	totalsByYear,
} from "#client/features/portfolio/views/budget-totals.ts";
import { groupingOf } from "#client/features/portfolio/views/grouping.ts";
import type { GroupingKey } from "#client/features/portfolio/views/grouping-type.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import { useGroupingNames } from "#client/features/portfolio/views/use-grouping-names.ts";
import styles from "./BudgetView.module.css";

type BudgetViewProps = {
	rows: readonly Project[];
	groupBy: GroupingKey;
	/** Under which level of heading the plots stand. */
	headingLevel?: 2 | 3;
};

export function BudgetView({ rows, groupBy, headingLevel = 2 }: BudgetViewProps) {
	const t = useTexts(texts);
	const format = useFormat();
	const { language } = useLanguage();
	const catalog = useCatalog();
	const nameOf = useGroupingNames();
	const years = useMemo(() => totalsByYear(rows), [rows]);
	const grouping = useMemo(() => groupingOf(groupBy, catalog, language), [groupBy, catalog, language]);
	const groups = useMemo(() => (grouping ? totalsByGroup(rows, grouping) : []), [rows, grouping]);
	const funders = useMemo(() => totalsByFunder(rows, catalog), [rows, catalog]);
	const balance = useMemo(() => balanceOf(rows, catalog), [rows, catalog]);
	const budgeted = rows.filter((project) => Object.keys(project.budget).length > 0);
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return <EmptyState title={t.noBudget}>{t.noBudgetMore}</EmptyState>;
	const total = format.money(budgeted.reduce((sum, project) => sum + budgetTotal(project), 0));
	const phases = portfolioWords[language].phase;
	return (
		<div className={styles.budget}>
			<p className={styles.total}>
				<strong>{total}</strong> {t.withBudget(budgeted.length, rows.length)}
			</p>
			<div className={styles.plots}>
				<BarPlot
					title={t.byYear}
					summary={t.byYearSummary(first.year, last.year, total)}
					isStacked
					headingLevel={headingLevel}
					data={{
						axis: t.year,
						unit: "$",
						labels: years.map(({ year }) => String(year)),
						series: PHASES.map((phase) => ({
							id: phase,
							name: phases[phase],
							values: years.map((year) => year[phase]),
						})),
					}}
				/>
				<BalancePlot balance={balance} headingLevel={headingLevel} />
				{grouping && (
					<GroupPlot
						title={t.byGroup(nameOf(groupBy).toLocaleLowerCase(language))}
						axis={nameOf(groupBy)}
						groups={groups}
						labelOf={(value) => (value === "" ? t.notPlaced : grouping.labelOf(value))}
						note={grouping.isMultiple ? t.groupsOverlap : null}
						headingLevel={headingLevel}
					/>
				)}
				<GroupPlot
					title={t.byFunder}
					axis={portfolioWords[language].involvement.funder}
					groups={funders}
					labelOf={(value) => value || t.noFunder}
					note={null}
					headingLevel={headingLevel}
				/>
			</div>
		</div>
	);
}

type GroupPlotProps = {
	title: string;
	axis: string;
	groups: readonly GroupTotals[];
	labelOf: (value: string) => string;
	note: string | null;
	headingLevel: 2 | 3;
};

/** Beyond, bars are no longer read; the others go together in the last one. */
const MOST_BARS = 12;

function GroupPlot({ title, axis, groups, labelOf, note, headingLevel }: GroupPlotProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const phases = portfolioWords[language].phase;
	const shown = groups.slice(0, MOST_BARS);
	const hidden = groups.length - shown.length;
	const largest = shown[0];
	return (
		<BarPlot
			title={title}
			summary={t.byGroupSummary(axis, largest ? labelOf(largest.value) : "")}
			isStacked
			headingLevel={headingLevel}
			note={[note, hidden > 0 ? t.othersNotDrawn(hidden) : null].filter(Boolean).join(" ")}
			data={{
				axis,
				unit: "$",
				labels: shown.map(({ value }) => labelOf(value)),
				series: PHASES.map((phase) => ({ id: phase, name: phases[phase], values: shown.map((group) => group[phase]) })),
			}}
			table={{
				axis,
				unit: "$",
				labels: groups.map(({ value }) => labelOf(value)),
				series: PHASES.map((phase) => ({
					id: phase,
					name: phases[phase],
					values: groups.map((group) => group[phase]),
				})),
			}}
		/>
	);
}

function BalancePlot({ balance, headingLevel }: { balance: Balance; headingLevel: 2 | 3 }) {
	const t = useTexts(texts);
	const format = useFormat();
	const parts = BALANCE_PARTS.filter((part) => balance[part].projects > 0);
	return (
		<BarPlot
			title={t.balanceTitle}
			summary={t.balanceSummary(format.money(balance.pilot.amount), format.money(balance.scaling.amount))}
			headingLevel={headingLevel}
			note={t.balanceNote}
			data={{
				axis: t.part,
				unit: "$",
				labels: parts.map((part) => `${t[part]} (${format.number(balance[part].projects)})`),
				series: [{ id: "amount", name: t.amounts, values: parts.map((part) => balance[part].amount) }],
			}}
			table={{
				axis: t.part,
				labels: parts.map((part) => t[part]),
				series: [
					{ id: "projects", name: t.projectCount, values: parts.map((part) => balance[part].projects) },
					{ id: "amount", name: `${t.amounts} ($)`, values: parts.map((part) => balance[part].amount) },
				],
			}}
		/>
	);
}
