/** What was archived: still readable, and restored by whoever may. */

import { Link } from "react-aria-components";
import type { DirectoryDocument } from "#shared/document/directory.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { texts } from "#client/features/home/texts.ts";
import { useArchiving } from "#client/features/home/use-archiving.ts";
import { kindNames } from "#client/i18n/kind-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./ArchivedDocuments.module.css";

export function ArchivedDocuments({ documents }: { documents: readonly DirectoryDocument[] }) {
	const t = useTexts(texts);
	const kinds = useTexts(kindNames);
	const workspace = useWorkspace();
	const { restore } = useArchiving();
	if (documents.length === 0) return null;
	return (
		<details className={styles.archives}>
			<summary className={styles.summary}>{t.archives(documents.length)}</summary>
			<ul className={styles.list}>
				{documents.map((document) => (
					<li key={document.id} className={styles.row}>
						<span className={styles.kind}>{kinds[document.kind]}</span>
						<Link href={paths.document(workspace.id, document.kind, document.id)} className={styles.title}>
							{document.title}
						</Link>
						{workspace.can("archiveDocument") && (
							<Button size="small" aria-label={t.restoreOf(document.title)} onPress={() => void restore(document)}>
								{t.restore}
							</Button>
						)}
					</li>
				))}
			</ul>
		</details>
	);
}
