/** What can be done with a whole document, from its head: its kept points, for those who may write; a passage put to the vote, for those who run votes. */

import { Ellipsis, History, Vote } from "lucide-react";
import { useState } from "react";
import { roomName } from "#shared/domain/document-kind.ts";
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

const dialogCode = later(() => import("#client/document/KeptPointsDialog.tsx").then((file) => file.KeptPointsDialog));

export function DocumentMenu({ room }: { room: OpenRoom }) {
	const t = useTexts(texts);
	const { id, can } = useWorkspace();
	const document = useDirectoryDocuments(id).find((one) => room.name === roomName(id, one.id));
	const [isOpen, setOpen] = useState(false);
	const Dialog = useLater(dialogCode, isOpen);
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
				<MenuItem icon={<History size={16} />} onAction={() => setOpen(true)}>
					{t.keptPoints}
				</MenuItem>
				{can("runVotes") && document?.kind === "framework" && (
					<MenuItem icon={<Vote size={16} />} href={paths.newVote(id, { place: document.id })}>
						{t.putToVote}
					</MenuItem>
				)}
			</Menu>
			{isOpen && Dialog && <Dialog room={room} onClose={() => setOpen(false)} />}
		</>
	);
}
