/** What the projects of a cohort share. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { sharedObstacles, stageCounts } from "#client/features/portfolio/cohorts/cohort-figures.ts";

test("the blockers of a cohort are counted once a project, the most shared first; archived and lost ones are left out", () => {
	const doc = new Y.Doc();
	const obstacles = obstacleTable(doc);
	obstacles.add("reglement" as RecordId, { kind: "blocker", label: "Règlement municipal" });
	obstacles.add("salaire" as RecordId, { kind: "blocker", label: "Salaires" });
	obstacles.add("ancien" as RecordId, { kind: "blocker", label: "Ancien" });
	obstacles.setArchived("ancien", true);
	const projects = projectTable(doc);
	projects.add("a" as RecordId, { name: "A", blockers: ["salaire", "reglement", "ancien"], stage: "idea" });
	projects.add("b" as RecordId, { name: "B", blockers: ["reglement", "reglement", "perdu"], stage: "scaling" });
	projects.add("c" as RecordId, { name: "C" });
	const catalog = readCatalog(doc);
	expect(
		sharedObstacles(projects.list(), "blocker", catalog).map(({ label, projects: met }) => [label, met.length]),
	).toEqual([
		["Règlement municipal", 2],
		["Salaires", 1],
	]);
	expect(sharedObstacles(projects.list(), "condition", catalog)).toEqual([]);
	const stages = stageCounts(projects.list(), catalog);
	expect(stages.filter(({ count }) => count > 0)).toEqual([
		{ stage: "idea", count: 1 },
		{ stage: "scaling", count: 1 },
		{ stage: "", count: 1 },
	]);
	expect(stages).toHaveLength(8);
});
