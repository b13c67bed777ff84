/** A workspace: who I am there, its frame, and the page of the address. */

import { Fragment, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { Route, Switch } from "wouter";
import { DIRECTORY, PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { can } from "#shared/domain/role.ts";
import { type DocumentId, isId, type MemberId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { Workspace } from "#shared/protocol/http.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useResource, useResourceCache } from "#client/api/use-resource.ts";
import { type CurrentWorkspace, useWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { AppFrame } from "#client/app/AppFrame.tsx";
import { liveBlocks } from "#client/app/live-blocks.tsx";
import { HomeFrame } from "#client/app/HomeFrame.tsx";
import { LazyPage } from "#client/app/LazyPage.tsx";
import { NotFoundPage } from "#client/app/NotFoundPage.tsx";
import { projectParts } from "#client/app/project-parts.tsx";
import { texts } from "#client/app/texts.ts";
import { useFetchAhead } from "#client/app/use-fetch-ahead.ts";
import { Waiting } from "#client/app/Waiting.tsx";
import {
	PAGES,
	adoptedPage,
	assessmentPages,
	baliseSetPage,
	cohortPage,
	cohortsPage,
	filmPage,
	frameworkPage,
	gapsPage,
	glossaryPage,
	historyPage,
	inboxPage,
	indicatorSetPage,
	journalPage,
	measurementsPage,
	membersPage,
	organisationsPage,
	overviewPage,
	portfolioPage,
	projectPage,
	recommendationSetPage,
	recordHistoryPage,
	resourceSetPage,
	resultsPage,
	screenPages,
	settingsPage,
	voicesPage,
	votePages,
	workshopPages,
} from "#client/app/workspace-page-codes.ts";
import { CopyTextButton } from "#client/document/CopyTextButton.tsx";
import { openRooms } from "#client/document/open-rooms.ts";
import { ProjectPartsContext } from "#client/document/project-parts.ts";
import { useRoom, useRoomStatus } from "#client/document/use-room.ts";
import { LiveBlocksContext } from "#client/editor/live-blocks.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { usePageTitle } from "#client/ui/use-page-title.ts";

const inboxWatchCode = later(() => import("#client/features/inbox/InboxWatch.tsx").then((file) => file.InboxWatch));
const leftTextsCode = later(() => import("#client/document/LeftTexts.tsx").then((file) => file.LeftTexts));

/** `workspace` comes from the address: it is checked before anything is asked. */
export function WorkspacePages({ workspace }: { workspace: string }) {
	if (!isId(workspace)) {
		return (
			<HomeFrame>
				<NotFoundPage />
			</HomeFrame>
		);
	}
	return <KnownWorkspace workspace={workspace as WorkspaceId} />;
}

function KnownWorkspace({ workspace }: { workspace: WorkspaceId }) {
	const api = useApi();
	const loaded = useResource(`workspaces/${workspace}`, () => api.workspace(workspace));
	const cache = useResourceCache();
	useFetchAhead(PAGES);
	const value = loaded.state === "ready" ? loaded.value : null;
	const current = useMemo(
		() => value && currentWorkspace(value, () => cache.invalidate(`workspaces/${workspace}`)),
		[value, cache, workspace],
	);
	if (loaded.state === "failed") {
		return (
			<HomeFrame>
				<FailedWorkspace workspace={workspace} failure={loaded.failure} onRetry={loaded.reload} />
				{loaded.failure.kind !== "network" && <LeftTextsLater workspace={workspace} />}
			</HomeFrame>
		);
	}
	if (!current) return <Waiting />;
	return (
		<WorkspaceContext value={current}>
			<AccessWatch />
			<InboxWatchLater />
			<LiveBlocksContext value={liveBlocks}>
				<ProjectPartsContext value={projectParts}>
					<Switch>
						{/* What is projected has no frame around it. */}
						<Route path="/e/:workspace/ateliers/:document/ecran">
							{(at) =>
								documentPage(at.document, (document) => <LazyPage code={screenPages} props={{ workspace, document }} />)
							}
						</Route>
						<Route>
							<AppFrame>
								<Pages workspace={workspace} />
							</AppFrame>
						</Route>
					</Switch>
				</ProjectPartsContext>
			</LiveBlocksContext>
		</WorkspaceContext>
	);
}

function currentWorkspace(value: Workspace, reload: () => void): CurrentWorkspace {
	const { me } = value;
	return {
		id: value.id as WorkspaceId,
		name: value.name,
		sectors: value.sectors,
		hasExamples: value.hasExamples,
		guestNameDays: value.guestNameDays,
		me: { id: me.id as MemberId, name: me.name, role: me.role, organisation: me.organisation, sector: me.sector },
		can: (capability) => can(me.role, capability),
		reload,
	};
}

function Pages({ workspace }: { workspace: WorkspaceId }) {
	return (
		<Switch>
			<Route path={paths.workspace(workspace)}>
				<LazyPage code={overviewPage} props={{}} />
			</Route>
			<Route path={paths.inbox(workspace)}>
				<LazyPage code={inboxPage} props={{}} />
			</Route>
			<Route path="/e/:workspace/cadres/:document">
				{(at) =>
					documentPage(at.document, (document) => <LazyPage code={frameworkPage} props={{ workspace, document }} />)
				}
			</Route>
			<Route path="/e/:workspace/indicateurs/:document">
				{(at) =>
					documentPage(at.document, (document) => <LazyPage code={indicatorSetPage} props={{ workspace, document }} />)
				}
			</Route>
			<Route path="/e/:workspace/balises/:document">
				{(at) =>
					documentPage(at.document, (document) => <LazyPage code={baliseSetPage} props={{ workspace, document }} />)
				}
			</Route>
			<Route path="/e/:workspace/ressources/:document">
				{(at) =>
					documentPage(at.document, (document) => <LazyPage code={resourceSetPage} props={{ workspace, document }} />)
				}
			</Route>
			<Route path="/e/:workspace/ateliers/:document/*?">
				{(at) =>
					documentPage(at.document, (document) => <LazyPage code={workshopPages} props={{ workspace, document }} />)
				}
			</Route>
			<Route path={`${paths.portfolioHistory(workspace)}/fiche/:record`}>
				{({ record }) => recordHistory(workspace, PORTFOLIO, record)}
			</Route>
			<Route path="/e/:workspace/historique/:document/fiche/:record">
				{(at) => documentPage(at.document, (document) => recordHistory(workspace, document, at.record))}
			</Route>
			<Route path={paths.portfolioHistory(workspace)}>
				<LazyPage code={historyPage} props={{ workspace, document: PORTFOLIO as typeof PORTFOLIO }} />
			</Route>
			<Route path="/e/:workspace/historique/:document">
				{(at) =>
					documentPage(at.document, (document) => <LazyPage code={historyPage} props={{ workspace, document }} />)
				}
			</Route>
			<Route path="/e/:workspace/historique/:document/passage/:block">
				{(at) =>
					documentPage(at.document, (document) => (
						<LazyPage code={filmPage} props={{ workspace, document, block: at.block }} />
					))
				}
			</Route>
			<Route path="/e/:workspace/recommandations/:document">
				{(at) =>
					documentPage(at.document, (document) => (
						<LazyPage code={recommendationSetPage} props={{ workspace, document }} />
					))
				}
			</Route>
			<Route path="/e/:workspace/glossaires/:document">
				{(at) =>
					documentPage(at.document, (document) => <LazyPage code={glossaryPage} props={{ workspace, document }} />)
				}
			</Route>
			<Route path="/e/:workspace/adopte/:document/:number">
				{(at) =>
					documentPage(at.document, (document) => (
						<LazyPage code={adoptedPage} props={{ workspace, document, number: at.number }} />
					))
				}
			</Route>
			<Route path={paths.portfolio(workspace)}>
				<LazyPage code={portfolioPage} props={{ workspace }} />
			</Route>
			<Route path="/e/:workspace/portefeuille/:project">
				{({ project }) =>
					isId(project) ? (
						<LazyPage key={project} code={projectPage} props={{ workspace, project: project as RecordId }} />
					) : (
						<NotFoundPage />
					)
				}
			</Route>
			<Route path={paths.organisations(workspace)}>
				<LazyPage code={organisationsPage} props={{ workspace }} />
			</Route>
			<Route path="/e/:workspace/organisations/:organisation">
				{({ organisation }) => <LazyPage code={organisationsPage} props={{ workspace, organisation }} />}
			</Route>
			<Route path={paths.cohorts(workspace)}>
				<LazyPage code={cohortsPage} props={{ workspace }} />
			</Route>
			<Route path="/e/:workspace/cohortes/:cohort">
				{({ cohort }) =>
					isId(cohort) ? (
						<LazyPage key={cohort} code={cohortPage} props={{ workspace, cohort: cohort as RecordId }} />
					) : (
						<NotFoundPage />
					)
				}
			</Route>
			<Route path={paths.measurements(workspace)}>
				<LazyPage code={measurementsPage} props={{ workspace }} />
			</Route>
			<Route path="/e/:workspace/evaluations/*?">
				<LazyPage code={assessmentPages} props={{ workspace }} />
			</Route>
			<Route path="/e/:workspace/instruments/*?">
				<LazyPage code={assessmentPages} props={{ workspace }} />
			</Route>
			<Route path={paths.gaps(workspace)}>
				<LazyPage code={gapsPage} props={{ workspace }} />
			</Route>
			<Route path="/e/:workspace/decisions/*?">
				<LazyPage code={votePages} props={{ workspace }} />
			</Route>
			<Route path={paths.results(workspace)}>
				<LazyPage code={resultsPage} props={{ workspace }} />
			</Route>
			<Route path={paths.voices(workspace)}>
				<LazyPage code={voicesPage} props={{ workspace }} />
			</Route>
			<Route path={paths.journal(workspace)}>
				<LazyPage code={journalPage} props={{ workspace }} />
			</Route>
			<Route path={paths.members(workspace)}>
				<LazyPage code={membersPage} props={{}} />
			</Route>
			<Route path={paths.settings(workspace)}>
				<LazyPage code={settingsPage} props={{}} />
			</Route>
			<Route>
				<NotFoundPage />
			</Route>
		</Switch>
	);
}

function documentPage(document: string, page: (document: DocumentId) => ReactElement) {
	if (!isId(document)) return <NotFoundPage />;
	return <Fragment key={document}>{page(document as DocumentId)}</Fragment>;
}

function recordHistory(workspace: WorkspaceId, document: DocumentId | typeof PORTFOLIO, record?: string): ReactElement {
	if (record === undefined || !isId(record)) return <NotFoundPage />;
	return <LazyPage key={record} code={recordHistoryPage} props={{ workspace, document, record: record as RecordId }} />;
}

/** Follows the person's standing: the directory's connection hears at once of a changed role or of an access that ends. */
function AccessWatch() {
	const t = useTexts(texts);
	const names = useTexts(roleNames);
	const workspace = useWorkspace();
	const announce = useAnnounce();
	const toast = useToast();
	const { role, closed } = useRoomStatus(useRoom(roomName(workspace.id, DIRECTORY)));
	const { reload } = workspace;
	const told = useRef(workspace.me.role);

	useEffect(() => {
		if (role !== null && role !== told.current) {
			told.current = role;
			reload();
			toast({ text: t.accessChanged(names[role]) });
			announce(t.accessChanged(names[role]), "assertive");
		}
	}, [role, reload, toast, announce, t, names]);

	useEffect(() => {
		if (closed !== null) reload();
	}, [closed, reload]);
	return null;
}

type FailedWorkspaceProps = { workspace: WorkspaceId; failure: Failure; onRetry: () => void };

/** When the access ends while somebody writes, this page takes the place of theirs: their words are given back here. */
function FailedWorkspace({ workspace, failure, onRetry }: FailedWorkspaceProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const [words] = useState(() => wordsOnScreen(workspace));
	const isRemoved = failure.kind === "removed-from-workspace";
	const title = isRemoved ? t.removedTitle : t.workspaceFailed;
	usePageTitle(title);
	return (
		<ErrorState
			title={title}
			headingLevel={1}
			{...(isRemoved ? {} : { onRetry })}
			action={
				<>
					{words !== "" && <CopyTextButton text={() => words} />}
					<ButtonLink variant="quiet" href={paths.home()}>
						{t.backHome}
					</ButtonLink>
				</>
			}
		>
			{isRemoved ? t.removedSentence : failureSentence(failure, language)}
		</ErrorState>
	);
}

/** The words of the documents of a workspace that this page still has open. */
function wordsOnScreen(workspace: WorkspaceId): string {
	return openRooms
		.all()
		.filter((room) => room.name.startsWith(`${workspace}/`) && room.name !== roomName(workspace, DIRECTORY))
		.map((room) => room.plainText())
		.filter((text) => text !== "")
		.join("\n\n");
}

function InboxWatchLater() {
	const InboxWatch = useLater(inboxWatchCode, true);
	return InboxWatch && <InboxWatch />;
}

/** The texts this device still holds of a workspace that no longer opens. */
function LeftTextsLater({ workspace }: { workspace: WorkspaceId }) {
	const LeftTexts = useLater(leftTextsCode, true);
	return LeftTexts && <LeftTexts workspace={workspace} />;
}
