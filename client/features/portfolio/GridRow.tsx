/** One project as a row of the table. Drawn again only when something of this row changed. */

import { Ellipsis } from "lucide-react";
import { memo } from "react";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import type { Column } from "#client/features/portfolio/columns.ts";
import { GridCell } from "#client/features/portfolio/GridCell.tsx";
import type { Editing, GridColumn, GridHandle } from "#client/features/portfolio/grid-place.ts";
import styles from "./ProjectGrid.module.css";
import { texts } from "#client/features/portfolio/texts.ts";
import type { PersonInCell } from "#client/features/portfolio/use-cell-people.ts";

export type GridRowProps = {
	projects: RecordTable<ProjectFields>;
	project: Project;
	index: number;
	top: number;
	columns: readonly Column[];
	activeColumn: GridColumn | null;
	editing: Editing | null;
	people: readonly PersonInCell[];
	canWrite: boolean;
	grid: GridHandle;
	/** `column`: the cell it was asked for, when it was one. */
	onMenu: (project: Project, anchor: HTMLElement, column?: Column) => void;
	onOpen: (project: Project) => void;
	onComment: (project: Project, column: Column) => void;
	suggestions: (column: Column) => readonly string[];
};

export const GridRow = memo(function GridRow(props: GridRowProps) {
	const { project, index, top, columns, activeColumn, editing, people, canWrite, grid, onMenu } = props;
	const t = useTexts(texts);
	return (
		// biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
		// biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
		<div
			role="row"
			aria-rowindex={index + 2}
			className={classNames(styles.row, activeColumn !== null && styles.activeRow, editing && styles.editedRow)}
			style={{ top }}
		>
			{columns.map((column, place) => (
				<GridCell
					key={column}
					projects={props.projects}
					project={project}
					column={column}
					place={place}
					isActive={activeColumn === column}
					editing={editing?.column === column ? editing : null}
					person={people.find((one) => one.column === column) ?? null}
					canWrite={canWrite}
					grid={grid}
					onOpen={props.onOpen}
					onComment={props.onComment}
					onMenu={onMenu}
					suggestions={props.suggestions}
				/>
			))}
			{/* biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid */}
			{/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus */}
			<div
				role="gridcell"
				aria-colindex={columns.length + 1}
				data-place={`${project.id}/actions`}
				className={classNames(styles.cell, styles.frozenEnd)}
			>
				<button
					type="button"
					data-focus
					tabIndex={activeColumn === "actions" ? 0 : -1}
					className={styles.menuButton}
					aria-haspopup="menu"
					aria-label={t.projectActions(project.name || t.untitled)}
					onClick={(event) => onMenu(project, event.currentTarget)}
				>
					<Ellipsis size={18} aria-hidden />
				</button>
			</div>
		</div>
	);
});
