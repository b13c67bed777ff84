/** What the streams of a workshop need to know from outside: whether codes are being guessed, whether what steps name is there, and what the steps allow at this instant. */

import type { WorkshopSeats } from "#server/access/workshop-seats.ts";
import type { Clock } from "#server/clock.ts";
import type { CommandCheck } from "#server/ledger/command-checks.ts";
import { documentIn, standing } from "#server/access/standing.ts";
import type { Registry } from "#server/store/registry.ts";
import { documentOf, type StepTerms } from "#shared/domain/workshop-step.ts";
import { type CardsFound, cardsStream } from "#shared/ledger/cards.ts";
import { isLeading, type WorkshopFound, workshopStream } from "#shared/ledger/workshop.ts";
import { stepsThatAllow } from "#shared/ledger/workshop-rights.ts";
import { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";

export type WorkshopCheckParts = { seats: WorkshopSeats; registry: Registry; clock: Clock };

/** For `Ledgers`. */
export function workshopChecks({ seats, registry, clock }: WorkshopCheckParts): CommandCheck {
	const isThere = (workspace: WorkspaceId, document: string | null) =>
		document === null || documentIn(registry, workspace, document) !== undefined;
	return async (workspace, stream, asked, { document }, asker) => {
		const now = clock.now();
		if (stream === workshopStream.name) {
			const command = WorkshopCommand.parse(asked);
			const named: readonly (string | null)[] =
				command.kind === "set-details" ? command.documents : stepsIn(command).map(documentOf);
			if (!named.every((one) => isThere(workspace, one))) return refused({ kind: "not-found" });
			// R731: a right code found among many wrong ones opens the waiting room only.
			return ok({ mustWait: seats.isGuessed(now) } satisfies WorkshopFound);
		}
		if (stream !== cardsStream.name || document === null) return ok();
		const who = standing(registry, asker.session, workspace, now);
		if (!who.ok) return who;
		const { member } = who.value;
		const state = seats.stateOf(document);
		if (!state) return refused({ kind: "not-in-workshop" });
		const takes = new Set(stepsThatAllow(state, "cards", now).map(({ id }) => id));
		const isGrouping = stepsThatAllow(state, "group", now).length > 0;
		const steps: CardsFound["steps"] = new Map(
			state.steps.map(({ id, arePrivate, areAnonymous }) => [
				id,
				{ arePrivate, areAnonymous, takesCards: takes.has(id), isGrouped: isGrouping },
			]),
		);
		const leads = isLeading(state, { member: member.id, role: member.role });
		return ok({ isIn: state.people.get(member.id)?.status === "in", leads, steps } satisfies CardsFound);
	};
}

function stepsIn(command: WorkshopCommand): StepTerms[] {
	if (command.kind === "add-steps") return command.steps;
	return command.kind === "edit-step" ? [command.terms] : [];
}
