/** Asks what to export and in which form, and hands the file over. */

import { useState } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { saveFile } from "#client/ui/save-file.ts";
import { useToast } from "#client/ui/Toast.tsx";
import type { Column } from "#client/features/portfolio/columns.ts";
import styles from "./ExportDialog.module.css";
import { exportTexts } from "#client/features/portfolio/export/export-texts.ts";
import {
	everyColumn,
	type ExportFormat,
	projectsFile,
	viewColumns,
} from "#client/features/portfolio/export/projects-file.ts";
import { texts } from "#client/features/portfolio/texts.ts";

type ExportDialogProps = {
	/** What the view shows, in its order. */
	rows: readonly Project[];
	columns: readonly Column[];
	/** Everything, archived projects included. */
	all: readonly Project[];
	onClose: () => void;
};

export function ExportDialog({ rows, columns, all, onClose }: ExportDialogProps) {
	const t = useTexts(exportTexts);
	const { exportName } = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const toast = useToast();
	const [what, setWhat] = useState<"view" | "everything">("view");
	const [format, setFormat] = useState<ExportFormat>("xlsx");
	const [isBusy, setBusy] = useState(false);
	const save = async () => {
		setBusy(true);
		const projects = what === "view" ? rows : all;
		const written = what === "view" ? viewColumns(columns, language, catalog) : everyColumn(all, language, catalog);
		try {
			saveFile(`${exportName}.${format}`, await projectsFile(format, exportName, projects, written, language));
			onClose();
		} catch {
			// The writer of workbooks is fetched when it is first needed.
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
						{ value: "view", label: t.view(rows.length), description: t.viewHelp },
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
