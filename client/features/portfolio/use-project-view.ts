/** The projects that a view shows, in its order. Sorting again after a change costs little: the last order is kept. */

import { useEffect, useMemo, useRef } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { filterProjects, foldAhead, sortProjects } from "#client/features/portfolio/project-view.ts";
import type { ViewQuery } from "#client/features/portfolio/view-query.ts";

export function useProjectView(projects: readonly Project[], query: ViewQuery): readonly Project[] {
	const { language } = useLanguage();
	const catalog = useCatalog();
	const { compare } = useFormat();
	const lastOrder = useRef<readonly Project[]>([]);
	const { sort } = query;
	const sorted = useMemo(() => {
		const order = sortProjects(projects, sort, language, catalog, compare, lastOrder.current);
		lastOrder.current = order;
		return order;
	}, [projects, sort, language, catalog, compare]);
	// Ten thousand projects are made searchable in the idle moments before somebody searches.
	useEffect(() => {
		if (typeof requestIdleCallback !== "function") return;
		let place = 0;
		let handle = requestIdleCallback(function fold(deadline) {
			do place = foldAhead(projects, place, 100);
			while (place < projects.length && deadline.timeRemaining() > 4);
			if (place < projects.length) handle = requestIdleCallback(fold);
		});
		return () => cancelIdleCallback(handle);
	}, [projects]);

	return useMemo(() => filterProjects(sorted, query, catalog), [sorted, query, catalog]);
}
