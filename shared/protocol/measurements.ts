/** What crosses `/api/workspaces/:workspace/measurements/…`: the values of a grid, the history of one, and what they come to for a project, a cohort, a sector or the portfolio. */

import type { Frequency, IndicatorFields } from "#shared/document/indicator-set.ts";
import type { NoValue } from "#shared/domain/computed-indicator.ts";
import type { Attachment } from "#shared/domain/attachment.ts";
import type { Grain } from "#shared/domain/period.ts";
import type { RollUpMethod, RollUpRefusal } from "#shared/domain/roll-up.ts";

/** What values come to, or why they come to nothing. `projects`: how many have a value here. */
export type Figure =
	| {
			readonly kind: "value";
			readonly value: number;
			readonly unit: string;
			readonly projects: number;
			/** A plain mean of percentages. */
			readonly isUnweighted: boolean;
			/** Said of the whole portfolio by somebody, not added up from projects. */
			readonly isReported: boolean;
	  }
	| { readonly kind: "refused"; readonly refusal: RollUpRefusal; readonly projects: number }
	| NoValue;

export type PeriodFigure = { readonly period: string; readonly figure: Figure };

/** One indicator over time. */
export type Rolled = {
	/** The figure to show alone: of the last period of `grain`; for a state at one time, of the last value of each project. Null without any value. */
	readonly current: (PeriodFigure & { readonly isLatestOfEach: boolean }) | null;
	/** The length of periods to draw: the one the indicator asks for, else the one with most values. */
	readonly grain: Grain | null;
	/** Every period with a value, in order. */
	readonly periods: readonly PeriodFigure[];
};

/** What screens need to know of an indicator beside its figures. */
export type ResultsIndicator = Pick<
	IndicatorFields,
	| "code"
	| "name"
	| "unit"
	| "direction"
	| "baseline"
	| "baselineDate"
	| "targets"
	| "additivity"
	| "disaggregation"
	| "weightedBy"
	| "expression"
	| "weightedBy"
	| "expression"
> & {
	readonly id: string;
	readonly document: string;
	readonly frequency: Frequency;
	/** How its values are brought together. */
	readonly method: RollUpMethod;
	/** It comes from others, and takes no values of its own. */
	readonly isComputed: boolean;
};

/** The last period that is over, since how many days, and how many of the projects that are expected to report this indicator have no value for it. */
export type Due = {
	readonly period: string;
	readonly days: number;
	readonly expected: number;
	readonly missing: number;
	/** Those without a value, in the order of the portfolio: the first hundred. */
	readonly projects: readonly string[];
};

export type IndicatorResult = {
	readonly indicator: ResultsIndicator;
	readonly rolled: Rolled;
	readonly due: Due | null;
};

/** `GET …/results?scope=`: every indicator of the workspace that is not archived. `head`: the last event it knows of. */
export type ResultsReply = {
	readonly head: number;
	/** Projects in the scope, with or without values. */
	readonly projects: number;
	readonly results: readonly IndicatorResult[];
};

/** One of several parts, by its id or, for a sector, its name; `""` gathers the projects that have none. */
export type ResultGroup = { readonly key: string; readonly projects: number; readonly rolled: Rolled };

/** `GET …/results/:indicator?scope=&by=`: one indicator, and its parts when asked for. */
export type IndicatorResultsReply = {
	readonly head: number;
	readonly projects: number;
	readonly result: IndicatorResult;
	readonly groups: readonly ResultGroup[];
};

export type SplitValue = { readonly dimension: string; readonly value: string };

/** Marks of a value in a grid, added up. `own`: reported by who asks; `merged`: for a project that was merged into this one. */
export const GRID_MARKS = { validated: 1, noted: 2, corrected: 4, own: 8, merged: 16 } as const;

/** `[ref, project, place of the period among those asked, value, marks, unit]`; the unit only where it is not the indicator’s of today. */
export type GridValueRow = readonly [
	ref: string,
	project: string | null,
	period: number,
	value: number,
	marks: number,
	unit?: string,
];

/** `GET …/values/:indicator?periods=&split=`: what stands for one indicator. */
export type GridReply = {
	readonly head: number;
	/** The unit of the indicator today. */
	readonly unit: string;
	readonly periods: readonly string[];
	readonly values: readonly GridValueRow[];
	/** Every period that has values, of the same split, in order, with how many. */
	readonly known: readonly { readonly period: string; readonly values: number }[];
	/** The first period, of each length, of each project that ever reported: what is expected since then. */
	readonly since: readonly (readonly [project: string, period: string])[];
	/** What values of this indicator are broken down by. */
	readonly splits: readonly (readonly SplitValue[])[];
};

export type HistoryAct = { readonly member: string | null; readonly time: string; readonly reason: string };

/** One entry of the history of a value. */
export type HistoryEntry = {
	readonly ref: string;
	readonly value: number;
	readonly unit: string;
	readonly note: string;
	readonly source: string;
	readonly file: Attachment | null;
	readonly reported: HistoryAct;
	readonly validated: HistoryAct | null;
	readonly removed: HistoryAct | null;
	/** Another entry took its place. */
	readonly isReplaced: boolean;
	/** The project it was reported for, when that one was merged into the one that is asked about. */
	readonly mergedFrom?: string;
};

/** `GET …/merging?kept=&gone=`: what becomes of the values of a project that is merged into another; `both`: those that count no more, as the other has its own. */
export type MergingReply = { readonly head: number; readonly values: number; readonly both: number };

/** `GET …/history/:indicator?project=&period=&split=`: everything said for one value, newest first. */
export type HistoryReply = { readonly head: number; readonly entries: readonly HistoryEntry[] };

/** The most periods of one question. */
export const MAX_GRID_PERIODS = 60;

/** `<dimension>:<value>` of the one split a grid shows; null when it is none. Nothing written is the whole. */
export function readSplit(text: string): SplitValue[] | null {
	if (text === "") return [];
	const colon = text.indexOf(":");
	const [dimension, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
	if (colon < 1 || dimension === "" || value === "" || dimension.length > 100 || value.length > 200) return null;
	return [{ dimension, value }];
}
