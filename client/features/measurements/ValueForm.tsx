/** One value with what there is to say of it: a new one, or the correction of the one that stands, with its reason. */

import { type FormEvent, useState } from "react";
import type { Attachment } from "#shared/domain/attachment.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { HistoryEntry } from "#shared/protocol/measurements.ts";
import { editableNumber } from "#client/document/number-text.ts";
import { AttachmentField } from "#client/features/measurements/AttachmentField.tsx";
import styles from "#client/features/measurements/Measurements.module.css";
import { faultWords, texts } from "#client/features/measurements/texts.ts";
import { readValue } from "#client/features/measurements/value-text.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";

export type SaidOfValue = { value: number; note: string; source: string; reason: string; file: Attachment | null };

type ValueFormProps = {
	workspace: WorkspaceId;
	unit: string;
	standing: HistoryEntry | null;
	onCancel: () => void;
	onSend: (said: SaidOfValue) => Promise<boolean>;
};

export function ValueForm({ workspace, unit, standing, onCancel, onSend }: ValueFormProps) {
	const t = useTexts(texts);
	const faults = useTexts(faultWords);
	const { language } = useLanguage();
	const [text, setText] = useState(editableNumber(standing?.value ?? null, language));
	const [note, setNote] = useState(standing?.note ?? "");
	const [source, setSource] = useState(standing?.source ?? "");
	const [reason, setReason] = useState("");
	const [file, setFile] = useState(standing?.file ?? null);
	const [isSending, setSending] = useState(false);
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	const read = readValue(text, unit);
	const fault = read.kind === "fault" ? faults[read.fault] : read.kind === "none" ? t.valueMissing : "";
	const isReasonMissing = standing !== null && reason.trim() === "";
	const send = async (event: FormEvent) => {
		event.preventDefault();
		setAsked(true);
		if (read.kind !== "value" || isReasonMissing || isSending) return;
		setPending(true);
		await onSend({ value: read.value, note: note.trim(), source: source.trim(), reason: reason.trim(), file });
		setPending(false);
	};
	return (
		<form className={styles.form} onSubmit={(event) => void send(event)}>
			<TextField
				label={unit === "" ? t.value : t.valueIn(unit)}
				value={text}
				onChange={setText}
				inputMode="decimal"
				maxLength={100}
				autoFocus
				{...(isAsked && fault !== "" ? { error: fault } : {})}
			/>
			{standing && (
				<TextArea
					label={t.reason}
					description={t.reasonHint}
					value={reason}
					onChange={setReason}
					maxLength={1000}
					rows={2}
					{...(isAsked && isReasonMissing ? { error: t.reasonMissing } : {})}
				/>
			)}
			<TextField label={t.source} value={source} onChange={setSource} maxLength={1000} mark="optional" />
			<AttachmentField workspace={workspace} file={file} onChange={setFile} onSending={setSending} />
			<TextArea label={t.note} value={note} onChange={setNote} maxLength={1000} rows={2} mark="optional" />
			<span className={styles.acts}>
				<Button variant="primary" type="submit" isPending={isPending} isDisabled={isSending}>
					{t.depositNow}
				</Button>
				<Button variant="quiet" onPress={onCancel}>
					{t.cancel}
				</Button>
			</span>
		</form>
	);
}
