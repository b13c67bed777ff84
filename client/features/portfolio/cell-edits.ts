/** Writes what somebody did in a cell: one field at a time, lists merged with what others added meanwhile. */

import type { Involvement, Organisation, Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { OrganisationIndex } from "#shared/document/organisations.ts";
import { linked, writeOrganisations } from "#shared/document/project-organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { type Column, definitionOf, involvementOf, ownFieldOf } from "#client/features/portfolio/columns.ts";
import { readDate } from "#client/spreadsheet/cell-values.ts";
import { type LongField, ownWordsOf } from "#client/features/portfolio/own-words.ts";

type Projects = RecordTable<ProjectFields>;

/** Writes the text of a cell: a name is never emptied. */
export function writeText(projects: Projects, id: string, field: "name" | "territory" | "externalCode", text: string) {
	const value = text.replace(/\s+/g, " ").trim();
	if (field === "name" && value === "") return;
	ownWordsOf(projects).note(id, field, value);
	projects.set(id, field, value);
}

/** A date as people type it (`2025-03-04`, `4 mars 2025`, `04/03/2025`, `2025`) made exact; empty when nothing is typed, null when it is no date. */
export function readTypedDate(typed: string, edge: "start" | "end"): string | null {
	if (typed.trim() === "") return "";
	return readDate(typed, "day-first", edge)?.date ?? null;
}

export function writeDate(projects: Projects, id: string, field: "start" | "end", date: string): void {
	ownWordsOf(projects).note(id, field, date);
	projects.set(id, field, date === "" ? null : date);
}

/** Writes a text of several lines. */
export function writeLong(projects: Projects, id: string, field: LongField, text: string): void {
	ownWordsOf(projects).note(id, field, text);
	projects.set(id, field, text);
}

/** Makes the organisations of one role those given, the other roles untouched. A name that an organisation of the directory has is linked to it. */
export function writeInvolved(
	projects: Projects,
	project: Project,
	role: Involvement,
	names: readonly string[],
	index: OrganisationIndex,
): void {
	const others = project.organisations.filter((one) => one.role !== role);
	const mine = names.map((name): Organisation => {
		const known = project.organisations.find((one) => one.role === role && one.name === name);
		return known ?? { ...linked(name, index), role };
	});
	const after = role === "carrier" ? [...mine, ...others] : [...others, ...mine];
	writeOrganisations(projects, project.id, project.organisations, after);
}

/** Empties a cell. */
export function clearCell(projects: Projects, project: Project, column: Column, index: OrganisationIndex): void {
	const role = involvementOf(column);
	if (role) return writeInvolved(projects, project, role, [], index);
	const ownField = ownFieldOf(column);
	if (ownField !== null) return projects.setItem(project.id, "own", ownField, null);
	const { field, type } = definitionOf(column);
	if (field === "stage") projects.set(project.id, "stage", "");
	else if (field === "start" || field === "end") projects.set(project.id, field, null);
	else if (field === "territory" || field === "externalCode") projects.set(project.id, field, "");
	else if (type === "tags" || type === "strategies") {
		projects.setList(project.id, field as "sectors", project[field as "sectors"], []);
	}
}
