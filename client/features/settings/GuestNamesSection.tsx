/** How long the names of those who came into a workshop by its code are kept: an owner’s choice. */

import { useState } from "react";
import { GUEST_NAME_DAYS, type GuestNameDays } from "#shared/domain/guest-names.ts";
import { useApi } from "#client/api/use-api.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { guestNameTexts } from "#client/features/settings/guest-name-texts.ts";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { useSaving } from "#client/features/settings/use-saving.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Select.tsx";
import styles from "./SettingsSection.module.css";

type Choice = `${Exclude<GuestNameDays, null>}` | "always";

export function GuestNamesSection() {
	const api = useApi();
	const t = useTexts(guestNameTexts);
	const { save: saveWord } = useTexts(texts);
	const workspace = useWorkspace();
	const [choice, setChoice] = useState<Choice>(choiceOf(workspace.guestNameDays));
	const { isPending, save } = useSaving();
	const send = async () => {
		const guestNameDays = GUEST_NAME_DAYS.find((days) => `${days}` === choice) ?? null;
		if (await save(() => api.updateWorkspace(workspace.id, { guestNameDays }))) workspace.reload();
	};
	return (
		<SettingsSection id="noms" title={t.title} why={t.why}>
			<form
				className={styles.form}
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<Select<Choice>
					label={t.howLong}
					description={t.from}
					value={choice}
					onChange={setChoice}
					options={[
						...GUEST_NAME_DAYS.map((days) => ({ value: `${days}` as const, label: t[`days${days}`] })),
						{ value: "always", label: t.always },
					]}
				/>
				<ul className={styles.notes}>
					<li>{t.stays}</li>
					<li>{t.keeps}</li>
					<li>{t.hold}</li>
				</ul>
				<div className={styles.actions}>
					<Button type="submit" variant="primary" isPending={isPending}>
						{saveWord}
					</Button>
				</div>
			</form>
		</SettingsSection>
	);
}

function choiceOf(days: GuestNameDays): Choice {
	return days === null ? "always" : `${days}`;
}
