/** Another name for a guest, given by whoever leads. */

import { useId, useState } from "react";
import type { MemberId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";

type RenameDialogProps = { member: MemberId; name: string; onClose: () => void };

export function RenameDialog({ member, name, onClose }: RenameDialogProps) {
	const t = useTexts(deskTexts);
	const api = useApi();
	const cache = useResourceCache();
	const toast = useToast();
	const { language } = useLanguage();
	const { workspace, document } = useWorkshop();
	const form = useId();
	const [typed, setTyped] = useState(name);
	const [fault, setFault] = useState<string | null>(null);
	const [isSending, setSending] = useState(false);
	const rename = async () => {
		setSending(true);
		const renamed = await api.renameGuest(workspace, document, member, typed);
		setSending(false);
		if (!renamed.ok) {
			setFault(failureSentence(renamed.error, language));
			return;
		}
		cache.invalidate(`workshops/${workspace}/${document}/people`);
		cache.invalidate(`workspaces/${workspace}/members`);
		toast({ tone: "ok", text: t.renamed(renamed.value.name) });
		onClose();
	};
	const actions = (
		<>
			<Button variant="quiet" onPress={onClose}>
				{t.cancel}
			</Button>
			<Button variant="primary" type="submit" form={form} isPending={isSending}>
				{t.rename}
			</Button>
		</>
	);
	return (
		<Dialog title={t.renameTitle(name)} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} actions={actions}>
			<form
				id={form}
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void rename();
				}}
			>
				<TextField
					label={t.newName}
					description={t.renameMore}
					value={typed}
					onChange={(text) => {
						setTyped(text);
						setFault(null);
					}}
					{...(fault === null ? {} : { error: fault })}
				/>
			</form>
		</Dialog>
	);
}
