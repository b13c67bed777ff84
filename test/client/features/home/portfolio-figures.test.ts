/** The figures of a workspace's landing, and the link somebody pastes there. */

import { expect, test } from "vitest";
import type { DirectoryEntry } from "#shared/document/directory.ts";
import { portfolioFigures } from "#client/features/home/portfolio-figures.ts";
import { readInvitationLink } from "#client/features/home/read-invitation-link.ts";

const SECTORS = ["Santé", "Recherche"];

function project(values: Partial<DirectoryEntry>): DirectoryEntry {
	return {
		key: "project:x",
		kind: "project",
		id: "x",
		document: null,
		name: "Projet",
		archived: false,
		example: false,
		...values,
	};
}

test("a project of two sectors counts in both, once in the total", () => {
	const figures = portfolioFigures([project({ sectors: ["Santé", "Recherche", "Santé"] })], SECTORS);
	expect(figures.projects).toBe(1);
	expect(figures.sectors).toEqual([
		{ sector: "Recherche", hue: 1, count: 1 },
		{ sector: "Santé", hue: 0, count: 1 },
	]);
});

test("what is archived is not counted", () => {
	expect(portfolioFigures([project({ archived: true })], SECTORS).projects).toBe(0);
});

test("projects without a sector come last, by name of what is missing", () => {
	const figures = portfolioFigures(
		[project({}), project({ id: "y" }), project({ id: "z", sectors: ["Santé"] })],
		SECTORS,
	);
	expect(figures.sectors).toEqual([
		{ sector: "Santé", hue: 0, count: 1 },
		{ sector: null, hue: 9, count: 2 },
	]);
});

test("the same territory counts once", () => {
	const figures = portfolioFigures(
		[project({ territory: "Estrie" }), project({ id: "y", territory: "Estrie" }), project({ id: "z", territory: "" })],
		SECTORS,
	);
	expect(figures.territories).toBe(1);
});

test.each([
	["https://palier.example.org/rejoindre#abcDEF_123-456", "abcDEF_123-456"],
	["  http://127.0.0.1:3000/rejoindre#abcDEF_123-456\n", "abcDEF_123-456"],
	["abcdefghij0123456789xyz", "abcdefghij0123456789xyz"],
])("%j is an invitation", (pasted, token) => {
	expect(readInvitationLink(pasted)).toBe(token);
});

test.each(["", "https://palier.example.org/rejoindre", "bonjour", "https://palier.example.org/rejoindre#ab"])(
	"%j is not an invitation",
	(pasted) => {
		expect(readInvitationLink(pasted)).toBeNull();
	},
);
