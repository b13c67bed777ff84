/** What of a person’s acts is told by their workshop, on whatever step they are; and how each is called. */

import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { workshopDocuments, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import type { keptTexts } from "#client/features/workshops/kept-texts.ts";

type Here = { workspace: WorkspaceId; document: DocumentId; state: WorkshopState };

/** Of the portfolio, what steps have people give. */
const OF_PORTFOLIO: ReadonlySet<StreamName> = new Set(["votes", "assessments"]);

/** R950: of the workshop itself and of every text it works on: the step that opened them may be over. */
export function isKeptOf({ workspace, document, state }: Here): (one: Pick<KeptCommand, "room" | "stream">) => boolean {
	const documents = [document, ...workshopDocuments(state), ...state.copies.keys()];
	const rooms = new Set<string>(documents.map((id) => roomName(workspace, id)));
	const portfolio = roomName(workspace, PORTFOLIO);
	return ({ room, stream }) => rooms.has(room) || (room === portfolio && OF_PORTFOLIO.has(stream));
}

type Texts = (typeof keptTexts)["fr"];

export function whatWasGiven({ stream, command }: Pick<KeptCommand, "stream" | "command">, t: Texts): string {
	const said = (typeof command === "object" && command !== null ? command : {}) as { kind?: string; isDone?: boolean };
	switch (stream) {
		case "cards":
			return said.kind === "add-card" ? t.card : said.kind === "edit-card" ? t.cardEdit : t.cards;
		case "votes":
			return said.kind === "cast-ballot" ? t.ballot : t.vote;
		case "assessments":
			return t.answer;
		case "comments":
			return t.comment;
		case "proposals":
			return t.proposal;
		case "coverage":
			return t.judgement;
		case "workshop":
			return ofWorkshop(said, t);
		default:
			return t.other;
	}
}

function ofWorkshop({ kind, isDone }: { kind?: string; isDone?: boolean }, t: Texts): string {
	switch (kind) {
		case "mark-done":
			return isDone ? t.done : t.notDone;
		case "raise-hand":
			return t.hand;
		case "lower-hand":
			return t.handDown;
		case "enter":
			return t.enter;
		default:
			return t.lead;
	}
}
