/** When and where the workshop is held. */

import type { WorkshopDetails } from "#shared/ledger/workshop-wire.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import type { AgendaActs } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

const DAY = /^2\d{3}-\d\d-\d\d$/;

export function AgendaDetails({ acts }: { acts: AgendaActs }) {
	const t = useTexts(agendaTexts);
	const { state } = useWorkshop();
	const { details } = state;
	const set = (part: Partial<WorkshopDetails>) => void acts.setDetails(part);
	return (
		<section className={styles.part}>
			<h2>{t.when}</h2>
			<div className={styles.pair}>
				<DraftField
					label={t.date}
					type="date"
					canWrite
					value={details.date ?? ""}
					errorOf={(text) => (text === "" || DAY.test(text) ? null : t.dateWrong)}
					onCommit={(text) => set({ date: text === "" ? null : text })}
				/>
				<DraftField
					label={t.startsAt}
					type="time"
					canWrite
					value={details.startsAt ?? ""}
					description={t.startsAtHint}
					onCommit={(text) => set({ startsAt: text === "" ? null : text.slice(0, 5) })}
				/>
			</div>
			<DraftField
				label={t.place}
				canWrite
				value={details.place}
				placeholder={t.placePlaceholder}
				onCommit={(text) => set({ place: text.trim().slice(0, 300) })}
			/>
		</section>
	);
}
