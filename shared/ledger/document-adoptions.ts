/** The stream of adopted documents: which exact state of a framework or a set a group adopted, numbered, with its reason, the decision it rests on, and what its live figures said that day. */

import { z } from "zod";
import { CITABLE_KINDS } from "#shared/domain/citable.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import {
	type CommandContext,
	isSealed,
	type LedgerEvent,
	type SealedEvent,
	type Stream,
} from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const Mark = z.string().regex(/^[0-9a-f]{16}$/);
const EntryId = z.string().regex(/^[a-z0-9]{1,64}$/);
const Reason = z.string().trim().min(1).max(2000);
const AdoptionNumber = z.int().min(1).max(100_000);
const Words = z.string().max(500);

export const DocumentAdoptionCommand = z.discriminatedUnion("kind", [
	/** `fingerprint`: of the document that whoever adopts had in front of them; the server adopts nothing else. */
	z.strictObject({
		kind: z.literal("adopt-document"),
		fingerprint: Mark,
		reason: Reason,
		decision: EntryId.nullable(),
	}),
	z.strictObject({ kind: z.literal("retire-adoption"), number: AdoptionNumber, reason: Reason }),
]);
export type DocumentAdoptionCommand = z.infer<typeof DocumentAdoptionCommand>;

/** What something live said at the adoption, as the server found it. `mark`: where, in the text; `MEASURED` for what is measured of an indicator of the set itself. */
const ShownThen = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("figure"),
		mark: Mark,
		measure: z.enum(["projects-by-sector", "indicator"]),
		sectors: z.array(z.string()).max(60),
		stages: z.array(z.string()).max(60),
		indicator: z.string().max(64),
		scope: z.string().max(300),
		/** The name of the indicator, that day. */
		label: Words,
		/** Null when there was no value. */
		value: z
			.strictObject({
				at: z.iso.date(),
				value: z.number(),
				unit: z.string().max(100),
				period: z.string().max(40),
				sectors: z.int().min(0).nullable(),
			})
			.nullable(),
	}),
	z.strictObject({
		kind: z.literal("citation"),
		mark: Mark,
		of: z.enum(CITABLE_KINDS),
		target: z.string().max(64),
		label: Words,
	}),
]);
/** Of the figures that stand beside an indicator, in no text. */
export const MEASURED = textFingerprint("measured");

export type ShownThen = z.infer<typeof ShownThen>;

export const DocumentAdoptionBody = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("document-adopted"),
		number: AdoptionNumber,
		title: z.string().max(1000),
		fingerprint: Mark,
		reason: Reason,
		/** With its words: they stand here whatever becomes of the register. */
		decision: z.strictObject({ id: EntryId, text: z.string().max(4000) }).nullable(),
		seq: z.int().min(1),
		/** Whose positions these are, as for named versions. */
		log: z.string().max(40),
		shown: z.array(ShownThen).max(20_000),
	}),
	/** The state itself, in base64: kept for good, and told to nobody but through the page of the adoption. */
	z.strictObject({ kind: z.literal("adopted-text"), number: AdoptionNumber, state: z.base64() }),
	z.strictObject({ kind: z.literal("adoption-retired"), number: AdoptionNumber, reason: Reason }),
]);
export type DocumentAdoptionBody = z.infer<typeof DocumentAdoptionBody>;

type Adopted = Extract<DocumentAdoptionBody, { kind: "document-adopted" }>;
type Said = { readonly member: MemberId | null; readonly time: string; readonly reason: string };
export type DocumentAdoption = Omit<Adopted, "kind"> &
	Said & {
		/** The number of the event that says so. */
		readonly event: number;
		/** The event that holds its text; null in a browser, which is not told. */
		readonly text: number | null;
		readonly retired: Said | null;
	};
/** By number. */
export type DocumentAdoptionsState = Map<number, DocumentAdoption>;

/** What the server finds outside the ledger for an adoption: the document at a position it takes. */
export type AdoptedNow = Pick<Adopted, "title" | "fingerprint" | "decision" | "seq" | "log" | "shown"> & {
	state: string;
};

/** The last one, in force or not; null when nobody adopted any. */
export function latestAdoption(state: DocumentAdoptionsState): DocumentAdoption | null {
	return state.get(state.size) ?? null;
}

/** The one in force: the last, unless it was retired. */
export function adoptionInForce(state: DocumentAdoptionsState): DocumentAdoption | null {
	const latest = latestAdoption(state);
	return latest?.retired === null ? latest : null;
}

export const documentAdoptionsStream: Stream<DocumentAdoptionsState, DocumentAdoptionCommand, DocumentAdoptionBody> = {
	name: "document-adoptions",
	place: "document",
	command: DocumentAdoptionCommand,
	body: DocumentAdoptionBody,
	needs: () => "adopt",
	isApart: ({ body }) => body.kind === "adopted-text",
	initial: () => new Map(),
	evolve,
	decide,
};

function evolve(state: DocumentAdoptionsState, event: LedgerEvent<DocumentAdoptionBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time, seq } = event;
	if (body.kind === "document-adopted") {
		const { kind: _, ...said } = body;
		state.set(body.number, { ...said, member, time, event: seq, text: null, retired: null });
		return;
	}
	const known = state.get(body.number);
	if (!known) return;
	if (body.kind === "adopted-text") state.set(body.number, { ...known, text: seq });
	else state.set(body.number, { ...known, retired: { member, time, reason: body.reason } });
}

function decide(
	state: DocumentAdoptionsState,
	command: DocumentAdoptionCommand,
	{ found }: CommandContext,
): Result<DocumentAdoptionBody[], Refusal> {
	const inForce = adoptionInForce(state);
	if (command.kind === "retire-adoption") {
		const { number, reason } = command;
		const known = state.get(number);
		if (!known) return refused({ kind: "not-found" });
		if (known.retired) return ok([]);
		if (known.number !== inForce?.number) return refused({ kind: "adoption-superseded" });
		return ok([{ kind: "adoption-retired", number, reason }]);
	}
	const now = found as AdoptedNow | undefined;
	if (!now) return refused({ kind: "moment-unreadable" });
	if (now.fingerprint !== command.fingerprint) return refused({ kind: "wording-changed" });
	// The same words with the same figures are one adoption, unless it rests on another decision.
	if (
		inForce &&
		inForce.fingerprint === now.fingerprint &&
		inForce.decision?.id === now.decision?.id &&
		sameValue(inForce.shown.map(withoutDay), now.shown.map(withoutDay))
	)
		return ok([]);
	const { state: text, ...facts } = now;
	const number = state.size + 1;
	return ok([
		{ kind: "document-adopted", number, reason: command.reason, ...facts },
		{ kind: "adopted-text", number, state: text },
	]);
}

function withoutDay(shown: ShownThen): unknown {
	return shown.kind === "figure" && shown.value ? { ...shown, value: { ...shown.value, at: "" } } : shown;
}
