/** What the steps of a workshop show of other features: the only place that knows them all. Their code comes with the step that needs it. */

import { part } from "#client/app/part.tsx";
import type { WorkshopParts } from "#client/document/workshop-parts.ts";

export const workshopParts: WorkshopParts = {
	Framework: part(() => import("#client/features/framework/FrameworkPage.tsx").then((file) => file.FrameworkPage)),
	Balises: part(() => import("#client/features/balises/BaliseSetPage.tsx").then((file) => file.BaliseSetPage)),
	Indicators: part(() =>
		import("#client/features/indicators/IndicatorSetPage.tsx").then((file) => file.IndicatorSetPage),
	),
	Recommendations: part(() =>
		import("#client/features/recommendations/RecommendationSetPage.tsx").then((file) => file.RecommendationSetPage),
	),
	Resources: part(() => import("#client/features/resources/ResourceSetPage.tsx").then((file) => file.ResourceSetPage)),
	Glossary: part(() => import("#client/features/glossary/GlossaryPage.tsx").then((file) => file.GlossaryPage)),
	VoteInStep: part(() => import("#client/features/votes/VoteInStep.tsx").then((file) => file.VoteInStep)),
	PrepareVote: part(() => import("#client/features/votes/PrepareVote.tsx").then((file) => file.PrepareVote)),
	FollowUpUpdate: part(() => import("#client/features/votes/FollowUpUpdate.tsx").then((file) => file.FollowUpUpdate)),
	ChooseVote: part(() => import("#client/features/votes/ChooseVote.tsx").then((file) => file.ChooseVote)),
	Decisions: part(() => import("#client/features/votes/DecisionsInStep.tsx").then((file) => file.DecisionsInStep)),
	Round: part(() => import("#client/features/assessments/RoundInStep.tsx").then((file) => file.RoundInStep)),
	RoundOnScreen: part(() =>
		import("#client/features/assessments/RoundOnScreen.tsx").then((file) => file.RoundOnScreen),
	),
};
