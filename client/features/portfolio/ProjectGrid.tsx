/** The portfolio as a table that is worked from the keyboard: an ARIA grid whose rows are drawn only where one looks, whatever their number. */

import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type UIEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import type { Column } from "#client/features/portfolio/columns.ts";
import { GridHeader } from "#client/features/portfolio/GridHeader.tsx";
import { GridRow } from "#client/features/portfolio/GridRow.tsx";
import { gridKeyAct } from "#client/features/portfolio/grid-keys.ts";
import type { GridColumn, GridPlace } from "#client/features/portfolio/grid-place.ts";
import styles from "./ProjectGrid.module.css";
import { RowMenu } from "#client/features/portfolio/RowMenu.tsx";
import { texts } from "#client/features/portfolio/texts.ts";
import type { CellPeople } from "#client/features/portfolio/use-cell-people.ts";
import type { ColumnWidths } from "#client/features/portfolio/use-column-widths.ts";
import { useGridPlace } from "#client/features/portfolio/use-grid-place.ts";
import type { GroupHeading } from "#client/features/portfolio/views/grouped-rows.ts";
import { GroupHeadingRow, HEADING_HEIGHT } from "#client/features/portfolio/views/GroupHeadingRow.tsx";
import { nextSort, type Sort } from "#client/features/portfolio/view-query.ts";

export const ROW_HEIGHT = 44;
const HEADER_HEIGHT = 42;
const ACTIONS_WIDTH = 48;

export type ProjectGridProps = {
	workspace: WorkspaceId;
	projects: RecordTable<ProjectFields>;
	/** The projects shown, in order. */
	rows: readonly Project[];
	/** What is said above the first row of each group; empty without groups. */
	headings: ReadonlyMap<number, GroupHeading>;
	groupName: (value: string) => string;
	columns: readonly Column[];
	widths: ColumnWidths;
	sort: Sort | null;
	onSort: (sort: Sort | null) => void;
	canWrite: boolean;
	people: CellPeople;
	/** Where this person is, for the others to see; null when they leave the table. */
	onPlace: (place: GridPlace | null) => void;
	onOpen: (project: Project) => void;
	/** Shows the threads of a cell. */
	onComment: (project: Project, column: Column) => void;
	onArchive: (project: Project, archived: boolean) => void;
	onRemove: (project: Project) => void;
	suggestions: (column: Column) => readonly string[];
	/** A place to go to: a new object goes there again. */
	goTo: GridPlace | null;
};

export function ProjectGrid(props: ProjectGridProps) {
	const { rows, headings, columns, widths, sort, onSort, canWrite, people, projects, goTo } = props;
	const t = useTexts(texts);
	const scroller = useRef<HTMLDivElement>(null);
	const gridColumns = useMemo<readonly GridColumn[]>(() => [...columns, "actions"], [columns]);
	const grid = useGridPlace({ rows, columns: gridColumns, scroller, onPlace: props.onPlace });
	const { active, activeIndex, editing } = grid;

	const kept = useMemo(() => {
		const indexes = new Set<number>();
		if (activeIndex >= 0) indexes.add(activeIndex);
		const editingIndex = editing ? grid.indexOf(editing.row) : -1;
		if (editingIndex >= 0) indexes.add(editingIndex);
		return [...indexes];
	}, [activeIndex, editing, grid.indexOf]);

	const virtual = useVirtualizer({
		count: rows.length,
		getScrollElement: () => scroller.current,
		estimateSize: (index) => ROW_HEIGHT + (headings.has(index) ? HEADING_HEIGHT : 0),
		// The same while the rows are: for another one, the places of ten thousand rows are counted again at each frame.
		getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
		overscan: 6,
		scrollPaddingStart: HEADER_HEIGHT,
		initialRect: { width: 1200, height: 700 },
		// The cell that has the focus stays drawn when it is scrolled away: the focus is never lost.
		rangeExtractor: useCallback(
			(range: Range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
			[kept],
		),
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: other headings, other heights
	useEffect(() => virtual.measure(), [headings]);
	grid.scrollTo.current = (index) => virtual.scrollToIndex(index, { align: "auto" });

	const { go, indexOf } = grid;
	const gone = useRef<GridPlace | null>(null);
	useEffect(() => {
		// The row asked for may come a moment after, when the filters are lifted.
		if (!goTo || gone.current === goTo || (goTo.row !== "header" && indexOf(goTo.row) < 0)) return;
		gone.current = goTo;
		go(goTo);
	}, [goTo, go, indexOf]);

	const template = [...columns.map((column) => `${widths.of(column)}px`), `${ACTIONS_WIDTH}px`].join(" ");
	const total = columns.reduce((sum, column) => sum + widths.of(column), ACTIONS_WIDTH);
	const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 600) - HEADER_HEIGHT) / ROW_HEIGHT) - 1);

	const [menu, setMenu] = useState<{ project: Project; anchor: HTMLElement; column: Column } | null>(null);
	// The cell one was in last, in whose row the menu is asked for.
	const cell = useRef<GridPlace | null>(null);
	if (active && active.column !== "actions") cell.current = active;
	const openMenu = useCallback((project: Project, anchor: HTMLElement, asked?: Column) => {
		const last = cell.current?.row === project.id ? cell.current.column : "actions";
		setMenu({ project, anchor, column: asked ?? (last === "actions" ? "name" : last) });
	}, []);
	const closeMenu = () => {
		setMenu(null);
		if (active) go(active);
	};

	return (
		// biome-ignore lint/a11y/useSemanticElements: a table of 10,000 rows is drawn by parts, which only ARIA can say
		<div
			ref={scroller}
			role="grid"
			aria-label={t.gridLabel}
			aria-rowcount={rows.length + 1}
			aria-colcount={gridColumns.length}
			aria-readonly={!canWrite}
			className={styles.grid}
			style={{ "--grid-columns": template, "--grid-width": `${total}px` } as CSSProperties}
			onKeyDown={(event) => {
				if (event.target instanceof HTMLElement && event.target.closest("[data-editor], [role='menu']")) return;
				const act = gridKeyAct(event, page);
				if (act)
					grid.perform(act, event, {
						canWrite,
						projects,
						onOpen: props.onOpen,
						onComment: props.onComment,
						onSort,
						sort,
					});
			}}
			onFocus={grid.onFocus}
			onBlur={grid.onBlur}
			onScroll={shiftColumns}
		>
			<GridHeader
				columns={columns}
				sort={sort}
				onSort={(column) => onSort(nextSort(sort, column))}
				widths={widths}
				activeColumn={active?.row === "header" ? active.column : null}
				isEntry={active === null || activeIndex < 0}
				onActivate={grid.activate}
			/>
			{/* biome-ignore lint/a11y/useSemanticElements: see above */}
			<div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
				<div role="presentation" className={styles.pane}>
					{virtual.getVirtualItems().map((item) => {
						const project = rows[item.index];
						if (!project) return null;
						const heading = headings.get(item.index);
						const row = (
							<GridRow
								key={project.id}
								projects={projects}
								project={project}
								index={item.index}
								top={item.start + (heading ? HEADING_HEIGHT : 0)}
								columns={columns}
								activeColumn={active?.row === project.id ? active.column : null}
								editing={editing?.row === project.id ? editing : null}
								people={people.of(project.id)}
								canWrite={canWrite}
								grid={grid.handle}
								onMenu={openMenu}
								onOpen={props.onOpen}
								onComment={props.onComment}
								suggestions={props.suggestions}
							/>
						);
						if (!heading) return row;
						const name = props.groupName(heading.value);
						return [
							<GroupHeadingRow
								key={`group/${heading.value}`}
								heading={heading}
								name={name}
								top={item.start}
								columns={gridColumns.length}
							/>,
							row,
						];
					})}
				</div>
			</div>
			{menu && (
				<RowMenu
					project={menu.project}
					anchor={menu.anchor}
					acts={{ ...props, commented: menu.column }}
					onClose={closeMenu}
				/>
			)}
		</div>
	);
}

/** The rows follow what is scrolled sideways (`.pane` says why). */
function shiftColumns({ currentTarget: { style, scrollLeft } }: UIEvent<HTMLElement>): void {
	const scrolled = `${scrollLeft}px`;
	if (style.getPropertyValue("--scrolled") !== scrolled) style.setProperty("--scrolled", scrolled);
}
