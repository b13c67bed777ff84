/** Search, filters and columns of the view, with what they show in words. */

import type * as Y from "yjs";
import { Redo2, Undo2, X } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { columnNames } from "#client/features/portfolio/column-names.ts";
import { strategyName } from "#client/features/portfolio/columns.ts";
import { ColumnsMenu } from "#client/features/portfolio/ColumnsMenu.tsx";
import { FacetFilter } from "#client/features/portfolio/FacetFilter.tsx";
import styles from "./PortfolioToolbar.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import type { useUndo } from "#client/features/portfolio/use-undo.ts";
import type { ChangeQuery } from "#client/features/portfolio/use-view-query.ts";
import { type Facet, NO_FILTERS, type ViewQuery } from "#client/features/portfolio/view-query.ts";
import { ViewSearch } from "#client/features/portfolio/ViewSearch.tsx";

type PortfolioToolbarProps = {
	projects: readonly Project[];
	query: ViewQuery;
	onChange: ChangeQuery;
	/** Null for whoever may only read. */
	undo: ReturnType<typeof useUndo> | null;
	/** The table is shown, not the cards. */
	hasColumns: boolean;
	/** The document whose fields and stages may be managed; null for whoever may only read. */
	managed: Y.Doc | null;
};

export function PortfolioToolbar({ projects, query, onChange, undo, hasColumns, managed }: PortfolioToolbarProps) {
	const t = useTexts(texts);
	const names = useTexts(columnNames);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const nameOf = useMemo<Record<Facet, (value: string) => string>>(
		() => ({
			stages: (stage) => catalog.stageName(stage, language) || (stage === "" ? t.noStage : t.unknownStage),
			sectors: (value) => value,
			strategies: (value) => strategyName(value, language),
			readiness: (key) => (key === "" ? t.notAssessed : (catalog.readiness.wordsOf(key)?.[language] ?? t.unknownLevel)),
		}),
		[catalog, language, t],
	);
	const choose = useCallback((facet: Facet, values: string[]) => onChange({ [facet]: values }), [onChange]);
	const facets = [
		["stages", names.stage],
		["sectors", names.sectors],
		["strategies", names.strategies],
		["readiness", names.readiness],
	] as const;
	const hasFacets = facets.some(([facet]) => query[facet].length > 0);
	const clear = () => onChange(NO_FILTERS);
	return (
		<div className={styles.bars}>
			<div className={styles.bar}>
				<ViewSearch className={styles.search} />
				{facets.map(([facet, name]) => (
					<FacetFilter
						key={facet}
						facet={facet}
						name={name}
						projects={projects}
						chosen={query[facet]}
						nameOf={nameOf[facet]}
						onChange={choose}
					/>
				))}
				<span className={styles.spacer} />
				{undo && (
					<span className={styles.pair}>
						<IconButton label={t.undo} shortcut="Ctrl+Z" isDisabled={!undo.canUndo} onPress={undo.undo}>
							<Undo2 size={18} aria-hidden />
						</IconButton>
						<IconButton label={t.redo} shortcut="Ctrl+Y" isDisabled={!undo.canRedo} onPress={undo.redo}>
							<Redo2 size={18} aria-hidden />
						</IconButton>
					</span>
				)}
				{hasColumns && (
					<ColumnsMenu columns={query.columns} onChange={(columns) => onChange({ columns })} managed={managed} />
				)}
			</div>
			{hasFacets && (
				<ul className={styles.chips}>
					{facets.flatMap(([facet]) =>
						query[facet].map((value) => (
							<li key={`${facet}/${value}`}>
								<button
									type="button"
									className={styles.chip}
									aria-label={t.removeFilter(nameOf[facet](value))}
									onClick={() =>
										choose(
											facet,
											query[facet].filter((other) => other !== value),
										)
									}
								>
									{nameOf[facet](value)}
									<X size={14} aria-hidden />
								</button>
							</li>
						)),
					)}
					<li>
						<Button size="small" variant="quiet" onPress={clear}>
							{t.clearFilters}
						</Button>
					</li>
				</ul>
			)}
		</div>
	);
}
