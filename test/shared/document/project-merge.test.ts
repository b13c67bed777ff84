/** Two projects that were one become one: nothing is lost that was chosen, everything leads to it, and it can be taken back. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { doOnce } from "#client/document/do-once.ts";
import { directoryViewOf } from "#client/document/directory-view.ts";
import { Directory } from "#shared/document/directory.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { mergedValue, mergeProjects, mergeRows, mergeScope, survivorOf } from "#shared/document/project-merge.ts";
import { onceOtherStays } from "#client/features/portfolio/merge/once-other-stays.ts";
import { planSeparation, separateProject } from "#shared/document/project-separation.ts";
import { citableKey } from "#shared/domain/citable.ts";
import type { DocumentId, RecordId } from "#shared/lib/ids.ts";

const A = "a0000000000000000000000000" as RecordId;
const B = "b0000000000000000000000000" as RecordId;

function world(a: Partial<ProjectFields>, b: Partial<ProjectFields>) {
	const doc = new Y.Doc();
	const projects = projectTable(doc);
	projects.add(A, { name: "A", ...a });
	projects.add(B, { name: "B", ...b });
	const read = (id: RecordId) => {
		const record = projects.get(id);
		if (!record) throw new Error(`no project ${id}`);
		return record;
	};
	return { doc, projects, read };
}

/** The same document on two devices, that change it without hearing each other. */
function apart(doc: Y.Doc, first: number, second: number): [Y.Doc, Y.Doc, () => void] {
	const [left, right] = [new Y.Doc(), new Y.Doc()];
	left.clientID = first;
	right.clientID = second;
	for (const copy of [left, right]) Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	const meet = () => {
		Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
		Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
	};
	return [left, right, meet];
}

describe("the preview", () => {
	test("[R295] lists only what differs, and proposes what one alone says and both lists together", () => {
		const { read } = world(
			{ sectors: ["Santé"], territory: "Estrie", summary: "" },
			{ sectors: ["Santé", "Éducation"], territory: "Estrie", summary: "Un résumé", populations: ["Familles"] },
		);
		const rows = mergeRows(read(A), read(B));
		// « Both » of a list that one alone has would say the same as that one.
		expect(rows.map(({ field, proposed, sides }) => [field, proposed, sides.length])).toEqual([
			["name", "kept", 2],
			["summary", "gone", 2],
			["sectors", "both", 3],
			["populations", "gone", 2],
		]);
		expect(rows.map((row) => mergedValue(row, row.proposed))).toEqual([
			"A",
			"Un résumé",
			["Santé", "Éducation"],
			["Familles"],
		]);
	});

	test("[R295] budgets and own fields of both are joined line by line, the kept one first", () => {
		const line = (amount: number) => ({ year: 2026, phase: "preparation" as const, funder: null, amount });
		const { read } = world(
			{ budget: { x: line(1) }, own: { f: "a" } },
			{ budget: { y: line(2) }, own: { f: "b", g: 3 } },
		);
		const rows = mergeRows(read(A), read(B));
		const both = (field: string) => {
			const row = rows.find((one) => one.field === field);
			return row && mergedValue(row, "both");
		};
		expect(both("budget")).toEqual({ x: line(1), y: line(2) });
		expect(both("own")).toEqual({ f: "a", g: 3 });
	});
});

describe("a merge", () => {
	test("[R296] writes what was chosen, puts the other away, and everything leads to the one that stays", () => {
		const { doc, projects, read } = world(
			{ territory: "Estrie" },
			{ territory: "Laval", links: ["https://exemple.org"] },
		);
		const cohort = "c0000000000000000000000000" as RecordId;
		cohortTable(doc).add(cohort, { name: "C", kind: "free", picks: { [B]: "added" } });
		expect(mergeProjects(doc, A, B, (field) => (field === "territory" ? "gone" : undefined))).toBe(true);
		expect(read(A)).toMatchObject({ name: "A", territory: "Laval", links: ["https://exemple.org"], archived: false });
		expect(read(B)).toMatchObject({ archived: true, mergedInto: A });
		expect([survivorOf(doc, A), survivorOf(doc, B)]).toEqual([A, A]);
		expect(cohortTable(doc).get(cohort)?.picks).toMatchObject({ [A]: "added" });
		expect(projects.size).toBe(2);
	});

	test("[R296] chips and citing passages of the merged one are those of the one that stays", () => {
		const directory = new Directory(new Y.Doc());
		const entry = {
			kind: "project" as const,
			document: null,
			example: false,
			stage: "",
			sectors: [],
			territory: "",
			summary: "",
		};
		directory.putEntry({ ...entry, key: citableKey("project", A), id: A, name: "A", archived: false });
		directory.putEntry({ ...entry, key: citableKey("project", B), id: B, name: "B", archived: true, mergedInto: A });
		directory.putPassages("d" as DocumentId, [
			{ block: "x", section: "", excerpt: "cite B", cites: [citableKey("project", B)] } as never,
		]);
		const view = directoryViewOf(directory.doc);
		expect(view.entry(citableKey("project", B))?.name).toBe("A");
		expect(view.passagesCiting(citableKey("project", A))).toHaveLength(1);
	});

	test("[R296] is taken back whole, and can be undone long after by bringing the other back", () => {
		const { doc, projects, read } = world({ summary: "" }, { summary: "De B" });
		const before = projects.list();
		const { takeBack } = doOnce(doc, mergeScope(doc), () => mergeProjects(doc, A, B, () => undefined));
		expect(read(A).summary).toBe("De B");
		expect(takeBack()).toBe(true);
		expect(projects.list()).toEqual(before);
		mergeProjects(doc, A, B, () => undefined);
		separateProject(doc, B);
		expect(read(B)).toMatchObject({ archived: false, mergedInto: "" });
		expect(survivorOf(doc, B)).toBe(B);
	});

	const line = (amount: number) => ({ year: 2026, phase: "preparation" as const, funder: null, amount });

	test("[R837] undone long after, gives back what the survivor took: budget lines, lists, cohorts, texts", () => {
		const { doc, projects, read } = world(
			{ sectors: ["Santé"], budget: { x: line(1) }, own: { f: "a" }, summary: "" },
			{ sectors: ["Éducation"], budget: { y: line(2) }, own: { g: 3 }, summary: "De B" },
		);
		const cohort = "c0000000000000000000000000" as RecordId;
		cohortTable(doc).add(cohort, { name: "C", kind: "free", picks: { [B]: "added" } });
		const before = projects.list();
		mergeProjects(doc, A, B, () => undefined);
		expect(Object.keys(read(A).budget)).toEqual(["x", "y"]);
		expect(planSeparation(doc, B)?.takenBack.map(({ field, key }) => [field, key])).toEqual([
			["summary", null],
			["sectors", null],
			["budget", "y"],
			["own", "g"],
			["picks", A],
		]);
		separateProject(doc, B);
		expect(projects.list()).toEqual(before);
		expect(cohortTable(doc).get(cohort)?.picks).toEqual({ [B]: "added" });
		expect(planSeparation(doc, B)).toBeNull();
		expect(separateProject(doc, B)).toBeNull();
	});

	test("[R837] what was changed since the merge stays in the survivor and is said; the rest of its list goes back", () => {
		const { doc, projects, read } = world(
			{ sectors: ["Santé"], budget: { x: line(1) }, summary: "" },
			{ sectors: ["Éducation"], budget: { y: line(2), z: line(3) }, summary: "De B", territory: "Laval" },
		);
		mergeProjects(doc, A, B, () => undefined);
		projects.set(A, "summary", "Récrit depuis");
		projects.setItem(A, "budget", "y", line(20));
		projects.set(A, "sectors", ["Santé", "Éducation", "Culture"]);
		const done = separateProject(doc, B);
		expect(read(A)).toMatchObject({ summary: "Récrit depuis", sectors: ["Santé", "Culture"], territory: "" });
		expect(read(A).budget).toEqual({ x: line(1), y: line(20) });
		expect(done?.stays.map(({ field, key }) => [field, key])).toEqual([
			["summary", null],
			["sectors", null],
			["budget", "y"],
		]);
		expect(read(B)).toMatchObject({ sectors: ["Éducation"], territory: "Laval", archived: false, mergedInto: "" });
	});

	test("[R837] a merge that an older program wrote is undone too: what the other took stays, and that is known", () => {
		const { doc, projects, read } = world({ summary: "" }, { summary: "De B" });
		projects.set(A, "summary", "De B");
		projects.decide(B, { mergedInto: A }, true);
		expect(planSeparation(doc, B)).toMatchObject({ kept: A, isKnown: false, takenBack: [], stays: [] });
		separateProject(doc, B);
		expect([read(A).summary, read(B).mergedInto]).toEqual(["De B", ""]);
	});

	test("[R838] whoever merged the same two the other way round at once is told which one stayed, once", () => {
		const { doc } = world({}, {});
		const [left, right, meet] = apart(doc, 1, 2);
		const told: string[] = [];
		mergeProjects(left, A, B, () => undefined);
		onceOtherStays(projectTable(left), A, B, () => told.push("left"));
		mergeProjects(right, B, A, () => undefined);
		onceOtherStays(projectTable(right), B, A, () => told.push("right"));
		meet();
		expect(told).toEqual(["left"]);
		separateProject(left, A);
		mergeProjects(left, B, A, () => undefined);
		meet();
		expect(told).toEqual(["left"]);
	});

	test.each([
		[1, 2],
		[2, 1],
	])(
		"[R297] two people who merge the same two the other way round at once: one of them wins whole (%i, %i)",
		(first, second) => {
			const { doc } = world({ sectors: ["Santé"] }, { sectors: ["Éducation"] });
			const [left, right, meet] = apart(doc, first, second);
			mergeProjects(left, A, B, () => undefined);
			mergeProjects(right, B, A, () => undefined);
			meet();
			const outcome = (where: Y.Doc) => {
				const live = projectTable(where)
					.list()
					.filter((project) => !project.archived);
				return { live: live.map((one) => one.id), leadsTo: [survivorOf(where, A), survivorOf(where, B)] };
			};
			const winner = first > second ? A : B;
			expect(outcome(left)).toEqual({ live: [winner], leadsTo: [winner, winner] });
			expect(outcome(right)).toEqual(outcome(left));
			expect(new Set(projectTable(left).get(winner)?.sectors)).toEqual(new Set(["Santé", "Éducation"]));
		},
	);

	test("[R985] two people who merge the same two the same way at once merge them once: nothing is doubled, and undone, each is as it was", () => {
		const line = { year: 2026, phase: "preparation", funder: null, amount: 10 } as const;
		const { doc } = world({ sectors: ["Santé"] }, { sectors: ["Éducation"], budget: { b1: line }, summary: "De B" });
		const [left, right, meet] = apart(doc, 1, 2);
		for (const copy of [left, right]) expect(mergeProjects(copy, A, B, () => undefined)).toBe(true);
		meet();
		for (const copy of [left, right]) {
			const projects = projectTable(copy);
			expect(projects.get(A)).toMatchObject({ sectors: ["Santé", "Éducation"], budget: { b1: line }, summary: "De B" });
			expect([projects.get(A)?.archived, projects.get(B)?.archived, projects.get(B)?.mergedInto]).toEqual([
				...[false, true, A],
			]);
		}
		separateProject(left, B);
		meet();
		expect(projectTable(right).get(A)).toMatchObject({ sectors: ["Santé"], budget: {}, summary: "", archived: false });
		expect(projectTable(right).get(B)).toMatchObject({ sectors: ["Éducation"], mergedInto: "", archived: false });
		expect(planSeparation(right, B)).toBeNull();
	});

	test("[R297] merging what somebody merged just before writes nothing", () => {
		const { doc, projects } = world({}, {});
		mergeProjects(doc, A, B, () => undefined);
		const before = projects.list();
		expect(mergeProjects(doc, B, A, () => undefined)).toBe(false);
		expect(projects.list()).toEqual(before);
	});
});
