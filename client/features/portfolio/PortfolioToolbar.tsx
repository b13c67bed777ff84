/** Search, filters and columns of the view, with what they show in words. */

import type * as Y from "yjs";
import { ListFilter, Redo2, Undo2, X } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { labelled } from "#shared/lib/language.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { ColumnsMenu } from "#client/features/portfolio/ColumnsMenu.tsx";
import { FacetFilter } from "#client/features/portfolio/FacetFilter.tsx";
import styles from "./PortfolioToolbar.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import { useFilterWords } from "#client/features/portfolio/use-filter-words.ts";
import type { useUndo } from "#client/features/portfolio/use-undo.ts";
import type { ChangeQuery } from "#client/features/portfolio/use-view-query.ts";
import {
	chosenOf,
	FACETS,
	type FilterKey,
	isFiltered,
	MORE_FILTERS,
	NO_FILTERS,
	type ViewQuery,
	withChosen,
} from "#client/features/portfolio/view-query.ts";
import { groupingKeys } from "#client/features/portfolio/views/grouping.ts";
import { OWN_PREFIX } from "#client/features/portfolio/views/grouping-type.ts";
import { useGroupingNames } from "#client/features/portfolio/views/use-grouping-names.ts";
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
	const { language } = useLanguage();
	const catalog = useCatalog();
	const nameOf = useFilterWords();
	const groupingName = useGroupingNames();
	const [asked, setAsked] = useState<readonly FilterKey[]>([]);
	const choose = useCallback(
		(filter: FilterKey, values: readonly string[]) => onChange((before) => withChosen(before, filter, values)),
		[onChange],
	);
	const known = useMemo(() => new Set(groupingKeys(catalog)), [catalog]);
	const others = useMemo(() => [...MORE_FILTERS, ...[...known].filter((key) => key.startsWith(OWN_PREFIX))], [known]);
	const shown = [...FACETS, ...others.filter((key) => asked.includes(key) || chosenOf(query, key).length > 0)];
	const hidden = others.filter((key) => !shown.includes(key));
	const titleOf = (filter: FilterKey) => groupingName(filter === "stages" ? "stage" : filter);
	// A filter by a field that is gone can still be taken away.
	const filtered = [...shown, ...Object.keys(query.more).filter((key) => !shown.includes(key))];
	const hasFacets = isFiltered(query);
	/** Beyond the facets, whose words speak for themselves, a chip says its filter: « Porteurs : CISSS du Fleuve ». */
	const wordsOf = (filter: FilterKey, value: string) =>
		(FACETS as readonly string[]).includes(filter)
			? nameOf(filter)(value)
			: labelled(language, known.has(filter) ? titleOf(filter) : t.goneField, nameOf(filter)(value));
	const clear = () => onChange(NO_FILTERS);
	return (
		<div className={styles.bars}>
			<div className={styles.bar}>
				<ViewSearch className={styles.search} />
				{shown.map((filter) => (
					<FacetFilter
						key={filter}
						filter={filter}
						name={titleOf(filter)}
						projects={projects}
						chosen={chosenOf(query, filter)}
						nameOf={nameOf(filter)}
						onChange={choose}
						isOpenFirst={asked.includes(filter)}
					/>
				))}
				{hidden.length > 0 && (
					<Menu
						label={t.moreFilters}
						trigger={
							<Button size="small" variant="quiet" icon={<ListFilter size={16} aria-hidden />}>
								{t.moreFilters}
							</Button>
						}
					>
						{hidden.map((filter) => (
							<MenuItem key={filter} onAction={() => setAsked([...asked, filter])}>
								{titleOf(filter)}
							</MenuItem>
						))}
					</Menu>
				)}
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
					{filtered.flatMap((filter) =>
						chosenOf(query, filter).map((value) => (
							<li key={`${filter}/${value}`}>
								<button
									type="button"
									className={styles.chip}
									aria-label={t.removeFilter(wordsOf(filter, value))}
									onClick={() =>
										choose(
											filter,
											chosenOf(query, filter).filter((other) => other !== value),
										)
									}
								>
									{wordsOf(filter, value)}
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
