/** What is done to the choices of an own field: adding, archiving, removing, without losing what projects answered. */

import { type Choice, choiceNamed, type OwnFieldFields } from "#shared/document/own-fields.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

type Fields = RecordTable<OwnFieldFields>;
type Answering = Pick<Project, "archived" | "own">;

/** The choices that are offered. */
export function offeredChoices(choices: readonly Choice[]): Choice[] {
	return choices.filter((one) => !one.archived);
}

/** Adds a word to the choices of a field, and gives its choice: one that has that name already is found, and used again when it was archived. */
export function addChoice(fields: Fields, field: string, typed: string): Choice | null {
	const choices = fields.get(field)?.choices;
	const label = typed.replace(/\s+/g, " ").trim();
	if (!choices || label === "") return null;
	const known = choiceNamed(choices, label);
	if (known && !known.archived) return known;
	if (known) return archiveChoice(fields, field, known.id, false);
	const choice = { id: newId<RecordId>() as string, label };
	fields.setList(field, "choices", choices, [...choices, choice]);
	return choice;
}

/** Puts a choice away, or offers it again. The projects that have it keep it. */
export function archiveChoice(fields: Fields, field: string, id: string, archived: boolean): Choice | null {
	return changeChoice(fields, field, id, ({ label }) => ({ id, label, ...(archived && { archived }) }));
}

export function renameChoice(fields: Fields, field: string, id: string, label: string): Choice | null {
	return changeChoice(fields, field, id, (one) => ({ ...one, label }));
}

function changeChoice(fields: Fields, field: string, id: string, change: (one: Choice) => Choice): Choice | null {
	const choices = fields.get(field)?.choices ?? [];
	const before = choices.find((one) => one.id === id);
	if (!before) return null;
	const after = change(before);
	const next = choices.map((one) => (one.id === id ? after : one));
	fields.setList(field, "choices", choices, next);
	return after;
}

/** Takes a choice off its list. What projects answered stays under its id: it is back with the choice. */
export function removeChoice(fields: Fields, field: string, id: string): void {
	const choices = fields.get(field)?.choices ?? [];
	const next = choices.filter((one) => one.id !== id);
	fields.setList(field, "choices", choices, next);
}

/** How many projects, archived ones apart, answer a field; or answer it by one of its choices. */
export function answerCount(projects: readonly Answering[], field: string, choice?: string): number {
	return projects.filter(
		({ archived, own }) =>
			!archived && Object.hasOwn(own, field) && (choice === undefined ? own[field] !== "" : own[field] === choice),
	).length;
}
