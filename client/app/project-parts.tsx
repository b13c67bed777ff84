/** What the pages of projects and cohorts show of other features: the only place that knows them both. Their code comes with the first project. */

import { part } from "#client/app/part.tsx";
import type { ProjectParts } from "#client/document/project-parts.ts";

export const projectParts: ProjectParts = {
	Readiness: part(() =>
		import("#client/features/assessments/ReadinessSection.tsx").then((file) => file.ReadinessSection),
	),
	Results: part(() => import("#client/features/results/ResultsSection.tsx").then((file) => file.ResultsSection)),
	Balises: part(() =>
		import("#client/features/balises/coverage/ProjectBalises.tsx").then((file) => file.ProjectBalises),
	),
	Coverage: part(() =>
		import("#client/features/balises/coverage/CoverageSection.tsx").then((file) => file.CoverageSection),
	),
};
