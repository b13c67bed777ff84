/** How many live projects there are, and in how many sectors: what figures of texts and menus count. */

import type { DirectoryEntry } from "#shared/document/directory.ts";

export type Tally = { projects: number; sectors: number };

export function countProjects(
	entries: readonly DirectoryEntry[],
	only: { sectors: readonly string[]; stages: readonly string[] },
): Tally {
	const sectors = new Set<string>();
	let projects = 0;
	for (const entry of entries) {
		if (entry.kind !== "project" || entry.archived) continue;
		const own = entry.sectors ?? [];
		if (only.sectors.length > 0 && !own.some((sector) => only.sectors.includes(sector))) continue;
		if (only.stages.length > 0 && !only.stages.includes(entry.stage ?? "")) continue;
		projects++;
		for (const sector of own) sectors.add(sector);
	}
	return { projects, sectors: sectors.size };
}
