/** The shared list of blockers and conditions: two that are one become one, for every project, and can be told apart again. */

import * as Y from "yjs";
import { expect, test } from "vitest";
import { mergeObstacles, projectsOfObstacle } from "#shared/document/obstacle-merge.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { portfolioScope } from "#shared/document/portfolio-tables.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import { exchange, peers } from "#test/shared/document/peers.ts";

const id = (text: string) => text as RecordId;

function portfolio() {
	const doc = new Y.Doc();
	const obstacles = obstacleTable(doc);
	obstacles.add(id("law"), { kind: "blocker", label: "La loi", note: "Article 3", sectors: ["Santé"] });
	obstacles.add(id("rule"), { kind: "blocker", label: "Le cadre légal", sectors: ["Culture"] });
	obstacles.add(id("lease"), { kind: "condition", label: "Un bail" });
	const projects = projectTable(doc);
	projects.add(id("a"), { name: "A", blockers: ["law", "other"] });
	projects.add(id("b"), { name: "B", blockers: ["law", "rule"] });
	projects.add(id("c"), { name: "C", blockers: ["rule"], conditions: ["lease"] });
	return { doc, obstacles, projects };
}

test("[R857] two blockers become one: each project says the one that is kept, once, and all of it is taken back", () => {
	const { doc, obstacles, projects } = portfolio();
	const law = obstacles.get("law");
	expect(law && projectsOfObstacle(law, projects.list()).map(({ name }) => name)).toEqual(["A", "B"]);
	const { takeBack } = doOnce(doc, portfolioScope(doc), () => mergeObstacles(doc, "law", "rule"));
	expect(projects.list().map(({ blockers }) => blockers)).toEqual([["rule", "other"], ["rule"], ["rule"]]);
	expect(obstacles.get("rule")).toMatchObject({ note: "Article 3", sectors: ["Culture", "Santé"] });
	expect(obstacles.get("law")).toMatchObject({ archived: true, mergedInto: "rule" });
	takeBack();
	expect(projects.list().map(({ blockers }) => blockers)).toEqual([["law", "other"], ["law", "rule"], ["rule"]]);
	expect(obstacles.get("law")).toMatchObject({ archived: false, mergedInto: "" });
});

test("[R857] whoever names the one that went meanwhile reads the one it became; a blocker never becomes a condition", () => {
	const { doc } = portfolio();
	const [ana, bo] = peers(2, doc) as [Y.Doc, Y.Doc];
	mergeObstacles(ana, "law", "rule");
	projectTable(bo).setList("c", "blockers", ["rule"], ["rule", "law"]);
	exchange([ana, bo]);
	for (const one of [ana, bo]) expect(readCatalog(one).obstacle("law")?.label).toBe("Le cadre légal");
	mergeObstacles(ana, "rule", "lease");
	expect(obstacleTable(ana).get("rule")?.archived).toBe(false);
});
