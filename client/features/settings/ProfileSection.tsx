/** One's own name, organisation and sector in this workspace. */

import { useState } from "react";
import { useApi } from "#client/api/use-api.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { texts } from "#client/features/settings/texts.ts";
import { useSaving } from "#client/features/settings/use-saving.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./SettingsSection.module.css";

/** Stands for « non précisé » in the list of choices; no sector has an empty name. */
const NONE = "";

export function ProfileSection() {
	const api = useApi();
	const t = useTexts(texts);
	const { language } = useLanguage();
	const workspace = useWorkspace();
	const cache = useResourceCache();
	const { me } = workspace;
	const [name, setName] = useState(me.name);
	const [organisation, setOrganisation] = useState(me.organisation ?? "");
	const [sector, setSector] = useState(me.sector ?? NONE);
	const { isPending, save } = useSaving();
	const isNameMissing = name.trim() === "";
	const sectors =
		me.sector && !workspace.sectors.includes(me.sector) ? [...workspace.sectors, me.sector] : workspace.sectors;

	const send = async () => {
		if (isNameMissing) return;
		const isSaved = await save(() =>
			api.updateMe(workspace.id, {
				name: name.trim(),
				organisation: organisation.trim() || null,
				sector: sector === NONE ? null : sector,
			}),
		);
		if (!isSaved) return;
		workspace.reload();
		cache.invalidate(`workspaces/${workspace.id}/members`);
	};

	return (
		<SettingsSection id="profil" title={t.profile} why={t.profileWhy}>
			<form
				className={styles.form}
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<TextField
					label={t.name}
					value={name}
					onChange={setName}
					maxLength={80}
					autoComplete="name"
					error={isNameMissing ? failureSentence({ kind: "name-required" }, language) : undefined}
				/>
				<div className={styles.pair}>
					<TextField
						label={t.organisation}
						mark="optional"
						value={organisation}
						onChange={setOrganisation}
						maxLength={120}
						autoComplete="organization"
					/>
					<Select
						label={t.sector}
						mark="optional"
						value={sector}
						onChange={setSector}
						options={[{ value: NONE, label: t.noSector }, ...sectors.map((known) => ({ value: known, label: known }))]}
					/>
				</div>
				<div className={styles.actions}>
					<Button type="submit" variant="primary" isPending={isPending}>
						{t.save}
					</Button>
				</div>
			</form>
		</SettingsSection>
	);
}
