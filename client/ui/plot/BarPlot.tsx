/** Values by group, as bars that lie so that long names are read: side by side, or one after the other (`isStacked`) when they add up. */

import { labelled } from "#shared/lib/language.ts";
import type { ReactNode } from "react";
import { useLanguage } from "#client/i18n/language-context.ts";
import { type PlotData, type PlotSeries, plotValues } from "#client/ui/plot/plot-data.ts";
import { linearScale, type PlotScale } from "#client/ui/plot/plot-scale.ts";
import { PlotFigure, type PlotHeading } from "#client/ui/plot/PlotFigure.tsx";
import { seriesColour } from "#client/ui/plot/series-look.ts";
import { type PlotNumber, usePlotNumber } from "#client/ui/plot/use-plot-number.ts";
import styles from "./Plot.module.css";

type BarPlotProps = {
	title: string;
	summary: string;
	data: PlotData;
	/** The whole of it, when the drawing shows only a part. */
	table?: PlotData;
	note?: ReactNode;
	headingLevel?: PlotHeading;
	/** The series are parts of a whole. Values below zero are then not drawn. */
	isStacked?: boolean;
};

const BAR = 16;
const GAP = 12;
const NAME_HEIGHT = 18;
const TOP = 4;
const BOTTOM = 24;
const LEFT = 4;
/** Room for a value before a bar that goes below zero. */
const LEFT_OF_NEGATIVE = 52;
/** Room for a value after its bar. */
const RIGHT = 72;

export function BarPlot({ title, summary, data, table, note, headingLevel, isStacked = false }: BarPlotProps) {
	const number = usePlotNumber(data.unit);
	return (
		<PlotFigure
			title={title}
			summary={summary}
			data={data}
			{...(table ? { table } : {})}
			note={note}
			{...(headingLevel === undefined ? {} : { headingLevel })}
			// Parts of a whole are told by their colour: a single one too.
			hasLegend={isStacked ? "always" : true}
			draw={(width) => <BarDrawing data={data} width={width} isStacked={isStacked} number={number} />}
		/>
	);
}

type BarDrawingProps = { data: PlotData; width: number; isStacked: boolean; number: PlotNumber };

function BarDrawing({ data, width, isStacked, number }: BarDrawingProps) {
	const totals = data.labels.map((_, place) => stackTotal(data.series, place));
	const isBelowZero = !isStacked && plotValues(data).some((value) => value < 0);
	const reach = { start: isBelowZero ? LEFT_OF_NEGATIVE : LEFT, end: width - RIGHT };
	const x = linearScale(isStacked ? totals : plotValues(data), reach, { fromZero: true });
	const bars = isStacked ? 1 : Math.max(1, data.series.length);
	const groupHeight = NAME_HEIGHT + bars * (BAR + 2) + GAP;
	const height = TOP + data.labels.length * groupHeight + BOTTOM;
	return (
		<svg width={width} height={height} className={styles.drawing} aria-hidden="true">
			{x.ticks.map((tick) => (
				<g key={tick}>
					<line className={styles.rule} x1={x.place(tick)} x2={x.place(tick)} y1={TOP} y2={height - BOTTOM} />
					<text className={styles.tick} x={x.place(tick)} y={height - 8} textAnchor="middle">
						{number.short(tick)}
					</text>
				</g>
			))}
			{data.labels.map((label, place) => {
				const top = TOP + place * groupHeight;
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: two labels may be alike
					<g key={place}>
						<text className={styles.name} x={LEFT} y={top + 13}>
							{label}
						</text>
						{isStacked ? (
							<Stack data={data} place={place} top={top + NAME_HEIGHT} x={x} number={number} />
						) : (
							<Bars data={data} place={place} top={top + NAME_HEIGHT} x={x} number={number} />
						)}
					</g>
				);
			})}
		</svg>
	);
}

type GroupProps = { data: PlotData; place: number; top: number; x: PlotScale; number: PlotNumber };

function Bars({ data, place, top, x, number }: GroupProps) {
	const { language } = useLanguage();
	return data.series.map((series, row) => {
		const value = series.values[place] ?? null;
		if (value === null) return null;
		const [start, end] = [x.place(Math.min(0, value)), x.place(Math.max(0, value))];
		const y = top + row * (BAR + 2);
		return (
			<g key={series.id}>
				<rect
					className={styles.bar}
					style={{ fill: seriesColour(data.series, row) }}
					x={start}
					y={y}
					width={Math.max(end - start, 1)}
					height={BAR}
				>
					<title>{labelled(language, `${series.name}, ${data.labels[place] ?? ""}`, number.whole(value))}</title>
				</rect>
				<text
					className={styles.value}
					x={value < 0 ? start - 6 : end + 6}
					y={y + BAR / 2}
					textAnchor={value < 0 ? "end" : "start"}
					dominantBaseline="central"
				>
					{number.short(value)}
				</text>
			</g>
		);
	});
}

function Stack({ data, place, top, x, number }: GroupProps) {
	const { language } = useLanguage();
	let sum = 0;
	const parts = data.series.map((series, row) => {
		const value = Math.max(0, series.values[place] ?? 0);
		const start = x.place(sum);
		sum += value;
		if (value === 0) return null;
		return (
			<rect
				key={series.id}
				className={styles.bar}
				style={{ fill: seriesColour(data.series, row) }}
				x={start}
				y={top}
				width={Math.max(x.place(sum) - start - 1, 1)}
				height={BAR}
			>
				<title>{labelled(language, `${series.name}, ${data.labels[place] ?? ""}`, number.whole(value))}</title>
			</rect>
		);
	});
	return (
		<>
			{parts}
			<text className={styles.value} x={x.place(sum) + 6} y={top + BAR / 2} dominantBaseline="central">
				{number.short(sum)}
			</text>
		</>
	);
}

function stackTotal(series: readonly PlotSeries[], place: number): number {
	return series.reduce((sum, one) => sum + Math.max(0, one.values[place] ?? 0), 0);
}
