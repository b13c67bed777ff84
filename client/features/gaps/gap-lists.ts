/** The six lists of the page of gaps as they are read: what each line is called, where it leads, what is said beside it. The file of the same holds the same lines. */

import type { Project } from "#shared/document/portfolio.ts";
import { periodLabel, readPeriodKey } from "#shared/domain/period.ts";
import type { CsvValue } from "#shared/lib/csv.ts";
import { csvText } from "#shared/lib/csv.ts";
import type { Language } from "#shared/lib/language.ts";
import type { BlockId, DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { measurementsPath } from "#client/api/results-path.ts";
import { currentFigure } from "#client/document/figure-words.ts";
import type { UnmetBalise } from "#client/features/gaps/gaps-model.ts";
import { lateTexts } from "#client/features/gaps/late-texts.ts";
import { texts } from "#client/features/gaps/texts.ts";
import type { Gaps } from "#client/features/gaps/use-gaps.ts";

type Texts = (typeof texts)["fr"];

export type GapItem = {
	readonly key: string;
	readonly name: string;
	/** Null where the line leads nowhere by itself: its projects do. */
	readonly href: string | null;
	readonly detail: string;
	/** The document it is in, when it is in one. */
	readonly document: string;
	/** The projects the line is about. */
	readonly projects?: readonly Project[];
};

export type GapList = {
	readonly id: "balises" | "projets" | "indicateurs" | "valeurs" | "passages" | "blocages";
	readonly title: string;
	/** One sentence: what these are, or why there is none. */
	readonly sentence: string;
	/** There is nothing to look at yet: no balise, no project, no framework… None missing would say too much. */
	readonly isMoot?: boolean;
	readonly note?: string;
	/** Null while it is being read. */
	readonly items: readonly GapItem[] | null;
};

/** Every list, in the order of the page. */
export function gapLists(gaps: Gaps, workspace: WorkspaceId, language: Language): GapList[] {
	const t = texts[language];
	return [
		balises(gaps, workspace, t),
		projects(gaps, workspace, t),
		indicators(gaps, workspace, language),
		lateValues(gaps, workspace, language),
		clauses(gaps, workspace, t),
		blockers(gaps, t),
	];
}

function balises(
	{ balises: unmet, sets, projects: all, isCoverageReady }: Gaps,
	workspace: WorkspaceId,
	t: Texts,
): GapList {
	const isAny = sets.some((set) => set.balises.some(({ archived }) => !archived));
	const none = !isAny ? t.balisesNoSet : all.length === 0 ? t.noProjects : t.balisesNone;
	return {
		id: "balises",
		title: t.balisesTitle,
		sentence: unmet.length > 0 ? t.balisesSaid(unmet.length) : none,
		isMoot: none !== t.balisesNone,
		items: !isCoverageReady
			? null
			: unmet.map((one) => ({
					key: one.balise.id,
					name: named(one.balise.code, one.balise.name, t),
					href: paths.record(workspace, "balise-set", one.document, one.balise.id),
					detail: baliseDetail(one, t),
					document: one.title || t.untitledDocument,
				})),
	};
}

function baliseDetail({ asked, verdicts }: UnmetBalise, t: Texts): string {
	if (asked === 0) return t.asksNothing;
	const said = [
		verdicts.partly > 0 && t.partly(verdicts.partly),
		verdicts["not-met"] > 0 && t.notMet(verdicts["not-met"]),
	].filter((part) => part !== false);
	if (verdicts.stale > 0) said.push(t.toReview(verdicts.stale));
	if (said.length === 0) return t.nobodyJudged;
	if (verdicts.unknown > 0) said.push(t.toJudge(verdicts.unknown));
	return said.join(" · ");
}

function projects(
	{ uncovered, projects: all, sets, isCoverageReady }: Gaps,
	workspace: WorkspaceId,
	t: Texts,
): GapList {
	const isAsked = sets.some(({ criteria }) => criteria.some(({ asks, archived }) => asks === "project" && !archived));
	const none = all.length === 0 ? t.noProjects : isAsked ? t.projectsNone : t.projectsNothingAsked;
	return {
		id: "projets",
		title: t.projectsTitle,
		sentence: uncovered.length > 0 ? t.projectsSaid(uncovered.length) : none,
		isMoot: none !== t.projectsNone,
		items: !isCoverageReady
			? null
			: uncovered.map(({ project, judged, stale }) => ({
					key: project.id,
					name: project.name || t.untitled,
					href: paths.project(workspace, project.id),
					detail: [
						project.sectors.join(", "),
						judged > 0 ? t.judged(judged) : stale === 0 ? t.notJudged : "",
						stale > 0 ? t.criteriaToReview(stale) : "",
					]
						.filter((part) => part !== "")
						.join(" · "),
					document: "",
				})),
	};
}

function indicators({ results, indicatorSets }: Gaps, workspace: WorkspaceId, language: Language): GapList {
	const t = texts[language];
	const list = { id: "indicateurs", title: t.indicatorsTitle } as const;
	if (results.state === "loading") return { ...list, sentence: t.coming, items: null };
	if (results.state === "failed") return { ...list, sentence: t.indicatorsFailed, isMoot: true, items: [] };
	const all = results.value.results;
	const nameOf = (id: string) => {
		const known = all.find(({ indicator }) => indicator.id === id)?.indicator;
		return known ? named(known.code, known.name, t) : id;
	};
	const items = all.flatMap(({ indicator, rolled }): GapItem[] => {
		const figure = currentFigure(rolled, nameOf, language);
		// What cannot be brought together has values all the same.
		if (rolled.current !== null && rolled.current.figure.kind !== "none") return [];
		return [
			{
				key: indicator.id,
				name: named(indicator.code, indicator.name, t),
				href: paths.record(workspace, "indicator-set", indicator.document as DocumentId, indicator.id as RecordId),
				detail: figure?.words ?? t.noValue,
				document: indicatorSets.find(({ id }) => id === indicator.document)?.title || t.untitledDocument,
			},
		];
	});
	const none = all.length === 0 ? t.indicatorsNoSet : t.indicatorsNone;
	const isMoot = all.length === 0;
	return { ...list, sentence: items.length > 0 ? t.indicatorsSaid(items.length) : none, isMoot, items };
}

/** Of the last period that is over: what came earlier is in the grid of values. */
function lateValues(
	{ results, projects: all, indicatorSets, scope }: Gaps,
	workspace: WorkspaceId,
	language: Language,
): GapList {
	const t = lateTexts[language];
	const list = { id: "valeurs", title: t.title } as const;
	if (results.state === "loading") return { ...list, sentence: texts[language].coming, items: null };
	if (results.state === "failed")
		return { ...list, sentence: texts[language].indicatorsFailed, isMoot: true, items: [] };
	const byId = new Map(all.map((project) => [project.id as string, project]));
	const items = results.value.results.flatMap(({ indicator, due }): GapItem[] => {
		if (!due || due.missing === 0) return [];
		const period = readPeriodKey(due.period);
		const words = t.detail(due.missing, due.expected, period ? periodLabel(period, language) : due.period, due.days);
		const unnamed = due.missing - due.projects.length;
		return [
			{
				key: indicator.id,
				name: named(indicator.code, indicator.name, texts[language]),
				href: measurementsPath(workspace, indicator.id, due.period, scope),
				detail: unnamed > 0 ? `${words} ${t.more(unnamed)}` : words,
				document: indicatorSets.find(({ id }) => id === indicator.document)?.title || texts[language].untitledDocument,
				projects: due.projects.flatMap((id) => byId.get(id) ?? []),
			},
		];
	});
	const isBegun = results.value.results.some(({ rolled }) => rolled.periods.length > 0);
	const none = isBegun ? t.none : t.noneYet;
	return { ...list, sentence: items.length > 0 ? t.said(items.length) : none, isMoot: !isBegun, items };
}

function clauses({ silent, frameworks, isDirectoryReady }: Gaps, workspace: WorkspaceId, t: Texts): GapList {
	const items = frameworks.flatMap(({ id, title }) =>
		silent
			.filter(({ document }) => document === id)
			.map(({ block, heading, excerpt }) => ({
				key: `${id}/${block}`,
				name: heading || t.withoutHeading,
				href: paths.block(workspace, "framework", id, block as BlockId),
				detail: excerpt ?? "",
				document: title || t.untitledDocument,
			})),
	);
	const none = frameworks.length === 0 ? t.clausesNoFramework : t.clausesNone;
	return {
		id: "passages",
		title: t.clausesTitle,
		sentence: items.length > 0 ? t.clausesSaid(items.length) : none,
		isMoot: frameworks.length === 0,
		items: isDirectoryReady ? items : null,
	};
}

function blockers({ blockers: { shared, alone } }: Gaps, t: Texts): GapList {
	return {
		id: "blocages",
		title: t.blockersTitle,
		sentence: shared.length > 0 ? t.blockersSaid(shared.length) : t.blockersNone,
		...(alone > 0 ? { note: t.blockersAlone(alone) } : {}),
		items: shared.map(({ blocker, projects: blocked, sectors }) => ({
			key: blocker.id,
			name: blocker.label || t.untitled,
			href: null,
			detail: [
				t.projects(blocked.length),
				...sectors.map(([sector, count]) => t.inSector(sector || t.noSector, count)),
			].join(" · "),
			document: "",
			projects: blocked,
		})),
	};
}

function named(code: string, name: string, t: Texts): string {
	return [code, name || t.untitled].filter((part) => part !== "").join(" · ");
}

/** One line each, with whole addresses. */
export function gapsCsv(lists: readonly GapList[], origin: string, language: Language): string {
	const t = texts[language];
	const head = [t.columnGap, t.columnThing, t.columnDocument, t.columnDetail, t.columnAddress];
	const rows = lists.flatMap(({ title, items }) =>
		(items ?? []).map(({ name, document, detail, href, projects: about }): CsvValue[] => [
			title,
			name,
			document,
			about ? `${detail} (${about.map((one) => one.name || t.untitled).join(", ")})` : detail,
			href === null ? "" : `${origin}${href}`,
		]),
	);
	return csvText([head, ...rows], language);
}
