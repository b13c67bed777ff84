/** Where an organisation stands in projects: what is listed before it goes. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { OrganisationIndex, organisationTable } from "#shared/document/organisations.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { projectsNaming } from "#client/features/organisations/involvements.ts";

test("[R823] the projects that name an organisation are known with its roles in each and what it brings, those put away left out", () => {
	const doc = new Y.Doc();
	const [organisations, projects] = [organisationTable(doc), projectTable(doc)];
	organisations.add("o1" as RecordId, { name: "Fondation" });
	organisations.add("o2" as RecordId, { name: "Ville" });
	const fund = { id: "o1", name: "Fondation" };
	const line = { year: 2027, phase: "realisation", funder: fund, amount: 500_000 } as const;
	const named = (id: string, fields: Partial<ProjectFields>) => projects.add(id as RecordId, { name: id, ...fields });
	named("p1", {
		organisations: [
			{ ...fund, role: "carrier" },
			{ ...fund, role: "funder" },
		],
	});
	named("p2", { budget: { a: line } as unknown as ProjectFields["budget"] });
	named("p3", { organisations: [{ id: "o2", name: "Ville", role: "carrier" }] });
	named("p4", { organisations: [{ ...fund, role: "carrier" }] });
	projects.setArchived("p4" as RecordId, true);
	const index = new OrganisationIndex(organisations.list());
	const found = projectsNaming(index, "o1", projects.list());
	expect(found.map(({ project, roles, amount }) => [project.id, roles, amount])).toEqual([
		["p1", ["carrier", "funder"], 0],
		["p2", [], 500_000],
	]);
	expect(projectsNaming(index, "gone", projects.list())).toEqual([]);
});
