/** The columns asked for that there are: an own field may have been put away since. */

import { useMemo } from "react";
import { useCatalog } from "#client/document/use-catalog.ts";
import { type Column, isColumnId, ownFieldOf } from "#client/features/portfolio/columns.ts";

export function useShownColumns(asked: readonly Column[]): readonly Column[] {
	const catalog = useCatalog();
	return useMemo(
		() => asked.filter((column) => isColumnId(column) || catalog.field(ownFieldOf(column) ?? "") !== null),
		[asked, catalog],
	);
}
