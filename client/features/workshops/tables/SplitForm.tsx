/** Puts everybody at tables in one go: so many tables, or so many people at each, every sector spread evenly. */

import { Shuffle } from "lucide-react";
import { useState } from "react";
import { evenTables, tablesOfSize } from "#shared/domain/even-tables.ts";
import { MAX_TABLES } from "#shared/ledger/workshop-wire.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./Tables.module.css";

type By = "count" | "size";

/** `people`: those to be seated; whoever leads is not. */
export function SplitForm({ people }: { people: readonly MemberId[] }) {
	const t = useTexts(tablesTexts);
	const { state, give } = useWorkshop();
	const [by, setBy] = useState<By>("count");
	const [typed, setTyped] = useState(() => String(state.tables.length || Math.max(2, tablesOfSize(people.length, 5))));
	const [isAsking, setAsking] = useState(false);
	const asked = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
	const count = asked === 0 ? 0 : Math.min(MAX_TABLES, by === "count" ? asked : tablesOfSize(people.length, asked));
	const isAgain = state.tables.length > 0;
	const split = async () => {
		const seated = people.map((id) => ({ id, sector: state.people.get(id)?.sector ?? "" }));
		const tables = evenTables(seated, count).map((members, place) => {
			const { id = null, name = t.tableName(place + 1), place: where = "" } = state.tables[place] ?? {};
			return { id, name, place: where, members };
		});
		await give({ kind: "set-tables", tables }, t.splitDone);
	};
	return (
		<form
			className={styles.split}
			onSubmit={(event) => {
				event.preventDefault();
				if (count > 0) void (isAgain ? setAsking(true) : split());
			}}
		>
			<RadioGroup<By>
				label={t.how}
				orientation="horizontal"
				value={by}
				onChange={setBy}
				options={[
					{ value: "count", label: t.byCount },
					{ value: "size", label: t.bySize },
				]}
			/>
			<div className={styles.splitFields}>
				<TextField
					label={by === "count" ? t.count : t.size}
					className={styles.number ?? ""}
					inputMode="numeric"
					maxLength={2}
					value={typed}
					onChange={setTyped}
				/>
				<Button
					type="submit"
					variant={isAgain ? "secondary" : "primary"}
					icon={<Shuffle size={18} aria-hidden />}
					isDisabled={count === 0}
				>
					{isAgain ? t.splitAgain : t.split}
				</Button>
			</div>
			{count > 0 && <p className={styles.soft}>{t.willMake(count, people.length)}</p>}
			<ConfirmDialog
				title={t.splitAgain}
				confirmLabel={t.splitAgain}
				isOpen={isAsking}
				onOpenChange={setAsking}
				onConfirm={split}
			>
				{t.splitAsk} {count < state.tables.length && t.splitAskFewer}
			</ConfirmDialog>
		</form>
	);
}
