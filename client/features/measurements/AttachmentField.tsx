/** The file a value comes from: chosen, sent at once, named under the field; taken away again. What cannot be kept is said in a sentence. */

import { Paperclip, X } from "lucide-react";
import { useId, useState } from "react";
import { FileTrigger } from "react-aria-components";
import {
	type Attachment,
	ATTACHMENT_EXTENSIONS,
	ATTACHMENT_TYPES,
	attachmentName,
	MAX_ATTACHMENT_BYTES,
} from "#shared/domain/attachment.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { AttachmentLink } from "#client/features/measurements/AttachmentLink.tsx";
import styles from "#client/features/measurements/Measurements.module.css";
import { attachmentWords } from "#client/features/measurements/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

type AttachmentFieldProps = {
	workspace: WorkspaceId;
	file: Attachment | null;
	onChange: (file: Attachment | null) => void;
	/** Whether one is on its way: the value waits for it. */
	onSending: (isSending: boolean) => void;
};

export function AttachmentField({ workspace, file, onChange, onSending }: AttachmentFieldProps) {
	const t = useTexts(attachmentWords);
	const { language } = useLanguage();
	const api = useApi();
	const announce = useAnnounce();
	const errorId = useId();
	const helpId = useId();
	const [error, setError] = useState("");
	const [isSending, setSending] = useState(false);
	const attach = async (chosen: File) => {
		const tooSoon =
			chosen.size === 0 ? "attachment-empty" : chosen.size > MAX_ATTACHMENT_BYTES ? "attachment-too-large" : null;
		if (tooSoon) return setError(refusalSentence(tooSoon, language));
		setError("");
		setSending(true);
		onSending(true);
		const sent = await api.attachFile(workspace, chosen);
		setSending(false);
		onSending(false);
		if (!sent.ok) return setError(failureSentence(sent.error, language));
		const { id, type, bytes } = sent.value;
		const name = attachmentName(chosen.name) || t.unnamed;
		onChange({ id: id as Attachment["id"], name, type, bytes });
		announce(t.attached(name));
	};
	return (
		<fieldset className={styles.attachment}>
			<legend className={styles.attachmentLabel}>{t.label}</legend>
			{file ? (
				<span className={styles.attachmentLine}>
					<AttachmentLink workspace={workspace} file={file} />
					<IconButton label={t.takeAway(file.name)} size="small" onPress={() => onChange(null)}>
						<X size={16} aria-hidden />
					</IconButton>
				</span>
			) : (
				<FileTrigger
					acceptedFileTypes={[...ATTACHMENT_TYPES, ...Object.values(ATTACHMENT_EXTENSIONS).map((end) => `.${end}`)]}
					onSelect={(files) => {
						const chosen = files?.[0];
						if (chosen) void attach(chosen);
					}}
				>
					<Button
						size="small"
						icon={<Paperclip size={16} aria-hidden />}
						isPending={isSending}
						aria-describedby={error === "" ? helpId : `${errorId} ${helpId}`}
					>
						{t.choose}
					</Button>
				</FileTrigger>
			)}
			{error !== "" && (
				<p id={errorId} role="alert" className={styles.attachmentError}>
					{error}
				</p>
			)}
			{!file && (
				<p id={helpId} className={styles.help}>
					{t.help}
				</p>
			)}
		</fieldset>
	);
}
