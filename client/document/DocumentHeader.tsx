/** The head of a document's page: its title, edited in place, whether all is saved, who is here, and the acts of the page. */

import { Pencil } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useResourceCache } from "#client/api/use-resource.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { InPagePlace } from "#client/ui/PagePlace.tsx";
import { later, useLater } from "#client/ui/later.ts";
import { useToast } from "#client/ui/Toast.tsx";
import { useIsOutOfView } from "#client/ui/use-is-out-of-view.ts";
import { usePageTitle } from "#client/ui/use-page-title.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { DocumentMenu } from "#client/document/DocumentMenu.tsx";
import { PresenceBar } from "#client/document/PresenceBar.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { texts } from "#client/document/texts.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import type { Person } from "#client/document/use-people.ts";
import { useCanWrite } from "#client/document/use-room.ts";
import styles from "./DocumentHeader.module.css";

const noteCode = later(() => import("#client/document/AdoptedNote.tsx").then((file) => file.AdoptedNote));

type DocumentHeaderProps = {
	workspace: WorkspaceId;
	document: DocumentId;
	room: OpenRoom;
	/** A short line above the title: what kind of document it is. */
	eyebrow: ReactNode;
	actions?: ReactNode;
	onFollow?: (person: Person) => void;
};

export function DocumentHeader({ workspace, document, room, eyebrow, actions, onFollow }: DocumentHeaderProps) {
	const canWrite = useCanWrite(room);
	const title = useDocumentTitle(workspace, document);
	usePageTitle(title);
	const head = useRef<HTMLElement>(null);
	const isHeadGone = useIsOutOfView(head);
	const { can } = useWorkspace();
	const AdoptedNote = useLater(noteCode, true);
	return (
		<header ref={head} className={styles.header}>
			{isHeadGone && title !== null && <InPagePlace>{title}</InPagePlace>}
			<div className={styles.words}>
				{title === null ? (
					// Not known yet, or never: the kind of document is what can be said.
					<h1 className={styles.title}>{eyebrow}</h1>
				) : (
					<>
						<p className={styles.eyebrow}>{eyebrow}</p>
						<DocumentTitle
							workspace={workspace}
							document={document}
							title={title}
							canWrite={canWrite && can("write")}
						/>
					</>
				)}
				{can("read") && AdoptedNote && <AdoptedNote workspace={workspace} document={document} room={room} />}
			</div>
			<div className={styles.standing}>
				<SaveState room={room} />
				<PresenceBar room={room} onFollow={onFollow} />
				{actions}
				<DocumentMenu room={room} />
			</div>
		</header>
	);
}

/** The title as the directory has it, live; null until it is known. */
export function useDocumentTitle(workspace: WorkspaceId, document: DocumentId): string | null {
	return useDirectoryDocuments(workspace).find((one) => one.id === document)?.title ?? null;
}

type DocumentTitleProps = { workspace: WorkspaceId; document: DocumentId; title: string; canWrite: boolean };

/** The `h1` of the page; those who may write rename it in place: Entrée keeps, Échap leaves it. */
export function DocumentTitle({ workspace, document, title, canWrite }: DocumentTitleProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const api = useApi();
	const cache = useResourceCache();
	const pencilId = useId();
	const [draft, setDraft] = useState<string | null>(null);
	/** What was just asked for, shown until the directory says it too. */
	const [asked, setAsked] = useState<string | null>(null);
	useEffect(() => {
		if (asked !== null && asked === title) setAsked(null);
	}, [asked, title]);
	const shown = asked ?? title;

	const keep = async (text: string) => {
		const wanted = text.trim().replace(/\s+/g, " ");
		setDraft(null);
		if (wanted === "" || wanted === shown) return;
		setAsked(wanted);
		const reply = await api.updateDocument(workspace, document, { title: wanted });
		if (!reply.ok) {
			setAsked(null);
			toast({ tone: "danger", text: failureSentence(reply.error, language) });
			return;
		}
		setAsked((before) => (before === wanted ? reply.value.title : before));
		cache.invalidate(`documents/${workspace}`);
	};

	if (draft !== null) {
		return (
			<h1 className={styles.title}>
				<input
					className={styles.input}
					aria-label={t.renameLabel}
					value={draft}
					maxLength={300}
					// biome-ignore lint/a11y/noAutofocus: the field replaces the title that was just pressed
					autoFocus
					onFocus={(event) => event.target.select()}
					onChange={(event) => setDraft(event.target.value)}
					onBlur={() => void keep(draft)}
					onKeyDown={(event) => {
						if (event.key !== "Enter" && event.key !== "Escape") return;
						event.preventDefault();
						event.stopPropagation();
						if (event.key === "Escape") setDraft(null);
						else void keep(draft);
						requestAnimationFrame(() => window.document.getElementById(pencilId)?.focus());
					}}
				/>
			</h1>
		);
	}
	return (
		<div className={styles.titleLine}>
			<h1 className={styles.title}>{shown || t.untitled}</h1>
			{canWrite && (
				<IconButton id={pencilId} label={t.rename} size="small" onPress={() => setDraft(shown)}>
					<Pencil size={16} aria-hidden />
				</IconButton>
			)}
		</div>
	);
}
