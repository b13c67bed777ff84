/** What the pages of projects and cohorts show of other features: the only place that knows them both. Their code comes with the first project. */

import { type ComponentProps, lazy, Suspense } from "react";
import type { ProjectParts } from "#client/document/project-parts.ts";

const ReadinessSection = lazy(() =>
	import("#client/features/assessments/ReadinessSection.tsx").then((file) => ({ default: file.ReadinessSection })),
);

const ResultsSection = lazy(() =>
	import("#client/features/results/ResultsSection.tsx").then((file) => ({ default: file.ResultsSection })),
);

const CoverageSection = lazy(() =>
	import("#client/features/balises/coverage/CoverageSection.tsx").then((file) => ({ default: file.CoverageSection })),
);

export const projectParts: ProjectParts = {
	Readiness: (props: ComponentProps<ProjectParts["Readiness"]>) => (
		<Suspense fallback={null}>
			<ReadinessSection {...props} />
		</Suspense>
	),
	Results: (props: ComponentProps<ProjectParts["Results"]>) => (
		<Suspense fallback={null}>
			<ResultsSection {...props} />
		</Suspense>
	),
	Coverage: (props: ComponentProps<ProjectParts["Coverage"]>) => (
		<Suspense fallback={null}>
			<CoverageSection {...props} />
		</Suspense>
	),
};
