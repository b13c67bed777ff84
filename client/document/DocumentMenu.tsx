/** The menu of a whole document, at its head, for whoever may do something with it; what is in it comes after the page. */

import { Ellipsis } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { DocumentDialog } from "#client/document/DocumentMenuItems.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { Menu } from "#client/ui/Menu.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/document/texts.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useCanWrite } from "#client/document/use-room.ts";

const partsCode = later(() =>
	import("#client/document/DocumentMenuItems.tsx").then((file) => ({
		Items: file.DocumentMenuItems,
		Dialogs: file.DocumentDialogs,
	})),
);

const heldCode = later(() => import("#client/document/HeldNotice.tsx").then((file) => file.HeldNotice));

export function DocumentMenu({ room }: { room: OpenRoom }) {
	const t = useTexts(texts);
	const canWrite = useCanWrite(room);
	const { id, can } = useWorkspace();
	const place = placeOf(room.name);
	const history = place !== null && can("seeHistory") ? paths.history(place.workspace, place.document) : null;
	useHistoryKey(history);
	const held = useSyncExternalStore(room.held.subscribe, room.held.get);
	const HeldNotice = useLater(heldCode, held !== null);
	const [asked, setAsked] = useState<DocumentDialog | null>(null);
	const parts = useLater(partsCode, true);
	const isFramework = useDirectoryDocuments(id).some((one) => one.id === place?.document && one.kind === "framework");
	if (history === null && !canWrite && !isFramework) return null;
	return (
		<>
			<Menu
				label={t.documentActions}
				placement="bottom end"
				trigger={
					<IconButton label={t.documentActions} size="small">
						<Ellipsis size={18} aria-hidden />
					</IconButton>
				}
			>
				{parts && <parts.Items room={room} history={history} onAsk={setAsked} />}
			</Menu>
			{parts && <parts.Dialogs room={room} asked={asked} onClose={() => setAsked(null)} />}
			{held !== null && HeldNotice && <HeldNotice count={held} onRelease={() => room.hold(false)} />}
		</>
	);
}

/** Ctrl+Maj+H, wherever the focus is. */
function useHistoryKey(history: string | null): void {
	const [, navigate] = useLocation();
	useEffect(() => {
		if (history === null) return;
		const open = (event: KeyboardEvent) => {
			if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== "KeyH") return;
			event.preventDefault();
			navigate(history);
		};
		window.document.addEventListener("keydown", open);
		return () => window.document.removeEventListener("keydown", open);
	}, [history, navigate]);
}

function placeOf(name: OpenRoom["name"]): { workspace: WorkspaceId; document: DocumentId } | null {
	const place = parseRoomName(name);
	return place?.place === "document" ? place : null;
}
