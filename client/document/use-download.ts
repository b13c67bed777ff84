/** Takes a document out as a file: asked of the server, saved on the device, and told when it cannot be. */

import { useCallback } from "react";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { menuTexts } from "#client/document/document-menu-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { useToast } from "#client/ui/Toast.tsx";

export const DOWNLOADS = ["docx", "pdf", "md"] as const;
export type Download = (typeof DOWNLOADS)[number];

export function useDownload(workspace: WorkspaceId, document: DocumentId | null): (format: Download) => Promise<void> {
	const t = useTexts(menuTexts);
	const api = useApi();
	const { language } = useLanguage();
	const toast = useToast();
	const announce = useAnnounce();
	return useCallback(
		async (format) => {
			if (document === null) return;
			toast({ text: t.preparing });
			const answer = await api.exportDocument(workspace, document, format, language);
			if (!answer.ok) {
				toast({ tone: "danger", text: failureSentence(answer.error, language) });
				return;
			}
			saveFile(answer.value.name, answer.value.content);
			announce(t.downloaded);
		},
		[api, workspace, document, language, toast, announce, t],
	);
}
