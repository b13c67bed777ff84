/** What is done with a template of the workspace beside starting from it: another name, or away with it. */

import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { LONGEST_TEMPLATE_NAME, type KeptTemplate } from "#shared/ledger/workshop-templates.ts";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { startTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import type { KeptTemplates } from "#client/features/workshops/desk/use-kept-templates.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";

type KeptTemplateActsProps = { template: KeptTemplate; give: KeptTemplates["give"]; onRemoved: () => void };

export function KeptTemplateActs({ template, give, onRemoved }: KeptTemplateActsProps) {
	const t = useTexts(startTexts);
	const [isRenaming, setRenaming] = useState(false);
	const [isRemoving, setRemoving] = useState(false);
	return (
		<div className={styles.startActs}>
			<Button size="small" variant="quiet" icon={<Pencil size={16} aria-hidden />} onPress={() => setRenaming(true)}>
				{t.rename}
			</Button>
			<Button size="small" variant="quiet" icon={<Trash2 size={16} aria-hidden />} onPress={() => setRemoving(true)}>
				{t.remove}
			</Button>
			{isRenaming && <RenameDialog template={template} give={give} onClose={() => setRenaming(false)} />}
			<ConfirmDialog
				title={t.removeTitle(template.name)}
				confirmLabel={t.remove}
				isDanger
				isOpen={isRemoving}
				onOpenChange={setRemoving}
				onConfirm={async () => {
					const given = await give({ kind: "remove-template", template: template.id }, t.removed);
					if (given === "done") onRemoved();
				}}
			>
				{t.removeAsk}
			</ConfirmDialog>
		</div>
	);
}

type RenameDialogProps = Pick<KeptTemplateActsProps, "template" | "give"> & { onClose: () => void };

function RenameDialog({ template, give, onClose }: RenameDialogProps) {
	const t = useTexts(startTexts);
	const [name, setName] = useState(template.name);
	const [isMissing, setMissing] = useState(false);
	const rename = async () => {
		if (name.trim() === "") return setMissing(true);
		const given = await give({ kind: "rename-template", template: template.id, name: name.trim() }, t.renamed);
		if (given === "done" || given === "waiting") onClose();
	};
	return (
		<Dialog title={t.rename} size="small" isOpen onOpenChange={onClose}>
			<form
				className={styles.templateForm}
				onSubmit={(event) => {
					event.preventDefault();
					void rename();
				}}
			>
				<TextField
					label={t.name}
					maxLength={LONGEST_TEMPLATE_NAME}
					value={name}
					onChange={(text) => {
						setName(text);
						setMissing(false);
					}}
					autoFocus
					{...(isMissing ? { error: t.nameMissing } : {})}
				/>
				<div className={styles.startActs}>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button type="submit" variant="primary">
						{t.saveIt}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
