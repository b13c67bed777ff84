/** Says that two organisations are one: which is kept, what follows, and a way back. */

import { useState } from "react";
import {
	mergeOrganisations,
	type OrganisationFields,
	type OrganisationRecord,
} from "#shared/document/organisations.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { involvements } from "#shared/document/project-organisations.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { doOnce } from "#client/document/do-once.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./Organisations.module.css";
import { texts } from "#client/features/organisations/texts.ts";

type MergeDialogProps = {
	table: RecordTable<OrganisationFields>;
	/** The one that goes. */
	organisation: OrganisationRecord;
	projects: readonly Project[];
	onClose: () => void;
	onMerged: (kept: string) => void;
};

export function MergeDialog({ table, organisation, projects, onClose, onMerged }: MergeDialogProps) {
	const t = useTexts(texts);
	const toast = useToast();
	const { organisations } = useCatalog();
	const [keptId, setKept] = useState<string | null>(null);
	const name = organisation.name || t.untitled;
	const words = new Set(
		foldText(name)
			.split(" ")
			.filter((word) => word.length > 3),
	);
	const likeness = (one: OrganisationRecord) =>
		foldText(`${one.name} ${one.acronym}`)
			.split(" ")
			.filter((word) => words.has(word)).length;
	const others = organisations
		.live()
		.filter((one) => one.id !== organisation.id)
		.sort((a, b) => likeness(b) - likeness(a) || (a.name < b.name ? -1 : 1));
	const kept = others.find((one) => one.id === keptId) ?? null;
	const count = involvements(projects, organisations).get(organisation.id)?.total ?? 0;
	const merge = () => {
		if (!kept) return;
		const { takeBack } = doOnce(table.doc, table.scope, () =>
			mergeOrganisations(table, kept.id as RecordId, organisation.id),
		);
		onClose();
		onMerged(kept.id);
		toast({
			text: t.merged(name, kept.name),
			tone: "ok",
			action: { label: t.undo, onAction: () => takeBack() && toast({ text: t.takenBack, tone: "ok" }) },
		});
	};
	return (
		<Dialog
			title={t.mergeTitle(name)}
			isOpen
			onOpenChange={(isOpen) => !isOpen && onClose()}
			actions={
				<>
					<Button onPress={onClose}>{t.cancel}</Button>
					<Button variant="primary" isDisabled={!kept} onPress={merge}>
						{t.mergeDo}
					</Button>
				</>
			}
		>
			<div className={styles.part}>
				<ComboBox
					label={t.mergeInto}
					value={keptId}
					options={others.map((one) => ({ value: one.id, label: one.name || t.untitled }))}
					onChange={setKept}
				/>
				{kept && <p>{t.mergeHelp(name, kept.name || t.untitled, count)}</p>}
			</div>
		</Dialog>
	);
}
