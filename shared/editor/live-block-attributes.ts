/** What a live block of a text shows, whatever was written: read without any editor. */

import { readScope, RESULT_GROUPINGS, type ResultGrouping } from "#shared/domain/results-scope.ts";
import { clip } from "#shared/lib/clip.ts";

/** What a live block may show: a saved view of the portfolio, or what the values of an indicator come to. */
export const LIVE_BLOCK_KINDS = ["view", "indicator"] as const;
export type LiveBlockKind = (typeof LIVE_BLOCK_KINDS)[number];

/** How an indicator is drawn: over time, its groups of one moment, or a small line for each group. */
export const INDICATOR_PLOTS = ["line", "bars", "multiples"] as const;
export type IndicatorPlot = (typeof INDICATOR_PLOTS)[number];

/** `target` is the id of the view or of the indicator; `label` its name when it was put there, for readers who cannot reach the source. */
export type LiveBlockAttributes =
	| { kind: "view"; target: string; label: string }
	| {
			kind: "indicator";
			target: string;
			label: string;
			plot: IndicatorPlot;
			/** Of which projects, as `writeScope` says it. */
			scope: string;
			by: ResultGrouping;
	  };

const TARGET = /^[a-z0-9_-]{1,64}$/i;
const LONGEST_LABEL = 500;

/** The attributes as they are used, whatever a peer wrote; an empty target shows nothing. */
export function liveBlockAttributes(raw: Readonly<Record<string, unknown>>): LiveBlockAttributes {
	const kind = LIVE_BLOCK_KINDS.find((one) => one === raw.kind) ?? "view";
	const target = typeof raw.target === "string" && TARGET.test(raw.target) ? raw.target : "";
	const label = typeof raw.label === "string" ? clip(raw.label, LONGEST_LABEL) : "";
	if (kind === "view") return { kind, target, label };
	const plot = INDICATOR_PLOTS.find((one) => one === raw.plot) ?? "line";
	const by = RESULT_GROUPINGS.find((one) => one === raw.by) ?? "sector";
	const scope = typeof raw.scope === "string" && readScope(raw.scope) ? raw.scope : "portfolio";
	return { kind, target, label, plot, scope, by };
}
