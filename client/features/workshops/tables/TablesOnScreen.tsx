/** Tables on the projected screen: where they are and how many have finished, without a word of what they write; then the passage that is before everybody, with every version of it. */

import type { ReactNode } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { type Table, tablesStepOf } from "#shared/ledger/workshop-tables.ts";
import { PassageVersions } from "#client/features/workshops/tables/PassageVersions.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { usePlenaryPassages } from "#client/features/workshops/tables/table-versions.ts";
import { ScreenVote } from "#client/features/workshops/screen/ScreenVote.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Tables.module.css";

/** `children`: what the step shows where there are no tables. */
export function TablesOnScreen({ step, children }: { step: Step; children: ReactNode }) {
	const { state } = useWorkshop();
	const back = tablesStepOf(state, state.steps, step);
	if (back && state.works.get(back.id)?.plenary) return <PlenaryOnScreen step={step} tables={back} />;
	if (step.kind !== "tables" || state.tables.length === 0) return children;
	return (
		<ul className={styles.screenTables}>
			{state.tables.map((table) => (
				<TableOnScreen key={table.id} step={step} table={table} />
			))}
		</ul>
	);
}

function TableOnScreen({ step, table }: { step: Step; table: Table }) {
	const t = useTexts(tablesTexts);
	const { state } = useWorkshop();
	const finished = table.members.filter((member) => state.done.get(step.id)?.has(member)).length;
	return (
		<li>
			<strong>{table.name}</strong>
			{table.place !== "" && <span>{table.place}</span>}
			<span>{t.people(table.members.length)}</span>
			{finished > 0 && <span>{t.finished(finished)}</span>}
		</li>
	);
}

/** The vote when no passage is shown: what everybody is to look at next. */
function PlenaryOnScreen({ step, tables }: { step: Step; tables: Step }) {
	const t = useTexts(tablesTexts);
	const { state } = useWorkshop();
	const found = usePlenaryPassages(tables.id);
	const passages = found.state === "ready" ? found.passages : [];
	const shown = state.works.get(tables.id)?.plenary?.passage ?? null;
	const place = passages.findIndex(({ key }) => key === shown);
	const passage = passages[place];
	if (found.state === "loading") return null;
	if (passage)
		return (
			<div className={styles.screenPassage}>
				<h2>
					<VisuallyHidden>{t.versions}</VisuallyHidden>
				</h2>
				<PassageVersions
					step={tables}
					passage={passage}
					title={t.passageOf(place + 1, passages.length)}
					isShown={false}
					led={null}
				/>
			</div>
		);
	if (state.votes.has(step.id)) return <ScreenVote step={step} />;
	const fact = passages.length === 0 ? t.sameAll : t.passagesCount(passages.length);
	return <p className={styles.screenFact}>{found.state === "ready" ? fact : t[found.state]}</p>;
}
