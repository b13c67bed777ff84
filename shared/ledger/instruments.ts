/** The stream of instruments: versions a workspace published, which never change, and those it no longer offers. */

import { z } from "zod";
import { Instrument, instrumentFaults } from "#shared/domain/instrument.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { roundOfInstrument } from "#shared/ledger/agreed-coverage.ts";
import type { CommandContext, LedgerEvent, SealedEvent, Stream } from "#shared/ledger/stream.ts";
import { isSealed } from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const InstrumentId = Instrument.shape.id;

export const InstrumentCommand = z.discriminatedUnion("kind", [
	/** Publishes a first version (`after: 0`) or the one that follows `after`; the version written in the instrument is not looked at. */
	z.strictObject({ kind: z.literal("publish-instrument"), instrument: Instrument, after: z.int().min(0).max(9999) }),
	/** No longer offered for new assessments. Those made with it keep it. */
	z.strictObject({ kind: z.literal("retire-instrument"), instrument: InstrumentId }),
]);
export type InstrumentCommand = z.infer<typeof InstrumentCommand>;

export const InstrumentBody = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("instrument-published"), instrument: Instrument }),
	z.strictObject({ kind: z.literal("instrument-retired"), instrument: InstrumentId }),
]);
export type InstrumentBody = z.infer<typeof InstrumentBody>;

export type PublishedVersion = { instrument: Instrument; publishedBy: MemberId | null; publishedAt: string };

/** Every version of each instrument, the first at place 0; `retired` names those no longer offered. */
export type InstrumentsState = { versions: Map<string, PublishedVersion[]>; retired: Set<string> };

/** The last version of an instrument, or null. */
export function latestVersion(state: InstrumentsState, id: string): PublishedVersion | null {
	return state.versions.get(id)?.at(-1) ?? null;
}

/** One version, as it was published. */
export function publishedVersion(state: InstrumentsState, id: string, version: number): PublishedVersion | null {
	return state.versions.get(id)?.[version - 1] ?? null;
}

/** What can be chosen for a new assessment: the last version of each instrument not retired. */
export function offeredInstruments(state: InstrumentsState): Instrument[] {
	return [...state.versions]
		.filter(([id]) => !state.retired.has(id))
		.flatMap(([, versions]) => versions.at(-1)?.instrument ?? []);
}

export const instrumentsStream: Stream<InstrumentsState, InstrumentCommand, InstrumentBody> = {
	name: "instruments",
	place: "portfolio",
	command: InstrumentCommand,
	body: InstrumentBody,
	maxCommandBytes: 262_144,
	needs: () => "runAssessments",
	initial: () => ({ versions: new Map(), retired: new Set() }),
	evolve,
	decide,
};

function evolve(state: InstrumentsState, event: LedgerEvent<InstrumentBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body } = event;
	switch (body.kind) {
		case "instrument-published": {
			const { id } = body.instrument;
			const versions = state.versions.get(id) ?? [];
			versions.push({ instrument: body.instrument, publishedBy: event.member, publishedAt: event.time });
			state.versions.set(id, versions);
			// Published again, it is offered again.
			state.retired.delete(id);
			return;
		}
		case "instrument-retired":
			state.retired.add(body.instrument);
			return;
	}
}

function decide(
	state: InstrumentsState,
	command: InstrumentCommand,
	_context: CommandContext,
): Result<InstrumentBody[], Refusal> {
	switch (command.kind) {
		case "publish-instrument": {
			// R957: what is made for a round is never published, nor passes for what is.
			if (command.instrument.criteria || roundOfInstrument(command.instrument.id) !== null)
				return refused({ kind: "bad-request", detail: "instrument.id" });
			const [fault] = instrumentFaults(command.instrument);
			if (fault) return refused({ kind: "instrument-incomplete", detail: fault.kind });
			const last = state.versions.get(command.instrument.id)?.length ?? 0;
			if (command.after !== last) return refused({ kind: "instrument-changed", detail: String(last) });
			return ok([{ kind: "instrument-published", instrument: { ...command.instrument, version: last + 1 } }]);
		}
		case "retire-instrument":
			if (!state.versions.has(command.instrument)) return refused({ kind: "instrument-unavailable" });
			return ok(
				state.retired.has(command.instrument) ? [] : [{ kind: "instrument-retired", instrument: command.instrument }],
			);
	}
}
