/** What a balise asks of the text, as a list to check, or of projects, which are judged in the coverage: Entrée adds the next one, handles and keys put them in order. */

import { Plus } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { AskedOf, Criterion, CriterionFields } from "#shared/document/balise-set.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { CriterionRow } from "#client/features/balises/CriterionRow.tsx";
import { texts } from "#client/features/balises/texts.ts";
import type { BaliseActs } from "#client/features/balises/use-balise-acts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import styles from "./CriteriaList.module.css";

type CriteriaListProps = {
	balise: string;
	asks: AskedOf;
	table: RecordTable<CriterionFields>;
	/** Of the balise, whatever they ask. */
	criteria: readonly Criterion[];
	canWrite: boolean;
	acts: BaliseActs;
};

export function CriteriaList({ balise, asks, table, criteria: all, canWrite, acts }: CriteriaListProps) {
	const t = useTexts(texts);
	const titleId = useId();
	const list = useRef<HTMLOListElement>(null);
	const [wanted, setWanted] = useState<RecordId | null>(null);
	const [dragged, setDragged] = useState<RecordId | null>(null);
	const criteria = useMemo(() => all.filter((one) => one.asks === asks), [all, asks]);
	const ofText = asks === "text";
	const done = criteria.filter((one) => one.checked).length;

	// A criterion just added or moved has the focus as soon as it is drawn.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the criteria are what is drawn
	useEffect(() => {
		if (wanted === null) return;
		const field = list.current?.querySelector<HTMLElement>(`[data-criterion="${wanted}"] textarea`);
		if (!field) return;
		field.focus();
		setWanted(null);
	}, [wanted, criteria]);

	const on = useMemo(
		() => ({
			addAfter: (criterion: Criterion) => setWanted(acts.addCriterion(balise, "", asks, criterion.id)),
			move: (criterion: Criterion, by: -1 | 1) => {
				acts.moveCriterion(criterion.id, by);
				setWanted(criterion.id);
			},
		}),
		[acts, balise, asks],
	);
	const remove = (criterion: Criterion, place: number) => {
		const next = criteria[place - 1] ?? criteria[place + 1];
		acts.removeCriterion(criterion.id);
		if (next) setWanted(next.id);
	};
	return (
		<section aria-labelledby={titleId} className={styles.section}>
			<h3 id={titleId} className={styles.title}>
				{ofText ? t.criteriaOfText : t.criteriaOfProjects}
				{ofText && criteria.length > 0 && <span className={styles.count}>{t.progress(done, criteria.length)}</span>}
			</h3>
			{criteria.length === 0 && <p className={styles.hint}>{ofText ? t.noCriteria : t.noProjectCriteria}</p>}
			<ol ref={list} className={styles.list}>
				{criteria.map((criterion, place) => (
					<CriterionRow
						key={criterion.id}
						table={table}
						criterion={criterion}
						place={place}
						canWrite={canWrite}
						dragged={dragged}
						onDrag={setDragged}
						onDrop={(isAfter) => {
							if (dragged === null || dragged === criterion.id) return;
							const others = criteria.filter((one) => one.id !== dragged);
							const at = others.findIndex((one) => one.id === criterion.id);
							acts.placeCriterion(dragged, (isAfter ? others[at] : others[at - 1])?.id ?? null);
							setDragged(null);
						}}
						onAddAfter={on.addAfter}
						onMove={on.move}
						onRemove={() => remove(criterion, place)}
						onAskOf={acts.askOf}
					/>
				))}
			</ol>
			{canWrite && (
				<>
					<Button
						size="small"
						variant="quiet"
						icon={<Plus size={16} aria-hidden />}
						onPress={() => setWanted(acts.addCriterion(balise, "", asks, criteria.at(-1)?.id))}
					>
						{ofText ? t.addCriterion : t.addProjectCriterion}
					</Button>
					{criteria.length > 0 && <p className={styles.hint}>{t.criteriaHint}</p>}
				</>
			)}
		</section>
	);
}
