/** What a term means in each milieu: a sector of the workspace or one's own words, the sense it gives, where that is said. */

import { X } from "lucide-react";
import { type Sense, sensesOf } from "#shared/document/glossary.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { DraftField } from "#client/document/DraftField.tsx";
import type { TermFieldProps } from "#client/features/glossary/TermPanel.tsx";
import { texts } from "#client/features/glossary/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./TermPanel.module.css";

export function SensesField({ table, term, canWrite }: TermFieldProps) {
	const t = useTexts(texts);
	const { sectors } = useWorkspace();
	const senses = sensesOf(term);
	const taken = new Set(senses.map(({ sector }) => foldText(sector)));
	const write = (key: string, sense: Sense | null) => table.setItem(term.id, "senses", key, sense);
	return (
		<section className={styles.group}>
			<h3 className={panel.label}>{t.senses}</h3>
			{canWrite && <p className={styles.hint}>{t.sensesHint}</p>}
			{senses.length === 0 && !canWrite && <p className={styles.hint}>{t.noSense}</p>}
			<ul className={styles.items}>
				{senses.map(({ id, ...sense }) => {
					const line = (field: keyof Sense, isMultiline = false) => (
						<DraftField
							label={t[field]}
							value={sense[field]}
							canWrite={canWrite}
							isMultiline={isMultiline}
							onCommit={(value) => write(id, { ...(table.get(term.id)?.senses[id] ?? sense), [field]: value.trim() })}
						/>
					);
					return (
						<li key={id} className={styles.item}>
							<div className={styles.itemHead}>
								{canWrite ? line("sector") : <p className={styles.itemName}>{sense.sector}</p>}
								{canWrite && (
									<IconButton label={t.removeSense(sense.sector)} size="small" onPress={() => write(id, null)}>
										<X size={16} aria-hidden />
									</IconButton>
								)}
							</div>
							{line("sense", true)}
							{(canWrite || sense.source !== "") && line("source")}
						</li>
					);
				})}
			</ul>
			{canWrite && (
				<TagField
					label={t.addSense}
					placeholder={t.addSensePlaceholder}
					values={[]}
					suggestions={sectors.filter((sector) => !taken.has(foldText(sector)))}
					onChange={([sector = ""]) => write(newId(), { sector, sense: "", source: "" })}
				/>
			)}
		</section>
	);
}
