/** Values over ordered labels (periods): measures as lines with points, targets dashed, gaps where nothing is known. */

import { labelled } from "#shared/lib/language.ts";
import { Fragment, type ReactNode } from "react";
import { useLanguage } from "#client/i18n/language-context.ts";
import { type PlotData, type PlotSeries, plotValues } from "#client/ui/plot/plot-data.ts";
import { linearScale } from "#client/ui/plot/plot-scale.ts";
import { PlotFigure, type PlotHeading } from "#client/ui/plot/PlotFigure.tsx";
import { seriesColour } from "#client/ui/plot/series-look.ts";
import { type PlotNumber, usePlotNumber } from "#client/ui/plot/use-plot-number.ts";
import styles from "./Plot.module.css";

type LinePlotProps = {
	title: string;
	summary: string;
	data: PlotData;
	note?: ReactNode;
	headingLevel?: PlotHeading;
	/** In pixels. */
	height?: number;
};

const LEFT = 52;
const RIGHT = 30;
const TOP = 12;
const BOTTOM = 28;
/** Room a label of the axis needs, in pixels. */
const LABEL_ROOM = 56;

export function LinePlot({ title, summary, data, note, headingLevel, height = 240 }: LinePlotProps) {
	const number = usePlotNumber(data.unit);
	return (
		<PlotFigure
			title={title}
			summary={summary}
			data={data}
			note={note}
			{...(headingLevel === undefined ? {} : { headingLevel })}
			draw={(width) => <LineDrawing data={data} width={width} height={height} number={number} />}
		/>
	);
}

type LineDrawingProps = {
	data: PlotData;
	width: number;
	height: number;
	number: PlotNumber;
	bounds?: readonly number[];
};

/** The drawing alone. `bounds`: values of other drawings that must share its scale. */
export function LineDrawing({ data, width, height, number, bounds = [] }: LineDrawingProps) {
	const y = linearScale([...plotValues(data), ...bounds], { start: height - BOTTOM, end: TOP });
	const count = data.labels.length;
	const x = (place: number) =>
		count < 2 ? (LEFT + width - RIGHT) / 2 : LEFT + (place / (count - 1)) * (width - LEFT - RIGHT);
	const every = Math.max(1, Math.ceil((count * LABEL_ROOM) / (width - LEFT - RIGHT)));
	return (
		<svg width={width} height={height} className={styles.drawing} aria-hidden="true">
			{y.ticks.map((tick) => (
				<g key={tick}>
					<line className={styles.rule} x1={LEFT} x2={width - RIGHT} y1={y.place(tick)} y2={y.place(tick)} />
					<text className={styles.tick} x={LEFT - 8} y={y.place(tick)} textAnchor="end" dominantBaseline="middle">
						{number.short(tick)}
					</text>
				</g>
			))}
			{data.labels.map((label, place) =>
				place % every === 0 ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: two labels may be alike
					<text key={place} className={styles.tick} x={x(place)} y={height - 8} textAnchor="middle">
						{label}
					</text>
				) : null,
			)}
			{data.series.map((series, place) => (
				<Fragment key={series.id}>
					<Line series={series} colour={seriesColour(data.series, place)} x={x} y={y.place} />
					<Points
						series={series}
						data={data}
						colour={seriesColour(data.series, place)}
						x={x}
						y={y.place}
						number={number}
					/>
				</Fragment>
			))}
		</svg>
	);
}

type Placed = { series: PlotSeries; colour: string; x: (place: number) => number; y: (value: number) => number };

function Line({ series, colour, x, y }: Placed) {
	const parts: string[] = [];
	let isDrawing = false;
	series.values.forEach((value, place) => {
		if (value === null) {
			// A target holds between its dates; a measure that is missing is a gap.
			if ((series.kind ?? "measure") === "measure") isDrawing = false;
			return;
		}
		parts.push(`${isDrawing ? "L" : "M"}${x(place).toFixed(1)} ${y(value).toFixed(1)}`);
		isDrawing = true;
	});
	const look = { measure: styles.line, target: styles.target, reference: styles.reference }[series.kind ?? "measure"];
	return <path className={look} style={{ stroke: colour }} d={parts.join("")} />;
}

function Points({ series, data, colour, x, y, number }: Placed & { data: PlotData; number: PlotNumber }) {
	const { language } = useLanguage();
	if (series.kind === "reference") return null;
	return series.values.map((value, place) =>
		value === null ? null : (
			// biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
			<g key={place}>
				{series.kind === "target" ? (
					<path
						className={styles.aim}
						style={{ stroke: colour }}
						d={`M${x(place) - 5} ${y(value)}h10M${x(place)} ${y(value) - 5}v10`}
					/>
				) : (
					<circle className={styles.point} style={{ fill: colour }} cx={x(place)} cy={y(value)} r={4} />
				)}
				<circle className={styles.reach} cx={x(place)} cy={y(value)} r={12}>
					<title>{labelled(language, `${series.name}, ${data.labels[place] ?? ""}`, number.whole(value))}</title>
				</circle>
			</g>
		),
	);
}
