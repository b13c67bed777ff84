/** What the values of filters are called on the screen, those of no value included. */

import { useMemo } from "react";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import type { FilterKey } from "#client/features/portfolio/view-query.ts";
import { groupingOf } from "#client/features/portfolio/views/grouping.ts";

/** By filter, the words of a value; the same function for a filter until the catalog or the language changes. */
export function useFilterWords(): (filter: FilterKey) => (value: string) => string {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	return useMemo(() => {
		const made = new Map<FilterKey, (value: string) => string>();
		const make = (filter: FilterKey) => {
			if (filter === "stages")
				return (stage: string) => catalog.stageName(stage, language) || (stage === "" ? t.noStage : t.unknownStage);
			if (filter === "readiness")
				return (key: string) =>
					key === "" ? t.notAssessed : (catalog.readiness.wordsOf(key)?.[language] ?? t.unknownLevel);
			const grouping = groupingOf(filter, catalog, language);
			return (value: string) => (value === "" ? t.noValue : (grouping?.labelOf(value) ?? value));
		};
		return (filter) => {
			const known = made.get(filter) ?? make(filter);
			made.set(filter, known);
			return known;
		};
	}, [catalog, language, t]);
}
