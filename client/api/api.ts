/** Everything the browser asks of `/api`, each act by its name. The shapes are those of shared/protocol/http.ts, as types only. */

import type { FollowUpsBackReply } from "#shared/ledger/follow-ups-back.ts";
import { type ResultGrouping, type ResultsScope, writeScope } from "#shared/domain/results-scope.ts";
import type { AdoptedReply } from "#shared/ledger/adopted-view.ts";
import type { DecisionsReply, VoteCount, VotePlace } from "#shared/ledger/votes-view.ts";
import type { DocumentId, InvitationId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import type {
	DocumentHistoryReply,
	MomentReply,
	MomentStateReply,
	PassageFilmReply,
	RecordFilmReply,
	StepsReply,
} from "#shared/protocol/history.ts";
import type {
	AttachmentReply,
	CreateDocumentRequest,
	CreateInvitationReply,
	CreateInvitationRequest,
	CreateWorkspaceRequest,
	DocumentSummary,
	HealthReply,
	Invitation,
	JoinPreviewReply,
	JoinReply,
	JoinRequest,
	KeptPointReply,
	KeptPointSummary,
	Me,
	Member,
	NoReply,
	PersonWhoLeft,
	RestorePointReply,
	RevokedInvitationsReply,
	UpdateDocumentRequest,
	UpdateMeRequest,
	UpdateMemberRequest,
	UpdateWorkspaceRequest,
	Workspace,
	WorkspaceSummary,
} from "#shared/protocol/http.ts";
import type {
	LedgerCommandReply,
	LedgerCommandRequest,
	LedgerEventsReply,
	StreamName,
} from "#shared/protocol/ledger.ts";
import type {
	GridReply,
	HistoryReply,
	IndicatorResultsReply,
	MergingReply,
	ResultsReply,
} from "#shared/protocol/measurements.ts";
import type {
	CardCountReply,
	GuestNamesReply,
	ClockReply,
	ContinuePreviewReply,
	DeviceLinkReply,
	DevicesReply,
	FindWorkshopReply,
	JoinWorkshopReply,
	JoinWorkshopRequest,
	RenameGuestReply,
	RoundProjectsReply,
	SeatReply,
	StepProjectsReply,
	TableVersionsReply,
	WorkshopPeopleReply,
} from "#shared/protocol/workshops.ts";
import type { VoicesReply } from "#shared/protocol/voices.ts";
import { makeFileRequest, makeRequest, type Request, type RequestFile } from "#client/api/request.ts";

export function makeApi(request: Request, file: RequestFile = noFile) {
	const space = (workspace: WorkspaceId) => `/api/workspaces/${workspace}`;
	return {
		previewInvitation: (token: string) => request<JoinPreviewReply>("POST", "/api/join/preview", { token }),
		join: (body: JoinRequest) => request<JoinReply>("POST", "/api/join", body),
		findWorkshop: (code: string, pass = "") =>
			request<FindWorkshopReply>("POST", "/api/workshops/find", { code, ...(pass === "" ? {} : { pass }) }),
		joinWorkshop: (body: JoinWorkshopRequest) => request<JoinWorkshopReply>("POST", "/api/workshops/join", body),
		/** Whose place a link of another device gives; it uses nothing. */
		previewContinue: (token: string) =>
			request<ContinuePreviewReply>("POST", "/api/workshops/continue/preview", { token }),
		continueSeat: (token: string, key: string) =>
			request<JoinWorkshopReply>("POST", "/api/workshops/continue", { token, key }),
		devices: (workspace: WorkspaceId, workshop: DocumentId) =>
			request<DevicesReply>("GET", `${space(workspace)}/workshops/${workshop}/device-link`),
		makeDeviceLink: (workspace: WorkspaceId, workshop: DocumentId) =>
			request<DeviceLinkReply>("POST", `${space(workspace)}/workshops/${workshop}/device-link`),
		endDeviceLink: (workspace: WorkspaceId, workshop: DocumentId) =>
			request<NoReply>("DELETE", `${space(workspace)}/workshops/${workshop}/device-link`),
		renameGuest: (workspace: WorkspaceId, workshop: DocumentId, member: MemberId, name: string) =>
			request<RenameGuestReply>("PATCH", `${space(workspace)}/workshops/${workshop}/people/${member}`, { name }),
		seat: (workspace: WorkspaceId, workshop: DocumentId) =>
			request<SeatReply>("GET", `${space(workspace)}/workshops/${workshop}/seat`),
		workshopPeople: (workspace: WorkspaceId, workshop: DocumentId) =>
			request<WorkshopPeopleReply>("GET", `${space(workspace)}/workshops/${workshop}/people`),
		/** What a workshop still keeps of the names of its guests, for whoever runs workshops. */
		guestNames: (workspace: WorkspaceId, workshop: DocumentId) =>
			request<GuestNamesReply>("GET", `${space(workspace)}/workshops/${workshop}/guest-names`),
		/** How many cards a step has, and of how many people, while they are sealed. */
		cardCount: (workspace: WorkspaceId, workshop: DocumentId, step: string) =>
			request<CardCountReply>("GET", `${space(workspace)}/workshops/${workshop}/cards/${step}`),
		/** What earlier meetings left to do. */
		followUpsBack: (workspace: WorkspaceId, workshop: DocumentId) =>
			request<FollowUpsBackReply>("GET", `${space(workspace)}/workshops/${workshop}/follow-ups`),
		roundProjects: (workspace: WorkspaceId, workshop: DocumentId, round: string) =>
			request<RoundProjectsReply>("GET", `${space(workspace)}/workshops/${workshop}/rounds/${round}`),
		/** The cohort of projects that a step works on. */
		stepProjects: (workspace: WorkspaceId, workshop: DocumentId, step: string) =>
			request<StepProjectsReply>("GET", `${space(workspace)}/workshops/${workshop}/cohorts/${step}`),
		/** What the tables of a step say, as far as whoever asks may read it. */
		tableVersions: (workspace: WorkspaceId, workshop: DocumentId, step: string) =>
			request<TableVersionsReply>("GET", `${space(workspace)}/workshops/${workshop}/tables/${step}`),
		makeWorkshopReport: (workspace: WorkspaceId, workshop: DocumentId, language: Language) =>
			request<DocumentSummary>("POST", `${space(workspace)}/workshops/${workshop}/report`, { language }),
		workshopRecord: (workspace: WorkspaceId, workshop: DocumentId, format: string, language: Language) =>
			file(`${space(workspace)}/workshops/${workshop}/record?${query({ format, lang: language })}`),
		/** The server's clock. */
		clock: () => request<ClockReply>("GET", "/api/clock"),
		me: () => request<Me>("GET", "/api/me"),
		signOut: () => request<NoReply>("POST", "/api/sign-out"),
		signOutOthers: () => request<NoReply>("POST", "/api/sign-out-others"),
		signOutEverywhere: () => request<NoReply>("POST", "/api/sign-out-everywhere"),

		createWorkspace: (body: CreateWorkspaceRequest) => request<WorkspaceSummary>("POST", "/api/workspaces", body),
		importArchive: (archive: Blob) => request<WorkspaceSummary>("POST", "/api/workspaces/import-archive", archive),
		workspace: (workspace: WorkspaceId) => request<Workspace>("GET", space(workspace)),
		updateWorkspace: (workspace: WorkspaceId, body: UpdateWorkspaceRequest) =>
			request<Workspace>("PATCH", space(workspace), body),
		updateMe: (workspace: WorkspaceId, body: UpdateMeRequest) =>
			request<Member>("PATCH", `${space(workspace)}/me`, body),
		health: (workspace: WorkspaceId) => request<HealthReply>("GET", `${space(workspace)}/health`),
		removeExamples: (workspace: WorkspaceId) => request<NoReply>("POST", `${space(workspace)}/remove-examples`),

		documents: (workspace: WorkspaceId) => request<DocumentSummary[]>("GET", `${space(workspace)}/documents`),
		createDocument: (workspace: WorkspaceId, body: CreateDocumentRequest) =>
			request<DocumentSummary>("POST", `${space(workspace)}/documents`, body),
		updateDocument: (workspace: WorkspaceId, document: DocumentId, body: UpdateDocumentRequest) =>
			request<DocumentSummary>("PATCH", `${space(workspace)}/documents/${document}`, body),
		exportDocument: (workspace: WorkspaceId, document: DocumentId, format: string, language: Language) =>
			file(`${space(workspace)}/documents/${document}/export?${query({ format, lang: language })}`),
		keptPoints: (workspace: WorkspaceId, document: DocumentId) =>
			request<KeptPointSummary[]>("GET", `${space(workspace)}/documents/${document}/points`),
		keptPoint: (workspace: WorkspaceId, document: DocumentId, point: number) =>
			request<KeptPointReply>("GET", `${space(workspace)}/documents/${document}/points/${point}`),
		restorePoint: (workspace: WorkspaceId, document: DocumentId, point: number) =>
			request<RestorePointReply>("POST", `${space(workspace)}/documents/${document}/points/${point}/restore`),

		/** The moments of a document, or of the portfolio, before a change when it is named; days are those of this device. */
		history: (workspace: WorkspaceId, document: DocumentId | "portfolio", before: number | null) =>
			request<DocumentHistoryReply>(
				"GET",
				`${space(workspace)}/documents/${document}/history?${query({
					...(before === null ? {} : { before: String(before) }),
					zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
				})}`,
			),
		historyMoment: (
			workspace: WorkspaceId,
			document: DocumentId | "portfolio",
			{ seq, against, language }: { seq: number; against: number | null; language: Language },
		) =>
			request<MomentReply>(
				"GET",
				`${space(workspace)}/documents/${document}/history/${seq}?${query({
					...(against === null ? {} : { against: String(against) }),
					lang: language,
				})}`,
			),
		/** How a block of a text came to be. */
		historyPassage: (
			workspace: WorkspaceId,
			document: DocumentId,
			{ text, block, language }: { text: string; block: string; language: Language },
		) =>
			request<PassageFilmReply>(
				"GET",
				`${space(workspace)}/documents/${document}/history/passage?${query({ text, block, lang: language })}`,
			),
		/** How a record came to be what it is. */
		historyRecord: (
			workspace: WorkspaceId,
			document: DocumentId | "portfolio",
			{ record, language }: { record: string; language: Language },
		) =>
			request<RecordFilmReply>(
				"GET",
				`${space(workspace)}/documents/${document}/history/record?${query({ record, lang: language })}`,
			),
		historySteps: (workspace: WorkspaceId, document: DocumentId | "portfolio", from: number, seq: number) =>
			request<StepsReply>("GET", `${space(workspace)}/documents/${document}/history/${seq}/steps?from=${from}`),
		historyState: (workspace: WorkspaceId, document: DocumentId | "portfolio", seq: number) =>
			request<MomentStateReply>("GET", `${space(workspace)}/documents/${document}/history/${seq}/state`),

		adoptedVersion: (workspace: WorkspaceId, document: DocumentId, number: number, language: Language) =>
			request<AdoptedReply>("GET", `${space(workspace)}/documents/${document}/adopted/${number}?lang=${language}`),

		/** From a day, or since the beginning. */
		voices: (workspace: WorkspaceId, { document, from }: { document: DocumentId | null; from: string | null }) =>
			request<VoicesReply>(
				"GET",
				`${space(workspace)}/voices?${query({
					...(document === null ? {} : { document }),
					...(from === null ? {} : { from }),
				})}`,
			),

		members: (workspace: WorkspaceId) => request<Member[]>("GET", `${space(workspace)}/members`),
		/** Those who left and still have a name here. */
		peopleWhoLeft: (workspace: WorkspaceId) => request<PersonWhoLeft[]>("GET", `${space(workspace)}/members/left`),
		forgetName: (workspace: WorkspaceId, member: MemberId) =>
			request<NoReply>("POST", `${space(workspace)}/members/${member}/forget-name`),
		updateMember: (workspace: WorkspaceId, member: MemberId, body: UpdateMemberRequest) =>
			request<Member>("PATCH", `${space(workspace)}/members/${member}`, body),
		/** `forgetsName`: their name goes with them; an owner's act. */
		removeMember: (workspace: WorkspaceId, member: MemberId, forgetsName = false) =>
			request<NoReply>("DELETE", `${space(workspace)}/members/${member}${forgetsName ? "?forget=name" : ""}`),
		signOutMember: (workspace: WorkspaceId, member: MemberId) =>
			request<NoReply>("POST", `${space(workspace)}/members/${member}/sign-out`),

		ledgerEvents: (
			workspace: WorkspaceId,
			place: DocumentId | "portfolio" | "directory",
			stream: StreamName,
			after: number,
		) => request<LedgerEventsReply>("GET", `${space(workspace)}/ledgers/${place}/${stream}?after=${after}`),
		giveCommand: (
			workspace: WorkspaceId,
			place: DocumentId | "portfolio",
			stream: StreamName,
			body: LedgerCommandRequest,
		) => request<LedgerCommandReply>("POST", `${space(workspace)}/ledgers/${place}/${stream}`, body),

		/** Every vote and decision, as this person may know them. */
		decisions: (workspace: WorkspaceId) => request<DecisionsReply>("GET", `${space(workspace)}/decisions`),
		/** How many have voted, while what they said is secret. */
		voteCount: (workspace: WorkspaceId, place: VotePlace, vote: string) =>
			request<VoteCount>("GET", `${space(workspace)}/decisions/${place}/${vote}/count`),

		results: (workspace: WorkspaceId, scope: ResultsScope) =>
			request<ResultsReply>("GET", `${space(workspace)}/measurements/results?${query({ scope: writeScope(scope) })}`),
		indicatorResults: (workspace: WorkspaceId, indicator: string, scope: ResultsScope, by: ResultGrouping | null) =>
			request<IndicatorResultsReply>(
				"GET",
				`${space(workspace)}/measurements/results/${indicator}?${query({ scope: writeScope(scope), by: by ?? "" })}`,
			),

		/** What stands for an indicator in these periods (their keys), project by project. `split`: `<dimension>:<value>`, or empty for the whole. */
		measurementValues: (workspace: WorkspaceId, indicator: string, periods: readonly string[], split: string) =>
			request<GridReply>(
				"GET",
				`${space(workspace)}/measurements/values/${indicator}?${query({ periods: periods.join(), split })}`,
			),
		/** Sends a file that a value comes from; the bytes decide what it is. */
		attachFile: (workspace: WorkspaceId, file: Blob) =>
			request<AttachmentReply>("POST", `${space(workspace)}/attachments`, file),
		/** What becomes of the values of a project that is merged into another. */
		measurementMerging: (workspace: WorkspaceId, kept: string, gone: string) =>
			request<MergingReply>("GET", `${space(workspace)}/measurements/merging?${query({ kept, gone })}`),
		/** Everything said for one value. */
		measurementHistory: (
			workspace: WorkspaceId,
			indicator: string,
			sought: { project: string | null; period: string; split: string },
		) =>
			request<HistoryReply>(
				"GET",
				`${space(workspace)}/measurements/history/${indicator}?${query({ ...sought, project: sought.project ?? "" })}`,
			),

		invitations: (workspace: WorkspaceId) => request<Invitation[]>("GET", `${space(workspace)}/invitations`),
		createInvitation: (workspace: WorkspaceId, body: CreateInvitationRequest) =>
			request<CreateInvitationReply>("POST", `${space(workspace)}/invitations`, body),
		revokeAllInvitations: (workspace: WorkspaceId) =>
			request<RevokedInvitationsReply>("DELETE", `${space(workspace)}/invitations`),
		revokeInvitation: (workspace: WorkspaceId, invitation: InvitationId) =>
			request<NoReply>("DELETE", `${space(workspace)}/invitations/${invitation}`),
	};
}

export type Api = ReturnType<typeof makeApi>;

/** The one that talks to this page's own server. */
export const api: Api = makeApi(
	makeRequest((input, init) => fetch(input, init)),
	makeFileRequest((input, init) => fetch(input, init)),
);

/** For pages that take no file. */
const noFile: RequestFile = async () => ({ ok: false, error: { kind: "network" } });

function query(asked: Record<string, string>): string {
	return new URLSearchParams(asked).toString();
}
