/** The documents that participants may read during the workshop, chosen among those of the workspace. */

import { X } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { MAX_DOCUMENTS } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import type { AgendaActs } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { kindNames } from "#client/i18n/kind-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";

export function AgendaDocuments({ acts }: { acts: AgendaActs }) {
	const t = useTexts(agendaTexts);
	const kinds = useTexts(kindNames);
	const { workspace, state } = useWorkshop();
	const { can } = useWorkspace();
	// R943: whoever was named to lead works with those that are there.
	const mayAdd = can("runWorkshops");
	const all = useDirectoryDocuments(workspace);
	/** The field begins anew after each choice. */
	const [choices, setChoices] = useState(0);
	const { details } = state;
	const set = (documents: DocumentId[]) => void acts.setDetails({ documents });
	const offered = all.filter(
		({ id, kind, archived }) => kind !== "workshop" && !archived && !details.documents.includes(id),
	);
	return (
		<section className={styles.part}>
			<div className={styles.head}>
				<h2>{t.documents}</h2>
				<p className={styles.hint}>{t.documentsHint}</p>
			</div>
			{details.documents.length === 0 ? (
				<p className={styles.none}>{t.noDocument}</p>
			) : (
				<ul className={styles.documents}>
					{details.documents.map((id) => {
						const document = all.find((one) => one.id === id);
						const title = document?.title ?? t.documentGone;
						return (
							<li key={id}>
								<span className={styles.documentName}>
									{document && can("read") ? (
										<Link href={paths.document(workspace, document.kind, id)}>{title}</Link>
									) : (
										title
									)}
									{document && <span className={styles.soft}>{kinds[document.kind]}</span>}
									{document?.archived && <Badge tone="warn">{t.archived}</Badge>}
								</span>
								<IconButton
									size="small"
									label={t.removeDocument(title)}
									onPress={() => set(details.documents.filter((one) => one !== id))}
								>
									<X size={16} aria-hidden />
								</IconButton>
							</li>
						);
					})}
				</ul>
			)}
			{mayAdd ? null : <p className={styles.hint}>{t.documentsOfLeaders}</p>}
			{mayAdd && details.documents.length < MAX_DOCUMENTS && (
				<ComboBox
					key={choices}
					// Whoever adds one may add another.
					autoFocus={choices > 0}
					label={t.addDocument}
					value={null}
					options={offered.map(({ id, kind, title }) => ({ value: id, label: title, description: kinds[kind] }))}
					onChange={(value) => {
						if (value === null) return;
						setChoices(choices + 1);
						set([...details.documents, value as DocumentId]);
					}}
				/>
			)}
		</section>
	);
}
