/** The lines of a report as they were recognised, to be corrected before anything is written. What was left out is folded. */

import { Undo2 } from "lucide-react";
import { useMemo } from "react";
import { MOST_RECOMMENDATIONS, type ReportLine } from "#shared/domain/report.ts";
import { emptyNumbers, type ReportRecommendation, repeatedNumbers } from "#shared/domain/report-lines.ts";
import { type LineActs, ReportLineRow } from "#client/features/recommendations/import/ReportLineRow.tsx";
import { reportTexts } from "#client/features/recommendations/import/report-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import styles from "./ReportDialog.module.css";

type ReportLinesStepProps = {
	lines: readonly ReportLine[];
	made: readonly ReportRecommendation[];
	acts: LineActs;
	/** Null when nothing was corrected yet. */
	onUndo: (() => void) | null;
};

type Run = { from: number; lines: readonly { line: ReportLine; at: number }[]; isLeftOut: boolean };

export function ReportLinesStep({ lines, made, acts, onUndo }: ReportLinesStepProps) {
	const t = useTexts(reportTexts);
	const runs = useMemo(() => runsOf(lines), [lines]);
	const leftOut = lines.filter(({ role }) => role === "left-out").length;
	const repeated = repeatedNumbers(made);
	const wordless = made.filter(({ original }) => original.length === 0).map(({ number }) => number);
	const empty = emptyNumbers(lines);
	const warnings = [
		repeated.length > 0 ? t.repeated(repeated.join(", ")) : "",
		wordless.length > 0 ? t.wordless(wordless.join(", ")) : "",
		empty.length > 0 ? t.nothingUnder(empty.join(", "), empty.length) : "",
		made.length > MOST_RECOMMENDATIONS ? t.tooMany(MOST_RECOMMENDATIONS) : "",
	].filter((warning) => warning !== "");
	return (
		<>
			<div className={styles.summary}>
				<p role="status" className={styles.found}>
					{t.found(made.length, leftOut)}
				</p>
				{onUndo && (
					<Button size="small" variant="quiet" icon={<Undo2 size={16} aria-hidden />} onPress={onUndo}>
						{t.undoCorrection}
					</Button>
				)}
			</div>
			{made.length === 0 ? <Banner tone="warn">{t.noneFound}</Banner> : <p className={styles.help}>{t.help}</p>}
			{warnings.length > 0 && <Banner tone="warn">{warnings.join(" ")}</Banner>}
			<ol className={styles.lines} aria-label={t.lines}>
				{runs.map((run) =>
					run.isLeftOut && run.lines.length > 1 && made.length > 0 ? (
						<li key={`left-${run.from}`} className={styles.folded}>
							<details>
								<summary>{t.leftOutRun(run.lines.length)}</summary>
								<ol className={styles.lines}>{rows(run, acts)}</ol>
							</details>
						</li>
					) : (
						rows(run, acts)
					),
				)}
			</ol>
		</>
	);
}

function rows({ lines }: Run, acts: LineActs) {
	// A line has no other name than its place.
	return lines.map(({ line, at }) => <ReportLineRow key={at} line={line} at={at} acts={acts} />);
}

/** Lines that follow each other and are all left out, or none of them. */
function runsOf(lines: readonly ReportLine[]): Run[] {
	const runs: (Run & { lines: { line: ReportLine; at: number }[] })[] = [];
	for (const [at, line] of lines.entries()) {
		const isLeftOut = line.role === "left-out";
		const last = runs.at(-1);
		if (last?.isLeftOut === isLeftOut) last.lines.push({ line, at });
		else runs.push({ from: at, lines: [{ line, at }], isLeftOut });
	}
	return runs;
}
