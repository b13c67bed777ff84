/** Keeps the agenda of this workshop under a name, to prepare others from. A name that is taken says what it will replace. */

import { useState } from "react";
import { MAX_COMMAND_BYTES } from "#shared/ledger/stream.ts";
import { LONGEST_TEMPLATE_NAME, templateCalled, workshopTemplatesStream } from "#shared/ledger/workshop-templates.ts";
import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { startTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { contentOf } from "#client/features/workshops/desk/starts.ts";
import { useKeptTemplates } from "#client/features/workshops/desk/use-kept-templates.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";

const MOST_BYTES = workshopTemplatesStream.maxCommandBytes ?? MAX_COMMAND_BYTES;

export function SaveTemplateDialog({ onClose }: { onClose: () => void }) {
	const t = useTexts(startTexts);
	const toast = useToast();
	const { workspace, document, room, state } = useWorkshop();
	const { state: kept, give } = useKeptTemplates();
	const [name, setName] = useState((useDocumentTitle(workspace, document) ?? "").slice(0, LONGEST_TEMPLATE_NAME));
	const [error, setError] = useState<string | null>(null);
	const [isPending, setPending] = useState(false);
	const called = templateCalled(kept, name);
	const save = async () => {
		const given = name.trim();
		if (given === "") return setError(t.nameMissing);
		const content = contentOf(room.doc, state.steps);
		const command = { kind: "save-template" as const, template: called?.id ?? null, name: given, content };
		// What the server would not take is said in its field: the workshop has it all anyway.
		const isTooLong = new Blob([JSON.stringify(command)]).size > MOST_BYTES;
		if (isTooLong || !workshopTemplatesStream.command.safeParse(command).success) return setError(t.tooLong);
		setPending(true);
		const came = await give(command, t.saved(given));
		setPending(false);
		if (came !== "done" && came !== "waiting") return;
		if (came === "done") toast({ text: t.saved(given), tone: "ok" });
		onClose();
	};
	return (
		<Dialog title={t.save} size="small" isOpen onOpenChange={onClose}>
			<form
				className={styles.templateForm}
				onSubmit={(event) => {
					event.preventDefault();
					void save();
				}}
			>
				<p className={styles.hint}>{t.saveMore}</p>
				<TextField
					label={t.name}
					maxLength={LONGEST_TEMPLATE_NAME}
					value={name}
					onChange={(text) => {
						setName(text);
						setError(null);
					}}
					autoFocus
					{...(error === null ? {} : { error })}
					{...(called ? { description: t.replaceMore(called.name) } : {})}
				/>
				<div className={styles.startActs}>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button type="submit" variant="primary" isPending={isPending}>
						{called ? t.replace(called.name) : t.saveIt}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
