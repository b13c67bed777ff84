/** A version of an instrument being written: what it starts from, and the acts on its dimensions and levels. */

import { z } from "zod";
import { Instrument, type InstrumentDimension, type InstrumentLevel } from "#shared/domain/instrument.ts";
import type { Wording } from "#shared/domain/wording.ts";
import { newId } from "#shared/lib/ids.ts";

const InstrumentDraft = z.object({
	/** The version it follows; 0 when none was published. */
	after: z.number(),
	instrument: Instrument,
	/** The addresses as they are typed, one a line. */
	links: z.string(),
});
export type InstrumentDraft = z.infer<typeof InstrumentDraft>;

const NOTHING: Wording = { fr: "", en: "" };

/** What a device kept, or null. */
export function readInstrumentDraft(kept: unknown): InstrumentDraft | null {
	const read = InstrumentDraft.safeParse(kept);
	return read.success ? read.data : null;
}

export function draftFrom(instrument: Instrument, after: number): InstrumentDraft {
	return { after, instrument, links: instrument.source.links.join("\n") };
}

export function blankInstrument(): Instrument {
	return {
		id: newId(),
		version: 0,
		title: NOTHING,
		about: NOTHING,
		notice: NOTHING,
		source: { text: NOTHING, links: [] },
		dimensions: [newDimension()],
		rule: "weakest-dimension",
		notApplicable: false,
	};
}

export function newDimension(): InstrumentDimension {
	return { id: newId(), label: NOTHING, help: NOTHING, levels: [newLevel(1), newLevel(2)] };
}

function newLevel(value: number): InstrumentLevel {
	return { value, label: NOTHING, help: NOTHING };
}

/** With one more level, a step above the last. */
export function withLevel(dimension: InstrumentDimension): InstrumentDimension {
	const last = dimension.levels.at(-1)?.value ?? 0;
	return { ...dimension, levels: [...dimension.levels, newLevel(Math.min(99, last + 1))] };
}

/** The items with the one at `place` a step up (-1) or down (1); the same when it cannot go there. */
export function moved<Item>(items: readonly Item[], place: number, step: -1 | 1): Item[] {
	const next = [...items];
	const item = next[place];
	const other = next[place + step];
	if (item === undefined || other === undefined) return next;
	next[place] = other;
	next[place + step] = item;
	return next;
}

/** The addresses typed, and whether one of them is not an address. */
export function typedLinks(links: string): { links: string[]; isBad: boolean } {
	const typed = links
		.split(/\s+/)
		.filter((link) => link !== "")
		.slice(0, 10);
	const good = typed.filter((link) => URL.canParse(link) && /^https?:$/.test(new URL(link).protocol));
	return { links: good, isBad: good.length < typed.length };
}
