/** The totals of a project's budget over five years, by phase. */

import { budgetTotal, PHASES } from "#shared/document/budget.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./BudgetField.module.css";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";

const YEARS = 5;

export function BudgetTotals({ project, firstYear }: { project: Project; firstYear: number }) {
	const t = useTexts(sheetTexts);
	const { language } = useLanguage();
	const { money } = useFormat();
	const words = portfolioWords[language];
	const years = Array.from({ length: YEARS }, (_, index) => firstYear + index);
	const inYears = (phase?: (typeof PHASES)[number]) =>
		years.reduce((sum, year) => sum + budgetTotal(project, phase ? { year, phase } : { year }), 0);
	const beyond = budgetTotal(project) - inYears();
	return (
		<div className={styles.totals}>
			<table className={styles.table}>
				<caption className={styles.caption}>{t.budgetTotals}</caption>
				<thead>
					<tr>
						<th scope="col">{t.phase}</th>
						{years.map((year) => (
							<th key={year} scope="col">
								{year}
							</th>
						))}
						<th scope="col">{t.total}</th>
					</tr>
				</thead>
				<tbody>
					{PHASES.map((phase) => (
						<tr key={phase}>
							<th scope="row">{words.phase[phase]}</th>
							{years.map((year) => (
								<td key={year}>{money(budgetTotal(project, { year, phase }))}</td>
							))}
							<td>{money(inYears(phase))}</td>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{t.total}</th>
						{years.map((year) => (
							<td key={year}>{money(budgetTotal(project, { year }))}</td>
						))}
						<td>{money(inYears())}</td>
					</tr>
				</tfoot>
			</table>
			{beyond > 0 && <p className={styles.none}>{t.beyondYears(money(beyond))}</p>}
		</div>
	);
}
