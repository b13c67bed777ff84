/** The code of every page of a workspace, each fetched when it is first opened, or ahead of time. */

import { pageCode } from "#client/app/page-code.ts";

export const overviewPage = pageCode(() =>
	import("#client/features/home/OverviewPage.tsx").then((file) => file.OverviewPage),
);
export const membersPage = pageCode(() =>
	import("#client/features/members/MembersPage.tsx").then((file) => file.MembersPage),
);
export const settingsPage = pageCode(() =>
	import("#client/features/settings/SettingsPage.tsx").then((file) => file.SettingsPage),
);
export const frameworkPage = pageCode(() =>
	import("#client/features/framework/FrameworkPage.tsx").then((file) => file.FrameworkPage),
);
export const indicatorSetPage = pageCode(() =>
	import("#client/features/indicators/IndicatorSetPage.tsx").then((file) => file.IndicatorSetPage),
);
export const baliseSetPage = pageCode(() =>
	import("#client/features/balises/BaliseSetPage.tsx").then((file) => file.BaliseSetPage),
);
export const resourceSetPage = pageCode(() =>
	import("#client/features/resources/ResourceSetPage.tsx").then((file) => file.ResourceSetPage),
);
export const glossaryPage = pageCode(() =>
	import("#client/features/glossary/GlossaryPage.tsx").then((file) => file.GlossaryPage),
);
export const recommendationSetPage = pageCode(() =>
	import("#client/features/recommendations/RecommendationSetPage.tsx").then((file) => file.RecommendationSetPage),
);
export const portfolioPage = pageCode(() =>
	import("#client/features/portfolio/PortfolioPage.tsx").then((file) => file.PortfolioPage),
);
export const projectPage = pageCode(() =>
	import("#client/features/portfolio/ProjectPage.tsx").then((file) => file.ProjectPage),
);
export const organisationsPage = pageCode(() =>
	import("#client/features/organisations/OrganisationsPage.tsx").then((file) => file.OrganisationsPage),
);

export const cohortsPage = pageCode(() =>
	import("#client/features/portfolio/cohorts/CohortsPage.tsx").then((file) => file.CohortsPage),
);
export const cohortPage = pageCode(() =>
	import("#client/features/portfolio/cohorts/CohortPage.tsx").then((file) => file.CohortPage),
);

export const measurementsPage = pageCode(() =>
	import("#client/features/measurements/MeasurementsPage.tsx").then((file) => file.MeasurementsPage),
);

export const assessmentPages = pageCode(() =>
	import("#client/features/assessments/AssessmentPages.tsx").then((file) => file.AssessmentPages),
);

export const gapsPage = pageCode(() => import("#client/features/gaps/GapsPage.tsx").then((file) => file.GapsPage));
export const votePages = pageCode(() => import("#client/features/votes/VotePages.tsx").then((file) => file.VotePages));
export const resultsPage = pageCode(() =>
	import("#client/features/results/ResultsPage.tsx").then((file) => file.ResultsPage),
);

export const historyPage = pageCode(() =>
	import("#client/features/history/HistoryPage.tsx").then((file) => file.HistoryPage),
);
export const filmPage = pageCode(() =>
	import("#client/features/history/film/FilmPage.tsx").then((file) => file.FilmPage),
);
export const recordHistoryPage = pageCode(() =>
	import("#client/features/history/record/RecordHistoryPage.tsx").then((file) => file.RecordHistoryPage),
);
export const inboxPage = pageCode(() => import("#client/features/inbox/InboxPage.tsx").then((file) => file.InboxPage));

export const adoptedPage = pageCode(() =>
	import("#client/features/adopted/AdoptedPage.tsx").then((file) => file.AdoptedPage),
);

export const workshopPages = pageCode(() =>
	import("#client/app/member-workshop.tsx").then((file) => file.MemberWorkshop),
);
export const screenPages = pageCode(() =>
	import("#client/app/member-workshop.tsx").then((file) => file.ProjectedWorkshop),
);

export const voicesPage = pageCode(() =>
	import("#client/features/voices/VoicesPage.tsx").then((file) => file.VoicesPage),
);

export const journalPage = pageCode(() =>
	import("#client/features/journal/JournalPage.tsx").then((file) => file.JournalPage),
);

/** Lightest first. */
export const PAGES = [
	overviewPage,
	inboxPage,
	membersPage,
	settingsPage,
	indicatorSetPage,
	baliseSetPage,
	resourceSetPage,
	recommendationSetPage,
	glossaryPage,
	portfolioPage,
	projectPage,
	cohortsPage,
	cohortPage,
	organisationsPage,
	measurementsPage,
	assessmentPages,
	gapsPage,
	votePages,
	resultsPage,
	historyPage,
	filmPage,
	recordHistoryPage,
	adoptedPage,
	voicesPage,
	workshopPages,
	journalPage,
	frameworkPage,
] as const;
