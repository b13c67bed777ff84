/** What each way of grouping is called on the screen. */

import { useCatalog } from "#client/document/use-catalog.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { columnNames } from "#client/features/portfolio/column-names.ts";
import { type GroupingKey, OWN_PREFIX } from "#client/features/portfolio/views/grouping.ts";

export function useGroupingNames(): (key: GroupingKey) => string {
	const names: Readonly<Partial<Record<string, string>>> = useTexts(columnNames);
	const catalog = useCatalog();
	return (key) =>
		key.startsWith(OWN_PREFIX) ? (catalog.field(key.slice(OWN_PREFIX.length))?.label ?? key) : (names[key] ?? key);
}
