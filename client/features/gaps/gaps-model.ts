/** What nothing links or says yet, as plain data: balises no project meets, projects no balise covers, blockers several projects share. */

import type { Balise } from "#shared/document/balise-set.ts";
import type { Obstacle } from "#shared/document/obstacles.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { askedBy, isToReview, type StandingCount, standingVerdicts } from "#shared/ledger/balise-coverage.ts";
import { type CoverageState, judgementOf } from "#shared/ledger/coverage.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import type { BaliseSet } from "#client/document/use-balise-sets.ts";

/** The live projects of a sector, or all of them when it is empty. */
export function projectsOfSector(projects: readonly Project[], sector: string): Project[] {
	const wanted = foldText(sector);
	return projects.filter(
		({ archived, sectors }) => !archived && (wanted === "" || sectors.some((one) => foldText(one) === wanted)),
	);
}

export type UnmetBalise = {
	readonly balise: Balise;
	readonly document: DocumentId;
	readonly title: string;
	/** How many criteria it asks of projects; with none, no project can meet it. */
	readonly asked: number;
	/** On the wording of today; judgements of another one are apart. */
	readonly verdicts: StandingCount;
};

/** Balises in use that no project meets, set by set: neither put away nor retired. Where there is no project, there is nothing to say. */
export function unmetBalises(
	sets: readonly BaliseSet[],
	projects: readonly Project[],
	coverage: CoverageState,
): UnmetBalise[] {
	if (projects.length === 0) return [];
	return sets.flatMap(({ document, title, balises, criteria }) =>
		balises.flatMap((balise): UnmetBalise[] => {
			if (balise.archived || balise.status === "retired") return [];
			const asked = askedBy(balise.id, criteria);
			const verdicts = standingVerdicts(coverage, asked.length > 0 ? projects : [], asked);
			return verdicts.met > 0 ? [] : [{ balise, document, title, asked: asked.length, verdicts }];
		}),
	);
}

/** Projects of which nobody said that they meet a criterion in use, even in part, as it is worded today. `judged`: of how many something else was said; `stale`: of how many something was, on another wording. */
export type UncoveredProject = { readonly project: Project; readonly judged: number; readonly stale: number };

export function uncoveredProjects(
	sets: readonly BaliseSet[],
	projects: readonly Project[],
	coverage: CoverageState,
): UncoveredProject[] {
	const asked = sets.flatMap(({ balises, criteria }) => {
		const inUse = balises.filter(({ archived, status }) => !archived && status !== "retired");
		return inUse.flatMap(({ id }) => askedBy(id, criteria));
	});
	if (asked.length === 0) return [];
	return projects.flatMap((project): UncoveredProject[] => {
		const stale = asked.filter((one) => isToReview(coverage, project.id, [one])).length;
		const verdicts = asked.flatMap((one) =>
			isToReview(coverage, project.id, [one]) ? [] : (judgementOf(coverage, project.id, one.id)?.verdict ?? []),
		);
		const isCovered = verdicts.some((verdict) => verdict === "met" || verdict === "partly");
		return isCovered ? [] : [{ project, judged: verdicts.filter((verdict) => verdict !== "unknown").length, stale }];
	});
}

export type SharedBlocker = {
	readonly blocker: Obstacle;
	readonly projects: readonly Project[];
	/** The sectors of these projects, those with most of them first; `""` gathers projects without any. */
	readonly sectors: readonly (readonly [sector: string, projects: number])[];
};

/** Blockers met in several projects, those met in most first; how many are met in one alone. */
export function sharedBlockers(
	obstacles: readonly Obstacle[],
	projects: readonly Project[],
): { readonly shared: SharedBlocker[]; readonly alone: number } {
	const met = obstacles.flatMap((blocker): SharedBlocker[] => {
		if (blocker.archived || blocker.kind !== "blocker") return [];
		const blocked = projects.filter(({ blockers }) => blockers.includes(blocker.id));
		return blocked.length === 0 ? [] : [{ blocker, projects: blocked, sectors: sectorsOf(blocked) }];
	});
	const shared = met.filter(({ projects: blocked }) => blocked.length > 1);
	shared.sort((a, b) => b.projects.length - a.projects.length);
	return { shared, alone: met.length - shared.length };
}

function sectorsOf(projects: readonly Project[]): [string, number][] {
	const counts = new Map<string, number>();
	for (const { sectors } of projects)
		for (const sector of sectors.length === 0 ? [""] : new Set(sectors))
			counts.set(sector, (counts.get(sector) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
}
