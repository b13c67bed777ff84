/** Takes a report in: chosen, dropped or pasted. */

import { FileText } from "lucide-react";
import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { reportTexts } from "#client/features/recommendations/import/report-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./ReportDialog.module.css";

export function ReportFileStep({ onFile }: { onFile: (file: Blob) => void }) {
	const t = useTexts(reportTexts);
	const [pasted, setPasted] = useState("");
	return (
		<>
			<DropZone
				className={styles.drop}
				aria-label={t.drop}
				onDrop={async ({ items }) => {
					for (const item of items) {
						if (item.kind !== "file") continue;
						onFile(await item.getFile());
						return;
					}
				}}
			>
				<FileText size={40} strokeWidth={1.4} className={styles.dropIcon} aria-hidden />
				<p className={styles.dropTitle}>{t.chooseTitle}</p>
				<p className={styles.help}>{t.chooseHelp}</p>
				<FileTrigger
					onSelect={(files) => {
						const file = files?.[0];
						if (file) onFile(file);
					}}
				>
					<Button variant="primary">{t.choose}</Button>
				</FileTrigger>
				<p className={styles.help}>{t.limits}</p>
			</DropZone>
			<details className={styles.paste}>
				<summary>{t.orPaste}</summary>
				<TextArea label={t.pasteLabel} hideLabel rows={8} value={pasted} onChange={setPasted} />
				<Button
					isDisabled={pasted.trim() === ""}
					onPress={() => onFile(new Blob([pasted], { type: "text/plain;charset=utf-8" }))}
				>
					{t.readPaste}
				</Button>
			</details>
		</>
	);
}
