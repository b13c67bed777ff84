/** What a term takes the place of: words to avoid, why, and another term to write instead when it is not this one. */

import { X } from "lucide-react";
import { type Avoided, avoidedOf, canBeWritten } from "#shared/document/glossary.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId } from "#shared/lib/ids.ts";
import { DraftField } from "#client/document/DraftField.tsx";
import { ReadOnlyField } from "#client/document/ReadOnlyField.tsx";
import type { TermFieldProps } from "#client/features/glossary/TermPanel.tsx";
import { texts } from "#client/features/glossary/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Select } from "#client/ui/Select.tsx";
import { TagField } from "#client/ui/TagField.tsx";
import panel from "#client/ui/record-panels.module.css";
import styles from "./TermPanel.module.css";

export function AvoidField({ table, term, all, canWrite }: TermFieldProps) {
	const t = useTexts(texts);
	const avoided = avoidedOf(term);
	const others = all.filter((one) => one.id !== term.id && canBeWritten(one));
	const name = term.name || t.untitled;
	const written = new Set([term, ...others].flatMap((one) => [one.name, ...one.variants]).map(foldText));
	const write = (key: string, value: Avoided | null) => table.setItem(term.id, "avoid", key, value);
	return (
		<section className={styles.group}>
			<h3 className={panel.label}>{t.avoid}</h3>
			{canWrite && <p className={styles.hint}>{t.avoidHint}</p>}
			{avoided.length === 0 && !canWrite && <p className={styles.hint}>{t.noAvoid}</p>}
			<ul className={styles.items}>
				{avoided.map(({ id, ...one }) => {
					const change = (part: Partial<Avoided>) => write(id, { ...(table.get(term.id)?.avoid[id] ?? one), ...part });
					const other = others.find((candidate) => candidate.id === one.use);
					return (
						<li key={id} className={styles.item}>
							<div className={styles.itemHead}>
								<p className={styles.itemName}>
									<s>{one.words}</s>
								</p>
								{canWrite && (
									<IconButton label={t.removeAvoid(one.words)} size="small" onPress={() => write(id, null)}>
										<X size={16} aria-hidden />
									</IconButton>
								)}
							</div>
							{written.has(foldText(one.words)) && <p className={styles.warning}>{t.alsoTerm(one.words)}</p>}
							{(canWrite || one.why !== "") && (
								<DraftField
									label={t.why}
									value={one.why}
									canWrite={canWrite}
									onCommit={(why) => change({ why: why.trim() })}
								/>
							)}
							{canWrite && others.length > 0 ? (
								<Select
									label={t.instead}
									options={[
										{ value: "", label: t.itself(name) },
										...others.map((candidate) => ({ value: candidate.id as string, label: candidate.name })),
									]}
									value={other ? (other.id as string) : ""}
									onChange={(use) => change({ use })}
								/>
							) : (
								!canWrite && other && <ReadOnlyField label={t.instead} value={other.name} />
							)}
						</li>
					);
				})}
			</ul>
			{canWrite && (
				<TagField
					label={t.addAvoid}
					placeholder={t.addAvoidPlaceholder}
					values={[]}
					onChange={([words = ""]) => write(newId(), { words, why: "", use: "" })}
				/>
			)}
		</section>
	);
}
