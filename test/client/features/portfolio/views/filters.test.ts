/** A view filtered by any list of projects, own fields included: what each filter shows, what it counts, and how long ten thousand projects take. */

import * as Y from "yjs";
import { expect, test } from "vitest";
import { cohortTable } from "#shared/document/cohorts.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { type OwnFieldType, ownFieldTable } from "#shared/document/own-fields.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { facetCounts, filterProjects } from "#client/features/portfolio/project-view.ts";
import { EMPTY_QUERY, MORE_FILTERS, type ViewQuery } from "#client/features/portfolio/view-query.ts";
import { groupingKeys, groupingOf } from "#client/features/portfolio/views/grouping.ts";
import { addressOf, choiceOf, queryOf, settingsOf } from "#client/features/portfolio/views/saved-view.ts";
import { parseViewChoice } from "#client/features/portfolio/views/view-choice.ts";

const id = (text: string) => text as RecordId;

function portfolio(...projects: Partial<ProjectFields>[]) {
	const doc = new Y.Doc();
	projectTable(doc).addMany(projects.map((values) => ({ id: newId<RecordId>(), values })));
	const field = (key: string, type: OwnFieldType) =>
		ownFieldTable(doc).add(id(key), {
			label: key,
			type,
			choices: type === "choice" ? [{ id: "high", label: "Haute" }] : [],
		});
	const shown = (more: ViewQuery["more"]) => {
		const catalog = readCatalog(doc);
		const named = projectTable(doc)
			.list()
			.map((project) => catalog.named(project));
		return filterProjects(named, { ...EMPTY_QUERY, more }, catalog).map(({ name }) => name);
	};
	return { doc, field, shown, projects: projectTable(doc) };
}

test("[R851] projects are kept by an organisation in any role or in one, linked or typed, whatever it is called now", () => {
	const { doc, shown, projects } = portfolio(
		{ name: "A", organisations: [{ id: "cisss", name: "CISSS", role: "carrier" }] },
		{ name: "B", organisations: [{ name: "Cisss du fleuve", role: "funder" }] },
		{ name: "C", organisations: [{ name: "La Marmite", role: "carrier" }] },
		{ name: "D" },
	);
	organisationTable(doc).add(id("cisss"), { name: "CISSS du Fleuve" });
	expect(shown({ organisation: ["cisss"] })).toEqual(["A", "B"]);
	expect(shown({ carrier: ["cisss"] })).toEqual(["A"]);
	expect(shown({ carrier: ["la marmite", ""] })).toEqual(["B", "C", "D"]);
	expect(shown({ organisation: ["cisss"], carrier: [""] })).toEqual(["B"]);
	const catalog = readCatalog(doc);
	expect(facetCounts(projects.list(), EMPTY_QUERY, "organisation", catalog)).toEqual([
		{ value: "", count: 1 },
		{ value: "cisss", count: 2 },
		{ value: "la marmite", count: 1 },
	]);
	expect(groupingOf("organisation", catalog, "fr")?.labelOf("la marmite")).toBe("La Marmite");
});

test("[R851] projects are kept by population, territory, evidence, obstacle, cohort and own fields that are lists", () => {
	const { doc, field, shown } = portfolio(
		{
			name: "A",
			populations: ["Aînés"],
			territory: "Estrie",
			evidenceStrength: "observation",
			blockers: ["loi"],
			sectors: ["Santé"],
			own: { level: "high", agreed: "yes", tutor: { name: "Ministère" }, lead: { id: "m1", name: "Ana Roy" } },
		},
		{ name: "B", conditions: ["loi"], own: { agreed: "no", level: "gone" } },
	);
	obstacleTable(doc).add(id("loi"), { label: "La loi" });
	cohortTable(doc).add(id("health"), { name: "Santé", kind: "sector", sectors: ["sante"] });
	field("level", "choice");
	field("agreed", "yes-no");
	field("tutor", "organisation");
	field("lead", "person");
	field("words", "text");
	for (const [filter, value] of [
		["populations", "Aînés"],
		["territory", "Estrie"],
		["evidenceStrength", "observation"],
		["blockers", "loi"],
		["cohort", "health"],
		["own.level", "high"],
		["own.agreed", "yes"],
		["own.tutor", "ministere"],
		["own.lead", "m1"],
	] as const) {
		expect([filter, shown({ [filter]: [value] })]).toEqual([filter, ["A"]]);
		expect([filter, shown({ [filter]: [value, ""] })]).toEqual([filter, filter === "own.agreed" ? ["A"] : ["A", "B"]]);
	}
	expect(shown({ conditions: ["loi"] })).toEqual(["B"]);
	// A filter by a field that is gone hides nothing.
	expect(shown({ "own.gone": ["x"] })).toEqual(["A", "B"]);
	expect(groupingKeys(readCatalog(doc))).not.toContain("own.words");
});

test("[R851] a saved view keeps every filter, and its address leads to the same projects", () => {
	const more = { populations: ["Aînés"], carrier: ["la marmite", ""], "own.level": ["high"] };
	const view = {
		id: id("v"),
		kind: "board" as const,
		settings: settingsOf({ ...EMPTY_QUERY, more }, { kind: "board", groupBy: "own.level", saved: null }),
	};
	expect(queryOf(view).more).toEqual(more);
	const address = addressOf(view);
	expect(address.getAll("porteur")).toEqual(["la marmite", "aucune"]);
	expect(parseViewChoice(address)).toEqual(choiceOf(view));
});

test("[R851] a card goes from a carrier to another, from a blocker to another, from an answer to another; cohorts and roles together are only read", () => {
	const { doc, field, projects } = portfolio({
		name: "A",
		organisations: [
			{ name: "Un", role: "carrier" },
			{ name: "Un", role: "partner" },
		],
		blockers: ["b1"],
	});
	organisationTable(doc).add(id("two"), { name: "Deux" });
	for (const key of ["b1", "b2"]) obstacleTable(doc).add(id(key), { label: key });
	field("agreed", "yes-no");
	const catalog = readCatalog(doc);
	const first = () => projects.list()[0] as NonNullable<ReturnType<typeof projects.get>>;
	const move = (key: string, from: string, to: string) => {
		const grouping = groupingOf(key, catalog, "fr");
		grouping?.valuesOf(first());
		grouping?.move?.(projects, first(), from, to);
	};
	move("carrier", "un", "two");
	expect(first().organisations).toEqual([
		{ id: "two", name: "Deux", role: "carrier" },
		{ name: "Un", role: "partner" },
	]);
	move("carrier", "two", "");
	expect(first().organisations).toEqual([{ name: "Un", role: "partner" }]);
	move("blockers", "b1", "b2");
	expect(first().blockers).toEqual(["b2"]);
	move("own.agreed", "", "no");
	expect(first().own.agreed).toBe("no");
	for (const key of ["cohort", "organisation", "readiness"]) expect(groupingOf(key, catalog, "fr")?.move).toBeNull();
});

test("[R851] each filter keeps of 10,000 projects as many as its choice counts", () => {
	const many = Array.from({ length: 10_000 }, (_, at) => ({
		name: `Projet ${at}`,
		populations: [`Public ${at % 40}`],
		territory: `Région ${at % 17}`,
		sectors: [`Secteur ${at % 12}`],
		organisations: [
			{ name: `Porteur ${at % 900}`, role: "carrier" as const },
			{ id: `o${at % 50}`, name: "Ministère", role: "funder" as const },
		],
		own: { agreed: at % 3 === 0 ? "yes" : "no", lead: { name: `Personne ${at % 200}` } },
	}));
	const { doc, field, projects } = portfolio(...many);
	field("agreed", "yes-no");
	field("lead", "person");
	organisationTable(doc).addMany(
		Array.from({ length: 50 }, (_, at) => ({ id: id(`o${at}`), values: { name: `Org ${at}` } })),
	);
	cohortTable(doc).add(id("c"), { name: "C", kind: "sector", sectors: ["Secteur 3"] });
	const catalog = readCatalog(doc);
	const all = projects.list();
	for (const filter of [...MORE_FILTERS, "own.agreed", "own.lead"]) {
		const [choice] = facetCounts(all, EMPTY_QUERY, filter, catalog);
		const kept = filterProjects(all, { ...EMPTY_QUERY, more: { [filter]: [choice?.value ?? ""] } }, catalog);
		expect([filter, kept.length]).toEqual([filter, choice?.count ?? 0]);
	}
});
