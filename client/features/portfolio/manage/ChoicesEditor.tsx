/** The choices of an own field: renamed, added, archived, removed. One that projects answered is never lost without a question and a way back. */

import { Plus, X } from "lucide-react";
import { useState } from "react";
import {
	addChoice,
	answerCount,
	archiveChoice,
	offeredChoices,
	removeChoice,
	renameChoice,
} from "#shared/document/own-choices.ts";
import type { Choice, OwnField, OwnFieldFields } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { doOnce } from "#client/document/do-once.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ArchivedLines } from "#client/features/portfolio/manage/ArchivedLines.tsx";
import styles from "./Manage.module.css";
import { manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";
import { useToldAct } from "#client/features/portfolio/use-told-act.ts";

type ChoicesEditorProps = { table: RecordTable<OwnFieldFields>; field: OwnField };

export function ChoicesEditor({ table, field }: ChoicesEditorProps) {
	const t = useTexts(manageTexts);
	const tell = useToldAct();
	const [typed, setTyped] = useState("");
	const [asked, setAsked] = useState<{ choice: Choice; count: number } | null>(null);
	const offered = offeredChoices(field.choices);
	const once = (said: string, act: () => void) => tell(said, doOnce(table.doc, table.scope, act).takeBack);
	const remove = (choice: Choice) =>
		once(t.choiceRemoved(choice.label), () => removeChoice(table, field.id, choice.id));
	const archive = (choice: Choice) =>
		once(t.choiceArchived(choice.label), () => archiveChoice(table, field.id, choice.id, true));
	const ask = (choice: Choice) => {
		const count = answerCount(projectTable(table.doc).list(), field.id, choice.id);
		if (count === 0) remove(choice);
		else setAsked({ choice, count });
	};
	return (
		<fieldset className={styles.choices}>
			<legend>{t.choices}</legend>
			<ul className={styles.list}>
				{offered.map((choice) => (
					<li key={choice.id} className={styles.line}>
						<DraftField
							label={t.choice}
							hideLabel
							value={choice.label}
							canWrite
							onCommit={(text) => {
								const label = text.trim();
								if (label !== "") renameChoice(table, field.id, choice.id, label);
							}}
						/>
						<IconButton label={t.removeChoice(choice.label)} size="small" onPress={() => ask(choice)}>
							<X size={16} aria-hidden />
						</IconButton>
					</li>
				))}
			</ul>
			<form
				className={styles.line}
				onSubmit={(event) => {
					event.preventDefault();
					addChoice(table, field.id, typed);
					setTyped("");
				}}
			>
				<TextField
					label={t.addChoice}
					hideLabel
					placeholder={t.addChoice}
					value={typed}
					onChange={setTyped}
					maxLength={200}
				/>
				<Button type="submit" size="small" icon={<Plus size={16} aria-hidden />} isDisabled={typed.trim() === ""}>
					{t.addChoice}
				</Button>
			</form>
			<ArchivedLines
				title={t.archivedChoices}
				lines={field.choices.filter((one) => one.archived)}
				onRestore={(id) => archiveChoice(table, field.id, id, false)}
			/>
			{asked && (
				<RemovalQuestion
					asked={asked}
					onClose={() => setAsked(null)}
					onArchive={() => archive(asked.choice)}
					onRemove={() => remove(asked.choice)}
				/>
			)}
		</fieldset>
	);
}

type RemovalQuestionProps = {
	asked: { choice: Choice; count: number };
	onClose: () => void;
	onArchive: () => void;
	onRemove: () => void;
};

function RemovalQuestion({ asked: { choice, count }, onClose, onArchive, onRemove }: RemovalQuestionProps) {
	const t = useTexts(manageTexts);
	const then = (act: () => void) => () => {
		act();
		onClose();
	};
	return (
		<Dialog
			title={t.removeChoiceTitle(choice.label)}
			isOpen
			onOpenChange={onClose}
			size="small"
			role="alertdialog"
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="danger" onPress={then(onRemove)}>
						{t.removeAnyway}
					</Button>
					<Button variant="primary" autoFocus onPress={then(onArchive)}>
						{t.archiveChoice}
					</Button>
				</>
			}
		>
			<p>{t.choiceUsed(count)}</p>
			<p>{t.choiceUsedMore}</p>
		</Dialog>
	);
}
