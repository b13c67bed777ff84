/** Takes a file in: chosen, dropped, or its contents pasted. */

import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { fileOrPasteTexts } from "#client/ui/file-or-paste-texts.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./FileOrPaste.module.css";

type FileOrPasteProps = {
	title: string;
	/** What is taken, and what becomes of it. */
	help: string;
	limits?: string;
	icon: LucideIcon;
	/** Cells of a spreadsheet, unless it is said otherwise. */
	paste?: { title: string; label: string; read: string };
	/** While something else is shown in its place: what was pasted is still there after. */
	isHidden?: boolean;
	/** `name`: that of the file, or what pasted words go by. */
	onFile: (file: Blob, name: string) => void;
};

export function FileOrPaste({ title, help, limits, icon: Icon, paste, isHidden = false, onFile }: FileOrPasteProps) {
	const t = useTexts(fileOrPasteTexts);
	const [pasted, setPasted] = useState("");
	const words = paste ?? { title: t.orPaste, label: t.pasteLabel, read: t.readPaste };
	return (
		<div className={styles.choice} hidden={isHidden}>
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
				<Icon size={40} strokeWidth={1.4} className={styles.icon} aria-hidden />
				<p className={styles.title}>{title}</p>
				<p className={styles.help}>{help}</p>
				<FileTrigger
					onSelect={(files) => {
						const file = files?.[0];
						if (file) onFile(file, file.name);
					}}
				>
					<Button variant="primary">{t.choose}</Button>
				</FileTrigger>
				{limits !== undefined && <p className={styles.help}>{limits}</p>}
			</DropZone>
			<details className={styles.paste}>
				<summary>{words.title}</summary>
				<TextArea label={words.label} hideLabel rows={8} value={pasted} onChange={setPasted} />
				<Button
					isDisabled={pasted.trim() === ""}
					onPress={() => onFile(new Blob([pasted], { type: "text/plain;charset=utf-8" }), t.pastedName)}
				>
					{words.read}
				</Button>
			</details>
		</div>
	);
}
