/** The portfolio once it is there: its words, its tools, its table or its cards. Drawn again when what it is asked changes, not at each key of a search. */

import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { Person } from "#client/document/use-people.ts";
import { useNamed } from "#client/document/use-catalog.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Spinner } from "#client/ui/Spinner.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { CellThreads } from "#client/features/portfolio/CellThreads.tsx";
import { type Column, involvementOf, isColumn } from "#client/features/portfolio/columns.ts";
import { ExportDialog } from "#client/features/portfolio/export/ExportDialog.tsx";
import type { GridPlace } from "#client/features/portfolio/grid-place.ts";
import { ImportDialog } from "#client/features/portfolio/import/ImportDialog.tsx";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { ImportsDialog } from "#client/features/portfolio/import/ImportsDialog.tsx";
import type { ImportDone } from "#client/features/portfolio/import/use-import.ts";
import { useDoubleWarning } from "#client/features/portfolio/neighbours/use-double-warning.ts";
import { NoProjects } from "#client/features/portfolio/NoProjects.tsx";
import { PortfolioHeader } from "#client/features/portfolio/PortfolioHeader.tsx";
import styles from "./PortfolioPage.module.css";
import { PortfolioToolbar } from "#client/features/portfolio/PortfolioToolbar.tsx";
import { ProjectCards } from "#client/features/portfolio/ProjectCards.tsx";
import { ProjectGrid } from "#client/features/portfolio/ProjectGrid.tsx";
import { sectorCount } from "#client/features/portfolio/project-view.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { useCellPeople } from "#client/features/portfolio/use-cell-people.ts";
import { useColumnWidths } from "#client/features/portfolio/use-column-widths.ts";
import { useLinkedCell } from "#client/features/portfolio/use-linked-cell.ts";
import { useLostWords } from "#client/features/portfolio/use-lost-words.ts";
import { useMedia } from "#client/ui/use-media.ts";
import { useProjectActs } from "#client/features/portfolio/use-project-acts.ts";
import { useProjectRemoval } from "#client/features/portfolio/use-project-removal.tsx";
import { useProjectView } from "#client/features/portfolio/use-project-view.ts";
import { useShownColumns } from "#client/features/portfolio/use-shown-columns.ts";
import { useSuggestions } from "#client/features/portfolio/use-suggestions.ts";
import { useUndo } from "#client/features/portfolio/use-undo.ts";
import { useHrefOf } from "#client/features/portfolio/use-view-address.ts";
import type { ChangeQuery } from "#client/features/portfolio/use-view-query.ts";
import { hasFilters, NO_FILTERS, type ViewQuery } from "#client/features/portfolio/view-query.ts";
import { SavedViewsMenu } from "#client/features/portfolio/views/SavedViewsMenu.tsx";
import { useGroupedRows } from "#client/features/portfolio/views/use-grouped-rows.ts";
import { ViewBar } from "#client/features/portfolio/views/ViewBar.tsx";
import type { ViewChoice } from "#client/features/portfolio/views/view-choice.ts";

const OtherViews = lazy(() =>
	import("#client/features/portfolio/views/OtherViews.tsx").then((file) => ({ default: file.OtherViews })),
);

const ObstaclesDialog = lazy(() =>
	import("#client/features/portfolio/manage/ObstaclesDialog.tsx").then((file) => ({ default: file.ObstaclesDialog })),
);

const NARROW = "(max-width: 760px)";

type PortfolioScreenProps = {
	workspace: WorkspaceId;
	room: OpenRoom;
	query: ViewQuery;
	changeQuery: ChangeQuery;
	choice: ViewChoice;
	changeChoice: (part: Partial<ViewChoice>) => void;
	/** What follows the address of a project, so that the view goes along. */
	suffix: string;
	isImporting: boolean;
	showImport: (isShown: boolean) => void;
};

export const PortfolioScreen = memo(function PortfolioScreen(props: PortfolioScreenProps) {
	const { workspace, room, query, changeQuery, choice, changeChoice, suffix, isImporting, showImport } = props;
	const t = useTexts(texts);
	const tImport = useTexts(importTexts);
	const toast = useToast();
	const [, navigate] = useLocation();
	const projects = useTable(room, projectTable);
	const records = useNamed(useRecords(projects));
	const canWrite = useCanWrite(room);
	const isNarrow = useMedia(NARROW);
	const found = useProjectView(records, query);
	const columns = useShownColumns(query.columns);
	const groups = useGroupedRows(found, choice, columns);
	const { rows } = groups;
	const people = useCellPeople(room);
	const widths = useColumnWidths();
	const undo = useUndo(room, projects, canWrite);
	const acts = useProjectActs(projects);
	const onPlace = useSharedPlace(room);
	const suggest = useSuggestions(projects);
	const [goTo, setGoTo] = useState<GridPlace | null>(null);
	const [opened, setOpened] = useState<"imports" | "export" | "obstacles" | null>(null);
	useLostWords(room, projects, people);

	const live = useMemo(() => records.filter((project) => !project.archived), [records]);
	// Those that are put away are counted among themselves.
	const counted = useMemo(
		() => (query.showsArchived ? records.filter((project) => project.archived) : live),
		[records, live, query.showsArchived],
	);
	const sectors = useMemo(() => sectorCount(counted), [counted]);
	const shownCount = hasFilters(query) ? t.shownOf(rows.length, counted.length) : "";
	useSpokenCount(shownCount);

	const hrefOf = useHrefOf(workspace, suffix);
	const open = useCallback((project: Pick<Project, "id">) => navigate(hrefOf(project)), [navigate, hrefOf]);
	useDoubleWarning(projects, open);
	const [cell, setCell] = useLinkedCell(room, ({ record, part }) => {
		// What is said of a project as a whole is read on its sheet.
		if (part === null) navigate(hrefOf({ id: record }) + window.location.hash, { replace: true });
		else setGoTo({ row: record, column: isColumn(part) ? part : "name" });
	});
	const comment = useCallback(
		(project: Project, column: Column) => setCell({ record: project.id, part: column }),
		[setCell],
	);
	const suggestions = useCallback(
		(column: Column) =>
			suggest(involvementOf(column) ? "organisations" : column === "populations" ? "populations" : "sectors"),
		[suggest],
	);
	const removal = useProjectRemoval(workspace, room, acts);
	const add = () => {
		const id = acts.add();
		if (isNarrow) return navigate(hrefOf({ id }));
		// A new project must be in sight, whatever the filters.
		changeQuery({ ...NO_FILTERS, sort: null, showsArchived: false });
		toast({ text: t.added, tone: "ok" });
		setGoTo({ row: id, column: "name" });
	};
	const follow = ({ where }: Person) => {
		if (!where) return;
		changeQuery({ ...NO_FILTERS, showsArchived: false });
		const column = where.field !== undefined && isColumn(where.field) ? where.field : "name";
		setGoTo({ row: where.record as GridPlace["row"], column });
	};
	const endImport = ({ added, changed }: ImportDone) => {
		showImport(false);
		toast({
			text: `${tImport.done(added, changed)}.`,
			tone: "ok",
			action: { label: tImport.imports, onAction: () => setOpened("imports") },
		});
	};
	const nothing =
		records.length === 0
			? "empty"
			: rows.length > 0
				? null
				: query.showsArchived && !hasFilters(query)
					? "none-archived"
					: "nothing-fits";

	return (
		<>
			<PortfolioHeader
				room={room}
				count={shownCount || t.summaryCount(counted.length, sectors)}
				showsArchived={query.showsArchived}
				canWrite={canWrite}
				isNarrow={isNarrow}
				onAdd={add}
				onImport={() => showImport(true)}
				onExport={records.length === 0 ? null : () => setOpened("export")}
				onImports={() => setOpened("imports")}
				onObstacles={() => setOpened("obstacles")}
				onShowArchived={(showsArchived) => changeQuery({ showsArchived })}
				onFollow={follow}
			/>
			{opened === "imports" && <ImportsDialog room={room} canWrite={canWrite} onClose={() => setOpened(null)} />}
			{opened === "obstacles" && (
				<Suspense fallback={null}>
					<ObstaclesDialog workspace={workspace} doc={room.doc} canWrite={canWrite} onClose={() => setOpened(null)} />
				</Suspense>
			)}
			{opened === "export" && (
				<ExportDialog doc={room.doc} view={{ choice, rows, columns }} all={records} onClose={() => setOpened(null)} />
			)}
			{canWrite && isImporting && (
				<ImportDialog projects={projects} onClose={() => showImport(false)} onDone={endImport} />
			)}
			{nothing !== "empty" && (
				<ViewBar choice={choice} onChange={changeChoice}>
					<SavedViewsMenu room={room} query={query} choice={choice} canWrite={canWrite} />
				</ViewBar>
			)}
			{nothing !== "empty" && (
				<PortfolioToolbar
					projects={records}
					query={query}
					onChange={changeQuery}
					undo={canWrite && !isNarrow ? undo : null}
					hasColumns={!isNarrow && choice.kind === "table"}
					managed={canWrite ? room.doc : null}
				/>
			)}
			{nothing !== null ? (
				<NoProjects
					why={nothing}
					canWrite={canWrite}
					onAdd={add}
					onImport={() => showImport(true)}
					onClear={() => changeQuery(NO_FILTERS)}
				/>
			) : choice.kind !== "table" ? (
				<Suspense fallback={<Spinner label={t.loadingView} />}>
					<OtherViews
						workspace={workspace}
						choice={choice}
						rows={rows}
						projects={canWrite ? projects : null}
						hrefOf={hrefOf}
					/>
				</Suspense>
			) : isNarrow ? (
				<ProjectCards
					workspace={workspace}
					rows={rows}
					hrefOf={hrefOf}
					canWrite={canWrite}
					onArchive={removal.archive}
					onRemove={removal.remove}
				/>
			) : (
				<div className={styles.wide}>
					<ProjectGrid
						workspace={workspace}
						projects={projects}
						rows={rows}
						headings={groups.headings}
						groupName={groups.nameOf}
						columns={columns}
						widths={widths}
						sort={query.sort}
						onSort={(sort) => changeQuery({ sort })}
						canWrite={canWrite}
						people={people}
						onPlace={onPlace}
						onOpen={open}
						onComment={comment}
						onArchive={removal.archive}
						onRemove={removal.remove}
						suggestions={suggestions}
						goTo={goTo}
					/>
					<p className={styles.help}>{canWrite ? t.gridHelp : t.gridHelpReadOnly}</p>
				</div>
			)}
			{removal.question}
			{cell && (
				<CellThreads
					key={`${cell.record}/${cell.part}`}
					room={room}
					cell={cell}
					name={records.find(({ id }) => id === cell.record)?.name ?? ""}
					onClose={() => setCell(null)}
				/>
			)}
		</>
	);
});

/** Tells the others which cell one is in; nothing once the page is left. */
function useSharedPlace(room: OpenRoom): (place: GridPlace | null) => void {
	useEffect(() => () => room.awareness.setLocalStateField("cell", null), [room]);
	return useCallback(
		(place) =>
			room.awareness.setLocalStateField(
				"cell",
				place && place.row !== "header" ? { record: place.row, field: place.column } : null,
			),
		[room],
	);
}

/** Says how many projects fit once the typing pauses. */
function useSpokenCount(sentence: string): void {
	const announce = useAnnounce();
	useEffect(() => {
		if (sentence === "") return;
		const timer = setTimeout(() => announce(sentence), 700);
		return () => clearTimeout(timer);
	}, [sentence, announce]);
}
