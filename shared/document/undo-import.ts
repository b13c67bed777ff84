/** Taking a whole import back, weeks later: what is still as the import left it goes back, what people changed since stays and is listed. */

import type * as Y from "yjs";
import { type ChangedCell, importedIds, importTable, unpackCells } from "#shared/document/imports.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { projectNotes } from "#shared/document/project-notes.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { RecordId } from "#shared/lib/ids.ts";

/** An added project that somebody worked on since: it stays whole. `fields` are what they changed; `notes` when it is the text of the project. */
export type KeptProject = { id: RecordId; name: string; fields: readonly string[] };
/** A changed value that somebody changed again since: it stays. */
export type KeptCell = { id: RecordId; name: string; field: keyof ProjectFields; key: string | null };

export type ImportUndo = {
	removed: readonly RecordId[];
	restored: readonly ChangedCell[];
	removedFields: readonly RecordId[];
	keptProjects: readonly KeptProject[];
	keptCells: readonly KeptCell[];
};

/** What taking an import back would do now. Writes nothing. Null when there is no such import, or it was taken back already. */
export function planUndo(doc: Y.Doc, importId: string): ImportUndo | null {
	const done = importTable(doc).get(importId);
	if (done?.undoneAt !== "") return null;
	const projects = projectTable(doc);
	const added = importedIds(done.seed, done.added ?? 0).filter((id) => projects.has(id));
	const edited = projects.changedSinceAdded(new Set(added));
	const written = projectNotes(doc);
	const imported = new Map(unpackCells(done.notes).map(({ id, after }) => [id as string, after]));
	const isWritten = (id: string) => {
		const notes = written.get(id);
		return notes !== undefined && textFingerprint(notes) !== imported.get(id);
	};
	const removed: RecordId[] = [];
	const keptProjects: KeptProject[] = [];
	for (const id of added) {
		const fields = (edited.get(id) ?? []).filter(
			(field) => field !== "archived" || projects.get(id)?.archived !== true,
		);
		if (isWritten(id)) fields.push("notes");
		if (fields.length === 0) removed.push(id);
		else keptProjects.push({ id, name: projects.get(id)?.name ?? "", fields });
	}
	const restored: ChangedCell[] = [];
	const keptCells: KeptCell[] = [];
	for (const cell of unpackCells(done.cells)) {
		const project = projects.get(cell.id);
		// What was removed since has nothing to take back.
		if (!project || !isField(project, cell.field)) continue;
		if (sameValue(valueNow(project, cell), cell.after)) restored.push(cell);
		else if (!sameValue(valueNow(project, cell), cell.before))
			keptCells.push({ id: cell.id, name: project.name, field: cell.field as keyof ProjectFields, key: cell.key });
	}
	const gone = new Set<string>(removed);
	const cleared = new Set(restored.filter((cell) => cell.field === "own" && cell.before === null).map(cellOf));
	const used = new Set<string>();
	for (const project of projects.list()) {
		if (gone.has(project.id)) continue;
		for (const key of Object.keys(project.own)) if (!cleared.has(`${project.id}/${key}`)) used.add(key);
	}
	const fields = ownFieldTable(doc);
	const removedFields = done.newFields.filter((id) => fields.has(id) && !used.has(id)) as RecordId[];
	return { removed, restored, removedFields, keptProjects, keptCells };
}

/** The obstacles that an import made and that no project names any more. */
function unusedObstacles(doc: Y.Doc, made: readonly string[]): Set<string> {
	const used = new Set(
		projectTable(doc)
			.list()
			.flatMap(({ blockers, conditions }) => [...blockers, ...conditions]),
	);
	return new Set(made.filter((id) => !used.has(id)));
}

/** Takes an import back in one transaction, and says so in its record. */
export function undoImport(doc: Y.Doc, importId: string, by: { name: string; at: string }): ImportUndo | null {
	const undo = planUndo(doc, importId);
	if (!undo) return null;
	doc.transact(() => {
		const projects = projectTable(doc);
		projects.removeMany(new Set(undo.removed));
		for (const { id, field, key, before } of undo.restored) {
			if (key === null)
				projects.set(id, field as keyof ProjectFields, before as unknown as ProjectFields[keyof ProjectFields]);
			else projects.setItem(id, field as "own", key, before);
		}
		ownFieldTable(doc).removeMany(new Set(undo.removedFields));
		obstacleTable(doc).removeMany(unusedObstacles(doc, importTable(doc).get(importId)?.newObstacles ?? []));
		importTable(doc).update(importId, { undoneAt: by.at, undoneByName: by.name });
	});
	return undo;
}

function isField(project: Project, field: string): field is keyof ProjectFields {
	return Object.hasOwn(project, field) && field !== "id" && field !== "order";
}

function valueNow(project: Project, { field, key }: ChangedCell): CellValue {
	const value = project[field as keyof ProjectFields] as CellValue;
	if (key === null) return value;
	const open = value as Readonly<Record<string, CellValue>>;
	return Object.hasOwn(open, key) ? (open[key] ?? null) : null;
}

function cellOf({ id, key }: ChangedCell): string {
	return `${id}/${key}`;
}
