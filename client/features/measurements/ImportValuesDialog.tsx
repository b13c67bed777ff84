/** Values from a spreadsheet, looked at before anything: what was recognised, what is left out and why, line by line. They go to the grid; recording them is another act. */

import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { periodLabel } from "#shared/domain/period.ts";
import type { CellKey } from "#client/features/measurements/entry-draft.ts";
import { importWords } from "#client/features/measurements/import-words.ts";
import styles from "#client/features/measurements/Measurements.module.css";
import { faultWords } from "#client/features/measurements/texts.ts";
import {
	type FileAbout,
	isNear,
	type LeftOut,
	readValuesFile,
	type TotalsLine,
	type ValuesFile,
} from "#client/features/measurements/values-file.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { cellsOfFile } from "#client/spreadsheet/cells-of-file.ts";
import type { ReadCells } from "#client/spreadsheet/read-cells.ts";
import { SHEET_FIELD, SheetChoice } from "#client/document/SheetChoice.tsx";
import { columnLetters } from "#client/spreadsheet/workbook-names.ts";
import { fileRefusalWords, fileTexts } from "#client/spreadsheet/file-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FileOrPaste } from "#client/ui/FileOrPaste.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { useStepFocus } from "#client/ui/use-step-focus.ts";

type ImportValuesDialogProps = {
	about: FileAbout;
	onPut: (cells: Record<CellKey, string>) => void;
	onClose: () => void;
};

type Given = { among: ReadCells; source: Blob; name: string };
type Step =
	/** `read`: a file in which nothing was found; another of its sheets may have it. */
	| { step: "choose"; problem: string | null; read?: Given }
	| { step: "reading"; name: string }
	| { step: "read"; file: ValuesFile; read: Given };

const MOST_LINES = 50_000;
const NAMED = 60;
const NAMED_PERIODS = 6;

export function ImportValuesDialog({ about, onPut, onClose }: ImportValuesDialogProps) {
	const t = useTexts(importWords);
	const files = useTexts(fileTexts);
	const { number } = useFormat();
	const [state, setState] = useState<Step>({ step: "choose", problem: null });
	const { body, comesBackTo } = useStepFocus(state.step);
	const open = async (source: Blob, name: string, sheet?: number) => {
		comesBackTo(sheet === undefined ? null : SHEET_FIELD);
		setState({ step: "reading", name });
		const problem = (words: string) => setState({ step: "choose", problem: words });
		try {
			const cells = await cellsOfFile(source, { limit: MOST_LINES, sheet });
			if (!cells.ok) return problem(fileRefusalWords(cells.error, files));
			const read = readValuesFile(cells.value.grid, about);
			const given = { among: cells.value, source, name };
			if (read.ok) setState({ step: "read", file: read.value, read: given });
			else if (read.fault.kind === "no-header") setState({ step: "choose", problem: t["no-header"], read: given });
			else problem(t["too-many-periods"](number(read.fault.periods), number(read.fault.limit)));
		} catch {
			problem(t.failed);
		}
	};
	const sheetsOf = ({ among: { sheet, sheets }, source, name }: Given) => ({
		...{ sheet, sheets },
		onChange: (chosen: number) => void open(source, name, chosen),
	});
	const count = state.step === "read" ? Object.keys(state.file.cells).length : 0;
	return (
		<Dialog
			title={t.title}
			size={state.step === "read" ? "large" : "medium"}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				state.step === "read" && (
					<>
						<Button variant="quiet" onPress={() => setState({ step: "choose", problem: null })}>
							{t.again}
						</Button>
						<Button
							variant="primary"
							isDisabled={count === 0}
							onPress={() => {
								onPut(state.file.cells);
								onClose();
							}}
						>
							{t.put}
						</Button>
					</>
				)
			}
		>
			<div ref={body} tabIndex={-1} className={classNames(styles.form, styles.steps)}>
				{state.step === "choose" && (
					<>
						{state.problem !== null && (
							<Banner tone="danger" isLive>
								{state.problem}
							</Banner>
						)}
						{state.read && <SheetChoice {...sheetsOf(state.read)} />}
					</>
				)}
				<FileOrPaste
					icon={FileSpreadsheet}
					title={t.chooseTitle}
					help={t.about}
					onFile={(file, name) => void open(file, name)}
					isHidden={state.step !== "choose"}
				/>
				{state.step === "reading" && <Spinner label={t.reading(state.name)} />}
				{state.step === "read" && (
					<>
						<SheetChoice {...sheetsOf(state.read)} />
						<p>
							<strong>{count === 0 ? t.none : t.found(number(count), count === 1)}</strong>{" "}
							<span className={styles.soft}>{state.file.shape === "columns" ? t.columns : t.lines}</span>
						</p>
						{count > 0 && <p>{t.putMore}</p>}
						{state.file.totals.length > 0 && <TotalsList totals={state.file.totals} />}
						{state.file.leftOut.length > 0 && <LeftOutList leftOut={state.file.leftOut} />}
					</>
				)}
			</div>
		</Dialog>
	);
}

function TotalsList({ totals }: { totals: readonly TotalsLine[] }) {
	const t = useTexts(importWords);
	const { language } = useLanguage();
	const { number } = useFormat();
	const figure = (value: number) => number(value, { maximumFractionDigits: 6 });
	const compared = (sums: TotalsLine["sums"]) => {
		const differ = sums.filter(({ total, sum }) => !isNear(total, sum));
		if (differ.length === 0) return sums.length > 0 ? t.totalsSame : "";
		return differ
			.slice(0, NAMED_PERIODS)
			.map(({ period, total, sum }) => t.totalsDiffer(periodLabel(period, language), figure(total), figure(sum)))
			.join(" ");
	};
	return (
		<section className={styles.leftOut}>
			<h3>{t.totals(number(totals.length), totals.length === 1)}</h3>
			<ul>
				{totals.map(({ line, text, sums }) => (
					<li key={line}>
						{t.totalsLine(number(line), text)} {compared(sums)}
					</li>
				))}
			</ul>
			<p className={styles.help}>{t.totalsMore}</p>
		</section>
	);
}

/** After a colon. */
function lowered(sentence: string): string {
	return sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
}

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
	const t = useTexts(importWords);
	const faults = useTexts(faultWords);
	const { number } = useFormat();
	const why = (because: LeftOut["because"]) => {
		switch (because) {
			case "no-such-project":
			case "which-project":
			case "no-period":
			case "a-day":
			case "said-twice":
			case "other-indicator":
				return t[because];
			default:
				return faults[because];
		}
	};
	return (
		<section className={styles.leftOut}>
			<h3 className={styles.fault}>{t.leftOut(number(leftOut.length), leftOut.length === 1)}</h3>
			<ul>
				{leftOut.slice(0, NAMED).map(({ line, column, text, because }, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
					<li key={place}>{t.leftCell(`${columnLetters(column)}${line}`, text, lowered(why(because)))}</li>
				))}
			</ul>
			{leftOut.length > NAMED && <p className={styles.help}>{t.andMore(number(leftOut.length - NAMED))}</p>}
		</section>
	);
}
