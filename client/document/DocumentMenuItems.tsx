/** The items of a document's menu and the dialogs they open. They come after the page: a text is written before its menu is opened. */

import { BookA, Download, History, LifeBuoy, Snowflake, Stamp, Vote } from "lucide-react";
import { useSyncExternalStore } from "react";
import { isAdoptable, roomName } from "#shared/domain/document-kind.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { menuTexts } from "#client/document/document-menu-texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { areTermsShown, showTerms } from "#client/document/shown-terms.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { DOWNLOADS, useDownload } from "#client/document/use-download.ts";
import { useCanWrite } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { later, useLater } from "#client/ui/later.ts";
import { MenuItem } from "#client/ui/MenuItem.tsx";

const pointsCode = later(() => import("#client/document/KeptPointsDialog.tsx").then((file) => file.KeptPointsDialog));
const adoptCode = later(() =>
	import("#client/document/AdoptDocumentDialog.tsx").then((file) => file.AdoptDocumentDialog),
);

export type DocumentDialog = "points" | "adopt";

type DocumentMenuItemsProps = { room: OpenRoom; history: string | null; onAsk: (dialog: DocumentDialog) => void };

/** Whether the words of glossaries are marked in a framework, for everybody; its history, for those who may see it; its kept points, for those who may write; a passage put to the vote, for those who run votes; its adoption, for those who adopt. */
export function DocumentMenuItems({ room, history, onAsk }: DocumentMenuItemsProps) {
	const t = useTexts(menuTexts);
	const canWrite = useCanWrite(room);
	const held = useSyncExternalStore(room.held.subscribe, room.held.get);
	const isMarked = useSyncExternalStore(areTermsShown.subscribe, areTermsShown.get);
	const { id, can } = useWorkspace();
	const document = useDirectoryDocuments(id).find((one) => room.name === roomName(id, one.id));
	const download = useDownload(id, document?.id ?? null);
	const mayAdopt = can("adopt") && document && !document.archived && isAdoptable(document.kind);
	return (
		<>
			{history !== null && (
				<MenuItem icon={<History size={16} />} href={history} shortcut={t.historyKeys}>
					{t.history}
				</MenuItem>
			)}
			{canWrite && (
				<MenuItem icon={<Snowflake size={16} />} onAction={() => room.hold(held === null)}>
					{held === null ? t.hold : t.release}
				</MenuItem>
			)}
			{canWrite && can("write") && (
				<MenuItem icon={<LifeBuoy size={16} />} onAction={() => onAsk("points")}>
					{t.keptPoints}
				</MenuItem>
			)}
			{document?.kind === "framework" && (
				<MenuItem icon={<BookA size={16} />} onAction={() => showTerms(!isMarked)}>
					{isMarked ? t.hideTerms : t.showTerms}
				</MenuItem>
			)}
			{can("runVotes") && document?.kind === "framework" && (
				<MenuItem icon={<Vote size={16} />} href={paths.newVote(id, { place: document.id })}>
					{t.putToVote}
				</MenuItem>
			)}
			{document &&
				DOWNLOADS.map((format) => (
					<MenuItem key={format} icon={<Download size={16} />} onAction={() => void download(format)}>
						{t[format]}
					</MenuItem>
				))}
			{mayAdopt && (
				<MenuItem icon={<Stamp size={16} />} onAction={() => onAsk("adopt")}>
					{t.adopt}
				</MenuItem>
			)}
		</>
	);
}

type DocumentDialogsProps = { room: OpenRoom; asked: DocumentDialog | null; onClose: () => void };

export function DocumentDialogs({ room, asked, onClose }: DocumentDialogsProps) {
	const Points = useLater(pointsCode, asked === "points", { onGiveUp: onClose });
	const Adopt = useLater(adoptCode, asked === "adopt", { onGiveUp: onClose });
	if (asked === "points") return Points && <Points room={room} onClose={onClose} />;
	return asked === "adopt" && Adopt && <Adopt room={room} onClose={onClose} />;
}
