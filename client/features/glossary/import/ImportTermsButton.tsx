/** Opens the import of terms. Its code comes with the first one. */

import { Upload } from "lucide-react";
import { useState } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useCanWrite } from "#client/document/use-room.ts";
import { importTexts } from "#client/features/glossary/import/import-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { later, useLater } from "#client/ui/later.ts";

const dialogCode = later(() =>
	import("#client/features/glossary/import/ImportTermsDialog.tsx").then((file) => file.ImportTermsDialog),
);

export function ImportTermsButton({ room }: { room: OpenRoom }) {
	const t = useTexts(importTexts);
	const canWrite = useCanWrite(room);
	const [isOpen, setOpen] = useState(false);
	const ImportTermsDialog = useLater(dialogCode, isOpen, { onGiveUp: () => setOpen(false) });
	if (!canWrite) return null;
	return (
		<>
			<Button size="small" variant="quiet" icon={<Upload size={16} aria-hidden />} onPress={() => setOpen(true)}>
				{t.open}
			</Button>
			{isOpen && ImportTermsDialog && <ImportTermsDialog room={room} onClose={() => setOpen(false)} />}
		</>
	);
}
