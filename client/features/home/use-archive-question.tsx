/** Before a document is put away whose indicators, balises, recommendations or resources other documents cite, the question with the list of these passages. */

import { type ReactNode, useState } from "react";
import type { DirectoryDocument, DirectoryPassage } from "#shared/document/directory.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import styles from "#client/document/CitedIn.module.css";
import { PassageList } from "#client/document/CitedIn.tsx";
import { useDocumentCitingReader } from "#client/document/use-directory.ts";
import { texts } from "#client/features/home/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";

export function useArchiveQuestion(archive: (document: DirectoryDocument) => void): {
	ask: (document: DirectoryDocument) => void;
	question: ReactNode;
} {
	const t = useTexts(texts);
	const { id: workspace } = useWorkspace();
	const citing = useDocumentCitingReader(workspace);
	const [asked, setAsked] = useState<{ document: DirectoryDocument; passages: readonly DirectoryPassage[] } | null>(
		null,
	);
	const ask = (document: DirectoryDocument) => {
		const passages = citing(document.id);
		if (passages.length > 0) setAsked({ document, passages });
		else archive(document);
	};
	const question = asked && (
		<ConfirmDialog
			title={t.archiveAskTitle(asked.document.title)}
			confirmLabel={t.archive}
			isOpen
			onOpenChange={() => setAsked(null)}
			onConfirm={() => archive(asked.document)}
		>
			<div className={styles.asked}>
				<p>{t.archiveAsk}</p>
				<PassageList workspace={workspace} passages={asked.passages} />
			</div>
		</ConfirmDialog>
	);
	return { ask, question };
}
