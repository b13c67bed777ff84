/** The stream of measurements: who reported which value of an indicator, for which project and period; corrected, validated or removed by entries of their own. */

import { z } from "zod";
import { Attachment } from "#shared/domain/attachment.ts";
import { can } from "#shared/domain/role.ts";
import { readPeriodKey } from "#shared/domain/period.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { groupKey, MeasurementColumns, type MeasurementEntry } from "#shared/ledger/measurement-columns.ts";
import {
	type CommandContext,
	isSealed,
	type LedgerEvent,
	type SealedEvent,
	type Stream,
} from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** The most entries of one ledger, corrections included. */
export const MAX_MEASUREMENTS = 2_000_000;
/** The most entries of one command: a paste or an import of more is sent in several. */
export const MAX_ENTRIES = 1000;

const RecordKey = z.string().regex(/^[a-z0-9_-]{1,64}$/i);
const Split = z.strictObject({
	dimension: z.string().trim().min(1).max(100),
	value: z.string().trim().min(1).max(200),
});
const Ref = z.string().regex(/^\d{1,15}\.\d{1,6}$/);
const Refs = z.array(Ref).min(1).max(MAX_ENTRIES);
const Reason = z.string().trim().min(1).max(1000);

export const ReportedEntry = z.strictObject({
	indicator: RecordKey,
	project: RecordKey.nullable(),
	period: z
		.string()
		.max(20)
		.refine((key) => readPeriodKey(key) !== null),
	splits: z
		.array(Split)
		.max(6)
		.refine((splits) => new Set(splits.map(({ dimension }) => dimension)).size === splits.length),
	value: z.number(),
	unit: z.string().trim().max(100),
	note: z.string().trim().max(1000),
	source: z.string().trim().max(1000),
	/** The file it comes from. */
	file: Attachment.optional(),
});
export type ReportedEntry = z.infer<typeof ReportedEntry>;

const CorrectedEntry = ReportedEntry.extend({ replaces: Ref });

export const MeasurementCommand = z.discriminatedUnion("kind", [
	/** New values. One that is there already, the same, is passed over; another one there refuses the whole. */
	z.strictObject({
		kind: z.literal("report-measurements"),
		entries: z.array(ReportedEntry).min(1).max(MAX_ENTRIES),
	}),
	/** Each takes the place of the entry it names, if that one still stands. */
	z.strictObject({
		kind: z.literal("correct-measurements"),
		entries: z.array(CorrectedEntry).min(1).max(MAX_ENTRIES),
		reason: Reason,
	}),
	z.strictObject({ kind: z.literal("validate-measurements"), entries: Refs }),
	z.strictObject({ kind: z.literal("remove-measurements"), entries: Refs, reason: Reason }),
]);
export type MeasurementCommand = z.infer<typeof MeasurementCommand>;

export const MeasurementBody = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("measurements-reported"), entries: z.array(ReportedEntry) }),
	z.strictObject({ kind: z.literal("measurements-corrected"), entries: z.array(CorrectedEntry), reason: z.string() }),
	z.strictObject({ kind: z.literal("measurements-validated"), entries: z.array(Ref) }),
	z.strictObject({ kind: z.literal("measurements-removed"), entries: z.array(Ref), reason: z.string() }),
]);
export type MeasurementBody = z.infer<typeof MeasurementBody>;

type Decided = Result<MeasurementBody[], Refusal>;

export const measurementsStream: Stream<MeasurementColumns, MeasurementCommand, MeasurementBody> = {
	name: "measurements",
	place: "portfolio",
	command: MeasurementCommand,
	body: MeasurementBody,
	maxCommandBytes: 1_048_576,
	isServerFolded: true,
	needs: () => "reportMeasurements",
	initial: () => new MeasurementColumns(),
	evolve,
	decide,
};

function evolve(columns: MeasurementColumns, event: LedgerEvent<MeasurementBody> | SealedEvent): void {
	if (isSealed(event)) return;
	columns.head = event.seq;
	const { body, seq, time, member } = event;
	const act = { member, time, reason: "reason" in body ? body.reason : "" };
	switch (body.kind) {
		case "measurements-reported":
		case "measurements-corrected":
			columns.append(seq, act, body.entries);
			return;
		case "measurements-validated":
			columns.validate(
				body.entries.map((ref) => columns.rowOfRef(ref)),
				act,
			);
			return;
		case "measurements-removed":
			columns.remove(
				body.entries.map((ref) => columns.rowOfRef(ref)),
				act,
			);
			return;
	}
}

function decide(columns: MeasurementColumns, command: MeasurementCommand, context: CommandContext): Decided {
	switch (command.kind) {
		case "report-measurements":
			return report(columns, command.entries);
		case "correct-measurements":
			return correct(columns, command.entries, command.reason);
		case "validate-measurements":
			return validate(columns, command.entries, context.member);
		case "remove-measurements":
			return remove(columns, command.entries, command.reason, context);
	}
}

/** `detail` names the first entry in question by its place in the command, from 0. */
function changed(place: number): Decided {
	return refused({ kind: "measurement-changed", detail: String(place) });
}

function report(columns: MeasurementColumns, entries: readonly ReportedEntry[]): Decided {
	if (columns.size + entries.length > MAX_MEASUREMENTS) return refused({ kind: "measurements-full" });
	const twice = sameKeyTwice(entries);
	if (twice !== null) return refused({ kind: "bad-request", detail: `entries.${twice}` });
	const fresh: ReportedEntry[] = [];
	for (const [place, entry] of entries.entries()) {
		const row = columns.rowOf(entry);
		if (row < 0) fresh.push(entry);
		else if (!saysTheSame(columns, row, entry)) return changed(place);
	}
	return ok(fresh.length === 0 ? [] : [{ kind: "measurements-reported", entries: fresh }]);
}

function correct(
	columns: MeasurementColumns,
	entries: readonly (ReportedEntry & { replaces: string })[],
	reason: string,
): Decided {
	if (columns.size + entries.length > MAX_MEASUREMENTS) return refused({ kind: "measurements-full" });
	const twice = sameKeyTwice(entries);
	if (twice !== null) return refused({ kind: "bad-request", detail: `entries.${twice}` });
	for (const [place, entry] of entries.entries()) {
		const row = columns.rowOf(entry);
		if (row < 0 || row !== columns.rowOfRef(entry.replaces)) return changed(place);
	}
	return ok([{ kind: "measurements-corrected", entries: [...entries], reason }]);
}

function validate(columns: MeasurementColumns, refs: readonly string[], member: MemberId): Decided {
	const toValidate: string[] = [];
	for (const [place, ref] of refs.entries()) {
		const row = columns.rowOfRef(ref);
		if (!columns.isStanding(row)) return changed(place);
		if (columns.isValidated(row)) continue;
		if (columns.reporterOf(row) === member) return refused({ kind: "second-person", detail: String(place) });
		toValidate.push(ref);
	}
	return ok(toValidate.length === 0 ? [] : [{ kind: "measurements-validated", entries: [...new Set(toValidate)] }]);
}

function remove(
	columns: MeasurementColumns,
	refs: readonly string[],
	reason: string,
	context: CommandContext,
): Decided {
	const ofAnybody = can(context.role, "removeMeasurements");
	for (const [place, ref] of refs.entries()) {
		const row = columns.rowOfRef(ref);
		if (!columns.isStanding(row)) return changed(place);
		if (!ofAnybody && columns.reporterOf(row) !== context.member)
			return refused({ kind: "not-yours", detail: String(place) });
	}
	return ok([{ kind: "measurements-removed", entries: [...new Set(refs)], reason }]);
}

/** The same value sent again, by a retry or a second import of the same file, is no news. Another note is: it takes a correction. */
function saysTheSame(columns: MeasurementColumns, row: number, entry: ReportedEntry): boolean {
	const there = columns.at(row);
	return (
		there.value === entry.value &&
		there.unit === entry.unit &&
		there.note === entry.note &&
		there.source === entry.source &&
		there.file?.id === entry.file?.id
	);
}

function sameKeyTwice(entries: readonly MeasurementEntry[]): number | null {
	const seen = new Set<string>();
	for (const [place, { indicator, project, period, splits }] of entries.entries()) {
		const key = JSON.stringify([indicator, project, period, groupKey(splits)]);
		if (seen.has(key)) return place;
		seen.add(key);
	}
	return null;
}
