/** What a figure of a text says now, and what is kept of it when it is frozen today. */

import { figureValue } from "#shared/editor/figure-words.ts";
import { PORTFOLIO_SCOPE, readScope } from "#shared/domain/results-scope.ts";
import type { FigureAttributes, FrozenFigure } from "#shared/editor/figure-attributes.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useIndicatorResults } from "#client/document/use-results.ts";
import type { FigureCount } from "#client/editor/live-blocks.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { figureSentence, periodWords } from "#client/features/results/result-words.ts";
import { texts } from "#client/features/results/texts.ts";
import { useIndicatorName, useScopeName } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type FigureNow = {
	/** « 1 310 repas », or why there is nothing to say, in two words. */
	readonly words: string;
	/** The same without its unit when it is a word, to be said beside a value that has it. */
	readonly short: string;
	/** What it is: the indicator, the projects, the period. */
	readonly about: string;
	readonly isValue: boolean;
	/** Null when there is no value to keep. */
	readonly toFreeze: FrozenFigure | null;
};

/** The day here, `yyyy-mm-dd`. */
function today(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function useIndicatorNow({ indicator, scope: written, label, frozen }: FigureAttributes): FigureNow {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { id } = useWorkspace();
	const scope = readScope(written) ?? PORTFOLIO_SCOPE;
	const scopeName = useScopeName();
	const nameOf = useIndicatorName();
	const loaded = useIndicatorResults(id, indicator, scope, null);
	const name = loaded.state === "ready" ? loaded.value.result.indicator.name || t.unnamed : label;
	const about = [name, scopeName(scope)];
	const nothing = (words: string): FigureNow => ({
		...{ words, short: words, isValue: false, toFreeze: null },
		about: about.join(", "),
	});
	if (loaded.state === "loading") return nothing("…");
	if (loaded.state === "failed") return nothing(loaded.failure.kind === "not-found" ? t.figureGone : "…");
	const { current } = loaded.value.result.rolled;
	if (!current) return nothing(t.figureNone);
	const { figure, period, isLatestOfEach } = current;
	about.push(isLatestOfEach ? t.latestOfEach : periodWords(period, language));
	if (figure.kind !== "value")
		return { ...nothing(t.figureRefused), about: `${about.join(", ")}. ${figureSentence(figure, nameOf, language)}` };
	const { value, unit } = figure;
	return {
		words: figureValue(value, unit, language),
		short: figureValue(value, frozen?.unit === unit && unit.length > 2 ? "" : unit, language),
		about: about.join(", "),
		isValue: true,
		toFreeze: { at: today(), value, unit, period, sectors: null },
	};
}

export function useCountNow({ sectors }: FigureAttributes, count: FigureCount | null): FigureNow {
	const t = useTexts(editorTexts);
	const { list } = useFormat();
	const words =
		count === null
			? "…"
			: sectors.length > 0
				? t.figureSectorValue(count.projects, list(sectors))
				: t.figureValue(count.projects, count.sectors);
	return {
		...{ words, short: words, about: t.figureTitle, isValue: count !== null },
		toFreeze: count && {
			...{ at: today(), value: count.projects, unit: "", period: "" },
			sectors: count.sectors,
		},
	};
}
