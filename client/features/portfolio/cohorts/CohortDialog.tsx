/** Makes a cohort: its name, and what brings its projects together. */

import { type FormEvent, useId, useState } from "react";
import { COHORT_KINDS, type CohortFields, type CohortKind } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useTable } from "#client/document/use-room.ts";
import { CitingTextArea } from "#client/editor/CitingArea.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { texts } from "#client/features/portfolio/cohorts/texts.ts";
import styles from "#client/features/portfolio/cohorts/Cohorts.module.css";
import { useSuggestions } from "#client/features/portfolio/use-suggestions.ts";

type CohortDialogProps = {
	room: OpenRoom;
	cohorts: RecordTable<CohortFields>;
	onClose: () => void;
	onMade: (id: RecordId) => void;
};

/** What a field of a record holds. */
const LONGEST_ABOUT = 5_000;

export function CohortDialog({ room, cohorts, onClose, onMade }: CohortDialogProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const form = useId();
	const suggest = useSuggestions(useTable(room, projectTable));
	const [name, setName] = useState("");
	const [about, setAbout] = useState("");
	const [kind, setKind] = useState<CohortKind>("sector");
	const [sectors, setSectors] = useState<readonly string[]>([]);
	const [populations, setPopulations] = useState<readonly string[]>([]);
	const [isAsked, setAsked] = useState(false);
	const rule = { sectors: kind === "free" ? [] : sectors, populations: kind === "population" ? populations : [] };
	const hasRule = kind === "free" || rule.sectors.length + rule.populations.length > 0;
	const make = (event: FormEvent) => {
		event.preventDefault();
		setAsked(true);
		if (name.trim() === "" || !hasRule) return;
		const id = newId<RecordId>();
		cohorts.add(id, { name: name.trim(), about: about.trim(), kind, ...rule });
		toast({ text: t.created(name.trim()), tone: "ok" });
		onMade(id);
	};
	return (
		<Dialog
			title={t.newCohort}
			isOpen
			onOpenChange={onClose}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" type="submit" form={form}>
						{t.create}
					</Button>
				</>
			}
		>
			<form id={form} className={styles.form} onSubmit={make}>
				<TextField
					label={t.name}
					value={name}
					onChange={setName}
					autoFocus
					maxLength={200}
					{...(isAsked && name.trim() === "" ? { error: t.nameMissing } : {})}
				/>
				<RadioGroup
					label={t.kind}
					value={kind}
					onChange={setKind}
					options={COHORT_KINDS.map((one) => ({
						value: one,
						label: t[one],
						description: { sector: t.sectorHelp, population: t.populationHelp, free: t.freeHelp }[one],
					}))}
				/>
				{kind === "population" && (
					<TagField
						label={t.populations}
						values={populations}
						onChange={setPopulations}
						suggestions={suggest("populations")}
						{...(isAsked && !hasRule ? { error: t.ruleMissing } : {})}
					/>
				)}
				{kind !== "free" && (
					<TagField
						label={t.sectors}
						values={sectors}
						onChange={setSectors}
						suggestions={suggest("sectors")}
						{...(isAsked && !hasRule && kind === "sector" ? { error: t.ruleMissing } : {})}
					/>
				)}
				<CitingTextArea label={t.about} value={about} onChange={setAbout} maxLength={LONGEST_ABOUT} />
			</form>
		</Dialog>
	);
}
