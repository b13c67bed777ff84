/** What can be done with a whole document, from its head: its kept points, for those who may write. */

import { Ellipsis, History } from "lucide-react";
import { useState } from "react";
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
			</Menu>
			{isOpen && Dialog && <Dialog room={room} onClose={() => setOpen(false)} />}
		</>
	);
}
