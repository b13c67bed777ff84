/** « Historique » of one record: who changed what, when, each field before and after, and putting a field back. */

import { ArrowLeft, History as HistoryIcon } from "lucide-react";
import { useMemo } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useRoom } from "#client/document/use-room.ts";
import { RecordSteps } from "#client/features/history/record/RecordSteps.tsx";
import { recordTexts } from "#client/features/history/record/record-texts.ts";
import { texts } from "#client/features/history/texts.ts";
import { useReloadAfterWriting } from "#client/features/history/use-history.ts";
import { useNamesOf } from "#client/features/history/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type RecordHistoryPageProps = {
	workspace: WorkspaceId;
	document: DocumentId | typeof PORTFOLIO;
	record: RecordId;
};

export function RecordHistoryPage(props: RecordHistoryPageProps) {
	const room = useRoom(roomName(props.workspace, props.document));
	const t = useTexts(recordTexts);
	const tHistory = useTexts(texts);
	const { can } = useWorkspace();
	return (
		<RoomGate room={room}>
			{can("seeHistory") ? (
				<LoadedHistory {...props} room={room} />
			) : (
				<Page title={t.title}>
					<EmptyState title={tHistory.notForYou}>{tHistory.notForYouMore}</EmptyState>
				</Page>
			)}
		</RoomGate>
	);
}

function LoadedHistory({ workspace, document, record, room }: RecordHistoryPageProps & { room: OpenRoom }) {
	const t = useTexts(recordTexts);
	const { language } = useLanguage();
	const api = useApi();
	const kind = useDirectoryDocuments(workspace).find(({ id }) => id === document)?.kind;
	const loaded = useResource(`history/${room.name}/record/${record}/${language}`, () =>
		api.historyRecord(workspace, document, { record, language }),
	);
	useReloadAfterWriting(room, loaded.reload);
	const film = loaded.state === "ready" ? loaded.value : null;
	const people = film?.people ?? NOBODY;
	const names = useNamesOf(useMemo(() => new Map(people.map((person) => [person.id, person])), [people]));
	const back =
		document !== PORTFOLIO
			? kind && paths.record(workspace, kind, document, record)
			: film && portfolioHref(workspace, film.table, record);
	return (
		<Page
			title={film?.name ? t.titleOf(film.name) : t.title}
			lead={t.lead}
			actions={
				<>
					{back && (
						<ButtonLink variant="quiet" icon={<ArrowLeft size={18} aria-hidden />} href={back}>
							{t.back}
						</ButtonLink>
					)}
					<ButtonLink
						variant="quiet"
						icon={<HistoryIcon size={18} aria-hidden />}
						href={paths.history(workspace, document)}
					>
						{document === PORTFOLIO ? t.allOfPortfolio : t.allOfDocument}
					</ButtonLink>
				</>
			}
		>
			{loaded.state === "loading" ? (
				<Skeleton lines={8} />
			) : loaded.state === "ready" ? (
				loaded.value.steps.length === 0 && !loaded.value.isCut ? (
					<EmptyState title={t.none}>{t.noneMore}</EmptyState>
				) : (
					<RecordSteps room={room} workspace={workspace} document={document} film={loaded.value} names={names} />
				)
			) : loaded.failure.kind === "moment-unreadable" ? (
				<EmptyState title={t.none}>{t.noneMore}</EmptyState>
			) : (
				<ErrorState title={t.failed} onRetry={loaded.reload}>
					{failureSentence(loaded.failure, language)}
				</ErrorState>
			)}
		</Page>
	);
}

/** Where a record of the portfolio is read. */
function portfolioHref(workspace: WorkspaceId, table: string, record: RecordId): string {
	switch (table) {
		case "projects":
			return paths.project(workspace, record);
		case "organisations":
			return paths.organisation(workspace, record);
		case "cohorts":
			return paths.cohort(workspace, record);
		default:
			return paths.portfolio(workspace);
	}
}

const NOBODY = [] as const;
