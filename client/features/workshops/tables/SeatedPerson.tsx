/** Somebody at a table, or at none yet, and where whoever leads may put them. */

import { ArrowRightLeft, Ellipsis, Megaphone, UserMinus } from "lucide-react";
import type { Table } from "#shared/ledger/workshop-tables.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuGroup } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import styles from "./Tables.module.css";

type SeatedPersonProps = { member: MemberId; table: Table | null; names: Names };

export function SeatedPerson({ member, table, names }: SeatedPersonProps) {
	const t = useTexts(tablesTexts);
	const { state, give } = useWorkshop();
	const name = names.of(member);
	const isReporter = table?.reporter === member;
	const sector = state.people.get(member)?.sector ?? "";
	return (
		<li className={styles.person} data-away={!names.isPresent(member)}>
			<span className={styles.personWords}>
				{name}
				{sector !== "" && <span className={styles.soft}> {sector}</span>}
			</span>
			{isReporter && <Badge tone="accent">{t.reporter}</Badge>}
			<Menu
				label={t.personMore(name)}
				placement="bottom end"
				trigger={
					<IconButton size="small" label={t.personMore(name)}>
						<Ellipsis size={16} aria-hidden />
					</IconButton>
				}
			>
				<MenuGroup title={t.moveTo}>
					{state.tables
						.filter(({ id }) => id !== table?.id)
						.map(({ id, name: other }) => (
							<MenuItem
								key={id}
								icon={<ArrowRightLeft size={16} />}
								onAction={() => void give({ kind: "seat", member, table: id })}
							>
								{other}
							</MenuItem>
						))}
				</MenuGroup>
				{table && (
					<>
						<MenuItem
							icon={<Megaphone size={16} />}
							onAction={() => void give({ kind: "name-reporter", table: table.id, member: isReporter ? null : member })}
						>
							{isReporter ? t.unmakeReporter : t.makeReporter}
						</MenuItem>
						<MenuItem icon={<UserMinus size={16} />} onAction={() => void give({ kind: "seat", member, table: null })}>
							{t.unseat}
						</MenuItem>
					</>
				)}
			</Menu>
		</li>
	);
}
