/** What an image shows, in words, for who does not see it. */

import { useState } from "react";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./ImageView.module.css";

export function AltForm({ alt, onSave }: { alt: string; onSave: (alt: string) => void }) {
	const t = useTexts(texts);
	const late = useTexts(lateTexts);
	const [value, setValue] = useState(alt);
	return (
		<form
			className={styles.form}
			onSubmit={(event) => {
				event.preventDefault();
				onSave(value.trim());
			}}
		>
			<TextField
				label={t.altText}
				description={late.altHint}
				value={value}
				onChange={setValue}
				autoFocus
				maxLength={500}
			/>
			<Button type="submit" variant="primary" size="small">
				{late.save}
			</Button>
		</form>
	);
}
