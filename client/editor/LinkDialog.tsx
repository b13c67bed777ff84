/** Asks where the selected words lead. An address that the URL rule refuses is said so, and nothing is written. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { urlFromTyping } from "#shared/editor/url-rule.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./LinkDialog.module.css";

export function LinkDialog({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const t = useTexts(texts);
	const [isOpen, setOpen] = useState(false);
	useEffect(() => signals.on("link", () => editor.isEditable && setOpen(true)), [signals, editor]);
	const leave = () => {
		setOpen(false);
		// After the dialog has given the focus back to where it was.
		requestAnimationFrame(() => editor.commands.focus());
	};
	return (
		<Dialog title={t.linkTitle} size="small" isOpen={isOpen} onOpenChange={(open) => (open ? setOpen(true) : leave())}>
			{isOpen && <LinkForm editor={editor} onDone={leave} />}
		</Dialog>
	);
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
	const t = useTexts(texts);
	const before = String(editor.getAttributes("link").href ?? "");
	const needsWords = editor.state.selection.empty && before === "";
	const [address, setAddress] = useState(before);
	const [words, setWords] = useState("");
	const [isRefused, setRefused] = useState(false);

	const save = () => {
		const href = urlFromTyping(address);
		if (href === null) {
			setRefused(true);
			return;
		}
		const chain = editor.chain();
		if (needsWords) {
			const text = words.trim() === "" ? address.trim() : words.trim();
			chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href } }] }).run();
		} else {
			chain.extendMarkRange("link").linkTo(href).run();
		}
		onDone();
	};

	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
		>
			<TextField
				label={t.linkAddress}
				description={t.linkHint}
				value={address}
				onChange={(value) => {
					setAddress(value);
					setRefused(false);
				}}
				{...(isRefused ? { error: t.linkRefused } : {})}
				inputMode="url"
				autoFocus
			/>
			{needsWords && <TextField label={t.linkText} value={words} onChange={setWords} />}
			<div className={styles.acts}>
				{before !== "" && (
					<Button
						onPress={() => {
							editor.chain().extendMarkRange("link").unlink().run();
							onDone();
						}}
					>
						{t.linkRemove}
					</Button>
				)}
				<Button type="submit" variant="primary">
					{t.linkSave}
				</Button>
			</div>
		</form>
	);
}
