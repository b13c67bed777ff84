/** The import of a spreadsheet, step by step, in front of the portfolio. Nothing is written before the last button. */

import { FileSpreadsheet } from "lucide-react";
import { useCallback } from "react";
import { namesCitedBy } from "#shared/document/citing-fields.ts";
import type { ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useCitedNames } from "#client/editor/use-cited-words.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FileOrPaste } from "#client/ui/FileOrPaste.tsx";
import { useStepFocus } from "#client/ui/use-step-focus.ts";
import { ColumnsStep } from "#client/features/portfolio/import/ColumnsStep.tsx";
import { CheckStep } from "#client/features/portfolio/import/CheckStep.tsx";
import styles from "./ImportDialog.module.css";
import { refusalWords } from "#client/features/portfolio/import/import-sentences.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import type { SheetColumn } from "#client/spreadsheet/sheet-table.ts";
import { type ImportDone, useImport } from "#client/features/portfolio/import/use-import.ts";

type ImportDialogProps = {
	projects: RecordTable<ProjectFields>;
	onClose: () => void;
	onDone: (done: ImportDone) => void;
};

export function ImportDialog({ projects, onClose, onDone }: ImportDialogProps) {
	const t = useTexts(importTexts);
	const { me, sectors } = useWorkspace();
	const labelOf = useCallback(
		({ name, index, occurrence }: SheetColumn) =>
			name === "" ? t.unnamed(index + 1) : occurrence > 1 ? t.repeated(name, occurrence) : name,
		[t],
	);
	const nameOf = useCitedNames();
	const course = useImport(projects, labelOf, {
		...{ me, sectors },
		citedNames: () => namesCitedBy(projects.list(), nameOf),
	});
	const { state } = course;
	const total = state.step === "check" ? state.report.additions.count + state.report.changes.count : 0;
	const hasName = state.step === "columns" && [...state.targets.values()].includes("name");

	const { body, comesBackTo } = useStepFocus(state.step);

	const write = async () => {
		if (state.step !== "check") return;
		const done = await course.write(state);
		if (done) onDone(done);
	};

	const actions =
		state.step === "columns" ? (
			<>
				<Button variant="quiet" onPress={course.restart}>
					{t.again}
				</Button>
				<Button
					variant="primary"
					isDisabled={!hasName}
					isPending={state.isChecking}
					onPress={() => void course.check(state)}
				>
					{t.toCheck}
				</Button>
			</>
		) : state.step === "check" ? (
			<>
				<Button variant="quiet" onPress={() => course.back(state.columns)} isDisabled={state.isBusy}>
					{t.back}
				</Button>
				<Button variant="primary" isDisabled={total === 0} isPending={state.isBusy} onPress={() => void write()}>
					{total === 0 ? t.nothingToImport : t.import(total)}
				</Button>
			</>
		) : state.step === "reading" ? (
			<Button onPress={course.restart}>{t.stop}</Button>
		) : undefined;

	return (
		<Dialog
			title={t.title}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size={state.step === "choose" || state.step === "reading" ? "large" : "full"}
			actions={actions}
		>
			<div ref={body} tabIndex={-1} className={styles.body}>
				<Steps step={state.step} />
				{state.step === "choose" && (state.refusal || state.hasFailed) && (
					<Banner tone="danger" isLive>
						{state.refusal ? refusalWords(state.refusal, t) : t.failed}
					</Banner>
				)}
				<FileOrPaste
					icon={FileSpreadsheet}
					title={t.chooseTitle}
					help={t.chooseHelp}
					limits={t.limits}
					onFile={(file, name) => {
						comesBackTo(null);
						void course.openFile(file, name);
					}}
					isHidden={state.step !== "choose"}
				/>
				{state.step === "reading" && (
					<div className={styles.progress}>
						<label>
							{t.reading(state.fileName)}
							<progress max={1} value={state.share} />
						</label>
					</div>
				)}
				{state.step === "columns" && (
					<>
						{state.refusal && (
							<Banner tone="danger" isLive>
								{refusalWords(state.refusal, t)}
							</Banner>
						)}
						<ColumnsStep
							columns={state}
							labelOf={labelOf}
							onCorrect={course.correct}
							onReread={(as, field) => {
								comesBackTo(field);
								void course.reread(state, as);
							}}
						/>
					</>
				)}
				{state.step === "check" && <CheckStep report={state.report} isRenewed={state.isRenewed} />}
			</div>
		</Dialog>
	);
}

function Steps({ step }: { step: "choose" | "reading" | "columns" | "check" }) {
	const t = useTexts(importTexts);
	const names = [t.stepFile, t.stepColumns, t.stepCheck];
	const current = step === "check" ? 2 : step === "columns" ? 1 : 0;
	return (
		<ol className={styles.steps} aria-label={t.steps}>
			{names.map((name, place) => (
				<li key={name} aria-current={place === current ? "step" : undefined} data-done={place < current || undefined}>
					{name}
				</li>
			))}
		</ol>
	);
}
