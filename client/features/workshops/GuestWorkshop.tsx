/** A workshop for whoever came by its code: its frame, then taking part. */

import { useEffect } from "react";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { workshopDocuments } from "#shared/ledger/workshop-state.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useRoomStatus } from "#client/document/use-room.ts";
import { GuestPart } from "#client/features/workshops/GuestPart.tsx";
import { GuestFrame } from "#client/features/workshops/taking-part/GuestFrame.tsx";
import { useGuestNames } from "#client/features/workshops/taking-part/use-guest-names.ts";
import { useKeepPeople } from "#client/features/workshops/use-workshop-people.ts";
import { useOpenWorkshop, WorkshopContext, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";

type GuestWorkshopProps = { workspace: WorkspaceId; document: DocumentId };

export function GuestWorkshop({ workspace, document }: GuestWorkshopProps) {
	const here = useOpenWorkshop(workspace, document);
	useGuestNames(here);
	useKeepPeople(here);
	useSeatWatch(here);
	return (
		<WorkshopContext value={here}>
			<GuestFrame>
				<RoomGate room={here.room}>{here.isLoaded && <GuestPart />}</RoomGate>
			</GuestFrame>
		</WorkshopContext>
	);
}

/** Whoever is put out, or waits again, is shown so at once; documents that the agenda adds are known at once too. */
function useSeatWatch({ workspace, room, state, me, isLoaded }: WorkshopHere): void {
	const { reload } = useWorkspace();
	const { closed } = useRoomStatus(room);
	const status = state.people.get(me)?.status;
	useEffect(() => {
		// Let in again a moment after they were put out: the room they had is still the one that closed.
		if (room.status.get().closed !== null) room.reconnect();
	}, [room]);
	useEffect(() => {
		if (closed !== null || (isLoaded && status !== "in")) reload();
	}, [closed, isLoaded, status, reload]);
	const known = useDirectoryDocuments(workspace);
	const unknown = [...workshopDocuments(state)].filter((id) => !known.some((one) => one.id === id)).join();
	useEffect(() => {
		if (isLoaded && unknown !== "") reload();
	}, [unknown, isLoaded, reload]);
}
