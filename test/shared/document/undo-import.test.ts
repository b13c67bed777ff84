/** A whole import is taken back weeks later: what people changed since stays, the rest goes back, in one step. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { applyPrepared } from "#client/features/portfolio/import/apply-import.ts";
import { PortfolioCopy } from "#client/features/portfolio/import/portfolio-copy.ts";
import type { ImportPlan } from "#client/features/portfolio/import/plan-import.ts";
import {
	columnMemoryId,
	columnMemoryTable,
	importedIds,
	importTable,
	packCells,
	unpackCells,
} from "#shared/document/imports.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { planUndo, undoImport } from "#shared/document/undo-import.ts";
import { isId, newId, type RecordId } from "#shared/lib/ids.ts";

const FIELD = "f0000000000000000000000000" as RecordId;
const IMPORT = "1mp00000000000000000000000" as RecordId;

/** A portfolio with « Déjà », into which two projects come, a field, and another territory for « Déjà ». */
function imported() {
	const doc = new Y.Doc();
	const projects = projectTable(doc);
	const there = newId<RecordId>();
	projects.add(there, { name: "Déjà", territory: "Avant", sectors: ["Santé"] });
	const seed = newId<RecordId>();
	const [first, second] = importedIds(seed, 2) as [RecordId, RecordId];
	const plan: ImportPlan = {
		seed,
		newFields: [{ id: FIELD, label: "Rejoints", type: "number", choices: [] }],
		newObstacles: [{ id: "blocker-loi" as RecordId, kind: "blocker", label: "La loi" }],
		additions: [
			{
				id: first,
				line: 2,
				values: { name: "Un", own: { [FIELD]: 12 }, blockers: ["blocker-loi"] },
				notes: "Vu le 3 mars.\nÀ rappeler.",
				archived: true,
			},
			{ id: second, line: 3, values: { name: "Deux" }, notes: "", archived: false },
		],
		changes: [
			{
				id: there,
				line: 4,
				name: "Déjà",
				fields: [
					{ field: "territory", key: null, before: "Avant", after: "Du fichier" },
					{ field: "sectors", key: null, before: ["Santé"], after: ["Éducation"] },
					{ field: "own", key: FIELD, before: null, after: 5 },
				],
			},
		],
		unchanged: 3,
		refusals: [],
		notices: [],
		bytes: 0,
	};
	const about = { id: IMPORT, at: "2026-11-03T10:00:00.000Z", by: "m", byName: "Ana", fileName: "projets.xlsx" };
	const remembered = [{ id: columnMemoryId("region"), header: "region", target: "territory", separator: "by:" }];
	applyPrepared(doc, new PortfolioCopy(Y.encodeStateAsUpdate(doc)).write(plan, about, remembered));
	return { doc, projects, there, first, second, by: { name: "Bo", at: "2026-11-24T10:00:00.000Z" } };
}

describe("an import", () => {
	test("[R286] leaves a record of who, when, which file and what it did, and remembers its columns", () => {
		const { doc } = imported();
		expect(importTable(doc).get(IMPORT)).toMatchObject({
			byName: "Ana",
			fileName: "projets.xlsx",
			added: 2,
			changed: 1,
			unchanged: 3,
			refused: 0,
			undoneAt: "",
		});
		expect(columnMemoryTable(doc).get(columnMemoryId("region"))?.target).toBe("territory");
	});

	test("[R286] the ids of what it added are made from a seed, and are ids", () => {
		const ids = importedIds("x", 1000);
		expect(new Set(ids).size).toBe(1000);
		expect(ids.every(isId)).toBe(true);
		expect(importedIds("x", 3)).toEqual(ids.slice(0, 3));
		expect(importedIds("y", 1)).not.toEqual(ids.slice(0, 1));
	});

	test("[R286] changed cells are packed small and read back; what a peer wrote instead is nothing", () => {
		const cells = Array.from({ length: 1000 }, (_, at) => ({
			id: `p${at}` as RecordId,
			field: "territory",
			key: null,
			before: "Capitale-Nationale",
			after: "Chaudière-Appalaches",
		}));
		const packed = packCells(cells);
		expect(unpackCells(packed)).toEqual(cells);
		expect(packed.length).toBeLessThan(JSON.stringify(cells).length / 8);
		for (const forged of ["x", "AAAA", "é", packed.slice(0, 40), `${packCells([])}==`])
			expect(unpackCells(forged)).toEqual([]);
	});
});

describe("taking it back", () => {
	test("[R287] untouched, everything is as before", () => {
		const { doc, projects, there, by } = imported();
		const undo = undoImport(doc, IMPORT, by);
		expect(undo?.keptProjects).toEqual([]);
		expect(
			projects.list().map((project) => [project.name, project.territory, project.sectors, { ...project.own }]),
		).toEqual([["Déjà", "Avant", ["Santé"], {}]]);
		expect(projects.get(there)?.name).toBe("Déjà");
		expect(ownFieldTable(doc).size).toBe(0);
		expect(importTable(doc).get(IMPORT)).toMatchObject({ undoneAt: by.at, undoneByName: "Bo" });
		expect(undoImport(doc, IMPORT, by)).toBeNull();
	});

	test("[R287] what people changed since is kept and listed, in projects that were there and in those it added", () => {
		const { doc, projects, there, first, second, by } = imported();
		projects.set(there, "territory", "De Chloé");
		projects.set(first, "summary", "Écrit depuis");
		const undo = planUndo(doc, IMPORT);
		expect(undo?.keptCells).toEqual([{ id: there, name: "Déjà", field: "territory", key: null }]);
		expect(undo?.keptProjects).toEqual([{ id: first, name: "Un", fields: ["summary"] }]);
		expect(undo?.removed).toEqual([second]);
		// Nothing is written by asking.
		expect(projects.size).toBe(3);
		undoImport(doc, IMPORT, by);
		expect(projects.get(there)).toMatchObject({ territory: "De Chloé", sectors: ["Santé"] });
		expect(projects.get(first)).toMatchObject({ name: "Un", summary: "Écrit depuis" });
		expect(projects.has(second)).toBe(false);
		// A kept project still answers it: the field stays.
		expect(ownFieldTable(doc).size).toBe(1);
	});

	test("[R287] is one step that can be undone itself", () => {
		const { doc, projects, by } = imported();
		const before = projects.list();
		const manager = new Y.UndoManager(projects.scope, { captureTimeout: 0 });
		undoImport(doc, IMPORT, by);
		manager.undo();
		expect(projects.list()).toEqual(before);
		expect(manager.canUndo()).toBe(false);
	});
});
