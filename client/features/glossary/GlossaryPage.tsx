/** The page of a glossary: its terms in alphabetical order or what is to be avoided, and one term beside (`?fiche=<id>`). */

import { Download } from "lucide-react";
import { useCallback } from "react";
import { type Term, termTable } from "#shared/document/glossary.ts";
import { documentMarkdown } from "#shared/document/markdown.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { DocumentId, RecordId, WorkspaceId } from "#shared/lib/ids.ts";
import { OpenProposals } from "#client/proposals/OpenProposals.tsx";
import { OpenThreads } from "#client/comments/OpenThreads.tsx";
import { DocumentHeader, useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { RoomGate } from "#client/document/RoomGate.tsx";
import { useOpenRecord } from "#client/document/use-open-record.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useRemovalQuestion } from "#client/document/use-removal-question.tsx";
import { useCanWrite, useRoom, useTable } from "#client/document/use-room.ts";
import { useTellWhere } from "#client/document/use-whereabouts.ts";
import { glossaryCsv } from "#client/features/glossary/glossary-file.ts";
import { ImportTermsButton } from "#client/features/glossary/import/ImportTermsButton.tsx";
import { TermList } from "#client/features/glossary/TermList.tsx";
import { TermPanel } from "#client/features/glossary/TermPanel.tsx";
import { texts } from "#client/features/glossary/texts.ts";
import { useTermActs } from "#client/features/glossary/use-term-acts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { SidePanel } from "#client/ui/SidePanel.tsx";
import styles from "./Glossary.module.css";

type GlossaryPageProps = { workspace: WorkspaceId; document: DocumentId };

export function GlossaryPage({ workspace, document }: GlossaryPageProps) {
	const t = useTexts(texts);
	const room = useRoom(roomName(workspace, document));
	const title = useDocumentTitle(workspace, document);
	const [open, openRecord] = useOpenRecord();
	return (
		<div className={styles.page}>
			<div className={styles.body}>
				<DocumentHeader
					workspace={workspace}
					document={document}
					room={room}
					eyebrow={t.eyebrow}
					actions={
						<>
							<ImportTermsButton room={room} />
							<Export room={room} title={title ?? t.eyebrow} />
						</>
					}
					onFollow={(person) => {
						if (person.where) openRecord(person.where.record as RecordId);
					}}
				/>
				<RoomGate room={room}>
					<Terms workspace={workspace} room={room} open={open} openRecord={openRecord} />
				</RoomGate>
			</div>
			<OpenTerm key={room.generation} workspace={workspace} room={room} open={open} onClose={() => openRecord(null)} />
		</div>
	);
}

function Export({ room, title }: { room: OpenRoom; title: string }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const terms = useRecords(useTable(room, termTable));
	if (!terms.some(({ archived }) => !archived)) return null;
	return (
		<Menu
			label={t.export}
			placement="bottom end"
			trigger={
				<Button size="small" variant="quiet" icon={<Download size={16} aria-hidden />}>
					{t.export}
				</Button>
			}
		>
			<MenuItem onAction={() => saveFile(`${title}.csv`, glossaryCsv(room.doc, language), "text/csv;charset=utf-8")}>
				{t.exportCsv}
			</MenuItem>
			<MenuItem
				onAction={() =>
					saveFile(
						`${title}.md`,
						documentMarkdown(room.doc, { language, origin: window.location.origin, title }),
						"text/markdown;charset=utf-8",
					)
				}
			>
				{t.exportMarkdown}
			</MenuItem>
		</Menu>
	);
}

type TermsProps = {
	workspace: WorkspaceId;
	room: OpenRoom;
	open: RecordId | null;
	openRecord: (id: RecordId | null) => void;
};

const keyOf = ({ id }: Term) => citableKey("term", id);

function Terms({ workspace, room, open, openRecord }: TermsProps) {
	const t = useTexts(texts);
	const acts = useTermActs(room);
	const nameOf = useCallback(({ name }: Term) => name || t.untitled, [t]);
	const { remove, question } = useRemovalQuestion<Term>(workspace, {
		keyOf,
		nameOf,
		onRemove: acts.archive,
		isArchiving: true,
	});
	return (
		<>
			<OpenProposals room={room}>
				<OpenThreads room={room}>
					<TermList room={room} open={open} acts={acts} onArchive={remove} onOpen={openRecord} />
				</OpenThreads>
			</OpenProposals>
			{question}
		</>
	);
}

type OpenTermProps = { workspace: WorkspaceId; room: OpenRoom; open: RecordId | null; onClose: () => void };

function OpenTerm({ workspace, room, open, onClose }: OpenTermProps) {
	const t = useTexts(texts);
	const table = useTable(room, termTable);
	const all = useRecords(table);
	const canWrite = useCanWrite(room);
	const tellWhere = useTellWhere(room);
	if (open === null || all.length === 0) return null;
	const term = all.find((one) => one.id === open);
	if (!term) {
		return (
			<SidePanel title={t.gone} onClose={onClose}>
				<p>{t.goneMore}</p>
			</SidePanel>
		);
	}
	return (
		<TermPanel
			key={term.id}
			workspace={workspace}
			room={room}
			table={table}
			term={term}
			all={all}
			canWrite={canWrite}
			onClose={onClose}
			onWhere={tellWhere}
		/>
	);
}
