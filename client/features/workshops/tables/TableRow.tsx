/** One table at the desk: who is there, how far they are, and what whoever leads may do for it. */

import { Ellipsis, MapPin, Megaphone, PencilLine, ScrollText, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { copiesOf, type Table } from "#shared/ledger/workshop-tables.ts";
import type { TableVersionsReply } from "#shared/protocol/workshops.ts";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { SeatedPerson } from "#client/features/workshops/tables/SeatedPerson.tsx";
import { NameTableDialog, TellTableDialog } from "#client/features/workshops/tables/TableDialogs.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { TableText } from "#client/features/workshops/tables/TableText.tsx";
import { wordsWritten } from "#client/features/workshops/tables/table-versions.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import styles from "./Tables.module.css";

type TableRowProps = {
	table: Table;
	names: Names;
	/** The step whose progress is told; null when none is at its tables. */
	step: string | null;
	versions: TableVersionsReply | null;
};

export function TableRow({ table, names, step, versions }: TableRowProps) {
	const t = useTexts(tablesTexts);
	const { compare } = useFormat();
	const { state, give } = useWorkshop();
	const [open, setOpen] = useState<"name" | "tell" | "read" | "remove" | null>(null);
	const close = () => setOpen(null);
	const copy = step === null ? undefined : copiesOf(state, step).find((one) => one.table === table.id);
	const present = table.members.filter(names.isPresent).length;
	const done = step === null ? 0 : table.members.filter((one) => state.done.get(step)?.has(one)).length;
	const work = step === null ? undefined : state.works.get(step);
	const blocks = versions?.versions.find(({ document }) => document === copy?.document)?.blocks;
	const written = useMemo(() => (work && blocks ? wordsWritten(work, blocks) : null), [work, blocks]);
	const facts = [
		table.members.length === 0 ? t.empty : t.people(table.members.length),
		...(table.members.length > 0 ? [t.present(present)] : []),
		...(done > 0 ? [t.finished(done)] : []),
		...(written === null ? [] : [t.words(written)]),
	];
	return (
		<li className={styles.table}>
			<div className={styles.tableHead}>
				<h3 className={styles.tableName}>{table.name}</h3>
				{table.place !== "" && (
					<span className={styles.place}>
						<MapPin size={14} aria-hidden /> {table.place}
					</span>
				)}
				<Menu
					label={t.tableMore(table.name)}
					placement="bottom end"
					trigger={
						<IconButton size="small" label={t.tableMore(table.name)}>
							<Ellipsis size={16} aria-hidden />
						</IconButton>
					}
				>
					<MenuItem icon={<Megaphone size={16} />} onAction={() => setOpen("tell")}>
						{t.tell}
					</MenuItem>
					{copy && (
						<MenuItem icon={<ScrollText size={16} />} onAction={() => setOpen("read")}>
							{t.read}
						</MenuItem>
					)}
					<MenuItem icon={<PencilLine size={16} />} onAction={() => setOpen("name")}>
						{t.rename}
					</MenuItem>
					<MenuItem icon={<Trash2 size={16} />} isDanger onAction={() => setOpen("remove")}>
						{t.remove}
					</MenuItem>
				</Menu>
			</div>
			<p className={styles.facts}>{facts.join(" · ")}</p>
			<ul className={styles.persons} aria-label={table.name}>
				{[...table.members]
					.sort((a, b) => compare(names.of(a), names.of(b)))
					.map((member) => (
						<SeatedPerson key={member} member={member} table={table} names={names} />
					))}
			</ul>
			{open === "name" && <NameTableDialog table={table} onClose={close} />}
			{open === "tell" && <TellTableDialog table={table} onClose={close} />}
			{copy && (
				<Dialog title={t.readTitle(table.name)} size="large" isOpen={open === "read"} onOpenChange={close}>
					<TableText copy={copy.document} label={t.copy(table.name)} readOnly />
				</Dialog>
			)}
			<ConfirmDialog
				title={t.remove}
				confirmLabel={t.remove}
				isDanger
				isOpen={open === "remove"}
				onOpenChange={close}
				onConfirm={async () => {
					await give({ kind: "remove-table", table: table.id });
				}}
			>
				{t.removeAsk}
			</ConfirmDialog>
		</li>
	);
}
