/** The same measure for many groups, as small lines that share one scale, so that they are compared at a glance. */

import type { ReactNode } from "react";
import type { PlotData } from "#client/ui/plot/plot-data.ts";
import { plotValues } from "#client/ui/plot/plot-data.ts";
import { LineDrawing } from "#client/ui/plot/LinePlot.tsx";
import { PlotFigure, type PlotHeading } from "#client/ui/plot/PlotFigure.tsx";
import { usePlotNumber } from "#client/ui/plot/use-plot-number.ts";
import styles from "./Plot.module.css";

type SmallMultiplesProps = {
	title: string;
	summary: string;
	/** Each series becomes a small plot of its own. */
	data: PlotData;
	/** The whole of it, when the drawing shows only a part. */
	table?: PlotData;
	note?: ReactNode;
	headingLevel?: PlotHeading;
};

const WISHED_WIDTH = 260;
const GAP = 16;
const NAME_HEIGHT = 22;
const SMALL_HEIGHT = 120;

export function SmallMultiples({ title, summary, data, table, note, headingLevel }: SmallMultiplesProps) {
	const number = usePlotNumber(data.unit);
	const bounds = plotValues(data);
	return (
		<PlotFigure
			title={title}
			summary={summary}
			data={data}
			{...(table ? { table } : {})}
			note={note}
			hasLegend={false}
			{...(headingLevel === undefined ? {} : { headingLevel })}
			draw={(width) => {
				const columns = Math.max(1, Math.min(data.series.length, Math.floor((width + GAP) / (WISHED_WIDTH + GAP))));
				const each = (width - GAP * (columns - 1)) / columns;
				const rows = Math.ceil(data.series.length / columns);
				return (
					<svg
						width={width}
						height={rows * (SMALL_HEIGHT + NAME_HEIGHT + GAP)}
						className={styles.drawing}
						aria-hidden="true"
					>
						{data.series.map((series, place) => {
							const x = (place % columns) * (each + GAP);
							const y = Math.floor(place / columns) * (SMALL_HEIGHT + NAME_HEIGHT + GAP);
							return (
								<g key={series.id} transform={`translate(${x} ${y})`}>
									<text className={styles.name} x={4} y={14}>
										{series.name}
									</text>
									<g transform={`translate(0 ${NAME_HEIGHT})`}>
										<LineDrawing
											data={{ ...data, series: [series] }}
											width={each}
											height={SMALL_HEIGHT}
											number={number}
											bounds={bounds}
										/>
									</g>
								</g>
							);
						})}
					</svg>
				);
			}}
		/>
	);
}
