/** The projects that a saved view shows now, in its order. */

import { useMemo } from "react";
import type { PortfolioView } from "#shared/document/portfolio-views.ts";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useCatalog, useNamed } from "#client/document/use-catalog.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { filterProjects, sortProjects } from "#client/features/portfolio/project-view.ts";
import { queryOf } from "#client/features/portfolio/views/saved-view.ts";

export function useViewRows(room: OpenRoom, view: PortfolioView): readonly Project[] {
	const { language } = useLanguage();
	const { compare } = useFormat();
	const catalog = useCatalog();
	const projects = useNamed(useRecords(useTable(room, projectTable)));
	return useMemo(() => {
		const query = queryOf(view);
		return filterProjects(sortProjects(projects, query.sort, language, catalog, compare), query, catalog);
	}, [projects, view, language, catalog, compare]);
}
