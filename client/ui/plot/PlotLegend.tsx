/** Names the series of a plot when there are several, or the one there is when nothing else says what it is (`isAlone`). Each has a colour and a form, so that neither is needed alone. */

import { classNames } from "#client/ui/class-names.ts";
import type { PlotSeries } from "#client/ui/plot/plot-data.ts";
import { seriesColour } from "#client/ui/plot/series-look.ts";
import styles from "./Plot.module.css";

export function PlotLegend({ series, isAlone = false }: { series: readonly PlotSeries[]; isAlone?: boolean }) {
	if (series.length < 2 && !isAlone) return null;
	return (
		<ul className={styles.legend}>
			{series.map((one, place) => (
				<li key={one.id} className={styles.legendItem}>
					<span
						aria-hidden
						className={classNames(
							styles.swatch,
							one.kind === "target" && styles.swatchDashes,
							one.kind === "reference" && styles.swatchLine,
						)}
						style={{ color: seriesColour(series, place) }}
					/>
					{one.name}
				</li>
			))}
		</ul>
	);
}
