/** A workshop for whoever came by its code: what they are there, and the workshop itself. Nothing of the workspace around it. */

import { useCallback, useEffect, useMemo, useState } from "react";
import { isId, type DocumentId, type MemberId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { ok } from "#shared/lib/result.ts";
import type { SeatReply } from "#shared/protocol/workshops.ts";
import type { Api } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import { ApiProvider, useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { HomeFrame } from "#client/app/HomeFrame.tsx";
import { LazyPage } from "#client/app/LazyPage.tsx";
import { NotFoundPage } from "#client/app/NotFoundPage.tsx";
import { pageCode } from "#client/app/page-code.ts";
import { Waiting } from "#client/app/Waiting.tsx";
import { workshopParts } from "#client/app/workshop-parts.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { noteSeat } from "#client/document/guest-seat.ts";
import { knownDirectory, KnownDirectoryContext } from "#client/document/known-directory.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { calledPeople, peopleAsMembers } from "#client/features/workshops/people-as-members.ts";

const guestPage = pageCode(() =>
	import("#client/features/workshops/GuestWorkshop.tsx").then((file) => file.GuestWorkshop),
);
/** What is projected, for a guest who leads: nothing that is not for all. */
const screenPage = pageCode(() =>
	import("#client/features/workshops/ScreenPages.tsx").then((file) => file.ScreenPages),
);
const waitingRoomPage = pageCode(() =>
	import("#client/features/workshops/taking-part/WaitingRoom.tsx").then((file) => file.WaitingRoom),
);

/** Both come from the address. */
type GuestPagesProps = { workspace: string; workshop: string; isProjected?: boolean };

export function GuestPages({ workspace, workshop, isProjected = false }: GuestPagesProps) {
	if (!isId(workspace) || !isId(workshop)) {
		return (
			<HomeFrame>
				<NotFoundPage />
			</HomeFrame>
		);
	}
	return <Seated workspace={workspace as WorkspaceId} workshop={workshop as DocumentId} isProjected={isProjected} />;
}

/** How often whoever waits, or was put out, asks whether they were let in. */
const AGAIN_MS = 3_000;

type SeatedProps = { workspace: WorkspaceId; workshop: DocumentId; isProjected: boolean };

function Seated({ workspace, workshop, isProjected }: SeatedProps) {
	const api = useApi();
	const { language } = useLanguage();
	const seat = useResource(`workshops/${workspace}/${workshop}/seat`, () => api.seat(workspace, workshop));
	const { reload } = seat;
	const value = seat.state === "ready" ? seat.value : null;
	const status = value?.status ?? null;
	const entering = useEntering(workspace, workshop, status === "absent", reload);
	useEffect(() => {
		if (status !== "waiting" && status !== "out") return;
		const timer = setInterval(reload, AGAIN_MS);
		return () => clearInterval(timer);
	}, [status, reload]);
	useEffect(() => {
		noteSeat(workspace, workshop);
		return () => noteSeat(workspace, null);
	}, [workspace, workshop]);
	const current = useMemo(() => value && guestWorkspace(value, reload), [value, reload]);
	const documents = JSON.stringify(value ? [...value.documents, { ...value.workshop, kind: "workshop" }] : []);
	const directory = useMemo(() => knownDirectory(JSON.parse(documents) as SeatReply["documents"]), [documents]);
	const guestApi = useMemo(() => apiOfGuest(api, workshop, language), [api, workshop, language]);
	const isEntering = status === "absent" && entering.failure === null;
	if (seat.state === "loading" || isEntering) return <Waiting />;
	if (seat.state === "failed" || !current || status !== "in") {
		const failure = seat.state === "failed" ? seat.failure : entering.failure;
		const onRetry = seat.state === "failed" ? reload : entering.again;
		const own = value && { workspace, document: workshop, member: value.me.id as MemberId };
		return (
			<LazyPage
				code={waitingRoomPage}
				props={{ title: value?.workshop.title ?? null, status, failure, onRetry, seat: own }}
			/>
		);
	}
	return (
		<WorkspaceContext value={current}>
			<ApiProvider value={guestApi}>
				<KnownDirectoryContext value={directory}>
					<WorkshopPartsContext value={workshopParts}>
						<LazyPage code={isProjected ? screenPage : guestPage} props={{ workspace, document: workshop }} />
					</WorkshopPartsContext>
				</KnownDirectoryContext>
			</ApiProvider>
		</WorkspaceContext>
	);
}

/** Coming in is a command like any other: the door decides. */
function useEntering(workspace: WorkspaceId, workshop: DocumentId, isAbsent: boolean, reload: () => void) {
	const api = useApi();
	const [failure, setFailure] = useState<Failure | null>(null);
	const [attempt, setAttempt] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks again
	useEffect(() => {
		if (!isAbsent) return;
		let isCurrent = true;
		setFailure(null);
		const command = { kind: "enter" };
		void api.giveCommand(workspace, workshop, "workshop", { key: newId(), command }).then((reply) => {
			if (!isCurrent) return;
			if (reply.ok) reload();
			else setFailure(reply.error);
		});
		return () => {
			isCurrent = false;
		};
	}, [isAbsent, attempt, api, workspace, workshop, reload]);
	const again = useCallback(() => setAttempt((count) => count + 1), []);
	return { failure, again };
}

/** The names a guest may read are those of the people of their workshop. */
function apiOfGuest(api: Api, workshop: DocumentId, language: Language): Api {
	return {
		...api,
		members: async (workspace) => {
			const people = await api.workshopPeople(workspace, workshop);
			return people.ok ? ok(peopleAsMembers(calledPeople(people.value, language))) : people;
		},
	};
}

/** What they may do by their role is nothing: each step says it, for its document (StepWorkspace). */
function guestWorkspace({ workspace, me }: SeatReply, reload: () => void): CurrentWorkspace {
	return {
		id: workspace.id as WorkspaceId,
		name: workspace.name,
		sectors: workspace.sectors,
		hasExamples: false,
		guestNameDays: null,
		me: { ...me, id: me.id as MemberId },
		can: () => false,
		reload,
	};
}
