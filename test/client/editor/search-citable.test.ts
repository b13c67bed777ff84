/** The search behind « # ». */

import { expect, test } from "vitest";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { citableKey, type CitableKind } from "#shared/domain/citable.ts";
import { searchCitable } from "#client/editor/search-citable.ts";
import { countProjects } from "#shared/document/count-projects.ts";

function entry(kind: CitableKind, id: string, name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry {
	return { key: citableKey(kind, id), kind, id, document: null, name, archived: false, example: false, ...more };
}

const ENTRIES = [
	entry("project", "p1", "École des aînés", { sectors: ["Éducation"] }),
	entry("project", "p2", "Cœur de village", { sectors: ["Municipalité", "Éducation"] }),
	entry("project", "p3", "Vieille école", { archived: true, sectors: ["Santé"] }),
	entry("project", "p4", "", {}),
	entry("indicator", "i1", "Part des écoles rejointes", { code: "I1" }),
	entry("balise", "b1", "L’école décide", { code: "B12" }),
];

const names = (list: readonly DirectoryEntry[]) => list.map((one) => one.name);

test("words are found without their accents, ligatures or case, names that begin so first, archived last", () => {
	const found = searchCitable(ENTRIES, "ECOLE");
	expect(names(found.project)).toEqual(["École des aînés", "Vieille école"]);
	expect(names(found.indicator)).toEqual(["Part des écoles rejointes"]);
	expect(names(found.balise)).toEqual(["L’école décide"]);
	expect(names(searchCitable(ENTRIES, "coeur vill").project)).toEqual(["Cœur de village"]);
});

test("a vote is found by its words, a cancelled one last", () => {
	const votes = [
		entry("vote", "v1", "Adopter le cadre", { status: "cancelled" }),
		entry("vote", "v2", "Le vote sur l’ajout d’un cadre", { status: "open" }),
	];
	expect(names(searchCitable(votes, "cadre").vote)).toEqual(["Le vote sur l’ajout d’un cadre", "Adopter le cadre"]);
});

test("a code finds its balise, and what has no name is never proposed", () => {
	expect(names(searchCitable(ENTRIES, "b12").balise)).toEqual(["L’école décide"]);
	expect(searchCitable(ENTRIES, "").total).toBe(5);
});

test("of ten thousand projects the nearest six are shown, and all are counted", () => {
	const many = Array.from({ length: 10_000 }, (_, i) => entry("project", `x${i}`, `Projet numéro ${i} d’été à Québec`));
	const { project, total } = searchCitable(many, "projet numero");
	expect([project.length, total]).toEqual([6, 10_000]);
	expect(names(searchCitable(many, "numero 9999").project)).toEqual(["Projet numéro 9999 d’été à Québec"]);
});

test("a live figure counts live projects and their sectors, all of them or those of one sector", () => {
	expect(countProjects(ENTRIES, { sectors: [], stages: [] })).toEqual({ projects: 3, sectors: 2 });
	expect(countProjects(ENTRIES, { sectors: ["Municipalité"], stages: [] })).toEqual({ projects: 1, sectors: 2 });
});
