/**
 * An instrument: the questions a group asks of a project, and the levels it may answer. Instruments are data, written and
 * changed by the workspace; a published version never changes, and an assessment remembers which one it used.
 */

import { z } from "zod";
import { WordedCriterion } from "#shared/domain/worded-criterion.ts";
import { isBlank, wordingOf } from "#shared/domain/wording.ts";

/** How the answers on each dimension give a level of the whole; `none`: they do not, they feed a conversation. */
export const INSTRUMENT_RULES = ["weakest-dimension", "highest-with-completed-evidence", "none"] as const;
export type InstrumentRule = (typeof INSTRUMENT_RULES)[number];

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const Label = wordingOf(200);
const Help = wordingOf(2000);

export const InstrumentLevel = z.strictObject({
	/** Its rank; higher is further along. */
	value: z.int().min(0).max(99),
	label: Label,
	help: Help,
	/** Its words say it all: its rank is not read. */
	isUnnumbered: z.literal(true).optional(),
});
export type InstrumentLevel = z.infer<typeof InstrumentLevel>;

export const InstrumentDimension = z.strictObject({
	id: Slug,
	label: Label,
	help: Help,
	levels: z.array(InstrumentLevel).max(30),
});
export type InstrumentDimension = z.infer<typeof InstrumentDimension>;

/** A criterion of a balise that a dimension asks of projects, as it was worded. */
export const InstrumentCriterion = z.strictObject({ dimension: Slug, ...WordedCriterion.shape });
export type InstrumentCriterion = z.infer<typeof InstrumentCriterion>;
export const MAX_DIMENSIONS = 60;

export const Instrument = z.strictObject({
	id: Slug,
	/** 1, 2, 3… as published; 0 for a draft or a starter. */
	version: z.int().min(0).max(10_000),
	title: Label,
	about: Help,
	/** What to know before using it: what is ours, what is left to fill in. May be empty. */
	notice: Help,
	/** Who conceived it and where that can be read. */
	source: z.strictObject({ text: Help, links: z.array(z.url({ protocol: /^https?$/ }).max(500)).max(10) }),
	dimensions: z.array(InstrumentDimension).max(MAX_DIMENSIONS),
	rule: z.enum(INSTRUMENT_RULES),
	/** Whether a dimension may be set aside as not applicable, with its reason. */
	notApplicable: z.boolean(),
	/** Of the one that a round about balises is answered with; nothing that is published has any. */
	criteria: z.array(InstrumentCriterion).max(MAX_DIMENSIONS).optional(),
});
export type Instrument = z.infer<typeof Instrument>;

/** What keeps an instrument from being published; `dimension` and `level` say where. */
export type InstrumentFault =
	| { kind: "no-title" }
	| { kind: "no-source" }
	| { kind: "no-dimension" }
	| { kind: "dimension-twice"; dimension: string }
	| { kind: "dimension-without-label"; dimension: string }
	| { kind: "too-few-levels"; dimension: string }
	| { kind: "levels-out-of-order"; dimension: string }
	| { kind: "level-without-label"; dimension: string; level: number }
	| { kind: "different-scales"; dimension: string };

/** Everything left to write before an instrument can be published, in its order. A template answers what is to fill in. */
export function instrumentFaults(instrument: Instrument): InstrumentFault[] {
	const faults: InstrumentFault[] = [];
	if (isBlank(instrument.title)) faults.push({ kind: "no-title" });
	if (isBlank(instrument.source.text)) faults.push({ kind: "no-source" });
	if (instrument.dimensions.length === 0) faults.push({ kind: "no-dimension" });
	const seen = new Set<string>();
	const scale = scaleOf(instrument.dimensions[0]);
	for (const dimension of instrument.dimensions) {
		const at = { dimension: dimension.id };
		if (seen.has(dimension.id)) faults.push({ kind: "dimension-twice", ...at });
		seen.add(dimension.id);
		if (isBlank(dimension.label)) faults.push({ kind: "dimension-without-label", ...at });
		if (dimension.levels.length < 2) faults.push({ kind: "too-few-levels", ...at });
		if (dimension.levels.some(({ value }, index) => index > 0 && value <= (dimension.levels[index - 1]?.value ?? -1)))
			faults.push({ kind: "levels-out-of-order", ...at });
		for (const level of dimension.levels)
			if (isBlank(level.label)) faults.push({ kind: "level-without-label", ...at, level: level.value });
		// The lowest of several levels means something on one scale only.
		if (instrument.rule === "weakest-dimension" && scaleOf(dimension) !== scale)
			faults.push({ kind: "different-scales", ...at });
	}
	return faults;
}

function scaleOf(dimension: InstrumentDimension | undefined): string {
	return (dimension?.levels ?? []).map(({ value }) => value).join(" ");
}

/** The dimension called so, or null. */
export function dimensionOf(instrument: Instrument, id: string): InstrumentDimension | null {
	return instrument.dimensions.find((dimension) => dimension.id === id) ?? null;
}

/** The level of that rank, or null. */
export function levelOf(dimension: InstrumentDimension, value: number): InstrumentLevel | null {
	return dimension.levels.find((level) => level.value === value) ?? null;
}

/** The level just above a rank (`null`: the first one), or null at the top. */
export function levelAbove(dimension: InstrumentDimension, value: number | null): InstrumentLevel | null {
	return dimension.levels.find((level) => value === null || level.value > value) ?? null;
}
