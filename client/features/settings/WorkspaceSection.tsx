/** The workspace's name and its list of sectors. */

import { useState } from "react";
import { useApi } from "#client/api/use-api.ts";
import { useResourceCache } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { SectorList } from "#client/features/settings/SectorList.tsx";
import { SettingsSection } from "#client/features/settings/SettingsSection.tsx";
import { cleanSectors, type SectorRow, sectorRows } from "#client/features/settings/sector-rows.ts";
import { texts } from "#client/features/settings/texts.ts";
import { useSaving } from "#client/features/settings/use-saving.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./SettingsSection.module.css";

export function WorkspaceSection() {
	const api = useApi();
	const t = useTexts(texts);
	const workspace = useWorkspace();
	const cache = useResourceCache();
	const [name, setName] = useState(workspace.name);
	const [rows, setRows] = useState<readonly SectorRow[]>(() => sectorRows(workspace.sectors));
	const { isPending, save } = useSaving();
	const isNameMissing = name.trim() === "";

	const send = async () => {
		if (isNameMissing) return;
		const sectors = cleanSectors(rows);
		if (!(await save(() => api.updateWorkspace(workspace.id, { name: name.trim(), sectors })))) return;
		setRows(sectorRows(sectors));
		workspace.reload();
		cache.invalidate("me");
	};

	return (
		<SettingsSection id="espace" title={t.workspace}>
			<form
				className={styles.form}
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void send();
				}}
			>
				<TextField
					label={t.workspaceName}
					value={name}
					onChange={setName}
					maxLength={120}
					error={isNameMissing ? t.nameMissing : undefined}
				/>
				<SectorList rows={rows} onChange={setRows} />
				<div className={styles.actions}>
					<Button type="submit" variant="primary" isPending={isPending}>
						{t.save}
					</Button>
				</div>
			</form>
		</SettingsSection>
	);
}
