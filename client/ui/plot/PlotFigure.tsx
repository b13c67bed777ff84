/** The frame of every plot: its title, the drawing at the width there is, the same values as a table, and the ways to take it away. */

import { ChartLine, Download, Table2 } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { csvText } from "#shared/lib/csv.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { type PlotData, plotTable } from "#client/ui/plot/plot-data.ts";
import { plotPng, plotSvg } from "#client/ui/plot/plot-file.ts";
import { PlotLegend } from "#client/ui/plot/PlotLegend.tsx";
import { PlotTable } from "#client/ui/plot/PlotTable.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/ui/plot/texts.ts";
import styles from "./Plot.module.css";

/** Under which level of heading a plot stands; null in a text, whose headings are its authors’. */
export type PlotHeading = 2 | 3 | 4 | null;

type PlotFigureProps = {
	title: string;
	/** One sentence that says what the drawing shows, for who does not see it; the values are in the table. */
	summary: string;
	data: PlotData;
	/** The whole of it, when the drawing shows only a part. */
	table?: PlotData;
	/** What a reader must know to read it right: a source, a date, what is left out. */
	note?: ReactNode;
	/** Draws at this width, in pixels. */
	draw: (width: number) => ReactNode;
	/** False when the drawing names its series itself; `always` names one alone too. */
	hasLegend?: boolean | "always";
	headingLevel?: PlotHeading;
};

const LEAST_WIDTH = 240;

export function PlotFigure({
	title,
	summary,
	data,
	table = data,
	note,
	draw,
	hasLegend = true,
	headingLevel = 3,
}: PlotFigureProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const [isTable, setTable] = useState(false);
	const frame = useRef<HTMLDivElement>(null);
	const width = useWidth(frame);
	const titleId = useId();
	const Heading = headingLevel === null ? "p" : (`h${headingLevel}` as const);
	const drawing = () => frame.current?.querySelector("svg") ?? null;
	const saveSvg = () => {
		const svg = drawing();
		if (svg) saveFile(`${title}.svg`, plotSvg(svg, title).text, "image/svg+xml");
	};
	const savePng = () => {
		const svg = drawing();
		if (svg)
			plotPng(svg, title).then(
				(image) => saveFile(`${title}.png`, image),
				() => toast({ text: t.noImage, tone: "danger" }),
			);
	};
	const saveCsv = () => {
		const { head, rows } = plotTable(table);
		saveFile(`${title}.csv`, csvText([head, ...rows], language), "text/csv;charset=utf-8");
	};
	return (
		<figure className={styles.figure} aria-labelledby={titleId}>
			<figcaption className={styles.head}>
				<Heading id={titleId} className={styles.title}>
					{title}
				</Heading>
				<span className={styles.acts}>
					<IconButton label={isTable ? t.showPlot : t.showTable} onPress={() => setTable(!isTable)}>
						{isTable ? <ChartLine size={18} aria-hidden /> : <Table2 size={18} aria-hidden />}
					</IconButton>
					<Menu
						label={t.download}
						placement="bottom end"
						trigger={
							<IconButton label={t.download}>
								<Download size={18} aria-hidden />
							</IconButton>
						}
					>
						{isTable ? null : <MenuItem onAction={savePng}>{t.asPng}</MenuItem>}
						{isTable ? null : <MenuItem onAction={saveSvg}>{t.asSvg}</MenuItem>}
						<MenuItem onAction={saveCsv}>{t.asCsv}</MenuItem>
					</Menu>
				</span>
			</figcaption>
			<div ref={frame} className={styles.frame}>
				{isTable ? (
					<PlotTable data={table} label={title} />
				) : (
					<>
						{hasLegend && <PlotLegend series={data.series} isAlone={hasLegend === "always"} />}
						<div role="img" aria-label={`${summary} ${t.valuesInTable}`}>
							{width >= LEAST_WIDTH / 2 && draw(Math.max(width, LEAST_WIDTH))}
						</div>
					</>
				)}
			</div>
			{note && <p className={styles.note}>{note}</p>}
		</figure>
	);
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
	const [width, setWidth] = useState(0);
	useEffect(() => {
		const { current } = element;
		if (!current) return;
		const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
		watch.observe(current);
		return () => watch.disconnect();
	}, [element]);
	return width;
}
