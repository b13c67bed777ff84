/** The fields of a project and their values, as one reads them. */

import { useMemo } from "react";
import { budgetTotal, type Phase } from "#shared/document/budget.ts";
import { type OwnField, ownText } from "#shared/document/own-fields.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { labelled, type Language } from "#shared/lib/language.ts";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { formatFor } from "#client/i18n/use-format.ts";
import { yearAndPhase } from "#client/features/portfolio/budget-text.ts";
import { strategyName } from "#client/features/portfolio/columns.ts";
import { texts } from "#client/features/portfolio/texts.ts";

export type FieldWords = {
	name: (field: keyof ProjectFields) => string;
	/** « Budget 2026 – Préparation » */
	budgetLine: (year: number, phase: Phase) => string;
	/** What a project answers to one of the workspace’s own fields; empty when it does not. */
	ownValue: (field: OwnField, own: ProjectFields["own"]) => string;
	/** One text; empty when the field is. */
	value: <Field extends keyof ProjectFields>(field: Field, value: ProjectFields[Field] | undefined) => string;
};

export function useFieldWords(): FieldWords {
	const { language } = useLanguage();
	const catalog = useCatalog();
	return useMemo(() => {
		const words = portfolioWords[language];
		const format = formatFor(language);
		const labels = (ids: readonly string[]) => ids.flatMap((id) => catalog.obstacle(id)?.label ?? []).join(", ");
		const ownValue: FieldWords["ownValue"] = (field, own) =>
			ownText({ own }, field, (named) => catalog.organisationName(named), language);
		const texter: { [Field in keyof ProjectFields]: (value: ProjectFields[Field]) => string } = {
			name: (value) => value,
			summary: (value) => value,
			organisations: (value) =>
				value.map(({ name, role }) => `${name} (${words.involvement[role].toLowerCase()})`).join(", "),
			sectors: (value) => value.join(", "),
			populations: (value) => value.join(", "),
			territory: (value) => value,
			stage: (value) => catalog.stageName(value, language),
			strategies: (value) => value.map((key) => strategyName(key, language)).join(", "),
			start: (value) => value ?? "",
			end: (value) => value ?? "",
			links: (value) => value.join(", "),
			externalCode: (value) => value,
			details: (value) => value.map(({ label, text }) => labelled(language, label, text)).join(" · "),
			evidence: (value) => value,
			evidenceStrength: (value) => (value === "" ? "" : words.evidenceStrength[value]),
			needs: (value) => value,
			legal: (value) => value,
			normative: (value) => value,
			institutional: (value) => value,
			political: (value) => value,
			blockers: (value) => labels(value),
			conditions: (value) => labels(value),
			budget: (value) => format.money(budgetTotal({ budget: value })),
			own: (value) =>
				catalog.fields
					.flatMap((field) => {
						const text = ownValue(field, value);
						return text === "" ? [] : [labelled(language, field.label, text)];
					})
					.join(" · "),
			// Said by the sheet of the merged project, which leads to the other.
			mergedInto: () => "",
		};
		return {
			name: (field) => nameOf(field, language),
			budgetLine: (year, phase) => `${recordLabels[language].budget} ${yearAndPhase(year, phase, language)}`,
			ownValue,
			// What a text cites is read by its name.
			value: (field, value) => (value === undefined ? "" : citedWords(texter[field](value))),
		};
	}, [language, catalog]);
}

function nameOf(field: keyof ProjectFields, language: Language): string {
	if (field === "mergedInto") return "";
	const words = texts[language] as unknown as Readonly<Record<string, unknown>>;
	const said = words[field];
	return typeof said === "string" || field === "name" ? String(said) : recordLabels[language][field];
}
