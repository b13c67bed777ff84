/** Who is in a workshop: how many, by sector or by table, and each by name. */

import { useState } from "react";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { tableOf } from "#shared/ledger/workshop-tables.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { PersonRow } from "#client/features/workshops/desk/PersonRow.tsx";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";

/** Below this many, a search would only be in the way. */
const SEARCH_FROM = 12;
type By = "sector" | "table";

export function PeopleCard({ names }: { names: Names }) {
	const t = useTexts(deskTexts);
	const { compare } = useFormat();
	const { state } = useWorkshop();
	const [by, setBy] = useState<By>("sector");
	const [typed, setTyped] = useState("");
	const members = [...state.people].flatMap(([member, { status }]) => (status === "waiting" ? [] : [member]));
	const inside = members.filter((member) => state.people.get(member)?.status === "in");
	const present = inside.filter(names.isPresent).length;
	const groupOf = by === "table" && state.tables.length > 0 ? byTable : bySector;
	const groups = new Map<string, number>();
	for (const member of inside) groups.set(groupOf(state, member), (groups.get(groupOf(state, member)) ?? 0) + 1);
	const wanted = foldText(typed);
	const shown = members
		.filter((member) => foldText(`${names.of(member)} ${state.people.get(member)?.organisation}`).includes(wanted))
		.sort((a, b) => compare(names.of(a), names.of(b)));
	return (
		<section className={styles.card}>
			<h2 className={styles.cardTitle}>{t.people}</h2>
			{members.length === 0 ? (
				<p className={styles.soft}>{t.nobody}</p>
			) : (
				<>
					<p className={styles.bigCount}>
						{t.peopleIn(inside.length)} <span className={styles.soft}>{t.peopleHere(present)}</span>
					</p>
					{state.tables.length > 0 && (
						<RadioGroup<By>
							label={t.people}
							hideLabel
							orientation="horizontal"
							value={by}
							onChange={setBy}
							options={[
								{ value: "sector", label: t.bySector },
								{ value: "table", label: t.byTable },
							]}
						/>
					)}
					<ul className={styles.groups}>
						{[...groups]
							.sort(([a, some], [b, others]) => others - some || compare(a, b))
							.map(([group, count]) => (
								<li key={group}>
									<span>{group || (groupOf === byTable ? t.noTable : t.noSector)}</span>
									<strong>{count}</strong>
								</li>
							))}
					</ul>
					<details className={styles.list}>
						<summary>{t.seeList}</summary>
						{members.length >= SEARCH_FROM && (
							<SearchField label={t.search} hideLabel placeholder={t.search} value={typed} onChange={setTyped} />
						)}
						<ul className={styles.people}>
							{shown.map((member) => (
								<PersonRow key={member} member={member} names={names} />
							))}
						</ul>
					</details>
				</>
			)}
		</section>
	);
}

function bySector(state: WorkshopState, member: MemberId): string {
	return state.people.get(member)?.sector ?? "";
}

function byTable(state: WorkshopState, member: MemberId): string {
	return tableOf(state, member)?.name ?? "";
}
