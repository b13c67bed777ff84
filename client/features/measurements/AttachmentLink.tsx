/** Saves the file that a value comes from, under the name somebody gave it and the ending of what it is. */

import { FileDown } from "lucide-react";
import { type Attachment, savedName } from "#shared/domain/attachment.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import styles from "#client/features/measurements/Measurements.module.css";
import { attachmentWords } from "#client/features/measurements/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function AttachmentLink({ workspace, file }: { workspace: WorkspaceId; file: Attachment }) {
	const t = useTexts(attachmentWords);
	const format = useFormat();
	const name = savedName(file);
	const megabytes = file.bytes / 1024 / 1024;
	const size =
		megabytes >= 1
			? t.megabytes(format.number(megabytes, { maximumFractionDigits: 1 }))
			: t.kilobytes(format.number(Math.max(1, Math.round(file.bytes / 1024))));
	return (
		<a className={styles.file} href={`/api/workspaces/${workspace}/attachments/${file.id}`} download={name}>
			<FileDown size={16} aria-hidden />
			<span className={styles.fileName}>{name}</span>
			<span className={styles.fileSize}>{size}</span>
		</a>
	);
}
