/** The balance of voices as a plot, and what stands out of it in plain sentences. */

import type { Language } from "#shared/lib/language.ts";
import { VOICE_MEASURES, type VoiceGroup, type VoiceMeasure, type VoicesReply } from "#shared/protocol/voices.ts";
import { texts } from "#client/features/voices/texts.ts";
import { formatFor } from "#client/i18n/use-format.ts";
import type { PlotData } from "#client/ui/plot/plot-data.ts";

/** In points: less is chance. */
const LEAST_GAP = 10;
const MOST_SENTENCES = 5;

type Counted = Exclude<VoiceMeasure, "people">;
const OF = { signs: "ofSigns", comments: "ofComments", proposals: "ofProposals", ballots: "ofBallots" } as const;

/** The measures that are told. */
export function toldMeasures({ hidden }: { readonly hidden: readonly VoiceMeasure[] }): VoiceMeasure[] {
	return VOICE_MEASURES.filter((measure) => !hidden.includes(measure));
}

export function voicePlot({ groups, hidden }: VoicesReply, language: Language): PlotData {
	const t = texts[language];
	return {
		axis: t.sector,
		labels: groups.map(({ sector, people }) => t.sectorCount(sector ?? t.others, people)),
		unit: "%",
		series: toldMeasures({ hidden }).map((measure) => ({
			id: measure,
			name: t[measure],
			values: groups.map(({ shares }) => shares[measure]),
		})),
	};
}

/** The widest gap of each group between its share of members and its share of something, the widest first. */
export function voiceSentences({ groups, hidden }: VoicesReply, language: Language): string[] {
	const t = texts[language];
	const percent = (share: number) => formatFor(language).percent(share / 100);
	return groups
		.flatMap((group) => widestGap(group, hidden) ?? [])
		.filter(({ gap }) => gap >= LEAST_GAP)
		.sort((one, other) => other.gap - one.gap)
		.slice(0, MOST_SENTENCES)
		.map(({ group: { sector, shares }, measure, share }) => {
			const words = [percent(shares.people ?? 0), percent(share), t[OF[measure]]] as const;
			return sector === null ? t.othersSentence(...words) : t.sentence(sector, ...words);
		});
}

type Gap = { group: VoiceGroup; measure: Counted; share: number; gap: number };

function widestGap(group: VoiceGroup, hidden: readonly VoiceMeasure[]): Gap | null {
	let widest: Gap | null = null;
	for (const measure of toldMeasures({ hidden })) {
		const share = group.shares[measure];
		if (measure === "people" || share === null) continue;
		const gap = Math.abs(share - (group.shares.people ?? 0));
		if (!widest || gap > widest.gap) widest = { group, measure, share, gap };
	}
	return widest;
}
