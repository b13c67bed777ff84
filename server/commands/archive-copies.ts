/** What tables of workshops wrote, in the archive of a workspace, out and in: their copies are documents that the ledgers of their workshops alone know. */

import { accessToCopy } from "#server/access/standing.ts";
import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { ArchivedCopy } from "#server/archive/archive-format.ts";
import type { Clock } from "#server/clock.ts";
import type { LedgersIn } from "#server/commands/archive-ledgers.ts";
import type { MemberRecord, Registry, WorkspaceRecord } from "#server/store/registry.ts";
import { fold, type LedgerEvent } from "#shared/ledger/stream.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

type CopiesParts = { registry: Registry; seats: WorkshopSeats; clock: Clock };

/** R790: the copies of a workshop that whoever takes the archive may read now. What a table still keeps from them stays out, as a sealed event does. */
export function copiesOut(
	{ registry, seats, clock }: CopiesParts,
	workspace: WorkspaceRecord,
	reader: MemberRecord,
	workshop: DocumentId,
): ArchivedCopy[] {
	const state = seats.stateOf(workshop);
	if (!state) return [];
	const mayRead = (document: DocumentId) =>
		accessToCopy(registry, { member: reader, workspace }, { workshop, state, document }, clock.now()).ok;
	return [...state.copies.values()]
		.filter(({ document }) => mayRead(document))
		.map(({ document, name }) => ({ id: document, workshop, table: name }));
}

/** Whether the workshop of each copy of an archive gave it to a table: no other room is ever made. `rename` answers the ids that the ledgers have by now. */
export function areGiven(
	copies: readonly ArchivedCopy[],
	ledgers: LedgersIn,
	rename: (id: DocumentId) => string,
): boolean {
	const given = new Map(
		ledgers
			.filter(({ stream }) => stream === workshopStream.name)
			.map(({ place, events }) => [place, fold(workshopStream, events as LedgerEvent<WorkshopBody>[]).copies]),
	);
	return copies.every(({ id, workshop }) => given.get(rename(workshop) as DocumentId)?.has(rename(id) as DocumentId));
}
