/** What whoever leads does for one table: names it and says where it is, and writes to it alone. */

import { useState } from "react";
import type { Table } from "#shared/ledger/workshop-tables.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./Tables.module.css";

type TableDialogProps = { table: Table; onClose: () => void };

const LONGEST_NAME = 80;
const LONGEST_MESSAGE = 500;

export function NameTableDialog({ table, onClose }: TableDialogProps) {
	const t = useTexts(tablesTexts);
	const { give } = useWorkshop();
	const [name, setName] = useState(table.name);
	const [place, setPlace] = useState(table.place);
	const save = async () => {
		if (name.trim() === "") return;
		const given = await give({ kind: "name-table", table: table.id, name: name.trim(), place: place.trim() });
		if (given === "done" || given === "waiting") onClose();
	};
	return (
		<Dialog title={t.rename} size="small" isOpen onOpenChange={onClose}>
			<form
				className={styles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void save();
				}}
			>
				<TextField label={t.renameName} maxLength={LONGEST_NAME} value={name} onChange={setName} autoFocus />
				<TextField
					label={t.renamePlace}
					description={t.renamePlaceHint}
					maxLength={LONGEST_NAME}
					value={place}
					onChange={setPlace}
				/>
				<Button type="submit" variant="primary" isDisabled={name.trim() === ""}>
					{t.save}
				</Button>
			</form>
		</Dialog>
	);
}

export function TellTableDialog({ table, onClose }: TableDialogProps) {
	const t = useTexts(tablesTexts);
	const { state, give } = useWorkshop();
	const [text, setText] = useState("");
	const shown = state.messages.findLast((message) => message.table === table.id)?.text ?? "";
	const say = async (words: string) => {
		const given = await give({ kind: "say", text: words, table: table.id }, words === "" ? undefined : t.told);
		if (given === "done" || given === "waiting") onClose();
	};
	return (
		<Dialog title={t.tellTitle(table.name)} size="small" isOpen onOpenChange={onClose}>
			<form
				className={styles.form}
				onSubmit={(event) => {
					event.preventDefault();
					if (text.trim() !== "") void say(text.trim());
				}}
			>
				{shown !== "" && (
					<div className={styles.said}>
						<p>{shown}</p>
						<Button size="small" onPress={() => void say("")}>
							{t.tellBack}
						</Button>
					</div>
				)}
				<TextArea
					label={t.tellField}
					description={t.tellHint}
					rows={3}
					maxLength={LONGEST_MESSAGE}
					value={text}
					onChange={setText}
				/>
				<Button type="submit" variant="primary" isDisabled={text.trim() === ""}>
					{t.tellSend}
				</Button>
			</form>
		</Dialog>
	);
}
