/** « Historique » : what a document was, moment by moment, who did what, the versions people named, and putting things back. */

import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { versionsInOrder, versionsStream } from "#shared/ledger/versions.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import styles from "#client/features/history/History.module.css";
import { MomentView } from "#client/features/history/MomentView.tsx";
import { Timeline } from "#client/features/history/Timeline.tsx";
import { texts } from "#client/features/history/texts.ts";
import { useHistoryAddress } from "#client/features/history/use-history-address.ts";
import { useHistory } from "#client/features/history/use-history.ts";
import { useNamesOf } from "#client/features/history/use-names.ts";
import { useRestore } from "#client/features/history/use-restore.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type HistoryPageProps = { workspace: WorkspaceId; document: DocumentId | typeof PORTFOLIO };

export function HistoryPage({ workspace, document }: HistoryPageProps) {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const room = useRoom(roomName(workspace, document));
	const known = useDirectoryDocuments(workspace).find(({ id }) => id === document);
	const isPortfolio = document === PORTFOLIO;
	const href = isPortfolio ? paths.portfolio(workspace) : known && paths.document(workspace, known.kind, document);
	const title = isPortfolio ? t.titleOfPortfolio : known ? t.titleOf(known.title) : t.eyebrow;
	const maySee = can("seeHistory");
	return (
		<RoomGate room={room}>
			<Page
				title={title}
				lead={maySee ? (isPortfolio ? t.leadOfPortfolio : t.lead) : undefined}
				width="full"
				actions={
					<div className={styles.standing}>
						<SaveState room={room} />
						{href !== undefined && (
							<ButtonLink variant="quiet" icon={<ArrowLeft size={18} aria-hidden />} href={href}>
								{isPortfolio ? t.backToPortfolio : t.back}
							</ButtonLink>
						)}
					</div>
				}
			>
				{maySee ? (
					<History room={room} workspace={workspace} document={document} />
				) : (
					<EmptyState title={t.notForYou}>{t.notForYouMore}</EmptyState>
				)}
			</Page>
		</RoomGate>
	);
}

function History({ room, workspace, document }: HistoryPageProps & { room: OpenRoom }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const history = useHistory(room, workspace, document);
	const ledger = useLedger(room, versionsStream);
	const { state, head } = ledger;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, and `head` says when
	const versions = useMemo(() => versionsInOrder(state), [state, head]);
	const moments = history.state === "ready" ? history.moments : NONE;
	const names = useNamesOf(history.state === "ready" ? history.people : NOBODY);
	const address = useHistoryAddress(room.name, moments, versions, history.state === "ready" ? history.head : 0);
	const restoring = useRestore(room, workspace, document);
	if (history.state === "loading") return <Skeleton lines={10} />;
	if (history.state === "failed") {
		return (
			<ErrorState title={t.failed} onRetry={history.reload}>
				{failureSentence(history.failure, language)}
			</ErrorState>
		);
	}
	if (!address.choice) {
		return <EmptyState title={t.empty}>{t.emptyMore}</EmptyState>;
	}
	return (
		<div className={styles.columns}>
			<Timeline
				place={{ workspace, document }}
				room={room}
				history={history}
				versions={versions}
				address={address}
				names={names}
			/>
			<MomentView
				room={room}
				workspace={workspace}
				document={document}
				history={history}
				versions={versions}
				address={address}
				choice={address.choice}
				names={names}
				restoring={restoring}
			/>
		</div>
	);
}

const NONE = [] as const;
const NOBODY = new Map<never, never>();
