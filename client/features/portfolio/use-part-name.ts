/** How a part of a project is written, a column of the table or a field of its sheet. */

import { useCallback } from "react";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { columnName, isColumn } from "#client/features/portfolio/columns.ts";
import { useFieldWords } from "#client/features/portfolio/use-field-words.ts";

export function usePartName(): (part: string) => string {
	const { language } = useLanguage();
	const catalog = useCatalog();
	const words = useFieldWords();
	return useCallback(
		(part) => (isColumn(part) ? columnName(part, language, catalog) : words.name(part as keyof ProjectFields)) || part,
		[language, catalog, words],
	);
}
