/** The last import, with the way to take it back: kept while the page is open. */

import { useState, useSyncExternalStore } from "react";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { lastImportOf } from "#client/features/portfolio/import/last-import.ts";

export function LastImport({ projects }: { projects: RecordTable<ProjectFields> }) {
	const t = useTexts(importTexts);
	const toast = useToast();
	const cell = lastImportOf(projects.doc);
	const last = useSyncExternalStore(cell.subscribe, cell.get);
	const [touched, setTouched] = useState(0);
	if (!last) return null;
	const takeBack = () => {
		setTouched(0);
		if (last.takeBack()) toast({ text: t.undoneImport, tone: "ok" });
	};
	return (
		<>
			<Banner
				onClose={() => cell.set(null)}
				action={
					<Button
						size="small"
						onPress={() => {
							const count = last.touched();
							if (count === 0) takeBack();
							else setTouched(count);
						}}
					>
						{t.undoImport}
					</Button>
				}
			>
				{t.lastImport(last.fileName)} {t.done(last.added, last.changed)}.
			</Banner>
			<ConfirmDialog
				title={t.undoTitle}
				confirmLabel={t.undoImport}
				isDanger
				isOpen={touched > 0}
				onOpenChange={(isOpen) => {
					if (!isOpen) setTouched(0);
				}}
				onConfirm={takeBack}
			>
				<p>{t.undoTouched(touched)}</p>
			</ConfirmDialog>
		</>
	);
}
