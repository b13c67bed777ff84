/** Opens the indicators of the other sets, to use some as they are, or to copy some into this one; nothing is drawn while there is no other set. */

import { Library } from "lucide-react";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";

type CopyFromButtonProps = { workspace: WorkspaceId; document: DocumentId; onPress: () => void };

export function CopyFromButton({ workspace, document, onPress }: CopyFromButtonProps) {
	const t = useTexts(measureTexts);
	const documents = useDirectoryDocuments(workspace);
	if (!documents.some((one) => one.kind === "indicator-set" && !one.archived && one.id !== document)) return null;
	return (
		<Button variant="quiet" icon={<Library size={16} aria-hidden />} onPress={onPress}>
			{t.copyFrom}
		</Button>
	);
}
