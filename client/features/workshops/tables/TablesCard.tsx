/** The tables at the desk: who sits where, how far each is, and the way back to plenary. */

import { MessagesSquare, Plus, Undo2 } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { copiesOf, givesCopies, tableOf, tablesStepOf } from "#shared/ledger/workshop-tables.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { TableVersionsReply } from "#shared/protocol/workshops.ts";
import desk from "#client/features/workshops/desk/Desk.module.css";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { CardsStep } from "#client/features/workshops/cards/CardsStep.tsx";
import { LedPlenary } from "#client/features/workshops/tables/Plenary.tsx";
import { SeatedPerson } from "#client/features/workshops/tables/SeatedPerson.tsx";
import { SplitForm } from "#client/features/workshops/tables/SplitForm.tsx";
import { TableRow } from "#client/features/workshops/tables/TableRow.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useTableVersions } from "#client/features/workshops/tables/table-versions.ts";
import { participantsAmong } from "#client/features/workshops/use-workshop-people.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import styles from "./Tables.module.css";

/** Nothing in a workshop that has no tables. */
export function TablesCard({ names }: { names: Names }) {
	const t = useTexts(tablesTexts);
	const { state } = useWorkshop();
	const step = currentStep(state);
	const atTables = step?.kind === "tables" ? step : null;
	const back = step && tablesStepOf(state, state.steps, step);
	const isBack = back !== null && state.plenaries.has(back.id);
	const { title, move } = useMoves(isBack);
	if (state.endedAt !== null || !state.steps.some(({ kind }) => kind === "tables")) return null;
	return (
		<section className={desk.card} aria-label={t.title}>
			{isBack && back && <Back step={back} title={title} move={move} />}
			{atTables && !isBack ? (
				<>
					<h2 ref={title} tabIndex={-1} className={desk.cardTitle}>
						{t.title}
					</h2>
					<Tables names={names} step={atTables} move={move} />
				</>
			) : (
				// Prepared before the step comes, out of the way of the one under way.
				<Disclosure title={t.title} isOpenFirst={false}>
					<Tables names={names} step={null} move={move} />
				</Disclosure>
			)}
		</section>
	);
}

type Move = (step: Step, plenary: { passage: null } | null, said: string) => Promise<void>;

/** To plenary and back to the tables. The button that was pressed goes away with what it is under: focus is put on the title that comes in its place. */
function useMoves(isBack: boolean): { title: RefObject<HTMLHeadingElement | null>; move: Move } {
	const { give } = useWorkshop();
	const title = useRef<HTMLHeadingElement>(null);
	const isMoving = useRef(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: once the other is on the screen
	useEffect(() => {
		if (isMoving.current) title.current?.focus();
		isMoving.current = false;
	}, [isBack]);
	const move: Move = async (step, plenary, said) => {
		isMoving.current = true;
		const given = await give({ kind: "set-plenary", step: step.id, plenary }, said);
		if (given !== "done") isMoving.current = false;
	};
	return { title, move };
}

function Tables({ names, step, move }: { names: Names; step: Step | null; move: Move }) {
	const t = useTexts(tablesTexts);
	const { state, give } = useWorkshop();
	const people = participantsAmong(state, names.people);
	// Who leads is not known before the names are.
	const unseated = names.people.length === 0 ? [] : people.filter((member) => tableOf(state, member) === null);
	const hasTables = state.tables.length > 0;
	const addTable = () => void give({ kind: "add-table", name: t.tableName(state.tables.length + 1) });
	return (
		<>
			{!hasTables && <p className={styles.soft}>{people.length === 0 ? t.nobodyYet : t.none}</p>}
			{!hasTables && <SplitForm people={people} />}
			{step && state.works.has(step.id) ? (
				<WithProgress names={names} step={step} />
			) : (
				<TableRows names={names} step={step?.id ?? null} versions={null} />
			)}
			{hasTables && unseated.length > 0 && (
				<div className={styles.table}>
					<h3 className={styles.tableName}>{t.noTable}</h3>
					<ul className={styles.persons} aria-label={t.noTable}>
						{unseated.map((member) => (
							<SeatedPerson key={member} member={member} table={null} names={names} />
						))}
					</ul>
				</div>
			)}
			{step && hasTables && <StepOfTables step={step} move={move} />}
			{hasTables && (
				<>
					<div>
						<Button size="small" icon={<Plus size={16} aria-hidden />} onPress={addTable}>
							{t.addTable}
						</Button>
					</div>
					<Disclosure title={t.splitAgain} headingLevel={3} isOpenFirst={false}>
						<SplitForm people={people} />
					</Disclosure>
				</>
			)}
		</>
	);
}

function WithProgress({ names, step }: { names: Names; step: Step }) {
	const found = useTableVersions(step.id);
	return <TableRows names={names} step={step.id} versions={found.state === "ready" ? found.value : null} />;
}

type TableRowsProps = {
	names: Names;
	step: string | null;
	versions: TableVersionsReply | null;
};

function TableRows({ names, step, versions }: TableRowsProps) {
	const { state } = useWorkshop();
	if (state.tables.length === 0) return null;
	return (
		<ul className={styles.tables}>
			{state.tables.map((table) => (
				<TableRow key={table.id} table={table} names={names} step={step} versions={versions} />
			))}
		</ul>
	);
}

/** The copies of a step under way, and the way back. */
function StepOfTables({ step, move }: { step: Step; move: Move }) {
	const t = useTexts(tablesTexts);
	const { state, give } = useWorkshop();
	const copies = copiesOf(state, step.id);
	const hasCards = step.may.includes("cards");
	const isMissing = state.tables.some(({ id }) => !copies.some(({ table }) => table === id));
	return (
		<div className={styles.way}>
			{givesCopies(step) && step.target !== null && isMissing && (
				<Button onPress={() => void give({ kind: "give-copies", step: step.id }, t.given)}>{t.give}</Button>
			)}
			{(copies.length > 0 || hasCards) && (
				<>
					<Button
						variant="primary"
						icon={<MessagesSquare size={18} aria-hidden />}
						onPress={() => void move(step, { passage: null }, t.inPlenary)}
					>
						{t.toPlenary}
					</Button>
					<p className={styles.soft}>
						{[...(copies.length > 0 ? [t.toPlenaryMore] : []), ...(hasCards ? [t.toPlenaryCards] : [])].join(" ")}
					</p>
				</>
			)}
		</div>
	);
}

/** The group is back: the versions and the cards of tables, and what becomes of them. */
function Back({ step, title, move }: { step: Step } & ReturnType<typeof useMoves>) {
	const t = useTexts(tablesTexts);
	const { state } = useWorkshop();
	const hasVersions = state.works.has(step.id);
	return (
		<>
			{hasVersions && <LedPlenary step={step} titleRef={title} />}
			{step.may.includes("cards") && (
				<CardsStep key={step.id} step={step} {...(hasVersions ? {} : { titleRef: title })} />
			)}
			{currentStep(state)?.id === step.id && (
				<div className={styles.way}>
					<Button icon={<Undo2 size={18} aria-hidden />} onPress={() => void move(step, null, t.atTables)}>
						{t.toTables}
					</Button>
					<p className={styles.soft}>{t.toTablesMore}</p>
				</div>
			)}
		</>
	);
}
