/** Tables on the projected screen: where they are and how many have finished, without a word of what they write; then, once the group is back, what is before everybody: a passage with every version of it, the cards of one table, or those of all. */

import type { ReactNode } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { type Table, tablesStepOf } from "#shared/ledger/workshop-tables.ts";
import { cardsByTable } from "#client/features/workshops/tables/table-cards.ts";
import { CardCount } from "#client/features/workshops/screen/CardCount.tsx";
import { cardsForAll } from "#client/features/workshops/screen/cards-for-all.ts";
import { CardWall } from "#client/features/workshops/screen/CardWall.tsx";
import { PassageVersions } from "#client/features/workshops/tables/PassageVersions.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { FittedWithHead } from "#client/features/workshops/screen/screen-head.tsx";
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
	if (back && state.plenaries.has(back.id)) return <PlenaryOnScreen step={step} tables={back} />;
	if (step.kind !== "tables" || state.tables.length === 0) return children;
	return (
		<FittedWithHead>
			<ul className={styles.screenTables}>
				{state.tables.map((table) => (
					<TableOnScreen key={table.id} step={step} table={table} />
				))}
			</ul>
		</FittedWithHead>
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

type PlenaryProps = { step: Step; tables: Step };

function PlenaryOnScreen({ step, tables }: PlenaryProps) {
	const { state } = useWorkshop();
	const shown = state.plenaries.get(tables.id)?.passage ?? null;
	const table = state.tables.find(({ id }) => id === shown);
	if (table) return <CardsOnScreen tables={tables} of={table} />;
	if (state.works.has(tables.id)) return <VersionsOnScreen step={step} tables={tables} shown={shown} />;
	return state.votes.has(step.id) ? <VoteAlone step={step} /> : <CardsOnScreen tables={tables} of={null} />;
}

/** The vote when no passage is shown: what everybody is to look at next. */
function VersionsOnScreen({ step, tables, shown }: PlenaryProps & { shown: string | null }) {
	const t = useTexts(tablesTexts);
	const { state } = useWorkshop();
	const found = usePlenaryPassages(tables.id);
	const passages = found.state === "ready" ? found.passages : [];
	const place = passages.findIndex(({ key }) => key === shown);
	const passage = passages[place];
	if (found.state === "loading") return <FittedWithHead>{null}</FittedWithHead>;
	if (passage)
		return (
			<FittedWithHead>
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
			</FittedWithHead>
		);
	if (state.votes.has(step.id)) return <VoteAlone step={step} />;
	const fact = passages.length === 0 ? t.sameAll : t.passagesCount(passages.length);
	const said = <p className={styles.screenFact}>{found.state === "ready" ? fact : t[found.state]}</p>;
	return tables.may.includes("cards") ? (
		<CardsOnScreen tables={tables} of={null} title={said} />
	) : (
		<FittedWithHead>{said}</FittedWithHead>
	);
}

function VoteAlone({ step }: { step: Step }) {
	return (
		<FittedWithHead>
			<ScreenVote step={step} />
		</FittedWithHead>
	);
}

/** The cards of one table, under its name; or those of all, each under its own. Nobody is named: it is read from the back of the room. */
function CardsOnScreen({ tables, of, title }: { tables: Step; of: Table | null; title?: ReactNode }) {
	const t = useTexts(tablesTexts);
	const { state, cards } = useWorkshop();
	const shown = cardsForAll(cards, tables.id);
	if (shown.length === 0 && tables.arePrivate && !cards.revealed.has(tables.id))
		return (
			<FittedWithHead>
				{title}
				<CardCount step={tables} />
			</FittedWithHead>
		);
	if (of)
		return (
			<CardWall
				title={<h2 className={styles.screenFact}>{of.place === "" ? of.name : `${of.name} – ${of.place}`}</h2>}
				sections={[{ id: of.id, name: "", detail: "", cards: shown.filter(({ table }) => table === of.id) }]}
			/>
		);
	if (shown.length === 0)
		return (
			<FittedWithHead>
				{title}
				<p className={styles.screenFact}>{t.noneWritten}</p>
			</FittedWithHead>
		);
	const sections = cardsByTable(tables.areAnonymous ? [] : state.tables, shown).filter((one) => one.cards.length > 0);
	return (
		<CardWall
			title={title}
			sections={sections.map(({ table, cards: own }) => ({
				id: table?.id ?? "",
				name: table?.name ?? (sections.length > 1 ? t.noTable : ""),
				detail: table?.place ?? "",
				cards: own,
			}))}
		/>
	);
}
