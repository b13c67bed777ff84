/** The course of an import: choose, read, correct, check, write. All the reading is done by the worker; here is only where one is. */

import { useCallback, useEffect, useRef, useState } from "react";
import type { ProjectFields, Stage } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { viewOf } from "#client/document/use-records.ts";
import type { DayOrder, ListSeparator } from "#client/features/portfolio/import/cell-values.ts";
import type { ColumnTarget } from "#client/features/portfolio/import/column-target.ts";
import type { Delimiter } from "#client/features/portfolio/import/csv-table.ts";
import type { Encoding } from "#client/features/portfolio/import/decode-text.ts";
import { type ImportReader, openImportReader } from "#client/features/portfolio/import/import-reader.ts";
import type { FileReading, FileRefusal } from "#client/features/portfolio/import/import-session.ts";
import { type ImportDone, runImport } from "#client/features/portfolio/import/last-import.ts";
import {
	type ImportChoices,
	type ImportPlan,
	isSamePlan,
	type PlanRefusal,
} from "#client/features/portfolio/import/plan-import.ts";
import { type StageChoice, stageChoices } from "#client/features/portfolio/import/stage-values.ts";

export type ImportState =
	| { step: "choose"; refusal: FileRefusal | null; hasFailed: boolean }
	| { step: "reading"; fileName: string; share: number }
	| {
			step: "columns";
			fileName: string;
			reading: FileReading;
			/** What a person corrected so far, over the guesses of the reading. */
			targets: ReadonlyMap<number, ColumnTarget>;
			separators: ReadonlyMap<number, ListSeparator>;
			dayOrder: DayOrder;
			/** By the folded word of the file. */
			stages: ReadonlyMap<string, Stage | null>;
			refusal: PlanRefusal | null;
			isChecking: boolean;
	  }
	| { step: "check"; columns: ColumnsState; plan: ImportPlan; isRenewed: boolean; isBusy: boolean };

export type ColumnsState = Extract<ImportState, { step: "columns" }>;

const START: Extract<ImportState, { step: "choose" }> = { step: "choose", refusal: null, hasFailed: false };

export function useImport(
	projects: RecordTable<ProjectFields>,
	labelOf: (column: FileReading["columns"][number]) => string,
	open: () => ImportReader = openImportReader,
) {
	const [state, setState] = useState<ImportState>(START);
	const reader = useRef<ImportReader | null>(null);
	const stop = useCallback(() => {
		reader.current?.stop();
		reader.current = null;
	}, []);
	useEffect(() => stop, [stop]);

	const fail = useCallback(() => {
		stop();
		setState({ ...START, hasFailed: true });
	}, [stop]);

	const take = async (
		fileName: string,
		read: (reader: ImportReader, onProgress: (share: number) => void) => Promise<ReadResult>,
	) => {
		reader.current ??= open();
		const mine = reader.current;
		setState({ step: "reading", fileName, share: 0 });
		try {
			const result = await read(mine, (share) =>
				setState((before) => (before.step === "reading" ? { ...before, share } : before)),
			);
			if (reader.current !== mine) return;
			setState(result.ok ? columnsState(fileName, result.value) : { ...START, refusal: result.error });
		} catch {
			if (reader.current === mine) fail();
		}
	};

	const plan = async (columns: ColumnsState): Promise<Awaited<ReturnType<ImportReader["plan"]>> | null> => {
		const mine = reader.current;
		if (!mine) return null;
		try {
			const result = await mine.plan(choicesOf(columns, labelOf), viewOf(projects).list());
			return reader.current === mine ? result : null;
		} catch {
			if (reader.current === mine) fail();
			return null;
		}
	};

	return {
		state,
		openFile: (file: Blob, name: string) => take(name, (one, onProgress) => one.open(file, onProgress)),
		reread: (columns: ColumnsState, as: { encoding?: Encoding; delimiter?: Delimiter }) =>
			take(columns.fileName, (one, onProgress) =>
				one.reread(
					{
						encoding: as.encoding ?? columns.reading.encoding,
						// Another encoding may reveal another separator; a chosen separator stays.
						delimiter: as.delimiter ?? columns.reading.delimiter,
					},
					onProgress,
				),
			),
		correct: (part: Partial<Pick<ColumnsState, "targets" | "separators" | "dayOrder" | "stages">>) =>
			setState((before) => (before.step === "columns" ? { ...before, ...part, refusal: null } : before)),
		check: async (columns: ColumnsState) => {
			setState({ ...columns, isChecking: true, refusal: null });
			const result = await plan(columns);
			if (!result) return;
			setState(
				result.ok
					? { step: "check", columns, plan: result.value, isRenewed: false, isBusy: false }
					: { ...columns, isChecking: false, refusal: result.error },
			);
		},
		back: (columns: ColumnsState) => setState({ ...columns, isChecking: false }),
		restart: () => {
			stop();
			setState(START);
		},
		/** Writes what was shown; when the portfolio changed meanwhile, shows the new result instead and writes nothing. */
		write: async (checked: Extract<ImportState, { step: "check" }>): Promise<ImportDone | null> => {
			setState({ ...checked, isBusy: true });
			const result = await plan(checked.columns);
			if (!result) return null;
			if (!result.ok) {
				setState({ ...checked.columns, isChecking: false, refusal: result.error });
				return null;
			}
			if (!isSamePlan(checked.plan, result.value)) {
				setState({ ...checked, plan: result.value, isRenewed: true, isBusy: false });
				return null;
			}
			return runImport(projects, result.value, checked.columns.fileName);
		},
	};
}

type ReadResult = Awaited<ReturnType<ImportReader["open"]>>;

function columnsState(fileName: string, reading: FileReading): ColumnsState {
	const { targets, separators, dayOrder } = reading;
	return {
		step: "columns",
		fileName,
		reading,
		targets,
		separators,
		dayOrder,
		stages: new Map(),
		refusal: null,
		isChecking: false,
	};
}

/** The words of the column of stages and what each becomes: what was chosen, else what is suggested. Null when they are too many. */
export function stagesOf(columns: ColumnsState): StageChoice[] | null {
	const column = [...columns.targets].find(([, target]) => target === "stage")?.[0];
	if (column === undefined) return [];
	const values = columns.reading.distinct.get(column);
	if (!values) return null;
	return stageChoices(values).map((choice) => {
		const chosen = columns.stages.get(foldText(choice.value));
		return chosen === undefined ? choice : { ...choice, stage: chosen, isSuggested: false };
	});
}

function choicesOf(columns: ColumnsState, labelOf: (column: FileReading["columns"][number]) => string): ImportChoices {
	const { targets, separators, dayOrder, reading } = columns;
	return {
		targets,
		separators,
		dayOrder,
		dates: reading.dates,
		stages: new Map((stagesOf(columns) ?? []).map(({ value, stage }) => [foldText(value), stage])),
		labels: new Map(reading.columns.map((column) => [column.index, labelOf(column)])),
	};
}
