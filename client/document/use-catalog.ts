/** The stages, organisations, obstacles, cohorts and own fields of a portfolio, live, and handed to what is drawn under it. */

import { createContext, useContext, useMemo } from "react";
import { cohortTable } from "#shared/document/cohorts.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { EMPTY_CATALOG, PortfolioCatalog, type ReadinessReader } from "#shared/document/portfolio-catalog.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { stageTable } from "#shared/document/stages.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";

/** The catalog of a portfolio's room; the same object until one of its tables changes. `readiness` must stay the same object as long as it says the same. */
export function useRoomCatalog(room: OpenRoom, readiness?: ReadinessReader): PortfolioCatalog {
	const stages = useRecords(useTable(room, stageTable));
	const organisations = useRecords(useTable(room, organisationTable));
	const obstacles = useRecords(useTable(room, obstacleTable));
	const fields = useRecords(useTable(room, ownFieldTable));
	const cohorts = useRecords(useTable(room, cohortTable));
	return useMemo(
		() => new PortfolioCatalog({ stages, organisations, obstacles, fields, cohorts }, readiness),
		[stages, organisations, obstacles, fields, cohorts, readiness],
	);
}

/** Projects with their organisations under their names of today; each stays the same object until it changes. */
export function useNamed(projects: readonly Project[]): readonly Project[] {
	const catalog = useCatalog();
	return useMemo(() => projects.map((project) => catalog.named(project)), [projects, catalog]);
}

const CatalogContext = createContext<PortfolioCatalog>(EMPTY_CATALOG);
export const CatalogProvider = CatalogContext.Provider;

/** The catalog of the portfolio one is in. */
export function useCatalog(): PortfolioCatalog {
	return useContext(CatalogContext);
}
