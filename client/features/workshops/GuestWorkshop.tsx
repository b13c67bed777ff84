/** A workshop for whoever came by its code: waiting for the door, then taking part. */

import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { GuestPart } from "#client/features/workshops/GuestPart.tsx";
import { useOpenWorkshop, WorkshopContext } from "#client/features/workshops/use-workshop.ts";

type GuestWorkshopProps = { workspace: WorkspaceId; document: DocumentId };

export function GuestWorkshop({ workspace, document }: GuestWorkshopProps) {
	const here = useOpenWorkshop(workspace, document);
	return (
		<WorkshopContext value={here}>
			<RoomGate room={here.room}>{here.isLoaded && <GuestPart />}</RoomGate>
		</WorkshopContext>
	);
}
