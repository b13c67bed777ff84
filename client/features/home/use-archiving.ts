/** Archives a document, with a way back, and restores one. */

import type { DirectoryDocument } from "#shared/document/directory.ts";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/home/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

export function useArchiving() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { id } = useWorkspace();
	const toast = useToast();

	const set = async (document: DirectoryDocument, archived: boolean): Promise<boolean> => {
		const result = await api.updateDocument(id, document.id, { archived });
		if (!result.ok) toast({ tone: "danger", text: failureSentence(result.error, language) });
		return result.ok;
	};
	const restore = async (document: DirectoryDocument) => {
		if (await set(document, false)) toast({ tone: "ok", text: t.restored(document.title) });
	};
	const archive = async (document: DirectoryDocument) => {
		if (!(await set(document, true))) return;
		toast({
			text: t.archivedToast(document.title),
			action: { label: t.undo, onAction: () => void restore(document) },
		});
	};
	return { archive, restore };
}
