/** What the workshop is for: the text of its room, written together. */

import { frameworkTextName } from "#shared/document/rich-text.ts";
import { RichText } from "#client/editor/RichText.tsx";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export function AgendaPurpose() {
	const t = useTexts(agendaTexts);
	const { room } = useWorkshop();
	return (
		<section className={styles.part}>
			<div className={styles.head}>
				<h2>{t.purpose}</h2>
				<p className={styles.hint}>{t.purposeHint}</p>
			</div>
			<RichText room={room} field={frameworkTextName()} label={t.purpose} placeholder={t.purposePlaceholder} />
		</section>
	);
}
