/** What a figure of a text asks, and what it keeps of the day it was frozen: read without any editor. */

import { PERIOD_KEY } from "#shared/domain/period-key.ts";
import { readScope } from "#shared/domain/results-scope.ts";
import { clip } from "#shared/lib/clip.ts";

export const MEASURES = ["projects-by-sector", "indicator"] as const;

/** What a figure said on the day it was frozen. */
export type FrozenFigure = {
	/** The day, `yyyy-mm-dd`. */
	at: string;
	value: number;
	unit: string;
	/** The key of the period the value is for; empty when it is for none. */
	period: string;
	/** Of projects that are counted: in how many sectors. */
	sectors: number | null;
};

export type FigureAttributes = {
	measure: (typeof MEASURES)[number];
	/** Which projects are counted: none of the lists given means all. */
	sectors: readonly string[];
	stages: readonly string[];
	/** The indicator whose value it is, by id; empty for a count of projects. */
	indicator: string;
	/** For which projects, as `writeScope` says it. */
	scope: string;
	/** The name of the indicator when it was put there, for readers who cannot reach it. */
	label: string;
	frozen: FrozenFigure | null;
};

const RECORD_ID = /^[a-z0-9_-]{1,64}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_LABEL = 500;
const LONGEST_UNIT = 100;

/** A list of short texts, whatever was written. */
export function readList(raw: unknown): string[] {
	return Array.isArray(raw) ? raw.filter((item): item is string => typeof item === "string").slice(0, 60) : [];
}

/** What was kept of a day, whatever was written; null when it is not whole. */
export function readFrozen(raw: unknown): FrozenFigure | null {
	if (typeof raw !== "object" || raw === null) return null;
	const { at, value, unit, period, sectors } = raw as Record<string, unknown>;
	if (typeof at !== "string" || !DAY.test(at) || Number.isNaN(Date.parse(at))) return null;
	if (typeof value !== "number" || !Number.isFinite(value)) return null;
	return {
		at,
		value,
		unit: typeof unit === "string" ? clip(unit, LONGEST_UNIT) : "",
		period: typeof period === "string" && PERIOD_KEY.test(period) ? period : "",
		sectors: typeof sectors === "number" && Number.isInteger(sectors) && sectors >= 0 ? sectors : null,
	};
}

/** The attributes as they are used, whatever a peer wrote. */
export function figureAttributes(raw: Readonly<Record<string, unknown>>): FigureAttributes {
	const indicator = typeof raw.indicator === "string" && RECORD_ID.test(raw.indicator) ? raw.indicator : "";
	const isOfIndicator = raw.measure === "indicator" && indicator !== "";
	return {
		measure: isOfIndicator ? "indicator" : "projects-by-sector",
		sectors: readList(raw.sectors),
		stages: readList(raw.stages),
		indicator: isOfIndicator ? indicator : "",
		scope: typeof raw.scope === "string" && readScope(raw.scope) ? raw.scope : "portfolio",
		label: typeof raw.label === "string" ? clip(raw.label, LONGEST_LABEL) : "",
		frozen: readFrozen(raw.frozen),
	};
}

/** Whether an older program, which counts projects and freezes nothing, would lose some of it. */
export function isNewFigure(raw: Readonly<Record<string, unknown>>): boolean {
	const { measure, frozen } = figureAttributes(raw);
	return measure !== "projects-by-sector" || frozen !== null;
}
