/** Terms from cells that are pasted, or from a file, looked at before anything is written: what is new, what is there already, what is left out and why. */

import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { importTexts } from "#client/features/glossary/import/import-texts.ts";
import { applyTerms, isGain, planTerms } from "#client/features/glossary/import/plan-terms.ts";
import { type ReadTable, readTerms } from "#client/features/glossary/import/read-terms.ts";
import { TermsToCome } from "#client/features/glossary/import/TermsToCome.tsx";
import { texts } from "#client/features/glossary/texts.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { cellsOfFile } from "#client/spreadsheet/cells-of-file.ts";
import { fileRefusalWords, fileTexts } from "#client/spreadsheet/file-texts.ts";
import type { ReadCells } from "#client/spreadsheet/read-cells.ts";
import { SHEET_FIELD, SheetChoice } from "#client/document/SheetChoice.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FileOrPaste } from "#client/ui/FileOrPaste.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { useStepFocus } from "#client/ui/use-step-focus.ts";
import styles from "./ImportTerms.module.css";

type Step =
	/** `read`: a file in which nothing was found; another of its sheets may have it. */
	| { step: "choose"; problem: string | null; read?: { cells: ReadCells; source: Blob } }
	| { step: "reading" }
	| { step: "read"; table: ReadTable; cells: ReadCells; source: Blob };

/** One update carries them all. */
const MOST_LINES = 2_000;

export function ImportTermsDialog({ room, onClose }: { room: OpenRoom; onClose: () => void }) {
	const t = useTexts(importTexts);
	const words = useTexts(texts);
	const files = useTexts(fileTexts);
	const { number } = useFormat();
	const { sectors } = useWorkspace();
	const toast = useToast();
	const [state, setState] = useState<Step>({ step: "choose", problem: null });
	const { body, comesBackTo } = useStepFocus(state.step);
	const problem = (said: string | null) => setState({ step: "choose", problem: said });
	const read = async (source: Blob, sheet?: number) => {
		comesBackTo(sheet === undefined ? null : SHEET_FIELD);
		setState({ step: "reading" });
		try {
			const cells = await cellsOfFile(source, { limit: MOST_LINES, sheet });
			if (!cells.ok) return problem(fileRefusalWords(cells.error, files));
			const table = readTerms(cells.value.grid, sectors);
			if (table) setState({ step: "read", table, cells: cells.value, source });
			else setState({ step: "choose", problem: t.noHeader, read: { cells: cells.value, source } });
		} catch {
			problem(t.failed);
		}
	};
	const sheetsOf = ({ cells: { sheet, sheets }, source }: { cells: ReadCells; source: Blob }) => ({
		...{ sheet, sheets },
		onChange: (chosen: number) => void read(source, chosen),
	});
	const openQuoteLine = state.step === "read" ? state.cells.grid.openQuoteLine : null;
	const plan = state.step === "read" ? planTerms(room.doc, state.table.terms) : [];
	const gaining = plan.filter(isGain);
	const put = (terms: ReadTable["terms"]) => {
		// What others wrote since it was shown counts too.
		const gains = planTerms(room.doc, terms).filter(isGain);
		const undo = applyTerms(room.doc, gains);
		const added = gains.filter(({ id }) => id === null).length;
		toast({
			text: t.done(added, gains.length - added),
			tone: "ok",
			action: { label: words.undo, onAction: undo },
		});
		onClose();
	};
	return (
		<Dialog
			title={t.title}
			size="large"
			isOpen
			onOpenChange={(isOpen) => {
				if (!isOpen) onClose();
			}}
			actions={
				state.step === "read" && (
					<>
						<Button variant="quiet" onPress={() => problem(null)}>
							{t.again}
						</Button>
						{gaining.length > 0 && (
							<Button variant="primary" onPress={() => put(state.table.terms)}>
								{t.put(gaining.length)}
							</Button>
						)}
					</>
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
						{state.read && <SheetChoice {...sheetsOf(state.read)} />}
					</>
				)}
				<FileOrPaste
					icon={FileSpreadsheet}
					title={t.chooseTitle}
					help={t.about}
					limits={t.columns}
					onFile={(file) => void read(file)}
					isHidden={state.step !== "choose"}
				/>
				{state.step === "reading" && <Spinner label={t.reading} />}
				{state.step === "read" && (
					<>
						<SheetChoice {...sheetsOf(state)} />
						{openQuoteLine !== null && <Banner tone="warn">{t.openQuote(number(openQuoteLine))}</Banner>}
						<TermsToCome plan={plan} table={state.table} />
					</>
				)}
			</div>
		</Dialog>
	);
}
