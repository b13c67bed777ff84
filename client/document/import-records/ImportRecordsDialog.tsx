/** The import of a list into a set: a file or pasted cells, what each column becomes, what would be written, then the act; and the imports of before, to be taken back. */

import { useState } from "react";
import { FileSpreadsheet } from "lucide-react";
import { rememberColumns, rememberedTarget, writeSetImport } from "#shared/document/set-imports.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { ImportKind, RecordsDryRun } from "#client/document/import-records/import-kind.ts";
import { PastImports } from "#client/document/import-records/PastImports.tsx";
import { RecordColumns } from "#client/document/import-records/RecordColumns.tsx";
import {
	columnsToRemember,
	guessedTargets,
	IGNORE,
	MOST_RECORD_LINES,
	overfullLines,
	type RecordsFile,
	recordsFile,
	saidLines,
} from "#client/document/import-records/records-file.ts";
import { RecordsToCome } from "#client/document/import-records/RecordsToCome.tsx";
import styles from "#client/document/import-records/ImportRecords.module.css";
import { importRecordsTexts } from "#client/document/import-records/texts.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRoom } from "#client/document/use-room.ts";
import { whenWritable } from "#client/document/when-writable.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { cellsOfFile } from "#client/spreadsheet/cells-of-file.ts";
import { SHEET_FIELD, SheetChoice } from "#client/document/SheetChoice.tsx";
import { fileRefusalWords, fileTexts } from "#client/spreadsheet/file-texts.ts";
import type { HeaderLines } from "#client/spreadsheet/header-lines.ts";
import type { ReadCells } from "#client/spreadsheet/read-cells.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FileOrPaste } from "#client/ui/FileOrPaste.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { useStepFocus } from "#client/ui/use-step-focus.ts";

/** A file being imported, and what a person made of its columns. */
export type Reading = {
	fileName: string;
	source: Blob;
	/** The sheets it was read among. */
	among: Pick<ReadCells, "sheet" | "sheets">;
	file: RecordsFile;
	targets: ReadonlyMap<number, string>;
	/** How many columns become what they became the last time. */
	remembered: number;
};

type Step =
	/** `read`: a file in which nothing was found; another of its sheets may have it. */
	| { step: "choose"; problem: string | null; read?: Pick<Reading, "fileName" | "source" | "among"> }
	| { step: "reading" }
	| { step: "columns"; reading: Reading }
	| { step: "check"; reading: Reading; run: RecordsDryRun; isRenewed: boolean };

/** What they became helps to guess: nobody waits long for it. */
const KNOWN_COLUMNS_MS = 1_500;

const CHOOSE: Step = { step: "choose", problem: null };

type ImportRecordsDialogProps = { room: OpenRoom; kind: ImportKind; onClose: () => void };

export function ImportRecordsDialog({ room, kind, onClose }: ImportRecordsDialogProps) {
	const t = useTexts(importRecordsTexts);
	const files = useTexts(fileTexts);
	const { language } = useLanguage();
	const { id: workspace, me } = useWorkspace();
	const portfolio = useRoom(roomName(workspace, PORTFOLIO));
	const toast = useToast();
	const [state, setState] = useState<Step>(CHOOSE);
	const { body, comesBackTo } = useStepFocus(state.step);
	const problem = (said: string) => setState({ step: "choose", problem: said });
	const readingOf = (given: Pick<Reading, "fileName" | "source" | "among">, file: RecordsFile): Reading => {
		const known = (header: string) => {
			const target = rememberedTarget(portfolio.doc, room.doc, kind.list, header);
			return target !== null && (target === IGNORE || kind.targets.includes(target)) ? target : null;
		};
		const targets = guessedTargets(file, kind.guess, known, (target) => target === IGNORE || kind.isMany(target));
		const isKept = (index: number, name: string) => known(foldText(name)) === targets.get(index);
		const remembered = file.columns.filter(({ index, name }) => !file.hidden.has(index) && isKept(index, name)).length;
		return { ...given, file, targets, remembered };
	};
	const read = async (source: Blob, fileName: string, sheet?: number) => {
		comesBackTo(sheet === undefined ? null : SHEET_FIELD);
		setState({ step: "reading" });
		try {
			// What columns became in other sets is kept there.
			const [cells] = await Promise.all([
				cellsOfFile(source, { limit: MOST_RECORD_LINES, sheet }),
				whenWritable(portfolio, KNOWN_COLUMNS_MS),
			]);
			if (!cells.ok) return problem(fileRefusalWords(cells.error, files));
			const { grid, ...among } = cells.value;
			const found = recordsFile(grid);
			if (found) setState({ step: "columns", reading: readingOf({ fileName, source, among }, found) });
			else setState({ step: "choose", problem: t.noLines, read: { fileName, source, among } });
		} catch {
			problem(t.failed);
		}
	};
	const again =
		({ source, fileName }: Pick<Reading, "source" | "fileName">) =>
		(sheet: number) =>
			void read(source, fileName, sheet);
	const under = (reading: Reading, header: HeaderLines) => {
		const found = recordsFile(reading.file.grid, header);
		if (found) setState({ step: "columns", reading: readingOf(reading, found) });
	};
	const runOf = ({ file, targets }: Reading): RecordsDryRun => {
		const run = kind.plan(room.doc, saidLines(file, targets), { language, dateSystem: file.grid.dateSystem });
		return { ...run, faults: [...overfullLines(file), ...run.faults] };
	};
	const put = (reading: Reading, shown: RecordsDryRun) => {
		const run = runOf(reading);
		// What others wrote since it was shown counts too: what one agreed to is what is written.
		const isSame = sameValue(run.records, shown.records) && sameValue(run.plan.changes, shown.plan.changes);
		if (!isSame) return setState({ step: "check", reading, run, isRenewed: true });
		const count = (what: string) => run.records.filter((one) => one.what === what).length;
		const [added, changed] = [count("new"), count("changed")];
		writeSetImport(room.doc, run.plan, {
			...{ id: newId<RecordId>(), at: new Date().toISOString(), by: me.id, byName: me.name },
			...{ fileName: reading.fileName, added, changed, unchanged: count("same"), refused: run.faults.length },
		});
		// Not where one may not write in it, as in a step of a workshop.
		if (portfolio.status.get().access === "write")
			rememberColumns(portfolio.doc, kind.list, columnsToRemember(reading.file, reading.targets));
		toast({ text: t.done(added, changed), tone: "ok" });
		onClose();
	};
	const hasName =
		state.step === "columns" && [...state.reading.targets.values()].some((one) => one === "name" || one === "code");
	const isNothing = state.step === "check" && state.run.records.every(({ what }) => what === "same");
	return (
		<Dialog
			title={t.title(kind.things[language].many)}
			size="large"
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				state.step === "columns" ? (
					<>
						<Button variant="quiet" onPress={() => setState(CHOOSE)}>
							{t.again}
						</Button>
						<Button
							variant="primary"
							isDisabled={!hasName}
							onPress={() =>
								setState({ step: "check", reading: state.reading, run: runOf(state.reading), isRenewed: false })
							}
						>
							{t.check}
						</Button>
					</>
				) : (
					state.step === "check" && (
						<>
							<Button variant="quiet" onPress={() => setState({ step: "columns", reading: state.reading })}>
								{t.backToColumns}
							</Button>
							{!isNothing && (
								<Button variant="primary" onPress={() => put(state.reading, state.run)}>
									{t.put}
								</Button>
							)}
						</>
					)
				)
			}
		>
			<div ref={body} tabIndex={-1} className={styles.steps}>
				{state.step === "choose" && (
					<>
						{state.problem !== null && (
							<Banner tone="danger" isLive>
								{state.problem}
							</Banner>
						)}
						{state.read && <SheetChoice {...state.read.among} onChange={again(state.read)} />}
					</>
				)}
				<FileOrPaste
					icon={FileSpreadsheet}
					title={t.chooseTitle(kind.things[language].many)}
					help={t.about}
					onFile={(file, name) => void read(file, name)}
					isHidden={state.step !== "choose"}
				/>
				{state.step === "choose" && <PastImports room={room} />}
				{state.step === "reading" && <Spinner label={t.reading} />}
				{state.step === "columns" && (
					<RecordColumns
						reading={state.reading}
						kind={kind}
						onSheet={again(state.reading)}
						onHeader={(header) => under(state.reading, header)}
						onTargets={(targets) => setState({ step: "columns", reading: { ...state.reading, targets } })}
					/>
				)}
				{state.step === "check" && (
					<>
						{state.isRenewed && (
							<Banner tone="warn" isLive>
								{t.renewed}
							</Banner>
						)}
						<RecordsToCome run={state.run} />
					</>
				)}
			</div>
		</Dialog>
	);
}
