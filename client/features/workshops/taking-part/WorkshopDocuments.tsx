/** The documents of a workshop that somebody may read now, each opened on their own screen: read as their rights allow, and left for the step again. */

import { FileText, X } from "lucide-react";
import { useMemo, useState } from "react";
import { isGuestRole } from "#shared/domain/role.ts";
import type { DirectoryDocument } from "#shared/document/directory.ts";
import { seatRights } from "#shared/ledger/workshop-rights.ts";
import { workshopDocuments, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { kindNames } from "#client/i18n/kind-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./TakingPart.module.css";

export type OpenedDocument = {
	/** Null while the step is shown. */
	readonly document: DocumentId | null;
	readonly open: (document: DocumentId) => void;
	readonly close: () => void;
};

/** The document one opened for oneself at this place of the workshop; when the workshop goes on, it is left. */
export function useOpenedDocument(place: string): OpenedDocument {
	const [opened, setOpened] = useState<{ place: string; document: DocumentId } | null>(null);
	return useMemo(
		() => ({
			document: opened?.place === place ? opened.document : null,
			open: (document) => setOpened({ place, document }),
			close: () => setOpened(null),
		}),
		[opened, place],
	);
}

/** Those that this person may read, by title. */
export function useReadableDocuments(): readonly DirectoryDocument[] {
	const { workspace, state, me } = useWorkshop();
	const { me: member } = useWorkspace();
	// The hour matters once it is over alone, and the server decides at each opening.
	const read = readableBy(me, state, { isGuest: isGuestRole(member.role), now: Date.now() });
	return useDirectoryDocuments(workspace).filter(
		({ id, kind, archived }) => kind !== "workshop" && !archived && read.has(id),
	);
}

/** R756: those of the workshop; for somebody who came by its code, those their seat reads. */
export function readableBy(
	member: MemberId,
	state: WorkshopState,
	{ isGuest, now }: { isGuest: boolean; now: number },
): ReadonlySet<DocumentId> {
	return isGuest ? seatRights(state, member, now).reads : workshopDocuments(state);
}

type WorkshopDocumentsProps = {
	documents: readonly DirectoryDocument[];
	opened: OpenedDocument;
	/** The one the step is about: it is on the screen already. */
	ofStep: DocumentId | null;
};

export function WorkshopDocuments({ documents, opened, ofStep }: WorkshopDocumentsProps) {
	const t = useTexts(takingTexts);
	const kinds = useTexts(kindNames);
	const shown = documents.find(({ id }) => id === opened.document);
	if (shown) {
		return (
			<div className={styles.follow} data-on>
				<FileText size={16} aria-hidden />
				<span>{shown.title}</span>
				<Button size="small" icon={<X size={16} aria-hidden />} onPress={opened.close}>
					{t.closeDocument}
				</Button>
			</div>
		);
	}
	const others = documents.filter(({ id }) => id !== ofStep);
	if (others.length === 0) return null;
	return (
		<details className={styles.documents}>
			<summary>{t.documents(others.length)}</summary>
			<p>{t.documentsMore}</p>
			<ul>
				{others.map(({ id, kind, title }) => (
					<li key={id}>
						<span>
							<strong>{title}</strong>
							<small>{kinds[kind]}</small>
						</span>
						<Button size="small" aria-label={t.openNamed(title)} onPress={() => opened.open(id)}>
							{t.open}
						</Button>
					</li>
				))}
			</ul>
		</details>
	);
}
