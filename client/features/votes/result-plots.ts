/** Results of a vote as what plots draw: voices by answer, by option, and by sector where sectors are large enough. */

import { bySector, type Cast, type OptionsTally, type Tally, tally } from "#shared/domain/tally.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import type { Language } from "#shared/lib/language.ts";
import { methodTexts } from "#client/document/method-texts.ts";
import { answerLabel, optionLabel } from "#client/document/vote-words.ts";
import type { PlotData } from "#client/ui/plot/plot-data.ts";

type Ways = Pick<Vote, "method" | "options">;

/** Options go from the one that received most; a ranking and a score show how many gave each rank or note, never an average alone. */
export function resultPlot(ways: Ways, result: Tally, language: Language): { data: PlotData; isStacked: boolean } {
	const t = methodTexts[language];
	if (result.kind === "answers") {
		const labels = result.counts.map(({ answer }) => answerLabel(ways.method, answer, language));
		const values = result.counts.map(({ count }) => count);
		return { isStacked: false, data: { axis: t.answer, labels, series: [{ id: "voices", name: t.voices, values }] } };
	}
	const options = inOrder(ways, result);
	const labels = options.map(({ option }) => optionLabel(ways.options, option));
	if (ways.method.kind === "dots") {
		const values = options.map(({ total }) => total);
		return { isStacked: false, data: { axis: t.option, labels, series: [{ id: "points", name: t.points, values }] } };
	}
	const isRanking = ways.method.kind === "ranking";
	const places = options[0]?.counts.length ?? 0;
	const series = Array.from({ length: places }, (_, place) => ({
		id: String(place),
		name: isRanking ? t.rank(place + 1) : t.scoreOf(place),
		values: options.map(({ counts }) => counts[place] ?? 0),
	})).filter(({ values }) => values.some((value) => value > 0));
	return { isStacked: true, data: { axis: t.option, labels, series } };
}

/** Voices of each sector by answer, or its dots by option. Null where no sector can be shown by itself, and for a ranking and a score, which have {@link sectorTallies}. */
export function sectorPlot(ways: Ways, ballots: readonly Cast[], language: Language): PlotData | null {
	const t = methodTexts[language];
	const groups = bySector(ballots);
	if (groups.length === 0 || ways.method.kind === "ranking" || ways.method.kind === "score") return null;
	const results = groups.map((group) => tally(ways.method, ways.options, group.ballots));
	const [first] = results;
	if (!first) return null;
	const names =
		first.kind === "answers"
			? first.counts.map(({ answer }) => answerLabel(ways.method, answer, language))
			: first.options.map(({ option }) => optionLabel(ways.options, option));
	const amountOf = (result: Tally, place: number) =>
		result.kind === "answers" ? (result.counts[place]?.count ?? 0) : (result.options[place]?.total ?? 0);
	return {
		axis: t.sector,
		labels: groups.map(({ sector, ballots: own }) => `${sector ?? t.others} (${own.length})`),
		series: names.map((name, place) => ({
			id: String(place),
			name,
			values: results.map((result) => amountOf(result, place)),
		})),
	};
}

export type SectorTally = { sector: string | null; tally: Tally };

/** What each sector that is large enough made of a ranking or a score; nothing for the others. `sector: null` for all the other voices together. */
export function sectorTallies(ways: Ways, ballots: readonly Cast[]): SectorTally[] {
	if (ways.method.kind !== "ranking" && ways.method.kind !== "score") return [];
	return bySector(ballots).map(({ sector, ballots: own }) => ({
		sector,
		tally: tally(ways.method, ways.options, own),
	}));
}

function inOrder({ method }: Ways, { options }: OptionsTally) {
	const worth = ({ total, named }: OptionsTally["options"][number]) =>
		method.kind === "score" ? total / Math.max(named, 1) : total;
	return [...options].sort((a, b) => worth(b) - worth(a));
}
