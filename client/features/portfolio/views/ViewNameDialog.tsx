/** Asks under which name a view is saved. */

import { type FormEvent, useId, useState } from "react";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { texts } from "#client/features/portfolio/views/texts.ts";

type ViewNameDialogProps = { title: string; name: string; onSave: (name: string) => void; onClose: () => void };

const LONGEST = 80;

export function ViewNameDialog({ title, name: before, onSave, onClose }: ViewNameDialogProps) {
	const t = useTexts(texts);
	const [name, setName] = useState(before);
	const [isMissing, setMissing] = useState(false);
	const form = useId();
	const save = (event: FormEvent) => {
		event.preventDefault();
		const trimmed = name.trim().slice(0, LONGEST);
		if (trimmed === "") return setMissing(true);
		onSave(trimmed);
	};
	return (
		<Dialog
			title={title}
			isOpen
			size="small"
			onOpenChange={onClose}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" type="submit" form={form}>
						{t.save}
					</Button>
				</>
			}
		>
			<form id={form} onSubmit={save}>
				<TextField
					label={t.viewName}
					description={t.viewNameHelp}
					value={name}
					onChange={setName}
					autoFocus
					maxLength={LONGEST}
					{...(isMissing && name.trim() === "" ? { error: t.viewNeedsName } : {})}
				/>
			</form>
		</Dialog>
	);
}
