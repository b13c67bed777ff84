/** The pages of a workshop inside its workspace: those of whoever leads it, or the one of whoever takes part. */

import { Route, Switch } from "wouter";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { AgendaPage } from "#client/features/workshops/desk/AgendaPage.tsx";
import { DeskPage } from "#client/features/workshops/desk/DeskPage.tsx";
import { TakingPart } from "#client/features/workshops/taking-part/TakingPart.tsx";
import { useEntering } from "#client/features/workshops/use-entering.ts";
import { useKeepPeople } from "#client/features/workshops/use-workshop-people.ts";
import { useOpenWorkshop, WorkshopContext } from "#client/features/workshops/use-workshop.ts";

type WorkshopPagesProps = { workspace: WorkspaceId; document: DocumentId };

export function WorkshopPages({ workspace, document }: WorkshopPagesProps) {
	const here = useOpenWorkshop(workspace, document);
	useEntering(here);
	useKeepPeople(here);
	return (
		<WorkshopContext value={here}>
			<RoomGate room={here.room}>
				{here.isLoaded &&
					(here.leads ? (
						<Switch>
							<Route path="/e/:workspace/ateliers/:document/deroulement">
								<AgendaPage />
							</Route>
							<Route>
								<DeskPage />
							</Route>
						</Switch>
					) : (
						<TakingPart />
					))}
			</RoomGate>
		</WorkshopContext>
	);
}
