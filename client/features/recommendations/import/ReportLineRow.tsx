/** One line of a report: what it is taken for, its number, its words; corrected in place, joined to the one before, cut in two. */

import { memo, useRef, useState } from "react";
import { LINE_ROLES, type LineRole, type ReportLine } from "#shared/domain/report.ts";
import { isFirst } from "#shared/domain/report-lines.ts";
import { reportTexts, roleWords } from "#client/features/recommendations/import/report-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./ReportDialog.module.css";

/** Every act names the line by its place. */
export type LineActs = {
	role: (at: number, role: LineRole) => void;
	number: (at: number, number: string) => void;
	text: (at: number, text: string) => void;
	merge: (at: number) => void;
	cut: (at: number, text: string, place: number) => void;
};

type ReportLineRowProps = { line: ReportLine; at: number; acts: LineActs };

/** Plain controls of the browser: a report may have thousands of lines. */
export const ReportLineRow = memo(function ReportLineRow({ line, at, acts }: ReportLineRowProps) {
	const t = useTexts(reportTexts);
	const roles = useTexts(roleWords);
	const [draft, setDraft] = useState<string | null>(null);
	const area = useRef<HTMLTextAreaElement>(null);
	const place = at + 1;
	const keep = () => {
		if (draft !== null && draft !== line.text) acts.text(at, draft);
		setDraft(null);
	};
	return (
		<li className={classNames(styles.line, styles[line.role], isFirst(line) && styles.begins)}>
			<div className={styles.what}>
				<select
					className={styles.role}
					aria-label={t.roleOf(place)}
					value={line.role}
					onChange={(event) => acts.role(at, event.target.value as LineRole)}
				>
					{LINE_ROLES.map((role) => (
						<option key={role} value={role}>
							{roles[role]}
						</option>
					))}
				</select>
				{line.role === "recommendation" && (
					<input
						className={styles.number}
						aria-label={t.numberOf(place)}
						value={line.number}
						maxLength={20}
						onChange={(event) => acts.number(at, event.target.value)}
					/>
				)}
			</div>
			{draft === null ? (
				<p className={styles.said}>{line.isItem ? `• ${line.text}` : line.text}</p>
			) : (
				<textarea
					ref={area}
					className={styles.area}
					aria-label={t.wordsOf(place)}
					rows={Math.min(12, Math.max(2, Math.ceil(draft.length / 70)))}
					value={draft}
					onChange={(event) => setDraft(event.target.value)}
					onKeyDown={(event) => {
						// Échap leaves the words as they were, and the dialog open.
						if (event.key !== "Escape") return;
						event.stopPropagation();
						setDraft(null);
					}}
				/>
			)}
			<div className={styles.acts}>
				{draft === null ? (
					<>
						<Button size="small" variant="quiet" aria-label={t.editLine(place)} onPress={() => setDraft(line.text)}>
							{t.edit}
						</Button>
						{at > 0 && (
							<Button size="small" variant="quiet" aria-label={t.mergeLine(place)} onPress={() => acts.merge(at)}>
								{t.merge}
							</Button>
						)}
					</>
				) : (
					<>
						<Button size="small" onPress={keep}>
							{t.done}
						</Button>
						<Button
							size="small"
							variant="quiet"
							onPress={() => {
								acts.cut(at, draft, area.current?.selectionStart ?? 0);
								setDraft(null);
							}}
						>
							{t.cut}
						</Button>
					</>
				)}
			</div>
		</li>
	);
});
