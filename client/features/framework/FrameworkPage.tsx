/** The page where a framework is written together. */

import { useEffect } from "react";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { DocumentHeader, useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useRoom } from "#client/document/use-room.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { isWriting, useRoomValue } from "#client/document/use-room-value.ts";
import { MessageSquare, PanelRight, PenLine } from "lucide-react";
import { type Alongside, type BesidePanel, FrameworkEditor } from "#client/editor/FrameworkEditor.tsx";
import { PageSkeleton } from "#client/features/framework/PageSkeleton.tsx";
import { texts } from "#client/features/framework/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./FrameworkPage.module.css";

const touchedCode = later(() =>
	import("#client/features/framework/touched/TouchedPanel.tsx").then((file) => file.TouchedPanel),
);

const emptyCode = later(() =>
	import("#client/features/framework/EmptyFramework.tsx").then((file) => file.EmptyFramework),
);
const commentsCode = later(() => import("#client/comments/CommentsPanel.tsx").then((file) => file.CommentsPanel));
const threadsCode = later(() => import("#client/comments/TextThreadsLayer.tsx").then((file) => file.TextThreadsLayer));
const proposalsCode = later(() => import("#client/proposals/ProposalsPanel.tsx").then((file) => file.ProposalsPanel));
const proposingCode = later(() => import("#client/proposals/ProposalsLayer.tsx").then((file) => file.ProposalsLayer));
const votesCode = later(() =>
	import("#client/features/framework/votes/OpenVotesLayer.tsx").then((file) => file.OpenVotesLayer),
);
const TOUCHED = "touched";
const COMMENTS = "comments";
const PROPOSALS = "proposals";
const STEPS = ["next-comment", "previous-comment"] as const;
const READING: readonly Alongside[] = [
	{ code: threadsCode, panel: COMMENTS, hears: STEPS },
	{ code: proposingCode, panel: PROPOSALS, hears: [] },
	{ code: votesCode, panel: TOUCHED, hears: [] },
];
const COMMENTING: readonly Alongside[] = [
	{ code: threadsCode, panel: COMMENTS, hears: [...STEPS, "comment"] },
	{ code: proposingCode, panel: PROPOSALS, hears: ["propose"] },
	{ code: votesCode, panel: TOUCHED, hears: [] },
];

type FrameworkPageProps = { workspace: WorkspaceId; document: DocumentId };

export function FrameworkPage({ workspace, document }: FrameworkPageProps) {
	const room = useRoom(roomName(workspace, document));
	useSaveKey();
	return (
		<div className={styles.around}>
			<RoomGate room={room} skeleton={<PageSkeleton />}>
				<Framework room={room} workspace={workspace} document={document} />
			</RoomGate>
		</div>
	);
}

function Framework({ room, workspace, document }: FrameworkPageProps & { room: OpenRoom }) {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const canWrite = useRoomValue(room, isWriting);
	const title = useDocumentTitle(workspace, document);
	const beside: BesidePanel[] = [
		// What the text touches is of the portfolio: for those who read the workspace.
		...(can("read")
			? [{ id: TOUCHED, label: t.touched, icon: <PanelRight size={16} aria-hidden />, code: touchedCode }]
			: []),
		{ id: COMMENTS, label: t.comments, icon: <MessageSquare size={16} aria-hidden />, code: commentsCode },
		{ id: PROPOSALS, label: t.proposals, icon: <PenLine size={16} aria-hidden />, code: proposalsCode },
	];
	return (
		<FrameworkEditor
			room={room}
			field={frameworkTextName()}
			label={title ?? t.framework}
			header={(follow) => (
				<DocumentHeader
					workspace={workspace}
					document={document}
					room={room}
					eyebrow={
						<>
							{t.framework}{" "}
							{canWrite && (
								<span className={styles.access}>
									<Badge tone="accent">{t.writing}</Badge>
								</span>
							)}
						</>
					}
					onFollow={follow}
				/>
			)}
			beside={beside}
			alongside={can("comment") ? COMMENTING : READING}
			whenEmpty={(mayWrite, start) => <Empty canWrite={mayWrite} onStart={start} />}
		/>
	);
}

function Empty(said: { canWrite: boolean; onStart: () => void }) {
	const EmptyFramework = useLater(emptyCode, true);
	return EmptyFramework && <EmptyFramework {...said} />;
}

/** Ctrl+S is a habit: it says that everything is kept as it is written. */
function useSaveKey(): void {
	const t = useTexts(texts);
	const toast = useToast();
	useEffect(() => {
		const save = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
				return;
			event.preventDefault();
			toast({ text: t.savedAsYouWrite });
		};
		window.document.addEventListener("keydown", save);
		return () => window.document.removeEventListener("keydown", save);
	}, [t, toast]);
}
