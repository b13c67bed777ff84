/** The same kind of file, month after month: what was chosen for it once is proposed the next time. */

import { expect, it } from "vitest";
import * as Y from "yjs";
import type { ColumnTarget } from "#client/features/portfolio/import/column-target.ts";
import { choicesToRemember, rememberedChoices } from "#client/features/portfolio/import/import-memory.ts";
import { ImportSession } from "#client/features/portfolio/import/import-session.ts";
import { columnMemoryTable } from "#shared/document/imports.ts";
import type { StageId } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";

async function readFile(text: string) {
	const read = await new ImportSession().open(new TextEncoder().encode(text));
	if (!read.ok) throw new Error(read.error.kind);
	return read.value;
}

it("[R286] columns, their separators, words for stages and what tells that two lines are one project are proposed again", async () => {
	const doc = new Y.Doc();
	const first = await readFile("Nom;Phase;Milieu\nSerre;Transféré;Estrie\nFrigo;Abandon;Laval\n");
	const chosen = {
		targets: new Map<number, ColumnTarget>([
			[0, "name"],
			[1, "stage"],
			[2, "territory"],
		]),
		separators: new Map([[2, "|" as const]]),
		key: ["name"] as const,
		stages: new Map([
			["transfere", "scaling" as StageId],
			["abandon", null],
			["opere", "gone" as StageId],
		]),
	};
	for (const { id, ...kept } of choicesToRemember(chosen, first.columns, new Map()))
		columnMemoryTable(doc).add(id, kept);

	const next = await readFile("Milieu;Nom;Phase\nEstrie;Ruche;Abandon\nLaval;Serre;TRANSFÉRÉ\nLaval;Frigo;Opéré\n");
	const proposed = rememberedChoices(doc, next, readCatalog(doc));
	expect(proposed.targets).toEqual(
		new Map([
			[0, "territory"],
			[1, "name"],
			[2, "stage"],
		]),
	);
	expect(proposed.separators.get(0)).toBe("|");
	expect(proposed.key).toEqual(["name"]);
	// A stage that the workspace has no more is asked again.
	expect(proposed.stages).toEqual(
		new Map([
			["transfere", "scaling"],
			["abandon", null],
		]),
	);
	expect(proposed.remembered).toEqual(new Set([0, 1, 2]));
});
