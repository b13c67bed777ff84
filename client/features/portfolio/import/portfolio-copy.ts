/** The portfolio as the import's worker has it: a copy of the document, in which the import is made before it is handed to the real one in one piece. */

import * as Y from "yjs";
import { type ChangedCell, rememberChoices, importTable, packCells } from "#shared/document/imports.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { type PlainPiece, writePlain } from "#shared/document/plain-blocks.ts";
import { projectNotes } from "#shared/document/project-notes.ts";
import { recordTextName, richText } from "#shared/document/rich-text.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import type { Remembered } from "#client/features/portfolio/import/import-memory.ts";
import { type ImportPlan } from "#client/features/portfolio/import/plan-import.ts";
import type { RecordId } from "#shared/lib/ids.ts";

/** Who imports what, as the list of imports says it. */
export type ImportAbout = { id: RecordId; at: string; by: string; byName: string; fileName: string };

export class PortfolioCopy {
	readonly #doc = new Y.Doc();

	/** Takes the state of the document, as `Y.encodeStateAsUpdate` gives it. */
	constructor(state: Uint8Array) {
		Y.applyUpdate(this.#doc, state);
	}

	projects() {
		return projectTable(this.#doc).list();
	}

	catalog() {
		return readCatalog(this.#doc);
	}

	/** The text that each project has, in plain words. */
	notes(): (project: string) => string {
		const notes = projectNotes(this.#doc);
		return (project) => notes.get(project) ?? "";
	}

	/** Makes the import in the copy and gives what is to be applied to the document: all of it is one update, so none is ever half there. */
	write(plan: ImportPlan, about: ImportAbout, choices: readonly Remembered[]): Uint8Array {
		const before = Y.encodeStateVector(this.#doc);
		this.#doc.transact(() => writeImport(this.#doc, plan, about, choices));
		return Y.encodeStateAsUpdate(this.#doc, before);
	}
}

/** R95: everything in one transaction, with the record that takes it back. */
function writeImport(
	doc: Y.Doc,
	plan: ImportPlan,
	{ id, ...about }: ImportAbout,
	choices: readonly Remembered[],
): void {
	const projects = projectTable(doc);
	ownFieldTable(doc).addMany(
		plan.newFields.map(({ id: field, label, type, choices }) => ({ id: field, values: { label, type, choices } })),
	);
	const obstacles = obstacleTable(doc);
	for (const { id, kind, label } of plan.newObstacles) if (!obstacles.has(id)) obstacles.add(id, { kind, label });
	projects.addMany(plan.additions);
	const notes: ChangedCell[] = [];
	for (const addition of plan.additions) {
		if (addition.archived) projects.setArchived(addition.id, true);
		if (addition.notes === "") continue;
		writePlain(richText(doc, recordTextName("notes", addition.id)), piecesOf(addition.notes));
		notes.push({ id: addition.id, field: "notes", key: null, before: "", after: textFingerprint(addition.notes) });
	}
	const cells: ChangedCell[] = [];
	for (const change of plan.changes) {
		for (const { field, key, before, after } of change.fields) {
			if (key === null) projects.set(change.id, field, after as ProjectFields[typeof field]);
			else projects.setItem(change.id, field, key, after as CellValue);
			cells.push({ id: change.id, field, key, before: before as CellValue, after: after as CellValue });
		}
	}
	importTable(doc).add(id, {
		...about,
		added: plan.additions.length,
		changed: plan.changes.length,
		unchanged: plan.unchanged,
		refused: plan.refusals.length,
		seed: plan.seed,
		cells: packCells(cells),
		newFields: plan.newFields.map((field) => field.id),
		newObstacles: plan.newObstacles.map(({ id }) => id),
		notes: packCells(notes),
	});
	rememberChoices(doc, choices);
}

/** A line is a paragraph. */
function piecesOf(notes: string): PlainPiece[] {
	return notes
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((text) => ({ text, isItem: false }));
}
