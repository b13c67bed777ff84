/** The ledgers of a workspace in its archive, out and in: the same facts by the same people, chained anew where they arrive. */

import type { ArchivedEvent, ArchivedLedger } from "#server/archive/archive-format.ts";
import { readEvent } from "#server/ledger/open-ledger.ts";
import type { LedgerName, LedgerStore } from "#server/store/ledger-store.ts";
import { parseRoomName, roomName } from "#shared/domain/document-kind.ts";
import { type AnyStream, eventFor, fold, isSealed, type LedgerEvent } from "#shared/ledger/stream.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type LedgerArchiveParts = { ledgerStore: LedgerStore; streams: readonly AnyStream[] };

/** Where the events of a ledger are in an archive. */
export type LedgerOut = Omit<ArchivedLedger, "path"> & { ledger: LedgerName };

/** Every ledger of a workspace whose stream this program knows. */
export async function ledgersOf(parts: LedgerArchiveParts, workspace: WorkspaceId): Promise<LedgerOut[]> {
	const found: LedgerOut[] = [];
	for (const ledger of await parts.ledgerStore.list(workspace)) {
		const place = parseRoomName(ledger.room);
		const stream = streamOf(parts, ledger.stream);
		// What the server alone writes is about this workspace, here; the new one has its own.
		if (!place || place.place === "directory" || !stream || stream.isServerWritten) continue;
		found.push({ ledger, stream: ledger.stream, place: place.place === "document" ? place.document : "portfolio" });
	}
	return found;
}

/** The events of a ledger as JSON lines. What is under seal for whoever takes the archive stays out: an archive reveals nothing before its time. Null when the ledger is damaged. */
export async function eventLines(
	parts: LedgerArchiveParts,
	ledger: LedgerName,
	reader: MemberId,
): Promise<string | null> {
	const stream = streamOf(parts, ledger.stream);
	const { rows, damagedAt } = await parts.ledgerStore.read(ledger, 0);
	if (!stream || damagedAt !== null) return null;
	const lines: string[] = [];
	for (const row of rows) {
		const event = readEvent(stream, row);
		if (event === null) return null;
		// What is only too large to be sent to everybody is taken along.
		if (isSealed(event) || (!stream.isApart?.(event) && isSealed(eventFor(stream, event, reader)))) continue;
		const { time, member, body } = event;
		lines.push(JSON.stringify({ time, member, body } satisfies ArchivedEvent));
	}
	return lines.map((line) => `${line}\n`).join("");
}

/** Ledgers found sound, with everybody and everything in them under the ids of the new workspace. */
export type LedgersIn = { place: DocumentId | "portfolio"; stream: string; events: LedgerEvent[] }[];

/** Reads what an archive says its ledgers are, and ends what cannot go on here as of `now` (ISO). Refuses events that their stream does not know, or cannot fold; nothing is written. */
export function readLedgers(
	{ streams }: Pick<LedgerArchiveParts, "streams">,
	ledgers: readonly { ledger: ArchivedLedger; events: readonly ArchivedEvent[] }[],
	ids: { members: ReadonlyMap<string, MemberId>; rename: (id: string) => string },
	now: string,
): Result<LedgersIn, Refusal> {
	const read: LedgersIn = [];
	for (const { ledger, events } of ledgers) {
		const stream = streams.find(({ name }) => name === ledger.stream);
		if (!stream) return refused({ kind: "archive-newer", detail: ledger.path });
		if (stream.isServerWritten) return refused({ kind: "archive-damaged", detail: ledger.path });
		const own: LedgerEvent[] = [];
		for (const { time, member, body } of events) {
			// Identifiers are random: nothing else reads like one that is in the archive.
			const renamed = JSON.parse(JSON.stringify(body).replaceAll(/\b[0-9a-z]{26}\b/g, ids.rename)) as unknown;
			const parsed = stream.body.safeParse(renamed);
			if (!parsed.success) return refused({ kind: "archive-damaged", detail: ledger.path });
			const who = member === null ? null : (ids.members.get(member) ?? null);
			own.push({ seq: own.length + 1, time, member: who, body: parsed.data });
		}
		try {
			const state = fold(stream, own);
			for (const body of stream.endsElsewhere?.(state) ?? [])
				own.push({ seq: own.length + 1, time: now, member: null, body });
		} catch {
			// A stream folds whatever it decided: this was never decided by one.
			return refused({ kind: "archive-damaged", detail: ledger.path });
		}
		const place = ledger.place === "portfolio" ? ledger.place : (ids.rename(ledger.place) as DocumentId);
		read.push({ place, stream: ledger.stream, events: own });
	}
	return ok(read);
}

/** Keeps them in the new workspace. */
export async function writeLedgers(
	{ ledgerStore }: Pick<LedgerArchiveParts, "ledgerStore">,
	workspace: WorkspaceId,
	ledgers: LedgersIn,
): Promise<void> {
	for (const { place, stream, events } of ledgers) {
		const ledger = { room: roomName(workspace, place), stream };
		const kept = await Promise.all(
			events.map(({ seq, time, member, body }) =>
				ledgerStore.append(ledger, {
					after: seq - 1,
					member,
					key: null,
					time: Date.parse(time),
					bodies: [JSON.stringify(body)],
				}),
			),
		);
		if (kept.some((one) => typeof one === "string"))
			throw new Error(`writeLedgers: ${ledger.room} ${stream} was not empty`);
	}
}

function streamOf({ streams }: LedgerArchiveParts, name: string): AnyStream | undefined {
	return streams.find((stream) => stream.name === name);
}
