/** A message to everybody, shown until it is taken back. */

import { Megaphone } from "lucide-react";
import { useState } from "react";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";

const LONGEST = 500;

export function MessageCard() {
	const t = useTexts(deskTexts);
	const { state, give } = useWorkshop();
	const [text, setText] = useState("");
	const shown = state.messages.findLast(({ table }) => table === null)?.text ?? "";
	const say = async () => {
		if (text.trim() === "") return;
		if ((await give({ kind: "say", text: text.trim(), table: null }, t.messageSaid)) === "done") setText("");
	};
	return (
		<section className={styles.card}>
			<h2 className={styles.cardTitle}>{t.message}</h2>
			{shown !== "" && (
				<div className={styles.shown}>
					<p className={styles.eyebrow}>{t.shownNow}</p>
					<p className={styles.shownText}>{shown}</p>
					<Button size="small" onPress={() => void give({ kind: "say", text: "", table: null }, t.messageBack)}>
						{t.takeBack}
					</Button>
				</div>
			)}
			<form
				className={styles.message}
				onSubmit={(event) => {
					event.preventDefault();
					void say();
				}}
			>
				<TextArea
					label={t.message}
					hideLabel
					rows={2}
					maxLength={LONGEST}
					placeholder={t.messagePlaceholder}
					description={t.messageHint}
					value={text}
					onChange={setText}
				/>
				<Button type="submit" icon={<Megaphone size={18} aria-hidden />} isDisabled={text.trim() === ""}>
					{t.show}
				</Button>
			</form>
		</section>
	);
}
