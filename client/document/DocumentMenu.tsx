/** What can be done with a whole document, from its head: its history, for those who may see it; its kept points, for those who may write; a passage put to the vote, for those who run votes; its adoption, for those who may adopt. */

import { Ellipsis, History, LifeBuoy, Stamp, Vote } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { parseRoomName, roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { texts } from "#client/document/texts.ts";
import { useCanWrite } from "#client/document/use-room.ts";

const dialogCode = later(() => import("#client/document/KeptPointsDialog.tsx").then((file) => file.KeptPointsDialog));
const adoptCode = later(() =>
	import("#client/document/AdoptDocumentDialog.tsx").then((file) => file.AdoptDocumentDialog),
);

export function DocumentMenu({ room }: { room: OpenRoom }) {
	const t = useTexts(texts);
	const canWrite = useCanWrite(room);
	const { id, can } = useWorkspace();
	const document = useDirectoryDocuments(id).find((one) => room.name === roomName(id, one.id));
	const place = placeOf(room.name);
	const history = place !== null && can("seeHistory") ? paths.history(place.workspace, place.document) : null;
	useHistoryKey(history);
	const [isOpen, setOpen] = useState(false);
	const Dialog = useLater(dialogCode, isOpen);
	const [isAdopting, setAdopting] = useState(false);
	const Adopt = useLater(adoptCode, isAdopting);
	const mayAdopt = can("adopt") && document && !document.archived && document.kind !== "resource-set";
	if (history === null && !canWrite) return null;
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
				{history !== null && (
					<MenuItem icon={<History size={16} />} href={history} shortcut={t.historyKeys}>
						{t.history}
					</MenuItem>
				)}
				{canWrite && (
					<MenuItem icon={<LifeBuoy size={16} />} onAction={() => setOpen(true)}>
						{t.keptPoints}
					</MenuItem>
				)}
				{can("runVotes") && document?.kind === "framework" && (
					<MenuItem icon={<Vote size={16} />} href={paths.newVote(id, { place: document.id })}>
						{t.putToVote}
					</MenuItem>
				)}
				{mayAdopt && (
					<MenuItem icon={<Stamp size={16} />} onAction={() => setAdopting(true)}>
						{t.adopt}
					</MenuItem>
				)}
			</Menu>
			{isAdopting && Adopt && <Adopt room={room} onClose={() => setAdopting(false)} />}
			{isOpen && Dialog && <Dialog room={room} onClose={() => setOpen(false)} />}
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
