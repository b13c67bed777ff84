/** Says that the starter content is fictional, and removes it in one gesture. */

import { useState } from "react";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments, useDirectoryEntries } from "#client/document/use-directory.ts";
import { texts } from "#client/features/home/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";

export function ExamplesBanner() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const toast = useToast();
	// Live: what somebody else removes is gone here too.
	const documents = useDirectoryDocuments(workspace.id);
	const entries = useDirectoryEntries(workspace.id);
	const areThere = documents.some((document) => document.example) || entries.some((entry) => entry.example);
	const [isAsking, setAsking] = useState(false);
	if (!workspace.hasExamples || !areThere) return null;

	const remove = async () => {
		const result = await api.removeExamples(workspace.id);
		if (!result.ok) {
			toast({ tone: "danger", text: failureSentence(result.error, language) });
			return false;
		}
		toast({ tone: "ok", text: t.examplesRemoved });
		workspace.reload();
		return true;
	};

	return (
		<>
			<Banner
				action={
					workspace.can("removeExamples") && (
						<Button size="small" onPress={() => setAsking(true)}>
							{t.removeExamples}
						</Button>
					)
				}
			>
				{t.examplesNotice}
			</Banner>
			<ConfirmDialog
				title={t.removeExamplesTitle}
				confirmLabel={t.removeExamples}
				isDanger
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={remove}
			>
				<p>{t.removeExamplesSentence}</p>
			</ConfirmDialog>
		</>
	);
}
