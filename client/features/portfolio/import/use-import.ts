/** The course of an import: choose, read, correct, check, write. All the reading is done by the worker; here is only where one is. */

import { useCallback, useEffect, useRef, useState } from "react";
import * as Y from "yjs";
import type { ProjectFields, StageId } from "#shared/document/portfolio.ts";
import { type PortfolioCatalog, readCatalog } from "#shared/document/portfolio-catalog.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { type MemberId, newId, type RecordId } from "#shared/lib/ids.ts";
import { applyPrepared, watchProjects } from "#client/features/portfolio/import/apply-import.ts";
import type { DayOrder, ListSeparator } from "#client/spreadsheet/cell-values.ts";
import type { ColumnTarget } from "#client/features/portfolio/import/column-target.ts";
import { type ImportReader, openImportReader } from "#client/features/portfolio/import/import-reader.ts";
import { keptCorrections } from "#client/features/portfolio/import/kept-corrections.ts";
import { choicesToRemember, rememberedChoices } from "#client/features/portfolio/import/import-memory.ts";
import type { ImportReport } from "#client/features/portfolio/import/import-report.ts";
import type { FileReading, FileRefusal, ReadAs } from "#client/features/portfolio/import/import-session.ts";
import type { Prepared } from "#client/features/portfolio/import/import-worker.ts";
import { type ImportChoices } from "#client/features/portfolio/import/read-row.ts";
import type { ImportKey } from "#client/features/portfolio/import/same-project.ts";
import { type PlanRefusal } from "#client/features/portfolio/import/plan-import.ts";
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
			key: ImportKey;
			/** Lines at the end that are left out. */
			leftOut: ReadonlySet<number>;
			/** By the folded word of the file. */
			stages: ReadonlyMap<string, StageId | null>;
			/** Columns that become what they became the last time. */
			remembered: ReadonlySet<number>;
			/** The ids that new own fields would have: the same from one dry run to the next. */
			fieldIds: ReadonlyMap<number, RecordId>;
			catalog: PortfolioCatalog;
			refusal: PlanRefusal | null;
			isChecking: boolean;
	  }
	| { step: "check"; columns: ColumnsState; report: ImportReport; isRenewed: boolean; isBusy: boolean };

export type ColumnsState = Extract<ImportState, { step: "columns" }>;
/** What a person may correct without the file being read again. */
export type Corrections = Partial<
	Pick<ColumnsState, "targets" | "separators" | "dayOrder" | "stages" | "key" | "leftOut">
>;

/** Who imports, and into which list of sectors. */
export type ImportContext = {
	me: { id: MemberId; name: string };
	sectors: readonly string[];
	/** The names of today of what projects cite in their fields. */
	citedNames?: () => ReadonlyMap<string, string>;
};
/** What was written. */
export type ImportDone = { id: RecordId; added: number; changed: number };

const START: Extract<ImportState, { step: "choose" }> = { step: "choose", refusal: null, hasFailed: false };
/** How often a prepared import is made again because its projects changed meanwhile. */
const MOST_TRIES = 4;

export function useImport(
	projects: RecordTable<ProjectFields>,
	labelOf: (column: FileReading["columns"][number]) => string,
	context: ImportContext,
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
		keep: (fresh: ColumnsState) => ColumnsState = (fresh) => fresh,
	) => {
		reader.current ??= open();
		const mine = reader.current;
		setState({ step: "reading", fileName, share: 0 });
		try {
			const result = await read(mine, (share) =>
				setState((before) => (before.step === "reading" ? { ...before, share } : before)),
			);
			if (reader.current !== mine) return;
			if (!result.ok) stop();
			setState(
				result.ok ? keep(columnsState(fileName, result.value, projects.doc)) : { ...START, refusal: result.error },
			);
		} catch {
			if (reader.current === mine) fail();
		}
	};

	const asking = async <Answer>(ask: (reader: ImportReader) => Promise<Answer>): Promise<Answer | null> => {
		const mine = reader.current;
		if (!mine) return null;
		try {
			const result = await ask(mine);
			return reader.current === mine ? result : null;
		} catch {
			if (reader.current === mine) fail();
			return null;
		}
	};

	return {
		state,
		openFile: (file: Blob, name: string) => take(name, (one, onProgress) => one.open(file, onProgress)),
		reread: (columns: ColumnsState, as: ReadAs) =>
			take(
				columns.fileName,
				(one, onProgress) => one.reread({ ...readAs(columns.reading), ...as }, onProgress),
				(fresh) => {
					// Another sheet has other columns, another separator cuts others: only the header leaves them where they are.
					if (as.header === undefined) return fresh;
					const proposed = rememberedChoices(projects.doc, columns.reading, columns.catalog).targets;
					return { ...fresh, ...keptCorrections(columns, proposed, fresh) };
				},
			),
		correct: (part: Corrections) =>
			setState((before) => (before.step === "columns" ? { ...before, ...part, refusal: null } : before)),
		check: async (columns: ColumnsState) => {
			setState({ ...columns, isChecking: true, refusal: null });
			const choices = choicesOf(columns, labelOf, context);
			const result = await asking((one) => one.plan(choices, Y.encodeStateAsUpdate(projects.doc)));
			if (!result) return;
			setState(
				result.ok
					? { step: "check", columns, report: result.value, isRenewed: false, isBusy: false }
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
			const { columns } = checked;
			const id = newId<RecordId>();
			const { fileName } = columns;
			const about = { id, at: new Date().toISOString(), by: context.me.id, byName: context.me.name, fileName };
			for (let tries = 0; tries < MOST_TRIES; tries++) {
				const watch = watchProjects(projects);
				const result = await asking((one) =>
					one.prepare({
						choices: choicesOf(columns, labelOf, context),
						state: Y.encodeStateAsUpdate(projects.doc),
						about,
						remembered: choicesToRemember(columns, columns.reading.columns, columns.fieldIds),
					}),
				);
				watch.stop();
				if (!result) return null;
				if (!result.ok) {
					setState({ ...columns, isChecking: false, refusal: result.error });
					return null;
				}
				const prepared: Prepared = result.value;
				if (prepared.isRenewed) {
					setState({ ...checked, report: prepared.report, isRenewed: true, isBusy: false });
					return null;
				}
				// Somebody wrote in one of these projects while the import was made ready: it is made ready again, over what they wrote.
				if (prepared.touched.some((one) => watch.changed.has(one))) continue;
				applyPrepared(projects.doc, prepared.update);
				const { additions, changes } = prepared.report;
				return { id, added: additions.count, changed: changes.count };
			}
			fail();
			return null;
		},
	};
}

type ReadResult = Awaited<ReturnType<ImportReader["open"]>>;

/** How the file was read, so that one correction leaves the others as they are. Another sheet has its own header. */
function readAs({ written, header }: FileReading): ReadAs {
	return written.form === "csv"
		? { encoding: written.encoding, delimiter: written.delimiter, header }
		: { sheet: written.sheet };
}

function columnsState(fileName: string, reading: FileReading, doc: Y.Doc): ColumnsState {
	const catalog = readCatalog(doc);
	return {
		step: "columns",
		fileName,
		reading,
		...rememberedChoices(doc, reading, catalog),
		dayOrder: reading.dayOrder,
		leftOut: new Set(reading.totals.map((total) => total.line)),
		fieldIds: new Map(reading.columns.map(({ index }) => [index, newId<RecordId>()])),
		catalog,
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
	return stageChoices(values, columns.catalog).map((choice) => {
		const chosen = columns.stages.get(foldText(choice.value));
		return chosen === undefined ? choice : { ...choice, stage: chosen, isSuggested: false };
	});
}

function choicesOf(
	columns: ColumnsState,
	labelOf: (column: FileReading["columns"][number]) => string,
	{ sectors, citedNames }: ImportContext,
): ImportChoices {
	const { targets, separators, dayOrder, reading, key, leftOut, fieldIds } = columns;
	return {
		targets,
		separators,
		dayOrder,
		key,
		leftOut,
		sectors: [...sectors],
		...(citedNames === undefined ? {} : { citedNames: citedNames() }),
		dateSystem: reading.dateSystem,
		isOwnExport: reading.isOwnExport,
		dates: reading.dates,
		stages: new Map((stagesOf(columns) ?? []).map(({ value, stage }) => [foldText(value), stage])),
		labels: new Map(reading.columns.map((column) => [column.index, labelOf(column)])),
		newFields: new Map(
			reading.columns.map((column) => [
				column.index,
				{
					id: fieldIds.get(column.index) as RecordId,
					label: labelOf(column),
					type: reading.fieldTypes.get(column.index) ?? "text",
					choices: [],
				},
			]),
		),
	};
}
