/** A workshop for whoever came by its code: what they are there, and the workshop itself. Nothing of the workspace around it. */

import { useEffect, useMemo } from "react";
import { isId, type DocumentId, type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { SeatReply } from "#shared/protocol/workshops.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { HomeFrame } from "#client/app/HomeFrame.tsx";
import { LazyPage } from "#client/app/LazyPage.tsx";
import { NotFoundPage } from "#client/app/NotFoundPage.tsx";
import { pageCode } from "#client/app/page-code.ts";
import { Waiting } from "#client/app/Waiting.tsx";
import { workshopParts } from "#client/app/workshop-parts.tsx";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";

const guestPage = pageCode(() =>
	import("#client/features/workshops/GuestWorkshop.tsx").then((file) => file.GuestWorkshop),
);
const waitingRoomPage = pageCode(() =>
	import("#client/features/workshops/taking-part/WaitingRoom.tsx").then((file) => file.WaitingRoom),
);

/** Both come from the address. */
export function GuestPages({ workspace, workshop }: { workspace: string; workshop: string }) {
	if (!isId(workspace) || !isId(workshop)) {
		return (
			<HomeFrame>
				<NotFoundPage />
			</HomeFrame>
		);
	}
	return <Seated workspace={workspace as WorkspaceId} workshop={workshop as DocumentId} />;
}

/** How often whoever waits asks whether they were let in. */
const AGAIN_MS = 3_000;

function Seated({ workspace, workshop }: { workspace: WorkspaceId; workshop: DocumentId }) {
	const api = useApi();
	const seat = useResource(`workshops/${workspace}/${workshop}/seat`, () => api.seat(workspace, workshop));
	const { reload } = seat;
	const value = seat.state === "ready" ? seat.value : null;
	const status = value?.status ?? null;
	useEffect(() => {
		if (status !== "absent") return;
		// Coming in is a command like any other: the door decides.
		const command = { kind: "enter" };
		void api.giveCommand(workspace, workshop, "workshop", { key: newId(), command }).then(reload);
	}, [status, api, workspace, workshop, reload]);
	useEffect(() => {
		if (status !== "waiting") return;
		const timer = setInterval(reload, AGAIN_MS);
		return () => clearInterval(timer);
	}, [status, reload]);
	const current = useMemo(() => value && guestWorkspace(value, reload), [value, reload]);
	if (seat.state === "loading" || status === "absent") return <Waiting />;
	if (seat.state === "failed" || !current || status !== "in") {
		const failure = seat.state === "failed" ? seat.failure : null;
		return (
			<LazyPage
				code={waitingRoomPage}
				props={{ title: value?.workshop.title ?? null, status, failure, onRetry: reload }}
			/>
		);
	}
	return (
		<WorkspaceContext value={current}>
			<WorkshopPartsContext value={workshopParts}>
				<LazyPage code={guestPage} props={{ workspace, document: workshop }} />
			</WorkshopPartsContext>
		</WorkspaceContext>
	);
}

/** What they may do by their role is nothing: each step says it, for its document (TakingPart). */
function guestWorkspace({ workspace, me }: SeatReply, reload: () => void): CurrentWorkspace {
	return {
		id: workspace.id as WorkspaceId,
		name: workspace.name,
		sectors: workspace.sectors,
		hasExamples: false,
		me: { ...me, id: me.id as MemberId },
		can: () => false,
		reload,
	};
}
