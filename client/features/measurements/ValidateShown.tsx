/** Confirms at once every value in sight that somebody else recorded and that nobody validated yet. */

import { useMemo, useState } from "react";
import { type Period, periodKey } from "#shared/domain/period.ts";
import type { MeasurementCommand } from "#shared/ledger/measurements.ts";
import type { EntryRow } from "#client/features/measurements/EntryGrid.tsx";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";
import { texts } from "#client/features/measurements/texts.ts";
import { type Given, inHeaps } from "#client/features/measurements/use-record-values.ts";
import type { GridValue } from "#client/features/measurements/use-values.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";

type ValidateShownProps = {
	rows: readonly EntryRow[];
	periods: readonly Period[];
	standing: ReadonlyMap<CellKey, GridValue>;
	give: (commands: readonly MeasurementCommand[], done: string) => Promise<Given>;
};

export function ValidateShown({ rows, periods, standing, give }: ValidateShownProps) {
	const t = useTexts(texts);
	const { number } = useFormat();
	const [isOpen, setOpen] = useState(false);
	const refs = useMemo(() => {
		const keys = periods.map(periodKey);
		return rows.flatMap(({ project }) =>
			keys.flatMap((key) => {
				const one = standing.get(cellOf(project, key));
				return one && !one.isValidated && !one.isOwn ? [one.ref] : [];
			}),
		);
	}, [rows, periods, standing]);
	if (refs.length === 0) return null;
	const count = number(refs.length);
	const isOne = refs.length === 1;
	return (
		<>
			<Button size="small" onPress={() => setOpen(true)}>
				{t.validateShown(count, isOne)}
			</Button>
			<ConfirmDialog
				title={t.validateShownTitle}
				confirmLabel={t.validate}
				isOpen={isOpen}
				onOpenChange={setOpen}
				onConfirm={async () => {
					const commands = inHeaps(refs).map((entries) => ({ kind: "validate-measurements" as const, entries }));
					await give(commands, t.validatedMany(count, isOne));
				}}
			>
				{t.validateShownMore(count, isOne)}
			</ConfirmDialog>
		</>
	);
}
