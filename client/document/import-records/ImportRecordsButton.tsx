/** Opens the import of a list into a set. Its code comes with the first one. */

import { Upload } from "lucide-react";
import { useState } from "react";
import type { ImportKind } from "#client/document/import-records/import-kind.ts";
import { importRecordsTexts } from "#client/document/import-records/texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { type Later, later, useLater } from "#client/ui/later.ts";

const dialogCode = later(() =>
	import("#client/document/import-records/ImportRecordsDialog.tsx").then((file) => file.ImportRecordsDialog),
);

type ImportRecordsButtonProps = { room: OpenRoom; kind: Later<ImportKind> };

/** For whoever may write. */
export function ImportRecordsButton({ room, kind }: ImportRecordsButtonProps) {
	const t = useTexts(importRecordsTexts);
	const [isOpen, setOpen] = useState(false);
	const close = { onGiveUp: () => setOpen(false) };
	const ImportRecordsDialog = useLater(dialogCode, isOpen, close);
	const known = useLater(kind, isOpen, close);
	return (
		<>
			<IconButton label={t.open} onPress={() => setOpen(true)}>
				<Upload size={18} aria-hidden />
			</IconButton>
			{isOpen && ImportRecordsDialog && known && (
				<ImportRecordsDialog room={room} kind={known} onClose={() => setOpen(false)} />
			)}
		</>
	);
}
