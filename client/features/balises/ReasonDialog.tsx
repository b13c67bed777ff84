/** Asks for a reason before an act that stays in the record. */

import { type ReactNode, useState } from "react";
import { ActDialog } from "#client/features/balises/ActDialog.tsx";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { TextArea } from "#client/ui/TextArea.tsx";

type ReasonDialogProps = {
	title: string;
	children: ReactNode;
	label: string;
	hint?: string;
	isOptional?: boolean;
	confirm: string;
	onConfirm: (reason: string) => Promise<unknown>;
	onClose: () => void;
};

export function ReasonDialog(props: ReasonDialogProps) {
	const { title, children, label, hint, isOptional = false, confirm, onConfirm, onClose } = props;
	const t = useTexts(lifeTexts);
	const [reason, setReason] = useState("");
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	const isMissing = !isOptional && reason.trim() === "";
	const act = async () => {
		setAsked(true);
		if (isMissing) return;
		setPending(true);
		await onConfirm(reason.trim());
		onClose();
	};
	return (
		<ActDialog title={title} confirm={confirm} isPending={isPending} onConfirm={() => void act()} onClose={onClose}>
			{children}
			<TextArea
				label={label}
				value={reason}
				onChange={setReason}
				maxLength={1000}
				{...(hint === undefined ? {} : { description: hint })}
				{...(isAsked && isMissing ? { error: t.reasonMissing } : {})}
			/>
		</ActDialog>
	);
}
