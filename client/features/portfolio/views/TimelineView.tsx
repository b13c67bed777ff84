/** Projects over the years, a bar each, in the order they begin. Only the lines in view are drawn. */

import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, useLayoutEffect, useMemo, useRef } from "react";
import { Link } from "react-aria-components";
import type { Project } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { balancePart } from "#client/features/portfolio/views/budget-totals.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import {
	layTimeline,
	type TimelineBar,
	type TimelineLayout,
} from "#client/features/portfolio/views/timeline-layout.ts";
import styles from "./TimelineView.module.css";

type TimelineViewProps = { rows: readonly Project[]; hrefOf: (project: Project) => string; today: string };

const LINE = 36;
/** Where today is drawn when the years are opened, as a part of the width in view: most of what is read is behind it. */
const TODAY_AT = 0.75;

export function TimelineView({ rows, hrefOf, today }: TimelineViewProps) {
	const t = useTexts(texts);
	const layout = useMemo(() => layTimeline(rows, today), [rows, today]);
	if (layout.bars.length === 0) return <EmptyState title={t.noDates}>{t.noDatesMore}</EmptyState>;
	return (
		<div className={styles.timeline}>
			<Lines layout={layout} hrefOf={hrefOf} />
			{layout.undated.length > 0 && <Undated projects={layout.undated} hrefOf={hrefOf} />}
		</div>
	);
}

type LinesProps = { layout: TimelineLayout; hrefOf: (project: Project) => string };

function Lines({ layout, hrefOf }: LinesProps) {
	const t = useTexts(texts);
	const frame = useRef<HTMLDivElement>(null);
	const today = useRef<HTMLSpanElement>(null);
	const virtual = useVirtualizer({
		count: layout.bars.length,
		getScrollElement: () => frame.current,
		estimateSize: () => LINE,
		getItemKey: (place) => layout.bars[place]?.project.id ?? place,
		overscan: 12,
	});
	useLayoutEffect(() => {
		if (!frame.current || !today.current) return;
		const { left, width } = frame.current.getBoundingClientRect();
		frame.current.scrollLeft += today.current.getBoundingClientRect().left - left - width * TODAY_AT;
	}, []);
	return (
		<section
			ref={frame}
			className={styles.frame}
			style={{ "--years": layout.years.length } as CSSProperties}
			aria-label={t.timelineLabel}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
			tabIndex={0}
		>
			<div className={styles.years} aria-hidden>
				<span className={styles.corner} />
				<span className={styles.scale}>
					{layout.years.map(({ year, at }) => (
						<span key={year} className={styles.year} style={{ insetInlineStart: `${at * 100}%` }}>
							{year}
						</span>
					))}
					{layout.today !== null && (
						<span ref={today} className={styles.today} style={{ insetInlineStart: `${layout.today * 100}%` }} />
					)}
				</span>
			</div>
			<ul className={styles.lines} style={{ height: virtual.getTotalSize() }}>
				{virtual.getVirtualItems().map((item) => {
					const bar = layout.bars[item.index];
					if (!bar) return null;
					return (
						<li
							key={item.key}
							className={styles.line}
							style={{ top: item.start, height: LINE }}
							aria-posinset={item.index + 1}
							aria-setsize={layout.bars.length}
						>
							<span className={styles.named}>
								<ProjectName project={bar.project} hrefOf={hrefOf} />
							</span>
							<span className={styles.track}>
								{layout.years.map(({ year, at }) => (
									<span key={year} className={styles.rule} style={{ insetInlineStart: `${at * 100}%` }} aria-hidden />
								))}
								{layout.today !== null && (
									<span className={styles.today} style={{ insetInlineStart: `${layout.today * 100}%` }} aria-hidden />
								)}
								<Bar bar={bar} />
							</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function Bar({ bar }: { bar: TimelineBar }) {
	const t = useTexts(texts);
	const format = useFormat();
	const { language } = useLanguage();
	const catalog = useCatalog();
	const { project } = bar;
	const day = (date: string | null) => (date === null ? "" : format.date(`${date}T12:00:00`));
	const span = bar.isOpenStart
		? t.until(day(project.end))
		: bar.isOpenEnd
			? t.since(day(project.start))
			: t.fromTo(day(project.start), day(project.end));
	const stage = catalog.stageName(project.stage, language);
	return (
		<span
			className={classNames(
				styles.bar,
				styles[balancePart(project.stage, catalog)],
				bar.isOpenStart && styles.openStart,
				bar.isOpenEnd && styles.openEnd,
			)}
			style={{ insetInlineStart: `${bar.from * 100}%`, width: `${bar.length * 100}%` }}
			role="img"
			aria-label={stage === "" ? span : `${span}, ${stage}`}
			title={stage === "" ? span : `${span}, ${stage}`}
		>
			<span className={styles.stage} aria-hidden>
				{stage}
			</span>
		</span>
	);
}

function Undated({ projects, hrefOf }: { projects: readonly Project[]; hrefOf: (project: Project) => string }) {
	const t = useTexts(texts);
	return (
		<details className={styles.undated}>
			<summary>{t.undated(projects.length)}</summary>
			<ul>
				{projects.slice(0, 200).map((project) => (
					<li key={project.id}>
						<ProjectName project={project} hrefOf={hrefOf} />
					</li>
				))}
			</ul>
		</details>
	);
}

function ProjectName({ project, hrefOf }: { project: Project; hrefOf: (project: Project) => string }) {
	const t = useTexts(portfolioTexts);
	return (
		<Link href={hrefOf(project)} className={styles.name}>
			{project.name || t.untitled}
		</Link>
	);
}
