/** Counts what the portfolio holds, from the live directory. */

import type { DirectoryEntry } from "#shared/document/directory.ts";
import { sectorIndex } from "#shared/domain/sector.ts";

export type SectorShare = { sector: string | null; hue: number; count: number };

export type PortfolioFigures = {
	projects: number;
	territories: number;
	indicators: number;
	balises: number;
	resources: number;
	/** The largest first; a project of two sectors counts in both. Projects without any come last, as `null`. */
	sectors: SectorShare[];
};

const NO_SECTOR_HUE = 9;

export function portfolioFigures(entries: readonly DirectoryEntry[], sectorList: readonly string[]): PortfolioFigures {
	const live = entries.filter((entry) => !entry.archived);
	const projects = live.filter((entry) => entry.kind === "project");
	const counts = new Map<string, number>();
	let without = 0;
	for (const project of projects) {
		const sectors = new Set(project.sectors ?? []);
		if (sectors.size === 0) without += 1;
		for (const sector of sectors) counts.set(sector, (counts.get(sector) ?? 0) + 1);
	}
	const sectors: SectorShare[] = [...counts]
		.map(([sector, count]) => ({ sector, hue: sectorIndex(sectorList, sector), count }))
		.sort((a, b) => b.count - a.count || a.sector.localeCompare(b.sector, "fr-CA"));
	if (without > 0) sectors.push({ sector: null, hue: NO_SECTOR_HUE, count: without });
	return {
		projects: projects.length,
		territories: new Set(projects.map((project) => project.territory).filter(Boolean)).size,
		indicators: live.filter((entry) => entry.kind === "indicator").length,
		balises: live.filter((entry) => entry.kind === "balise").length,
		resources: live.filter((entry) => entry.kind === "resource").length,
		sectors,
	};
}
