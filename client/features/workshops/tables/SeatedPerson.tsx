/** Somebody at a table, or at none yet, and where whoever leads may put them. */

import { ArrowRightLeft, Megaphone, UserMinus } from "lucide-react";
import type { Table } from "#shared/ledger/workshop-tables.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { PersonLine, PersonMenu } from "#client/features/workshops/desk/PersonLine.tsx";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { MenuGroup } from "#client/ui/MenuGroup.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";

type SeatedPersonProps = { member: MemberId; table: Table | null; names: Names };

export function SeatedPerson({ member, table, names }: SeatedPersonProps) {
	const t = useTexts(tablesTexts);
	const { state, give } = useWorkshop();
	const name = names.of(member);
	const isReporter = table?.reporter === member;
	const sector = state.people.get(member)?.sector ?? "";
	return (
		<PersonLine name={name} about={sector} isAway={!names.isPresent(member)} isGuest={names.isGuest(member)} isCompact>
			{isReporter && <Badge tone="accent">{t.reporter}</Badge>}
			<PersonMenu label={t.personMore(name)}>
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
			</PersonMenu>
		</PersonLine>
	);
}
