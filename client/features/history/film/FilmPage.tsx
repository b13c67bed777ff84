/** « Historique de ce passage » : how one passage came to say what it says, step by step. */

import { ArrowLeft, History as HistoryIcon } from "lucide-react";
import { useMemo } from "react";
import { useSearchParams } from "wouter";
import { roomName } from "#shared/domain/document-kind.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import type { BlockId, DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useRoom } from "#client/document/use-room.ts";
import { Film } from "#client/features/history/film/Film.tsx";
import { filmTexts } from "#client/features/history/film/film-texts.ts";
import { texts } from "#client/features/history/texts.ts";
import { useNamesOf } from "#client/features/history/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type FilmPageProps = { workspace: WorkspaceId; document: DocumentId; block: string };

export function FilmPage({ workspace, document, block }: FilmPageProps) {
	const t = useTexts(filmTexts);
	const tHistory = useTexts(texts);
	const { can } = useWorkspace();
	const [params] = useSearchParams();
	const field = params.get("texte") ?? frameworkTextName();
	const room = useRoom(roomName(workspace, document));
	const known = useDirectoryDocuments(workspace).find(({ id }) => id === document);
	const maySee = can("seeHistory");
	const isFramework = field === frameworkTextName();
	const href =
		known &&
		(isFramework
			? paths.block(workspace, known.kind, document, block as BlockId)
			: paths.document(workspace, known.kind, document));
	return (
		<RoomGate room={room}>
			<Page
				title={known ? t.titleOf(known.title) : t.title}
				lead={maySee ? t.lead : undefined}
				actions={
					<>
						{href !== undefined && (
							<ButtonLink variant="quiet" icon={<ArrowLeft size={18} aria-hidden />} href={href}>
								{isFramework ? t.back : tHistory.back}
							</ButtonLink>
						)}
						{maySee && (
							<ButtonLink
								variant="quiet"
								icon={<HistoryIcon size={18} aria-hidden />}
								href={paths.history(workspace, document)}
							>
								{t.all}
							</ButtonLink>
						)}
					</>
				}
			>
				{maySee ? (
					<LoadedFilm room={room} workspace={workspace} document={document} field={field} block={block} />
				) : (
					<EmptyState title={tHistory.notForYou}>{tHistory.notForYouMore}</EmptyState>
				)}
			</Page>
		</RoomGate>
	);
}

function LoadedFilm(props: FilmPageProps & { room: OpenRoom; field: string }) {
	const { room, workspace, document, field, block } = props;
	const t = useTexts(filmTexts);
	const { language } = useLanguage();
	const api = useApi();
	const loaded = useResource(`film/${room.name}/${field}/${block}/${language}`, () =>
		api.historyPassage(workspace, document, { text: field, block, language }),
	);
	const people = loaded.state === "ready" ? loaded.value.people : NOBODY;
	const names = useNamesOf(useMemo(() => new Map(people.map((person) => [person.id, person])), [people]));
	if (loaded.state === "loading") return <Skeleton lines={8} />;
	if (loaded.state === "failed") {
		return loaded.failure.kind === "moment-unreadable" ? (
			<EmptyState title={t.none}>{t.noneMore}</EmptyState>
		) : (
			<ErrorState title={t.failed} onRetry={loaded.reload}>
				{failureSentence(loaded.failure, language)}
			</ErrorState>
		);
	}
	if (loaded.value.steps.length === 0) return <EmptyState title={t.none}>{t.noneMore}</EmptyState>;
	return (
		<Film
			room={room}
			workspace={workspace}
			document={document}
			at={{ field, block }}
			film={loaded.value}
			names={names}
		/>
	);
}

const NOBODY = [] as const;
