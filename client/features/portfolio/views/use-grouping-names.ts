/** What each way of grouping is called on the screen. */

import { useCatalog } from "#client/document/use-catalog.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { columnNames } from "#client/features/portfolio/column-names.ts";
import { type GroupingKey, OWN_PREFIX } from "#client/features/portfolio/views/grouping-type.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";

export function useGroupingNames(): (key: GroupingKey) => string {
	const columns = useTexts(columnNames);
	const t = useTexts(texts);
	const names: Readonly<Partial<Record<string, string>>> = { ...columns, organisation: t.anyRole, cohort: t.cohort };
	const catalog = useCatalog();
	return (key) =>
		key.startsWith(OWN_PREFIX) ? (catalog.field(key.slice(OWN_PREFIX.length))?.label ?? key) : (names[key] ?? key);
}
