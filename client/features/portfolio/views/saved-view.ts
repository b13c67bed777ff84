/** Between a saved view, which everybody shares, and the address, which is what one looks at now. */

import type { PortfolioView, ViewSettings } from "#shared/document/portfolio-views.ts";
import { NO_SETTINGS } from "#shared/document/portfolio-views.ts";
import { isReadinessKey } from "#shared/ledger/readiness.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { DEFAULT_COLUMNS, isColumn } from "#client/features/portfolio/columns.ts";
import {
	EMPTY_QUERY,
	isMoreFilter,
	type ViewQuery,
	withName,
	writeViewQuery,
} from "#client/features/portfolio/view-query.ts";
import { USUAL_GROUPING, type ViewChoice, writeViewChoice } from "#client/features/portfolio/views/view-choice.ts";

/** What is looked at now, in the form that is saved. */
export function settingsOf(query: ViewQuery, choice: ViewChoice): ViewSettings {
	const filters: Record<string, readonly string[]> = { ...query.more };
	if (query.sectors.length > 0) filters.sectors = query.sectors;
	if (query.stages.length > 0) filters.stage = query.stages;
	if (query.strategies.length > 0) filters.strategies = query.strategies;
	if (query.readiness.length > 0) filters.readiness = query.readiness;
	return {
		...NO_SETTINGS,
		text: query.text.trim(),
		filters,
		sort: query.sort,
		group: choice.groupBy === USUAL_GROUPING[choice.kind] ? "" : choice.groupBy,
		columns: query.columns.join() === DEFAULT_COLUMNS.join() ? [] : query.columns,
		showsArchived: query.showsArchived,
	};
}

/** The search, filters, sort and columns of a saved view. */
export function queryOf({ settings }: Pick<PortfolioView, "settings">): ViewQuery {
	const { text, filters, sort, showsArchived } = settings;
	const columns = settings.columns.filter(isColumn);
	return {
		...EMPTY_QUERY,
		text,
		sectors: filters.sectors ?? [],
		stages: filters.stage ?? [],
		strategies: filters.strategies ?? [],
		readiness: (filters.readiness ?? []).filter((key) => key === "" || isReadinessKey(key)),
		more: Object.fromEntries(
			Object.entries(filters).filter(([filter, values]) => isMoreFilter(filter) && values.length > 0),
		),
		sort: sort && isColumn(sort.column) ? { column: sort.column, isDescending: sort.isDescending } : null,
		columns: columns.length > 0 ? withName(columns) : DEFAULT_COLUMNS,
		showsArchived,
	};
}

/** The kind and the groups of a saved view. */
export function choiceOf(view: Pick<PortfolioView, "id" | "kind" | "settings">): ViewChoice {
	return { kind: view.kind, groupBy: view.settings.group || USUAL_GROUPING[view.kind], saved: view.id };
}

/** The address of a saved view, as it was saved. */
export function addressOf(view: Pick<PortfolioView, "id" | "kind" | "settings">): URLSearchParams {
	return writeViewChoice(choiceOf(view), writeViewQuery(queryOf(view), new URLSearchParams()));
}

/** Whether what is looked at is no longer what was saved. */
export function isChanged(view: PortfolioView, query: ViewQuery, choice: ViewChoice): boolean {
	return view.kind !== choice.kind || !sameValue(settingsOf(queryOf(view), choiceOf(view)), settingsOf(query, choice));
}
