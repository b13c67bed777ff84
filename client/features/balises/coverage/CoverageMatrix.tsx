/** The matrix: a row a project (or a cohort), a column a balise. Worked from the keyboard; only the rows in view are drawn. */

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { type Cohort, projectsOfCohort } from "#shared/document/cohorts.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { type CoverageState, VERDICTS } from "#shared/ledger/coverage.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { BehindCount, type OpenCount } from "#client/features/balises/coverage/BehindCount.tsx";
import { CoverageCell } from "#client/features/balises/coverage/CoverageCell.tsx";
import { type CoverageColumn, countColumn } from "#client/features/balises/coverage/coverage-model.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts } from "#client/features/balises/coverage/coverage-texts.ts";
import type { CellPlace } from "#client/features/balises/coverage/use-coverage-choice.ts";
import { VerdictMark } from "#client/features/balises/coverage/VerdictMark.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./Coverage.module.css";

type CoverageMatrixProps = {
	workspace: WorkspaceId;
	projects: readonly Project[];
	/** Rows of cohorts instead of projects; null for projects. */
	cohorts: readonly Cohort[] | null;
	columns: readonly CoverageColumn[];
	/** Folded in place: `head` says that it changed. */
	state: CoverageState;
	head: number;
	/** The cell that is open beside. */
	cell: CellPlace | null;
	onOpen: (place: CellPlace) => void;
};

const ROW = 44;

export function CoverageMatrix(props: CoverageMatrixProps) {
	const { projects, cohorts, columns, state, head, cell, onOpen } = props;
	const t = useTexts(texts);
	const frame = useRef<HTMLElement>(null);
	const [active, setActive] = useState({ row: 0, column: 0 });
	const wantsFocus = useRef(false);
	const virtual = useVirtualizer({
		count: projects.length,
		getScrollElement: () => frame.current,
		estimateSize: () => ROW,
		overscan: 8,
		scrollPaddingStart: 64,
	});
	const row = Math.min(active.row, projects.length - 1);
	const column = Math.min(active.column, columns.length - 1);
	useEffect(() => {
		if (!wantsFocus.current) return;
		const target = frame.current?.querySelector<HTMLElement>(`[data-place="${row}/${column}"]`);
		if (!target) return;
		wantsFocus.current = false;
		target.focus();
	});
	const go = (rowStep: number, columnStep: number) => {
		const next = {
			row: Math.max(0, Math.min(projects.length - 1, row + rowStep)),
			column: Math.max(0, Math.min(columns.length - 1, column + columnStep)),
		};
		wantsFocus.current = true;
		setActive(next);
		virtual.scrollToIndex(next.row);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const step = {
			ArrowUp: [-1, 0],
			ArrowDown: [1, 0],
			ArrowLeft: [0, -1],
			ArrowRight: [0, 1],
			PageUp: [-10, 0],
			PageDown: [10, 0],
			Home: [0, -columns.length],
			End: [0, columns.length],
		}[event.key];
		if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		go(step[0] ?? 0, step[1] ?? 0);
	};
	if (cohorts) return <CohortRows {...props} cohorts={cohorts} />;
	const items = virtual.getVirtualItems();
	const before = items[0]?.start ?? 0;
	const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
	return (
		<>
			<section ref={frame} className={styles.frame} aria-label={t.matrix} onKeyDown={onKeyDown}>
				<table className={styles.matrix} aria-rowcount={projects.length + 1}>
					<Head columns={columns} first={t.project} />
					<tbody>
						{before > 0 && <tr aria-hidden style={{ height: before }} />}
						{items.map((item) => {
							const project = projects[item.index];
							if (!project) return null;
							return (
								<tr key={project.id} aria-rowindex={item.index + 2} className={styles.row}>
									<th scope="row" className={styles.name}>
										{project.name || t.untitled}
									</th>
									{columns.map((one, place) => (
										<td key={one.id}>
											<CoverageCell
												state={state}
												head={head}
												project={project}
												column={one}
												place={`${item.index}/${place}`}
												isActive={item.index === row && place === column}
												isOpen={cell?.project === project.id && cell.column === one.id}
												onFocus={() => setActive({ row: item.index, column: place })}
												onOpen={() => onOpen({ project: project.id, column: one.id })}
											/>
										</td>
									))}
								</tr>
							);
						})}
						{after > 0 && <tr aria-hidden style={{ height: after }} />}
					</tbody>
				</table>
			</section>
			<p className={styles.help}>{t.help}</p>
		</>
	);
}

function Head({ columns, first }: { columns: readonly CoverageColumn[]; first: string }) {
	return (
		<thead>
			<tr>
				<th scope="col" className={styles.corner}>
					{first}
				</th>
				{columns.map(({ id, title, balise }) => (
					<th key={id} scope="col" className={styles.columnHead} title={title}>
						<span className={styles.code}>{balise.code}</span>
						<span className={styles.title}>{title}</span>
					</th>
				))}
			</tr>
		</thead>
	);
}

/** A row a cohort: how many of its projects have each verdict. */
function CohortRows({
	workspace,
	projects,
	cohorts,
	columns,
	state,
	head,
}: CoverageMatrixProps & { cohorts: readonly Cohort[] }) {
	const t = useTexts(texts);
	const words = useTexts(verdictWords);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	const rows = useMemo(
		() =>
			[null, ...cohorts].map((cohort) => {
				const members = cohort ? projectsOfCohort(cohort, projects) : projects;
				return {
					id: cohort?.id ?? "all",
					name: cohort ? cohort.name || t.noNameCohort : t.allProjects,
					members,
					cells: columns.map((column) => countColumn(state, members, column)),
				};
			}),
		[cohorts, projects, columns, state, head, t],
	);
	const [opened, setOpened] = useState<OpenCount | null>(null);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
		<section className={styles.frame} aria-label={t.matrix} tabIndex={0}>
			<table className={styles.matrix}>
				<Head columns={columns} first={t.cohort} />
				<tbody>
					{rows.map(({ id, name, members, cells }) => (
						<tr key={id} className={styles.row}>
							<th scope="row" className={styles.name}>
								{name} <span className={styles.code}>{t.projects(members.length)}</span>
							</th>
							{columns.map((column, place) => {
								const cell = cells[place];
								const open = (verdict: OpenCount["verdict"]) =>
									setOpened({ balise: column.balise, criteria: column.criteria, projects: members, of: name, verdict });
								return (
									<td key={column.id} className={styles.counts}>
										{VERDICTS.filter((verdict) => (cell?.[verdict] ?? 0) > 0).map((verdict) => (
											<button
												key={verdict}
												type="button"
												className={styles.openCount}
												title={words[verdict]}
												aria-label={`${name}, ${t.openCount(column.title, words[verdict], cell?.[verdict] ?? 0)}`}
												onClick={() => open(verdict)}
											>
												<VerdictMark verdict={verdict} />
												{cell?.[verdict]}
											</button>
										))}
										{cell && cell.toReview > 0 && (
											<button
												type="button"
												className={classNames(styles.openCount, styles.stale)}
												onClick={() => open("stale")}
											>
												{t.staleOf(cell.toReview)}
											</button>
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
			{opened && <BehindCount workspace={workspace} count={opened} state={state} onClose={() => setOpened(null)} />}
		</section>
	);
}
