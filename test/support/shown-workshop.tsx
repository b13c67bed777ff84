/** A part of a workshop on a screen: Ana leads, a server that answers as it is told, commands that are carried out at once. */

import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { roomName } from "#shared/domain/document-kind.ts";
import { type CardsState, noCards } from "#shared/ledger/cards-state.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import { newId, type DocumentId, type MemberId, type WorkspaceId } from "#shared/lib/ids.ts";
import { ok, refused } from "#shared/lib/result.ts";
import { type Api, api } from "#client/api/api.ts";
import { ResourceCache } from "#client/api/resource-cache.ts";
import { ApiProvider } from "#client/api/use-api.ts";
import { ResourceCacheProvider } from "#client/api/use-resource.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { KnownDirectoryContext, knownDirectory } from "#client/document/known-directory.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { WorkshopContext, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import type { SmallWorkshop } from "#test/support/workshops.ts";

export const ana = memberCalled("ana");

const WORKSPACE: CurrentWorkspace = {
	...{
		id: newId<WorkspaceId>(),
		name: "Table",
		sectors: [],
		hasExamples: false,
		guestNameDays: 90,
		reload: () => undefined,
	},
	me: { id: ana, name: "Ana", role: "facilitator", organisation: null, sector: null },
	can: () => true,
};
export const unreachable: Api = {
	...api,
	tableVersions: async () => refused({ kind: "network" }),
	members: async () => ok([]),
};

/** `room`: for screens that read what is written in it. */
type Shown = { me?: MemberId; server?: Api; cards?: CardsState; room?: OpenRoom };

/** The screen of somebody, Ana when it is not said; every command that is given is carried out in her name. */
export function showsWorkshop(
	workshop: SmallWorkshop,
	screen: ReactElement,
	{ me = ana, server = unreachable, cards = noCards(), room = {} as OpenRoom }: Shown = {},
) {
	const given: WorkshopCommand[] = [];
	const document = newId<DocumentId>();
	const cache = new ResourceCache();
	const here = (): WorkshopHere => ({
		...{ workspace: WORKSPACE.id, document, room, me },
		...{
			state: workshop.state,
			head: given.length,
			isLoaded: true,
			cards,
			cardsHead: 0,
			leads: me === ana,
			isTrial: false,
		},
		give: async (command, _said, onDone) => {
			given.push(command);
			const before = workshop.events.length;
			workshop.gives(ana, "facilitator", command, { mayWrite: true });
			onDone?.({ events: workshop.events.slice(before), head: workshop.events.length } as LedgerCommandReply);
			again();
			return "done";
		},
		giveCard: async () => "done",
	});
	const drawn = () => (
		<ApiProvider value={server}>
			<ResourceCacheProvider value={cache}>
				<KnownDirectoryContext value={knownDirectory([])}>
					<WorkspaceContext value={WORKSPACE}>
						<WorkshopContext value={here()}>{screen}</WorkshopContext>
					</WorkspaceContext>
				</KnownDirectoryContext>
			</ResourceCacheProvider>
		</ApiProvider>
	);
	const shown = render(drawn());
	const again = () => shown.rerender(drawn());
	return { given, again, workspace: WORKSPACE.id, room: roomName(WORKSPACE.id, document) };
}
