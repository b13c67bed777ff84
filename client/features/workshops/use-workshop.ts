/** A workshop as its screens read it: its state, its cards, who is there, and how a command is given. */

import { createContext, useContext, useMemo } from "react";
import { roomName } from "#shared/domain/document-kind.ts";
import { cardsStream } from "#shared/ledger/cards.ts";
import type { CardsState } from "#shared/ledger/cards-state.ts";
import type { CardCommand } from "#shared/ledger/cards-wire.ts";
import { isLeading, workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { assert } from "#shared/lib/assert.ts";
import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { type Give, useGiveFromField } from "#client/document/use-give-from-field.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type WorkshopHere = {
	readonly workspace: WorkspaceId;
	readonly document: DocumentId;
	readonly room: OpenRoom;
	readonly me: MemberId;
	/** Folded in place: what is derived from it depends on `head`. */
	readonly state: WorkshopState;
	readonly head: number;
	readonly isLoaded: boolean;
	readonly cards: CardsState;
	readonly cardsHead: number;
	/** Whether this person leads it: the server decides again at each command. */
	readonly leads: boolean;
	/** Shown as a trial, from which nothing is sent or kept. */
	readonly isTrial: boolean;
	readonly give: Give<WorkshopCommand>;
	readonly giveCard: Give<CardCommand>;
};

export const WorkshopContext = createContext<WorkshopHere | null>(null);

/** The workshop around a screen. */
export function useWorkshop(): WorkshopHere {
	const here = useContext(WorkshopContext);
	assert(here, "useWorkshop: used outside a workshop");
	return here;
}

/** Opens a workshop for the screens under it. */
export function useOpenWorkshop(workspace: WorkspaceId, document: DocumentId): WorkshopHere {
	const t = useTexts(ledgerTexts);
	const room = useRoom(roomName(workspace, document));
	const workshop = useLedger(room, workshopStream);
	const cards = useLedger(room, cardsStream);
	const { me } = useWorkspace();
	const give = useGiveFromField(room, workshopStream, t.waits);
	const giveCard = useGiveFromField(room, cardsStream, t.waits);
	const { state, head, isLoaded } = workshop;
	const leads = isLeading(state, { member: me.id, role: me.role });
	return useMemo(
		() => ({
			...{ workspace, document, room, me: me.id, state, head, isLoaded, leads, give, giveCard, isTrial: false },
			...{ cards: cards.state, cardsHead: cards.head },
		}),
		[workspace, document, room, me.id, state, head, isLoaded, leads, give, giveCard, cards],
	);
}
