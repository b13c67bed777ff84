/** One cell of the table: its value, who else is there, and its editor while it is edited. */

import { ExternalLink, SquareArrowOutUpRight } from "lucide-react";
import { type CSSProperties, useRef } from "react";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { PartThreadsButton, WholeThreadsButton } from "#client/comments/OpenThreads.tsx";
import { useCatalog } from "#client/document/use-catalog.ts";
import { CitedWords } from "#client/editor/CitedText.tsx";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { CellEditor } from "#client/features/portfolio/CellEditor.tsx";
import {
	cellItems,
	cellText,
	citingTextOf,
	type Column,
	columnName,
	definitionOf,
	linkOf,
} from "#client/features/portfolio/columns.ts";
import type { Editing, GridHandle } from "#client/features/portfolio/grid-place.ts";
import { MergedWords } from "#client/features/portfolio/merge/MergedBadge.tsx";
import styles from "./ProjectGrid.module.css";
import { SectorTags } from "#client/features/portfolio/SectorTags.tsx";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";
import { StageMark } from "#client/features/portfolio/StageMark.tsx";
import { texts } from "#client/features/portfolio/texts.ts";
import type { PersonInCell } from "#client/features/portfolio/use-cell-people.ts";

type GridCellProps = {
	projects: RecordTable<ProjectFields>;
	project: Project;
	column: Column;
	/** Its place among the columns, from 0. */
	place: number;
	isActive: boolean;
	editing: Editing | null;
	person: PersonInCell | null;
	canWrite: boolean;
	grid: GridHandle;
	onOpen: (project: Project) => void;
	onComment: (project: Project, column: Column) => void;
	onMenu: (project: Project, anchor: HTMLElement, column: Column) => void;
	suggestions: (column: Column) => readonly string[];
};

/** Lists too long for a cell: the first, and how many more. */
const HAS_MORE: ReadonlySet<keyof ProjectFields> = new Set(["organisations", "blockers", "conditions"]);

export function GridCell(props: GridCellProps) {
	const { project, column, place, isActive, editing, person, canWrite, grid, onOpen } = props;
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const cell = useRef<HTMLDivElement>(null);
	const isInPlace = editing && (definitionOf(column).type === "text" || definitionOf(column).type === "date");
	return (
		// biome-ignore lint/a11y/useSemanticElements: part of an ARIA grid
		// biome-ignore lint/a11y/useKeyWithClickEvents: the table answers the keys of all its cells
		<div
			ref={cell}
			role="gridcell"
			aria-colindex={place + 1}
			aria-readonly={!canWrite || undefined}
			tabIndex={isActive ? 0 : -1}
			data-place={`${project.id}/${column}`}
			className={classNames(
				styles.cell,
				place === 0 && styles.frozenStart,
				person && styles.occupied,
				editing && styles.edited,
			)}
			style={person ? ({ "--person": `var(--caret-${person.colour})` } as CSSProperties) : undefined}
			onClick={() => grid.activate({ row: project.id, column })}
			onContextMenu={(event) => {
				if (editing) return;
				event.preventDefault();
				grid.activate({ row: project.id, column });
				props.onMenu(project, event.currentTarget, column);
			}}
			onDoubleClick={() => {
				if (definitionOf(column).type === "sheet") onOpen(project);
				else if (canWrite && !editing) grid.edit({ row: project.id, column, replaces: false });
			}}
		>
			{!isInPlace && <CellValue project={project} column={column} />}
			{column === "name" && !editing && (
				<WholeThreadsButton record={project.id} name={project.name || t.untitled} onOpen={() => onOpen(project)} />
			)}
			{column === "name" && !editing && (
				<button
					type="button"
					tabIndex={-1}
					className={styles.open}
					title={t.open}
					aria-label={t.openProject(project.name || t.untitled)}
					onClick={(event) => {
						event.stopPropagation();
						onOpen(project);
					}}
				>
					<SquareArrowOutUpRight size={16} aria-hidden />
				</button>
			)}
			{!editing && (
				<PartThreadsButton
					record={project.id}
					part={column}
					name={columnName(column, language, catalog)}
					onOpen={() => props.onComment(project, column)}
				/>
			)}
			{person && (
				<span className={styles.person}>
					<span aria-hidden>{person.name}</span>
					<VisuallyHidden>{t.personHere(person.name)}</VisuallyHidden>
				</span>
			)}
			{editing && (
				<CellEditor
					projects={props.projects}
					project={project}
					column={column}
					replaces={editing.replaces}
					anchor={cell}
					grid={grid}
					suggestions={props.suggestions}
				/>
			)}
		</div>
	);
}

function CellValue({ project, column }: { project: Project; column: Column }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const catalog = useCatalog();
	const tSheet = useTexts(sheetTexts);
	if (column === "name") {
		return (
			<span className={styles.nameValue}>
				<span className={styles.words}>
					<span className={classNames(styles.text, styles.name)} title={project.name}>
						{project.name || t.untitled}
					</span>
					{project.mergedInto !== "" && (
						<span className={classNames(styles.text, styles.merged)}>
							<MergedWords into={project.mergedInto} />
						</span>
					)}
				</span>
				{project.example && (
					<span className={styles.badge}>
						<Badge>{t.example}</Badge>
					</span>
				)}
			</span>
		);
	}
	if (column === "stage") return <StageMark stage={project.stage} />;
	if (column === "sectors") return <SectorTags sectors={project.sectors} />;
	const address = linkOf(project, column, catalog);
	if (address !== null) {
		return (
			<>
				<span className={styles.text} title={address}>
					{address}
				</span>
				<a
					href={address}
					target="_blank"
					rel="noopener noreferrer"
					tabIndex={-1}
					className={styles.open}
					title={tSheet.openLink}
					aria-label={`${tSheet.openLink} ${address}`}
					onClick={(event) => event.stopPropagation()}
				>
					<ExternalLink size={16} aria-hidden />
				</a>
			</>
		);
	}
	const items = cellItems(project, column, language, catalog);
	const text = cellText(project, column, language, catalog);
	const cites = citingTextOf(project, column, catalog);
	return (
		<span
			className={classNames(styles.text, (definitionOf(column).type === "date" || column === "budget") && styles.date)}
			title={text}
		>
			{items.length > 1 && HAS_MORE.has(definitionOf(column).field) ? (
				<>
					{items[0]} <span className={styles.more}>+{items.length - 1}</span>
					<VisuallyHidden>{items.slice(1).join(", ")}</VisuallyHidden>
				</>
			) : cites !== null ? (
				<CitedWords text={cites} />
			) : (
				text
			)}
		</span>
	);
}
