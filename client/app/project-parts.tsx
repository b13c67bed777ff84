/** What the page of a project shows of other features: the only place that knows them both. Their code comes with the first project. */

import { type ComponentProps, lazy, Suspense } from "react";
import type { ProjectParts } from "#client/document/project-parts.ts";

const ReadinessSection = lazy(() =>
	import("#client/features/assessments/ReadinessSection.tsx").then((file) => ({ default: file.ReadinessSection })),
);

export const projectParts: ProjectParts = {
	Readiness: (props: ComponentProps<ProjectParts["Readiness"]>) => (
		<Suspense fallback={null}>
			<ReadinessSection {...props} />
		</Suspense>
	),
};
