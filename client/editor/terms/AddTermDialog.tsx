/** Words of a text become a proposed term of a glossary, with the passage they stand in; a workspace without a glossary gets one. */

import { useState } from "react";
import { useLocation } from "wouter";
import { termTable } from "#shared/document/glossary.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { type DocumentId, newId, type RecordId } from "#shared/lib/ids.ts";
import { type Failure, failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useApi } from "#client/api/use-api.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useRooms } from "#client/document/rooms-context.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { whenWritable } from "#client/document/when-writable.ts";
import { texts } from "#client/editor/terms/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Terms.module.css";

const FORM = "add-term";
/** Long enough for what was written to reach the server, whatever is opened next. */
const HOLD_MS = 30_000;

type AddTermDialogProps = { words: string; context: string; onClose: () => void };

export function AddTermDialog({ words, context, onClose }: AddTermDialogProps) {
	const t = useTexts(texts);
	const api = useApi();
	const rooms = useRooms();
	const toast = useToast();
	const { language } = useLanguage();
	const { id: workspace, can } = useWorkspace();
	const [, navigate] = useLocation();
	const glossaries = useDirectoryDocuments(workspace).filter(({ kind, archived }) => kind === "glossary" && !archived);
	const [name, setName] = useState(words);
	const [definition, setDefinition] = useState("");
	const [chosen, setChosen] = useState<string>(glossaries[0]?.id ?? "");
	const [isPending, setPending] = useState(false);
	const [error, setError] = useState<string | null>(null);
	const mayCreate = can("createDocument");

	const glossary = async (): Promise<{ id: DocumentId } | Failure> => {
		const known = glossaries.find(({ id }) => id === chosen) ?? glossaries[0];
		if (known) return { id: known.id };
		const made = await api.createDocument(workspace, { kind: "glossary", title: t.newTitle, start: "empty", language });
		return made.ok ? { id: made.value.id as DocumentId } : made.error;
	};
	const add = async () => {
		const term = name.trim().replace(/\s+/g, " ");
		if (term === "" || isPending) return setError(term === "" ? t.addNameMissing : error);
		setPending(true);
		const where = await glossary();
		if (!("id" in where)) {
			setPending(false);
			return setError(failureSentence(where, language));
		}
		const room = roomName(workspace, where.id);
		const letGo = rooms.hold(room);
		setTimeout(letGo, HOLD_MS);
		const isHere = await whenWritable(rooms.room(room).get());
		setPending(false);
		if (!isHere) return setError(t.waiting);
		const { doc } = rooms.room(room).get();
		const table = termTable(doc);
		if (table.list().some((one) => !one.archived && foldText(one.name) === foldText(term)))
			return setError(t.addKnown(term));
		const record = newId<RecordId>();
		doc.transact(() => {
			table.add(record, { name: term, context });
			if (definition.trim() !== "")
				writeBlocks(richText(doc, recordTextName("definition", record)), [{ paragraph: definition.trim() }]);
		});
		toast({
			text: t.added(term),
			tone: "ok",
			action: { label: t.openTerm, onAction: () => navigate(paths.record(workspace, "glossary", where.id, record)) },
		});
		onClose();
	};

	const isImpossible = glossaries.length === 0 && !mayCreate;
	return (
		<Dialog
			title={t.addTitle}
			isOpen
			onOpenChange={onClose}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button type="submit" form={FORM} variant="primary" isPending={isPending} isDisabled={isImpossible}>
						{t.addIt}
					</Button>
				</>
			}
		>
			<form
				id={FORM}
				className={styles.form}
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void add();
				}}
			>
				<TextField
					label={t.addName}
					value={name}
					onChange={(value) => {
						setName(value);
						setError(null);
					}}
					maxLength={200}
					autoFocus
					error={error ?? undefined}
				/>
				<TextArea
					label={t.addDefinition}
					description={t.addDefinitionHint}
					value={definition}
					onChange={setDefinition}
					rows={3}
				/>
				{glossaries.length > 1 && (
					<Select
						label={t.addWhere}
						options={glossaries.map(({ id, title }) => ({ value: id as string, label: title }))}
						value={chosen}
						onChange={setChosen}
					/>
				)}
				{glossaries.length === 0 && (
					<p className={styles.none}>
						{t.addNone} {mayCreate ? t.addNoneHint : t.addNoneAsk}
					</p>
				)}
				<p className={styles.context}>
					<span className={styles.label}>{t.addContext}</span> {context}
				</p>
			</form>
		</Dialog>
	);
}
