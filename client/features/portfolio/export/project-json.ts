/** Projects for a program: keys in English that never change, lists as lists, amounts as numbers (docs/api.md). */

import { budgetLines } from "#shared/document/budget.ts";
import type { Named } from "#shared/document/named.ts";
import { type OwnField, ownValue } from "#shared/document/own-fields.ts";
import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Language } from "#shared/lib/language.ts";
import { type Column, involvementOf, isColumnId, ownFieldOf } from "#client/features/portfolio/columns.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Everything that is known of a project. */
export function projectJson(project: Project, catalog: PortfolioCatalog, language: Language, notes = ""): JsonObject {
	const { id, name, archived, summary, sectors, populations, territory, strategies, start, end, links } = project;
	const { externalCode, evidence, needs, legal, normative, institutional, political, details, mergedInto } = project;
	return {
		id,
		name,
		archived,
		mergedInto: mergedInto || null,
		summary,
		organisations: project.organisations.map((one) => ({ role: one.role, ...namedJson(one, catalog) })),
		sectors,
		populations,
		territory,
		...stageJson(project, catalog, language),
		readiness: readinessOf(project, catalog, language),
		strategies,
		start,
		end,
		links,
		code: externalCode,
		evidence,
		evidenceStrength: project.evidenceStrength || null,
		needs,
		setting: { legal, normative, institutional, political },
		blockers: obstacleLabels(project.blockers, catalog),
		conditions: obstacleLabels(project.conditions, catalog),
		budget: budgetLines(project).map(({ year, phase, amount, funder }) => ({
			year,
			phase,
			amount,
			funder: funder && namedJson(funder, catalog),
		})),
		fields: catalog.fields.map((field) => fieldJson(project, field, catalog)),
		details: details.map(({ label, text }) => ({ label, text })),
		notes,
	};
}

/** What the columns of a view say of a project, under the same keys. */
export function shownJson(
	project: Project,
	columns: readonly Column[],
	catalog: PortfolioCatalog,
	language: Language,
): JsonObject {
	const all = projectJson(project, catalog, language);
	const shown: JsonObject = { id: project.id };
	const fields: Json[] = [];
	const put = (...keys: readonly string[]) => {
		for (const key of keys) if (all[key] !== undefined) shown[key] = all[key];
	};
	for (const column of columns) {
		const own = catalog.field(ownFieldOf(column) ?? "");
		if (own) fields.push(fieldJson(project, own, catalog));
		else if (column === "stage") put("stage", "stageName");
		else if (column === "externalCode") put("code");
		else if (involvementOf(column)) put("organisations");
		else if (isColumnId(column)) put(column);
	}
	// The roles that the view shows, no other.
	const roles = columns.map(involvementOf);
	const organisations = project.organisations.filter((one) => roles.includes(one.role));
	if (shown.organisations !== undefined)
		shown.organisations = organisations.map((one) => ({ role: one.role, ...namedJson(one, catalog) }));
	return fields.length > 0 ? { ...shown, fields } : shown;
}

function stageJson({ stage }: Project, catalog: PortfolioCatalog, language: Language): JsonObject {
	return { stage: stage || null, stageName: catalog.stageName(stage, language) || null };
}

function readinessOf({ id }: Project, catalog: PortfolioCatalog, language: Language): Json {
	return catalog.readiness.of(id)?.words[language] ?? null;
}

function obstacleLabels(ids: readonly string[], catalog: PortfolioCatalog): Json {
	return ids.flatMap((id) => catalog.obstacle(id)?.label ?? []);
}

function namedJson(named: Named, catalog: PortfolioCatalog): JsonObject {
	return { id: named.id ?? null, name: catalog.organisationName(named) };
}

/** An own field is told by its id: its label may change. */
function fieldJson(project: Project, field: OwnField, catalog: PortfolioCatalog): JsonObject {
	return {
		id: field.id,
		label: field.label,
		type: field.type,
		...(field.unit === "" ? {} : { unit: field.unit }),
		value: ownJson(project, field, catalog),
	};
}

function ownJson(project: Project, field: OwnField, catalog: PortfolioCatalog): Json {
	const value = ownValue(project, field);
	if (value === null) return null;
	switch (value.type) {
		case "number":
			return value.number;
		case "yes-no":
			return value.answer === "yes";
		case "choice":
			return value.choice.label;
		case "organisation":
			return namedJson(value.named, catalog);
		case "person":
			return { id: value.named.id ?? null, name: catalog.personName(value.named) };
		default:
			return value.text;
	}
}
