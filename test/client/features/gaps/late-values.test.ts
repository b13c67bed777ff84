/** The list of values that should be there by now, on the page of gaps. */

import { expect, test } from "vitest";
import type { Project } from "#shared/document/portfolio.ts";
import { PORTFOLIO_SCOPE } from "#shared/domain/results-scope.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { Due } from "#shared/protocol/measurements.ts";
import { gapLists } from "#client/features/gaps/gap-lists.ts";
import { lateTexts } from "#client/features/gaps/late-texts.ts";
import type { Gaps } from "#client/features/gaps/use-gaps.ts";

const t = lateTexts.fr;
const projects = [
	{ id: "a", name: "Frigos" },
	{ id: "b", name: "Cuisines" },
] as unknown as readonly Project[];

function late(due: Due | null, hasValues = true) {
	const indicator = { id: "i1", code: "I1", name: "Repas", document: "d", isComputed: false };
	const rolled = { current: null, grain: "quarter", periods: hasValues ? [{ period: "2026-Q4", figure: null }] : [] };
	const gaps = {
		...{ balises: [], uncovered: [], sets: [], projects, all: projects, isCoverageReady: true, silent: [] },
		...{ frameworks: [], indicatorSets: [], isDirectoryReady: true, blockers: { shared: [], alone: 0 } },
		...{ scope: PORTFOLIO_SCOPE, results: { state: "ready", value: { results: [{ indicator, rolled, due }] } } },
	} as unknown as Gaps;
	return gapLists(gaps, "w" as WorkspaceId, "fr").find(({ id }) => id === "valeurs");
}

test("[R840] an indicator with missing values is a line: how many, for which period, in which projects", () => {
	const list = late({ period: "2027-Q1", days: 40, expected: 5, missing: 3, projects: ["b", "a"] });
	expect(list?.sentence).toBe(t.said(1));
	const [item] = list?.items ?? [];
	expect(item?.detail).toBe(`${t.detail(3, 5, "1er trimestre 2027", 40)} ${t.more(1)}`);
	expect(item?.projects?.map(({ name }) => name)).toEqual(["Cuisines", "Frigos"]);
	expect(item?.href).toContain("manquantes=oui");
});

test("[R840] none missing says so; nobody began says that there is no value yet", () => {
	const none = late({ period: "2027-Q1", days: 40, expected: 5, missing: 0, projects: [] });
	expect([none?.items, none?.sentence, none?.isMoot]).toEqual([[], t.none, false]);
	const nobody = late(null, false);
	expect([nobody?.items, nobody?.sentence, nobody?.isMoot]).toEqual([[], t.noneYet, true]);
});
