/** Asks where the selected words lead. An address that the URL rule refuses is said so, and nothing is written. */

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { urlFromTyping } from "#shared/editor/url-rule.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./LinkDialog.module.css";

type LinkFormProps = { editor: Editor; onDone: () => void };

export function LinkForm({ editor, onDone }: LinkFormProps) {
	const late = useTexts(lateTexts);
	return (
		<Dialog title={late.linkTitle} size="small" isOpen onOpenChange={(isOpen) => !isOpen && onDone()}>
			<AddressForm editor={editor} onDone={onDone} />
		</Dialog>
	);
}

function AddressForm({ editor, onDone }: LinkFormProps) {
	const late = useTexts(lateTexts);
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
				label={late.linkAddress}
				description={late.linkHint}
				value={address}
				onChange={(value) => {
					setAddress(value);
					setRefused(false);
				}}
				{...(isRefused ? { error: late.linkRefused } : {})}
				inputMode="url"
				autoFocus
			/>
			{needsWords && <TextField label={late.linkText} value={words} onChange={setWords} />}
			<div className={styles.acts}>
				{before !== "" && (
					<Button
						onPress={() => {
							editor.chain().extendMarkRange("link").unlink().run();
							onDone();
						}}
					>
						{late.linkRemove}
					</Button>
				)}
				<Button type="submit" variant="primary">
					{late.linkSave}
				</Button>
			</div>
		</form>
	);
}
