/** The imports of a set: who, when, which file, what each did; and the way to take one back, which first says what that would change. */

import { useState } from "react";
import { type ImportRecord, importTable } from "#shared/document/imports.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import { planSetUndo, type SetUndo, undoSetImport } from "#shared/document/set-imports.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import styles from "#client/document/import-records/ImportRecords.module.css";
import { importRecordsTexts } from "#client/document/import-records/texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { useToast } from "#client/ui/Toast.tsx";

const MOST_KEPT = 100;

export function PastImports({ room }: { room: OpenRoom }) {
	const t = useTexts(importRecordsTexts);
	const toast = useToast();
	const format = useFormat();
	const { me } = useWorkspace();
	const imports = useRecords(useTable(room, importTable));
	const [asked, setAsked] = useState<{ record: ImportRecord; undo: SetUndo } | null>(null);
	if (imports.length === 0) return null;
	const newest = [...imports].sort((a, b) => (a.at < b.at ? 1 : -1));
	const when = (iso: string) => (Number.isNaN(Date.parse(iso)) ? "" : format.dateTime(iso));
	const takeBack = () => {
		if (!asked) return;
		setAsked(null);
		if (undoSetImport(room.doc, asked.record.id, { name: me.name, at: new Date().toISOString() }))
			toast({ text: t.undone, tone: "ok" });
	};
	return (
		<section className={styles.past}>
			<h3>{t.past}</h3>
			<p className={styles.soft}>{t.pastHelp}</p>
			<ul className={styles.list}>
				{newest.map((record) => (
					<li key={record.id} className={styles.line}>
						<div>
							<strong>{record.fileName}</strong>{" "}
							<span className={styles.soft}>{t.by(record.byName, when(record.at))}</span>
							<p>{t.done(record.added ?? 0, record.changed ?? 0)}</p>
							{record.undoneAt !== "" && (
								<p className={styles.soft}>{t.undoneBy(record.undoneByName, when(record.undoneAt))}</p>
							)}
							{asked?.record.id === record.id && (
								<UndoQuestion
									file={record.fileName}
									undo={asked.undo}
									onKeep={() => setAsked(null)}
									onUndo={takeBack}
								/>
							)}
						</div>
						{record.undoneAt === "" && asked?.record.id !== record.id && (
							<Button
								size="small"
								onPress={() => {
									const undo = planSetUndo(room.doc, record.id);
									if (undo) setAsked({ record, undo });
								}}
							>
								{t.undo}
							</Button>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

type UndoQuestionProps = { file: string; undo: SetUndo; onKeep: () => void; onUndo: () => void };

function UndoQuestion({ file, undo, onKeep, onUndo }: UndoQuestionProps) {
	const t = useTexts(importRecordsTexts);
	const { language } = useLanguage();
	const labels = recordLabels[language] as Readonly<Record<string, string>>;
	const restored = undo.restored.length + undo.emptied.length;
	const isNothing = undo.removed.length + restored === 0;
	return (
		<fieldset className={styles.question} aria-label={t.undoing(file)}>
			{isNothing && <p>{t.undoNothing}</p>}
			{undo.removed.length > 0 && <p>{t.undoRemoves(undo.removed.length)}</p>}
			{restored > 0 && <p>{t.undoRestores(restored)}</p>}
			{undo.kept.length > 0 && (
				<>
					<p>{t.undoKeeps}</p>
					<ul>
						{undo.kept.slice(0, MOST_KEPT).map(({ id, name, field }) => (
							<li key={`${id}/${field}`}>
								{[name || t.untitled, field === null ? "" : (labels[field] ?? "")]
									.filter((part) => part !== "")
									.join(" – ")}
							</li>
						))}
					</ul>
					{undo.kept.length > MOST_KEPT && <p className={styles.soft}>{t.andMore(undo.kept.length - MOST_KEPT)}</p>}
				</>
			)}
			<span className={styles.acts}>
				<Button size="small" variant="quiet" autoFocus onPress={onKeep}>
					{t.undoBack}
				</Button>
				{!isNothing && (
					<Button size="small" variant="danger" onPress={onUndo}>
						{t.undo}
					</Button>
				)}
			</span>
		</fieldset>
	);
}
