/** Takes a spreadsheet in: chosen, dropped or pasted. */

import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./ImportDialog.module.css";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";

export function FileStep({ onFile }: { onFile: (file: Blob, name: string) => void }) {
	const t = useTexts(importTexts);
	const [pasted, setPasted] = useState("");
	return (
		<>
			<DropZone
				className={styles.drop}
				aria-label={t.drop}
				onDrop={async ({ items }) => {
					for (const item of items) {
						if (item.kind !== "file") continue;
						onFile(await item.getFile(), item.name);
						return;
					}
				}}
			>
				<FileSpreadsheet size={40} strokeWidth={1.4} className={styles.dropIcon} aria-hidden />
				<p className={styles.dropTitle}>{t.chooseTitle}</p>
				<p className={styles.help}>{t.chooseHelp}</p>
				<FileTrigger
					onSelect={(files) => {
						const file = files?.[0];
						if (file) onFile(file, file.name);
					}}
				>
					<Button variant="primary">{t.choose}</Button>
				</FileTrigger>
				<p className={styles.help}>{t.limits}</p>
			</DropZone>
			<details className={styles.paste}>
				<summary>{t.orPaste}</summary>
				<TextArea label={t.pasteLabel} hideLabel rows={6} value={pasted} onChange={setPasted} />
				<Button
					isDisabled={pasted.trim() === ""}
					onPress={() => onFile(new Blob([pasted], { type: "text/plain" }), t.pastedName)}
				>
					{t.readPaste}
				</Button>
			</details>
		</>
	);
}
