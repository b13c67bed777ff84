/** The import of a report in front of its set: chosen, read in a worker, corrected line by line. Nothing is written before the last button. */

import { FileText } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { MOST_RECOMMENDATIONS, type ReportLine } from "#shared/domain/report.ts";
import {
	mergeWithPrevious,
	type ReportRecommendation,
	recommendationsOf,
	setNumber,
	setRole,
	setText,
	splitLine,
} from "#shared/domain/report-lines.ts";
import { linesOfFile } from "#client/features/recommendations/import/lines-of-file.ts";
import type { LineActs } from "#client/features/recommendations/import/ReportLineRow.tsx";
import { ReportLinesStep } from "#client/features/recommendations/import/ReportLinesStep.tsx";
import { reportRefusalWords, reportTexts } from "#client/features/recommendations/import/report-texts.ts";
import type { ReportRefusal } from "#client/features/recommendations/import/read-report.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FileOrPaste } from "#client/ui/FileOrPaste.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { useStepFocus } from "#client/ui/use-step-focus.ts";
import styles from "./ReportDialog.module.css";

type Step =
	| { step: "choose"; refusal: ReportRefusal | "failed" | null }
	| { step: "reading" }
	/** The lines as they are now, the last of what they were. */
	| { step: "check"; history: readonly (readonly ReportLine[])[] };

type ReportDialogProps = { onClose: () => void; onImport: (made: readonly ReportRecommendation[]) => void };

const NOTHING: readonly ReportLine[] = [];

export function ReportDialog({ onClose, onImport }: ReportDialogProps) {
	const t = useTexts(reportTexts);
	const [state, setState] = useState<Step>({ step: "choose", refusal: null });
	const lines = state.step === "check" ? (state.history.at(-1) ?? NOTHING) : NOTHING;
	const made = useMemo(() => recommendationsOf(lines), [lines]);
	const acts = useMemo(() => lineActs(setState), []);
	/** Which reading is waited for: one that was stopped says nothing more. */
	const reading = useRef(0);

	const { body } = useStepFocus(state.step);

	const restart = () => {
		reading.current += 1;
		setState({ step: "choose", refusal: null });
	};
	const read = async (file: Blob) => {
		reading.current += 1;
		const mine = reading.current;
		setState({ step: "reading" });
		const answer = await linesOfFile(file).then(
			(result): Step =>
				result.ok ? { step: "check", history: [result.value] } : { step: "choose", refusal: result.error },
			(): Step => ({ step: "choose", refusal: "failed" }),
		);
		if (reading.current === mine) setState(answer);
	};

	const actions =
		state.step === "check" ? (
			<>
				<Button variant="quiet" onPress={restart}>
					{t.again}
				</Button>
				<Button
					variant="primary"
					isDisabled={made.length === 0 || made.length > MOST_RECOMMENDATIONS}
					onPress={() => onImport(made)}
				>
					{made.length === 0 ? t.nothingToImport : t.importCount(made.length)}
				</Button>
			</>
		) : state.step === "reading" ? (
			<Button onPress={restart}>{t.stop}</Button>
		) : undefined;

	return (
		<Dialog
			title={t.title}
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			size={state.step === "check" ? "full" : "large"}
			actions={actions}
		>
			<div ref={body} tabIndex={-1} className={styles.body}>
				{state.step === "choose" && state.refusal && (
					<Banner tone="danger" isLive>
						{state.refusal === "failed" ? t.failed : reportRefusalWords(state.refusal, t)}
					</Banner>
				)}
				<FileOrPaste
					icon={FileText}
					title={t.chooseTitle}
					help={t.chooseHelp}
					limits={t.limits}
					paste={{ title: t.orPaste, label: t.pasteLabel, read: t.readPaste }}
					onFile={(file) => void read(file)}
					isHidden={state.step !== "choose"}
				/>
				{state.step === "reading" && <Spinner size={28} label={t.reading} />}
				{state.step === "check" && (
					<ReportLinesStep
						lines={lines}
						made={made}
						acts={acts}
						onUndo={state.history.length > 1 ? () => setState(oneBack) : null}
					/>
				)}
			</div>
		</Dialog>
	);
}

/** More corrections than anybody takes back one by one. */
const MOST_STEPS = 100;

/** Each correction gives new lines and keeps those before it. */
function lineActs(setState: (change: (state: Step) => Step) => void): LineActs {
	const change = (correct: (lines: readonly ReportLine[]) => ReportLine[]) =>
		setState((state) =>
			state.step === "check"
				? { ...state, history: [...state.history.slice(-MOST_STEPS), correct(state.history.at(-1) ?? [])] }
				: state,
		);
	return {
		role: (at, role) => change((lines) => setRole(lines, at, role)),
		number: (at, number) => change((lines) => setNumber(lines, at, number)),
		text: (at, text) => change((lines) => setText(lines, at, text)),
		merge: (at) => change((lines) => mergeWithPrevious(lines, at)),
		cut: (at, text, place) => change((lines) => splitLine(setText(lines, at, text), at, place)),
	};
}

function oneBack(state: Step): Step {
	return state.step === "check" && state.history.length > 1 ? { ...state, history: state.history.slice(0, -1) } : state;
}
