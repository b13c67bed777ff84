/** Asks what to export and in which form, and hands the file over. */

import { useState } from "react";
import type * as Y from "yjs";
import { projectNotes } from "#shared/document/project-notes.ts";
import { withNames } from "#shared/document/citing-fields.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useCitedNames } from "#client/editor/use-cited-words.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./ExportDialog.module.css";
import { exportTexts } from "#client/features/portfolio/export/export-texts.ts";
import type { ExportFormat } from "#client/features/portfolio/export/projects-file.ts";
import type { ShownView } from "#client/features/portfolio/export/written-view.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { useGroupingNames } from "#client/features/portfolio/views/use-grouping-names.ts";

type ExportDialogProps = {
	/** Where the notes of projects are. */
	doc: Y.Doc;
	view: Omit<ShownView, "groupingName">;
	/** Everything, archived projects included. */
	all: readonly Project[];
	onClose: () => void;
};

export function ExportDialog({ doc, view, all, onClose }: ExportDialogProps) {
	const t = useTexts(exportTexts);
	const { exportName } = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const { compare } = useFormat();
	const nameOf = useCitedNames();
	const groupingName = useGroupingNames();
	const toast = useToast();
	const [what, setWhat] = useState<"view" | "everything">("view");
	const [format, setFormat] = useState<ExportFormat>("xlsx");
	const [isBusy, setBusy] = useState(false);
	const save = async () => {
		setBusy(true);
		try {
			const { everythingWritten, viewWritten } = await import("#client/features/portfolio/export/written-view.ts");
			const { writtenFile } = await import("#client/features/portfolio/export/projects-file.ts");
			const speaking = { language, catalog, compare };
			const said = (projects: readonly Project[]) => projects.map((project) => withNames(project, nameOf));
			const written =
				what === "view"
					? viewWritten({ ...view, rows: said(view.rows), groupingName }, speaking)
					: everythingWritten(said(all), projectNotes(doc), speaking);
			saveFile(`${exportName}.${format}`, await writtenFile(format, exportName, written, language));
			onClose();
		} catch {
			// What writes files is fetched when it is first needed.
			toast({ text: t.failed, tone: "danger" });
			setBusy(false);
		}
	};
	return (
		<Dialog
			title={t.title}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				<>
					<Button variant="quiet" onPress={onClose}>
						{t.cancel}
					</Button>
					<Button variant="primary" isPending={isBusy} onPress={() => void save()}>
						{t.save}
					</Button>
				</>
			}
		>
			<div className={styles.choices}>
				<RadioGroup
					label={t.what}
					value={what}
					options={[
						{ value: "view", label: t.view(view.rows.length), description: t[`help-${view.choice.kind}`] },
						{ value: "everything", label: t.everything(all.length), description: t.everythingHelp },
					]}
					onChange={setWhat}
				/>
				<RadioGroup<ExportFormat>
					label={t.format}
					value={format}
					options={[
						{ value: "xlsx", label: t.xlsx, description: t.xlsxHelp },
						{ value: "csv", label: t.csv, description: t.csvHelp },
						{ value: "json", label: t.json, description: t.jsonHelp },
					]}
					onChange={setFormat}
				/>
			</div>
		</Dialog>
	);
}
