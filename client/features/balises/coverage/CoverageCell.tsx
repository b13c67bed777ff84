/** One cell: what was said of a project for a balise, and whether it is to be looked at again. */

import { MessageSquareText } from "lucide-react";
import { memo } from "react";
import type { Project } from "#shared/document/portfolio.ts";
import type { CoverageState } from "#shared/ledger/coverage.ts";
import { usePairThreads } from "#client/comments/OpenThreads.tsx";
import { type CoverageColumn, cellSummary } from "#client/features/balises/coverage/coverage-model.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./Coverage.module.css";

type CoverageCellProps = {
	state: CoverageState;
	/** A new one draws the cell again: the state is folded in place. */
	head: number;
	project: Project;
	column: CoverageColumn;
	place: string;
	isActive: boolean;
	isOpen: boolean;
	onFocus: () => void;
	onOpen: () => void;
};

export const CoverageCell = memo(function CoverageCell(props: CoverageCellProps) {
	const { state, project, column, place, isActive, isOpen, onFocus, onOpen } = props;
	const t = useTexts(texts);
	const words = useTexts(verdictWords);
	const { verdict, met, applicable, stale } = cellSummary(state, project.id, column);
	const threads = usePairThreads(column.balise.id, project.id);
	const said = [
		project.name || t.untitled,
		column.title,
		words[verdict],
		column.criteria.length > 1 ? t.metOf(met, applicable) : "",
		stale > 0 ? t.stale : "",
		threads ?? "",
	];
	return (
		<button
			type="button"
			data-place={place}
			tabIndex={isActive ? 0 : -1}
			className={classNames(styles.cell, isOpen && styles.openCell, stale > 0 && styles.staleCell)}
			aria-label={said.filter((part) => part !== "").join(", ")}
			aria-pressed={isOpen}
			onFocus={onFocus}
			onClick={onOpen}
		>
			<VerdictMark verdict={verdict} />
			{column.criteria.length > 1 && verdict !== "unknown" && (
				<span className={styles.met}>
					{met}/{applicable}
				</span>
			)}
			{stale > 0 && <span className={styles.stale}>{t.stale}</span>}
			{threads !== null && <MessageSquareText size={14} aria-hidden className={styles.threads} />}
		</button>
	);
}, isSameCell);

/** The acts are made anew at each drawing, and do the same. */
function isSameCell(before: CoverageCellProps, after: CoverageCellProps): boolean {
	return (
		before.head === after.head &&
		before.state === after.state &&
		before.project === after.project &&
		before.column === after.column &&
		before.place === after.place &&
		before.isActive === after.isActive &&
		before.isOpen === after.isOpen
	);
}
