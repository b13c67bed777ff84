/** Opens the indicators of the other sets, to copy some into this one; nothing is drawn while there is no other set. */

import { Library } from "lucide-react";
import { useState } from "react";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { later, useLater } from "#client/ui/later.ts";

const dialogCode = later(() =>
	import("#client/features/indicators/LibraryDialog.tsx").then((file) => file.LibraryDialog),
);

type CopyFromButtonProps = { workspace: WorkspaceId; document: DocumentId; room: OpenRoom };

export function CopyFromButton({ workspace, document, room }: CopyFromButtonProps) {
	const t = useTexts(measureTexts);
	const [isOpen, setOpen] = useState(false);
	const documents = useDirectoryDocuments(workspace);
	const LibraryDialog = useLater(dialogCode, isOpen);
	if (!documents.some((one) => one.kind === "indicator-set" && !one.archived && one.id !== document)) return null;
	return (
		<>
			<Button variant="quiet" icon={<Library size={16} aria-hidden />} onPress={() => setOpen(true)}>
				{t.copyFrom}
			</Button>
			{isOpen && LibraryDialog && (
				<LibraryDialog workspace={workspace} document={document} room={room} onClose={() => setOpen(false)} />
			)}
		</>
	);
}
