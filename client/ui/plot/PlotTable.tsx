/** The values of a plot as a table. */

import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { LOCALES } from "#shared/lib/language.ts";
import { type PlotData, plotTable } from "#client/ui/plot/plot-data.ts";
import { texts } from "#client/ui/plot/texts.ts";
import styles from "./Plot.module.css";

export function PlotTable({ data, label }: { data: PlotData; label: string }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
	const { head, rows } = plotTable(data);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by key
		<section className={styles.tableFrame} aria-label={label} tabIndex={0}>
			<table className={styles.table}>
				<thead>
					<tr>
						{head.map((name, place) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name of their own
							<th key={place} scope="col">
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(([name, ...cells], row) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: two labels may be alike
						<tr key={row}>
							<th scope="row">{name}</th>
							{cells.map((cell, place) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
								<td key={place}>{typeof cell === "number" ? number.format(cell) : (cell ?? t.noValue)}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
