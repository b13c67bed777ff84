/** The form of a comment: what is written is kept on the device until it is sent, and given back when the server refuses it. */

import { useRef, useState } from "react";
import { MAX_COMMENT } from "#shared/ledger/comments-wire.ts";
import { CommentField } from "#client/comments/CommentField.tsx";
import { toSent, toWritten } from "#client/comments/mention-text.ts";
import { texts } from "#client/comments/texts.ts";
import type { People } from "#client/comments/use-people.ts";
import { useDeviceDraft } from "#client/document/use-device-draft.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./Comments.module.css";

type CommentFormProps = {
	/** Tells this draft from the others. */
	name: string;
	label: string;
	/** What is edited, as it was sent. */
	initial?: string;
	submit: string;
	people: People;
	takesFocus?: boolean;
	/** Resolves to whether it was taken, or kept to be sent later. */
	onSend: (text: string) => Promise<boolean>;
	/** Without it, the form stays, folded while it is empty. */
	onCancel?: () => void;
};

type Kept = { written: string; called: [string, string][] };

export function CommentForm(props: CommentFormProps) {
	const { name, label, initial = "", submit, people, takesFocus = false, onSend, onCancel } = props;
	const t = useTexts(texts);
	const format = useFormat();
	const [start] = useState(() => toWritten(initial, people.mentionName));
	const draft = useDeviceDraft<Kept>(`comment.${name}`, readKept);
	const written = draft.value?.written ?? start.written;
	const called = useRef<Map<string, string>>(new Map(draft.value?.called ?? start.called));
	const [isSending, setSending] = useState(false);
	const [isOpen, setOpen] = useState(takesFocus || onCancel !== undefined || written !== "");
	const isTooLong = toSent(written, called.current).length > MAX_COMMENT;

	const change = (next: string) => draft.set({ written: next, called: [...called.current] });
	const cancel = () => {
		draft.clear();
		called.current = new Map(start.called);
		setOpen(onCancel !== undefined);
		onCancel?.();
	};
	const send = async () => {
		const text = toSent(written, called.current);
		if (text === "" || isTooLong || isSending) return;
		setSending(true);
		const isTaken = await onSend(text);
		setSending(false);
		if (!isTaken) return;
		draft.clear();
		called.current = new Map();
		setOpen(onCancel !== undefined);
	};
	if (!isOpen)
		return (
			<Button size="small" variant="quiet" onPress={() => setOpen(true)}>
				{submit}
			</Button>
		);
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			<CommentField
				label={label}
				value={written}
				onChange={change}
				called={called.current}
				onSend={() => void send()}
				onCancel={cancel}
				people={people}
				takesFocus={takesFocus || isOpen}
			/>
			{isTooLong && <p className={styles.error}>{t.tooLong(format.number(MAX_COMMENT))}</p>}
			<div className={styles.formActs}>
				<Button size="small" variant="quiet" onPress={cancel}>
					{t.cancel}
				</Button>
				<Button
					size="small"
					variant="primary"
					type="submit"
					isPending={isSending}
					isDisabled={written.trim() === "" || isTooLong}
				>
					{submit}
				</Button>
			</div>
		</form>
	);
}

function readKept(kept: unknown): Kept | null {
	const { written, called } = (kept ?? {}) as Partial<Kept>;
	if (typeof written !== "string" || !Array.isArray(called)) return null;
	return {
		written,
		called: called.filter((pair) => Array.isArray(pair) && pair.every((one) => typeof one === "string")),
	};
}
