/** The fields of a project and their values, as one reads them. */

import { useMemo } from "react";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import { portfolioWords } from "#shared/document/portfolio-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { strategyName } from "#client/features/portfolio/columns.ts";
import { texts } from "#client/features/portfolio/texts.ts";

export type FieldWords = {
	name: (field: keyof ProjectFields) => string;
	/** One text; empty when the field is. */
	value: <Field extends keyof ProjectFields>(field: Field, value: ProjectFields[Field] | undefined) => string;
};

export function useFieldWords(): FieldWords {
	const { language } = useLanguage();
	return useMemo(() => {
		const t = texts[language];
		const words = portfolioWords[language];
		const texter: { [Field in keyof ProjectFields]: (value: ProjectFields[Field]) => string } = {
			name: (value) => value,
			summary: (value) => value,
			organisations: (value) =>
				value.map(({ name, role }) => `${name} (${words.involvement[role].toLowerCase()})`).join(", "),
			sectors: (value) => value.join(", "),
			populations: (value) => value.join(", "),
			territory: (value) => value,
			stage: (value) => (value === "" ? "" : words.stage[value]),
			strategies: (value) => value.map((key) => strategyName(key, language)).join(", "),
			start: (value) => value ?? "",
			end: (value) => value ?? "",
			links: (value) => value.join(", "),
			externalCode: (value) => value,
			details: (value) => value.map(({ label, text }) => `${label}\u00a0: ${text}`).join(" · "),
		};
		return {
			name: (field) => t[field],
			value: (field, value) => (value === undefined ? "" : texter[field](value)),
		};
	}, [language]);
}
