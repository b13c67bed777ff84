/** The rows of the view, grouped when the table is; other kinds of views group by themselves. */

import { useMemo } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { type Column, ownColumn } from "#client/features/portfolio/columns.ts";
import { type GroupedRows, groupRows } from "#client/features/portfolio/views/grouped-rows.ts";
import { groupingOf } from "#client/features/portfolio/views/grouping.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import type { ViewChoice } from "#client/features/portfolio/views/view-choice.ts";

export function useGroupedRows(
	rows: readonly Project[],
	{ kind, groupBy }: ViewChoice,
	columns: readonly Column[],
): GroupedRows & { nameOf: (value: string) => string } {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { compare } = useFormat();
	const catalog = useCatalog();
	const grouping = useMemo(
		() => (kind === "table" && groupBy !== "" ? groupingOf(groupBy, catalog, language) : null),
		[kind, groupBy, catalog, language],
	);
	// Only the numbers whose columns are in sight: the others would be said of nothing one sees.
	const shown = useMemo(() => catalog.fields.filter(({ id }) => columns.includes(ownColumn(id))), [catalog, columns]);
	const grouped = useMemo(() => groupRows(rows, grouping, compare, shown), [rows, grouping, compare, shown]);
	return { ...grouped, nameOf: (value) => (value === "" ? t.notPlaced : (grouping?.labelOf(value) ?? value)) };
}
