/** Gives a name to a moment of the document, or another name to a version. */

import { useRef, useState } from "react";
import { type NamedVersion, type VersionCommand, versionsStream } from "#shared/ledger/versions.ts";
import { refusalSentence } from "#client/i18n/refusal-words.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { texts } from "#client/features/history/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { focusFirstFault } from "#client/ui/focus-first-fault.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type NameVersionDialogProps = { room: OpenRoom; onClose: () => void } & (
	| { at: number; version?: undefined }
	| { version: NamedVersion }
);

export function NameVersionDialog({ room, onClose, ...of }: NameVersionDialogProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const toast = useToast();
	const { send } = useLedger(room, versionsStream);
	const [name, setName] = useState(of.version?.name ?? "");
	const [isAsked, setAsked] = useState(false);
	const [isPending, setPending] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const isMissing = name.trim() === "";
	const keep = async () => {
		setAsked(true);
		if (isMissing) {
			focusFirstFault(form.current);
			return;
		}
		setPending(true);
		const command: VersionCommand = of.version
			? { kind: "rename-version", version: of.version.version, name: name.trim() }
			: { kind: "name-version", name: name.trim(), at: of.at };
		const sent = await send(command);
		setPending(false);
		if (!sent.ok) {
			toast({ tone: "danger", text: refusalSentence(sent.error.kind, language) });
			return;
		}
		const done = of.version ? t.renameDone : t.nameDone;
		toast(sent.value.state === "waiting" ? { text: t.nameWaiting } : { tone: "ok", text: done });
		onClose();
	};
	return (
		<Dialog
			title={of.version ? t.renameTitle : t.nameTitle}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size="small"
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isPending={isPending} onPress={() => void keep()}>
						{t.keepName}
					</Button>
				</>
			}
		>
			<form
				ref={form}
				onSubmit={(event) => {
					event.preventDefault();
					void keep();
				}}
			>
				<TextField
					label={t.nameLabel}
					description={t.nameHint}
					value={name}
					onChange={setName}
					maxLength={200}
					autoFocus
					{...(isAsked && isMissing ? { error: t.nameMissing } : {})}
				/>
			</form>
		</Dialog>
	);
}
