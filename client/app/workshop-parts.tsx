/** What the steps of a workshop show of other features: the only place that knows them all. Their code comes with the step that needs it. */

import { type ComponentProps, lazy, Suspense } from "react";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";

const FrameworkPage = lazy(() =>
	import("#client/features/framework/FrameworkPage.tsx").then((file) => ({ default: file.FrameworkPage })),
);
const BaliseSetPage = lazy(() =>
	import("#client/features/balises/BaliseSetPage.tsx").then((file) => ({ default: file.BaliseSetPage })),
);
const IndicatorSetPage = lazy(() =>
	import("#client/features/indicators/IndicatorSetPage.tsx").then((file) => ({ default: file.IndicatorSetPage })),
);
const RecommendationSetPage = lazy(() =>
	import("#client/features/recommendations/RecommendationSetPage.tsx").then((file) => ({
		default: file.RecommendationSetPage,
	})),
);
const VoteInStep = lazy(() =>
	import("#client/features/votes/VoteInStep.tsx").then((file) => ({ default: file.VoteInStep })),
);
const PrepareVote = lazy(() =>
	import("#client/features/votes/PrepareVote.tsx").then((file) => ({ default: file.PrepareVote })),
);
const RoundPage = lazy(() =>
	import("#client/features/assessments/RoundPage.tsx").then((file) => ({ default: file.RoundPage })),
);

export const workshopParts: WorkshopParts = {
	Framework: (props: ComponentProps<WorkshopParts["Framework"]>) => (
		<Suspense fallback={null}>
			<FrameworkPage {...props} />
		</Suspense>
	),
	Balises: (props: ComponentProps<WorkshopParts["Balises"]>) => (
		<Suspense fallback={null}>
			<BaliseSetPage {...props} />
		</Suspense>
	),
	Indicators: (props: ComponentProps<WorkshopParts["Indicators"]>) => (
		<Suspense fallback={null}>
			<IndicatorSetPage {...props} />
		</Suspense>
	),
	Recommendations: (props: ComponentProps<WorkshopParts["Recommendations"]>) => (
		<Suspense fallback={null}>
			<RecommendationSetPage {...props} />
		</Suspense>
	),
	VoteInStep: (props: ComponentProps<WorkshopParts["VoteInStep"]>) => (
		<Suspense fallback={null}>
			<VoteInStep {...props} />
		</Suspense>
	),
	PrepareVote: (props: ComponentProps<WorkshopParts["PrepareVote"]>) => (
		<Suspense fallback={null}>
			<PrepareVote {...props} />
		</Suspense>
	),
	Round: (props: ComponentProps<WorkshopParts["Round"]>) => (
		<Suspense fallback={null}>
			<RoundPage {...props} />
		</Suspense>
	),
};
