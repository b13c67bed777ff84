/** What the streams of a workshop need to know from outside: whether what steps name is there, and what the steps allow at this instant. */

import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Clock } from "#server/clock.ts";
import { attachableVote } from "#server/ledger/attached-vote.ts";
import type { CommandCheck, ReadLedger } from "#server/ledger/command-checks.ts";
import { documentIn, standing } from "#server/access/standing.ts";
import { findForTables } from "#server/ledger/table-copies.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { Registry } from "#server/store/registry.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { can } from "#shared/domain/role.ts";
import { documentOf, type StepTerms } from "#shared/domain/workshop-step.ts";
import { cardSteps } from "#shared/ledger/cards-allowed.ts";
import { type CardsFound, cardsStream } from "#shared/ledger/cards.ts";
import { isLeading, type WorkshopFound, workshopStream } from "#shared/ledger/workshop.ts";
import { mayNameDocuments } from "#shared/ledger/lead-rights.ts";
import { currentStep, noWorkshop, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { tableOf } from "#shared/ledger/workshop-tables.ts";
import { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";

export type WorkshopCheckParts = {
	seats: WorkshopSeats;
	registry: Registry;
	clock: Clock;
	log: Pick<UpdateLog, "lastSeq">;
	rooms: Pick<Rooms, "read" | "edit">;
	readLedger: ReadLedger;
};

/** For `Ledgers`. */
export function workshopChecks(parts: WorkshopCheckParts): CommandCheck {
	const { seats, registry, clock, log } = parts;
	const isThere = (workspace: WorkspaceId, document: string | null) =>
		document === null || documentIn(registry, workspace, document) !== undefined;
	/** Where the text of the step that ends is, and that of the step that begins. */
	const positionsOf = async (workspace: WorkspaceId, workshop: DocumentId, command: WorkshopCommand) => {
		if (command.kind !== "begin-step" && command.kind !== "end-workshop") return [];
		const state = seats.stateOf(workshop);
		const next = command.kind === "begin-step" ? state?.steps.find(({ id }) => id === command.step) : undefined;
		const steps = [state ? currentStep(state) : null, next ?? null];
		const documents = new Set(steps.flatMap((step) => (step && documentOf(step)) ?? []));
		return await Promise.all(
			[...documents].map(async (document) => ({ document, seq: await log.lastSeq(roomName(workspace, document)) })),
		);
	};
	return async (workspace, stream, asked, { document }, asker) => {
		// What the server itself does in a workshop, or in its cards, names nothing of elsewhere.
		if (asker === null) return ok();
		const now = clock.now();
		if (stream === workshopStream.name) {
			const command = WorkshopCommand.parse(asked);
			const named: readonly (string | null)[] =
				command.kind === "set-details" ? command.documents : stepsIn(command).map(documentOf);
			if (!named.every((one) => isThere(workspace, one))) return refused({ kind: "not-found" });
			const positions = document ? await positionsOf(workspace, document, command) : [];
			const who = standing(registry, asker.session, workspace, now);
			const isNamed = who.ok && !can(who.value.member.role, "runWorkshops");
			// R943: whoever was named to lead works with what is in the workshop, and opens nothing else of the workspace to it.
			if (isNamed && document && !isWithin(seats.stateOf(document), document, command, named))
				return refused({ kind: "forbidden" });
			const state = document ? seats.stateOf(document) : undefined;
			if (who.ok && state && document && command.kind === "attach-vote") {
				const { member } = who.value;
				const attachable = await attachableVote(parts, { workspace, workshop: document, state, member }, command);
				if (!attachable.ok) return attachable;
			}
			const tables = who.ok ? await findForTables(parts, who.value, state, command) : {};
			return ok({ positions, ...tables } satisfies WorkshopFound);
		}
		if (stream !== cardsStream.name || document === null) return ok();
		const who = standing(registry, asker.session, workspace, now);
		if (!who.ok) return who;
		const { member } = who.value;
		const state = seats.stateOf(document);
		if (!state) return refused({ kind: "not-in-workshop" });
		const steps = cardSteps(state, now);
		const leads = isLeading(state, { member: member.id, role: member.role });
		const isIn = state.people.get(member.id)?.status === "in";
		return ok({ isIn, leads, table: tableOf(state, member.id)?.id ?? null, steps } satisfies CardsFound);
	};
}

function isWithin(
	state: WorkshopState | undefined,
	workshop: DocumentId,
	command: WorkshopCommand,
	named: readonly (string | null)[],
): boolean {
	const places = command.kind === "attach-vote" && command.vote ? [command.vote.place] : named;
	return mayNameDocuments(state ?? noWorkshop(), workshop, places);
}

function stepsIn(command: WorkshopCommand): StepTerms[] {
	if (command.kind === "add-steps") return command.steps;
	return command.kind === "edit-step" ? [command.terms] : [];
}
