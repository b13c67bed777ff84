/** The projects of a cohort as a step of a workshop gives them to read: what they are, and nothing that only their group knows. */

import type { WorkspaceFacts } from "#server/ledger/workspace-facts.ts";
import { projectsOfCohort } from "#shared/document/cohorts.ts";
import { carriers, type Project } from "#shared/document/portfolio.ts";
import { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { MAX_STEP_PROJECTS, type StepProjectsReply } from "#shared/protocol/workshops.ts";

type Facts = Pick<WorkspaceFacts, "projects" | "cohorts" | "stages" | "organisations">;

/** Two hundred people ask for the same at the instant a step begins. By the lists it was read of, which are others after each change. */
const kept = new WeakMap<readonly Project[], Map<string, { of: readonly unknown[]; reply: StepProjectsReply }>>();

/** Null when the cohort is not there, or is put away. */
export async function stepProjects(
	facts: Facts,
	workspace: WorkspaceId,
	cohort: string,
): Promise<StepProjectsReply | null> {
	const cohorts = await facts.cohorts(workspace);
	const found = cohorts.find(({ id, archived }) => id === cohort && !archived);
	if (!found) return null;
	const projects = await facts.projects(workspace);
	const [stages, organisations] = [await facts.stages(workspace), await facts.organisations(workspace)];
	const known = kept.get(projects) ?? new Map<string, { of: readonly unknown[]; reply: StepProjectsReply }>();
	kept.set(projects, known);
	const of = [cohorts, stages, organisations];
	const before = known.get(cohort);
	if (before?.of.every((list, place) => list === of[place])) return before.reply;
	const catalog = new PortfolioCatalog({ stages, organisations, obstacles: [], fields: [] });
	const inIt = projectsOfCohort(found, projects);
	const reply = {
		...{ name: found.name, about: found.about, count: inIt.length },
		projects: inIt.slice(0, MAX_STEP_PROJECTS).map((project) => told(project, catalog)),
	};
	known.set(cohort, { of, reply });
	return reply;
}

function told(project: Project, catalog: PortfolioCatalog): StepProjectsReply["projects"][number] {
	const { id, name, summary, sectors, populations, territory, stage } = project;
	const label = catalog.stages.find((one) => one.id === stage)?.label.trim() ?? "";
	return {
		...{ id, name, summary, carriers: carriers(catalog.named(project)) },
		...{ sectors: [...sectors], populations: [...populations], territory, stage: { id: stage, label } },
	};
}
