/** Every import of the portfolio, with what it did and the way to take it back: first what that would change, then the act. */

import { useState } from "react";
import type * as Y from "yjs";
import { type ImportRecord, importTable } from "#shared/document/imports.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { type ImportUndo, planUndo, undoImport } from "#shared/document/undo-import.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useRecords } from "#client/document/use-records.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTable } from "#client/document/use-room.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./ImportsDialog.module.css";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { useFieldWords } from "#client/features/portfolio/use-field-words.ts";

type ImportsDialogProps = { room: OpenRoom; canWrite: boolean; onClose: () => void };

export function ImportsDialog({ room, canWrite, onClose }: ImportsDialogProps) {
	const t = useTexts(importTexts);
	const toast = useToast();
	const { me } = useWorkspace();
	const records = useRecords(useTable(room, importTable));
	const [asked, setAsked] = useState<{ record: ImportRecord; undo: ImportUndo } | null>(null);
	const newest = [...records].sort((a, b) => (a.at < b.at ? 1 : -1));
	const takeBack = () => {
		if (!asked) return;
		setAsked(null);
		if (undoImport(room.doc, asked.record.id, { name: me.name, at: new Date().toISOString() }))
			toast({ text: t.undoneImport, tone: "ok" });
	};
	return (
		<Dialog
			title={asked ? t.undoing : t.imports}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size="large"
			actions={
				asked && (
					<>
						<Button variant="quiet" onPress={() => setAsked(null)}>
							{t.backToList}
						</Button>
						<Button variant="danger" isDisabled={isEmpty(asked.undo)} onPress={takeBack}>
							{t.undoImport}
						</Button>
					</>
				)
			}
		>
			{asked ? (
				<UndoWords doc={room.doc} undo={asked.undo} />
			) : (
				<>
					<p className={styles.help}>{t.importsHelp}</p>
					{newest.length === 0 && <p className={styles.help}>{t.noImports}</p>}
					<ul className={styles.list}>
						{newest.map((record) => (
							<ImportLine
								key={record.id}
								record={record}
								onUndo={
									canWrite && record.undoneAt === ""
										? () => {
												const undo = planUndo(room.doc, record.id);
												if (undo) setAsked({ record, undo });
											}
										: null
								}
							/>
						))}
					</ul>
				</>
			)}
		</Dialog>
	);
}

function isEmpty({ removed, restored, removedFields }: ImportUndo): boolean {
	return removed.length + restored.length + removedFields.length === 0;
}

function ImportLine({ record, onUndo }: { record: ImportRecord; onUndo: (() => void) | null }) {
	const t = useTexts(importTexts);
	const format = useFormat();
	const when = (iso: string) => (Number.isNaN(Date.parse(iso)) ? "" : format.dateTime(iso));
	return (
		<li className={styles.line} data-undone={record.undoneAt !== "" || undefined}>
			<div className={styles.words}>
				<strong>{record.fileName}</strong>
				<span className={styles.help}>{t.importedBy(record.byName, when(record.at))}</span>
				<span>
					{t.importCounts(record.added ?? 0, record.changed ?? 0, record.unchanged ?? 0, record.refused ?? 0)}
				</span>
				{record.undoneAt !== "" && (
					<span className={styles.help}>{t.undoneBy(record.undoneByName, when(record.undoneAt))}</span>
				)}
			</div>
			{onUndo && (
				<Button size="small" onPress={onUndo}>
					{t.undoImport}
				</Button>
			)}
		</li>
	);
}

const MOST_KEPT = 100;

function UndoWords({ doc, undo }: { doc: Y.Doc; undo: ImportUndo }) {
	const t = useTexts(importTexts);
	const fields = useFieldWords();
	const catalog = readCatalog(doc);
	const nameOf = (field: string, key: string | null): string => {
		if (field === "notes") return t.changedNotes;
		const own = key ?? (field.startsWith("own.") ? field.slice(4) : null);
		if (own !== null) return catalog.field(own)?.label ?? "";
		const [plain = ""] = field.split(".");
		return plain === "archived" || plain === "order" || plain === "mergedInto" ? "" : fields.name(plain as "name");
	};
	const kept = [
		...undo.keptProjects.map(({ id, name, fields: changed }) => ({
			key: id as string,
			words: t.undoKeepsProject(
				name || t.withoutName,
				[...new Set(changed.map((field) => nameOf(field, null)).filter((word) => word !== ""))].join(", "),
			),
		})),
		...undo.keptCells.map(({ id, name, field, key }) => ({
			key: `${id}/${field}/${key}`,
			words: t.undoKeepsValue(name || t.withoutName, nameOf(field, key)),
		})),
	];
	return (
		<div className={styles.undo}>
			{isEmpty(undo) && <p>{t.undoNothing}</p>}
			{undo.removed.length > 0 && <p>{t.undoRemoves(undo.removed.length)}</p>}
			{undo.restored.length > 0 && <p>{t.undoRestores(undo.restored.length)}</p>}
			{undo.removedFields.length > 0 && <p>{t.undoFields(undo.removedFields.length)}</p>}
			{kept.length > 0 && (
				<>
					<p>{t.undoKeeps}</p>
					<ul className={styles.kept}>
						{kept.slice(0, MOST_KEPT).map(({ key, words }) => (
							<li key={key}>{words}</li>
						))}
					</ul>
					{kept.length > MOST_KEPT && <p className={styles.help}>{t.andMore(kept.length - MOST_KEPT)}</p>}
				</>
			)}
		</div>
	);
}
