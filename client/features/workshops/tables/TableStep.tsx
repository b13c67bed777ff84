/** A step of tables. For whoever takes part: who is at theirs, who reports, and the copy they write in; then every version, once the group is back. For whoever leads: what the tables started from. */

import { type ReactNode, type Ref, useLayoutEffect, useRef } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { STEP_GRACE_MS } from "#shared/ledger/workshop-rights.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { copiesOf, type Table, tableOf, tablesBefore } from "#shared/ledger/workshop-tables.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { CardsStep } from "#client/features/workshops/cards/CardsStep.tsx";
import { Plenary } from "#client/features/workshops/tables/Plenary.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { TableText } from "#client/features/workshops/tables/TableText.tsx";
import { useIsToCome } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./Tables.module.css";

type TableStepProps = {
	step: Step;
	/** What the step works on, for all. */
	children: ReactNode;
};

export function TableStep({ step, children }: TableStepProps) {
	const t = useTexts(tablesTexts);
	const { state, me, leads } = useWorkshop();
	const table = tableOf(state, me);
	const work = state.works.get(step.id);
	const plenary = state.plenaries.get(step.id);
	const versions = useRef<HTMLHeadingElement>(null);
	const isBack = plenary !== undefined;
	const isEnding = useIsToCome(plenary ? Date.parse(plenary.since) + STEP_GRACE_MS : null);
	const cards = <Cards step={step} />;
	// The desk has its own way to tables and to what they bring back.
	if (leads)
		return (
			<>
				{children}
				{!isBack && cards}
			</>
		);
	const copy = table && copiesOf(state, step.id).find((one) => one.table === table.id);
	const isHere = !isBack || (isEnding && Boolean(copy));
	// The text stays in its place when the group comes back: whoever writes in it goes on.
	return (
		<>
			{isHere && <div className={styles.mine}>{table ? <AtTable table={table} /> : <p>{t.noTableYet}</p>}</div>}
			{isHere && table && copy && (
				<CopyPlace label={t.copy(table.name)} onLeft={() => versions.current?.focus()}>
					<p className={styles.soft} role="status">
						{isBack ? t.copyEnds : t.copyMore}
					</p>
					<TableText key={copy.document} copy={copy.document} label={t.copy(table.name)} />
				</CopyPlace>
			)}
			{isBack && work && <Versions step={step} titleRef={versions} />}
			{!work && !isBack && children}
			{cards}
			{isBack && children}
		</>
	);
}

type CopyPlaceProps = { label: string; onLeft: () => void; children: ReactNode };

/** Where a table writes. `onLeft`: it goes while somebody is in it, who must be somewhere. */
function CopyPlace({ label, onLeft, children }: CopyPlaceProps) {
	const place = useRef<HTMLElement>(null);
	const left = useRef(onLeft);
	left.current = onLeft;
	useLayoutEffect(() => {
		const held = place.current;
		return () => {
			if (held?.contains(document.activeElement)) queueMicrotask(() => left.current());
		};
	}, []);
	return (
		<section ref={place} className={styles.copy} aria-label={label}>
			{children}
		</section>
	);
}

type AfterTablesProps = TableStepProps & {
	/** Whether it works on nothing of its own. */
	isQuiet: boolean;
};

/** A discussion that comes after tables has what they made before it, then what it works on. */
export function AfterTables({ step, isQuiet, children }: AfterTablesProps) {
	const { state, leads } = useWorkshop();
	const tables = tablesBefore(state.steps, step);
	if (!tables) return children;
	const hasVersions = state.works.has(tables.id);
	const hasSomething = hasVersions || tables.may.includes("cards");
	return (
		<>
			{hasVersions && !leads && <Versions step={tables} />}
			{!(leads && state.plenaries.has(tables.id)) && <Cards step={tables} />}
			{!(isQuiet && hasSomething) && children}
		</>
	);
}

/** Whether the step has cards of tables that the group has not come back to: the plenary has them otherwise. */
export function hasCardsOfTables({ steps, plenaries }: WorkshopState, step: Step): boolean {
	const tables = step.kind === "tables" ? step : tablesBefore(steps, step);
	if (tables === null || plenaries.has(tables.id)) return false;
	return tables.may.includes("cards");
}

function Cards({ step }: { step: Step }) {
	const { leads } = useWorkshop();
	if (!step.may.includes("cards")) return null;
	// The desk has margins of its own.
	if (leads) return <CardsStep step={step} />;
	return (
		<div className={styles.ideas}>
			<CardsStep step={step} />
		</div>
	);
}

function Versions({ step, titleRef }: { step: Step; titleRef?: Ref<HTMLHeadingElement> }) {
	return (
		<div className={styles.mine}>
			<Plenary step={step} {...(titleRef !== undefined && { titleRef })} />
		</div>
	);
}

function AtTable({ table }: { table: Table }) {
	const t = useTexts(tablesTexts);
	const { list } = useFormat();
	const { workspace, me } = useWorkshop();
	const nameOf = useMemberNames(workspace);
	const others = table.members.filter((member) => member !== me).map(nameOf);
	const where = table.place === "" ? table.name : `${table.name} – ${table.place}`;
	return (
		<>
			<p className={styles.mineTitle}>{t.yours(where)}</p>
			<p>{others.length > 0 ? t.withYou(list(others)) : t.alone}</p>
			{table.reporter === me ? (
				<p className={styles.report}>{t.youReport}</p>
			) : (
				table.reporter !== null && <p>{t.reports(nameOf(table.reporter))}</p>
			)}
		</>
	);
}
