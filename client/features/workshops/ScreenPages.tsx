/** What is projected of a workshop, alone in its window: nothing around it, nothing to press. */

import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { ProjectedContext, RoomGate } from "#client/document/RoomGate.tsx";
import { BigScreen } from "#client/features/workshops/screen/BigScreen.tsx";
import { useKeepPeople } from "#client/features/workshops/use-workshop-people.ts";
import { useOpenWorkshop, WorkshopContext } from "#client/features/workshops/use-workshop.ts";

type ScreenPagesProps = { workspace: WorkspaceId; document: DocumentId };

export function ScreenPages({ workspace, document }: ScreenPagesProps) {
	const here = useOpenWorkshop(workspace, document);
	useKeepPeople(here);
	return (
		<WorkshopContext value={here}>
			<ProjectedContext value={true}>
				<RoomGate room={here.room}>{here.isLoaded && <BigScreen />}</RoomGate>
			</ProjectedContext>
		</WorkshopContext>
	);
}
