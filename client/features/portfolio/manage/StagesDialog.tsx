/** Where a workspace makes the list of stages its own: names, order, what is offered. */

import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type * as Y from "yjs";
import type { RecordId } from "#shared/lib/ids.ts";
import { StageEdits, stageName } from "#shared/document/stages.ts";
import type { Language } from "#shared/lib/language.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ArchivedLines } from "#client/features/portfolio/manage/ArchivedLines.tsx";
import { ListMoves } from "#client/features/portfolio/manage/ListMoves.tsx";
import styles from "./Manage.module.css";
import { manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";

export function StagesDialog({ doc, onClose }: { doc: Y.Doc; onClose: () => void }) {
	const t = useTexts(manageTexts);
	const { language } = useLanguage();
	const { stages } = useCatalog();
	const edits = useMemo(() => new StageEdits(doc), [doc]);
	const [typed, setTyped] = useState("");
	const live = stages.filter((stage) => !stage.archived);
	const ids = live.map((stage) => stage.id);
	const nameOf = (id: string) => stageName(id, stages, language) || t.unnamed;
	const add = () => {
		const label = typed.replace(/\s+/g, " ").trim();
		if (label === "") return;
		edits.add(label);
		setTyped("");
	};
	return (
		<Dialog
			title={t.stagesTitle}
			isOpen
			onOpenChange={(isOpen) => !isOpen && onClose()}
			actions={
				<Button variant="primary" onPress={onClose}>
					{t.done}
				</Button>
			}
		>
			<div className={styles.body}>
				<p className={styles.help}>{t.stagesHelp}</p>
				<ul className={styles.list}>
					{live.map((stage, place) => (
						<li key={stage.id} className={styles.line}>
							<DraftField
								label={t.stageLabel}
								hideLabel
								value={nameOf(stage.id)}
								canWrite
								onCommit={(text) => edits.rename(stage.id, ownLabel(stage.id, text, language))}
							/>
							<ListMoves
								label={nameOf(stage.id)}
								ids={ids}
								place={place}
								onMove={(after: RecordId | null) => edits.move(stage.id, after)}
								onArchive={() => edits.setArchived(stage.id, true)}
							/>
						</li>
					))}
				</ul>
				<form
					className={styles.line}
					onSubmit={(event) => {
						event.preventDefault();
						add();
					}}
				>
					<TextField label={t.stageLabel} value={typed} onChange={setTyped} maxLength={200} />
					<Button type="submit" icon={<Plus size={16} aria-hidden />} isDisabled={typed.trim() === ""}>
						{t.addStage}
					</Button>
				</form>
				<ArchivedLines
					title={t.archivedStages}
					lines={stages.filter((stage) => stage.archived).map(({ id }) => ({ id, label: nameOf(id) }))}
					onRestore={(id) => edits.setArchived(id, false)}
				/>
			</div>
		</Dialog>
	);
}

/** What to keep of a typed name: nothing when it is the built-in one, which each reads in their language. */
function ownLabel(id: string, typed: string, language: Language): string {
	const label = typed.replace(/\s+/g, " ").trim();
	return label === stageName(id, [], language) ? "" : label;
}
