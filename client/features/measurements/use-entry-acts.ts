/** What is done with values written in the grid: pasted, put away, recorded in one's own name. */

import type { Period } from "#shared/domain/period.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { ReportedEntry } from "#shared/ledger/measurements.ts";
import type { SaidOfDeposit } from "#client/features/measurements/DepositBar.tsx";
import type { EntryRow } from "#client/features/measurements/EntryGrid.tsx";
import { type CellKey, cellOf, planDraft } from "#client/features/measurements/entry-draft.ts";
import { importWords } from "#client/features/measurements/import-words.ts";
import { pasteInto } from "#client/features/measurements/paste-words.ts";
import { pasteWords, texts } from "#client/features/measurements/texts.ts";
import type { useEntryDraft } from "#client/features/measurements/use-entry-draft.ts";
import { inHeaps, useRecordValues } from "#client/features/measurements/use-record-values.ts";
import type { Values } from "#client/features/measurements/use-values.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useToast } from "#client/ui/Toast.tsx";

type EntryActsProps = {
	workspace: WorkspaceId;
	indicator: { id: string; unit: string };
	splits: ReportedEntry["splits"];
	standing: Values["standing"];
	entry: ReturnType<typeof useEntryDraft>;
	/** Reads again what stands. */
	reload: () => void;
};

export function useEntryActs({ workspace, indicator, splits, standing, entry, reload }: EntryActsProps) {
	const t = useTexts(texts);
	const words = useTexts(pasteWords);
	const files = useTexts(importWords);
	const format = useFormat();
	const toast = useToast();
	const { ledger, give } = useRecordValues(workspace);
	const { draft, write, undo, settle } = entry;
	const paste = (
		text: string,
		grid: { rows: readonly EntryRow[]; periods: readonly Period[] },
		at: { row: number; column: number },
	) => {
		const pasted = pasteInto(text, grid, at, words);
		if (!pasted.ok) return toast({ text: pasted.sentence, tone: "danger" });
		write(pasted.cells);
		const count = Object.keys(pasted.cells).length;
		toast({ text: t.pasted(format.number(count), count === 1), action: { label: t.undo, onAction: undo } });
	};
	/** What a file brought. */
	const place = (cells: Record<CellKey, string>) => {
		write(cells);
		const count = Object.keys(cells).length;
		toast({ text: files.placed(format.number(count), count === 1), action: { label: t.undo, onAction: undo } });
	};
	const discard = () => {
		write(Object.fromEntries(Object.keys(draft).map((cell) => [cell, ""])));
		toast({ text: t.discarded, action: { label: t.undo, onAction: undo } });
	};
	const deposit = async ({ reason, note, source }: SaidOfDeposit): Promise<void> => {
		const { fresh, corrected, same, none } = planDraft(draft, indicator, splits, standing, { note, source });
		const count = fresh.length + corrected.length;
		const given = await give(
			[
				...inHeaps(fresh).map((entries) => ({ kind: "report-measurements" as const, entries })),
				...inHeaps(corrected).map((entries) => ({ kind: "correct-measurements" as const, entries, reason })),
			],
			t.deposited(format.number(count), count === 1),
		);
		// What was refused stays written; the screen then shows what stands, and what differs is a correction.
		if (given === "refused") return reload();
		settle([...[...fresh, ...corrected].map(({ project, period }) => cellOf(project, period)), ...same, ...none]);
	};
	return { ledger, give, paste, place, discard, deposit };
}
