/** The portfolio once it is there: its words, its tools, its table or its cards. */

import { Archive, Download, Ellipsis, FileUp, Plus } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { type Project, projectTable } from "#shared/document/portfolio.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { PresenceBar } from "#client/document/PresenceBar.tsx";
import { SaveState } from "#client/document/SaveState.tsx";
import { useRecords, viewOf } from "#client/document/use-records.ts";
import type { Person } from "#client/document/use-people.ts";
import { useCanWrite, useTable } from "#client/document/use-room.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { MenuItem } from "#client/ui/MenuItem.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import { type ColumnId, involvementOf, isColumnId } from "#client/features/portfolio/columns.ts";
import { projectsCsv } from "#client/features/portfolio/export-csv.ts";
import type { GridPlace } from "#client/features/portfolio/grid-place.ts";
import { ImportDialog } from "#client/features/portfolio/import/ImportDialog.tsx";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { LastImport } from "#client/features/portfolio/import/LastImport.tsx";
import styles from "./PortfolioPage.module.css";
import { PortfolioToolbar } from "#client/features/portfolio/PortfolioToolbar.tsx";
import { ProjectCards } from "#client/features/portfolio/ProjectCards.tsx";
import { ProjectGrid } from "#client/features/portfolio/ProjectGrid.tsx";
import { sectorCount, usedValues } from "#client/features/portfolio/project-view.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { useCellPeople } from "#client/features/portfolio/use-cell-people.ts";
import { useColumnWidths } from "#client/features/portfolio/use-column-widths.ts";
import { useMedia } from "#client/features/portfolio/use-media.ts";
import { useLostWords } from "#client/features/portfolio/use-lost-words.ts";
import { useProjectActs } from "#client/features/portfolio/use-project-acts.ts";
import { useProjectView } from "#client/features/portfolio/use-project-view.ts";
import { useUndo } from "#client/features/portfolio/use-undo.ts";
import { useViewQuery } from "#client/features/portfolio/use-view-query.ts";
import { hasFilters } from "#client/features/portfolio/view-query.ts";

const NARROW = "(max-width: 760px)";

export function Portfolio({ workspace, room }: { workspace: WorkspaceId; room: OpenRoom }) {
	const t = useTexts(texts);
	const tImport = useTexts(importTexts);
	const { language } = useLanguage();
	const { sectors } = useWorkspace();
	const announce = useAnnounce();
	const toast = useToast();
	const [, navigate] = useLocation();
	const [params, setParams] = useSearchParams();
	const projects = useTable(room, projectTable);
	const records = useRecords(projects);
	const canWrite = useCanWrite(room);
	const isNarrow = useMedia(NARROW);
	const [query, changeQuery] = useViewQuery();
	const rows = useProjectView(records, query);
	const people = useCellPeople(room);
	const widths = useColumnWidths();
	const undo = useUndo(room, projects, canWrite);
	const acts = useProjectActs(projects);
	const [goTo, setGoTo] = useState<GridPlace | null>(null);
	useLostWords(room, projects, people);

	const live = useMemo(() => records.filter((project) => !project.archived), [records]);
	const sectorTotal = useMemo(() => sectorCount(live), [live]);

	const search = params.toString();
	const hrefOf = useCallback(
		(project: Project) => paths.project(workspace, project.id) + (search === "" ? "" : `?${search}`),
		[workspace, search],
	);
	const open = useCallback((project: Project) => navigate(hrefOf(project)), [navigate, hrefOf]);
	const onPlace = useCallback(
		(place: GridPlace | null) =>
			room.awareness.setLocalStateField(
				"cell",
				place && place.row !== "header" ? { record: place.row, field: place.column } : null,
			),
		[room],
	);
	useEffect(() => () => room.awareness.setLocalStateField("cell", null), [room]);

	const suggestions = useCallback(
		(column: ColumnId) => {
			const all = viewOf(projects).list();
			if (involvementOf(column)) return usedValues(all, "organisations");
			if (column === "populations") return usedValues(all, "populations");
			return [...new Set([...sectors, ...usedValues(all, "sectors")])];
		},
		[projects, sectors],
	);

	const shownCount = hasFilters(query) ? t.shownOf(rows.length, live.length) : "";
	useEffect(() => {
		if (shownCount === "") return;
		const timer = setTimeout(() => announce(shownCount), 700);
		return () => clearTimeout(timer);
	}, [shownCount, announce]);

	const add = () => {
		const id = acts.add();
		if (isNarrow) {
			navigate(paths.project(workspace, id));
			return;
		}
		// A new project must be in sight, whatever the filters.
		changeQuery({ text: "", sectors: [], stages: [], strategies: [], sort: null, showsArchived: false });
		toast({ text: t.added, tone: "ok" });
		setGoTo({ row: id, column: "name" });
	};
	const follow = ({ where }: Person) => {
		if (!where) return;
		const column = where.field !== undefined && isColumnId(where.field) ? where.field : "name";
		changeQuery({ text: "", sectors: [], stages: [], strategies: [], showsArchived: false });
		setGoTo({ row: where.record as GridPlace["row"], column });
	};
	const exportView = () => {
		const file = new Blob([projectsCsv(rows, query.columns, language)], { type: "text/csv;charset=utf-8" });
		const link = document.createElement("a");
		link.href = URL.createObjectURL(file);
		link.download = `${t.exportName}.csv`;
		link.click();
		URL.revokeObjectURL(link.href);
	};
	const startImport = () =>
		setParams((before) => {
			const next = new URLSearchParams(before);
			next.set("import", "1");
			return next;
		});

	const endImport = useCallback(
		() =>
			setParams(
				(before) => {
					const next = new URLSearchParams(before);
					next.delete("import");
					return next;
				},
				{ replace: true },
			),
		[setParams],
	);

	return (
		<>
			<header className={styles.header}>
				<div className={styles.titles}>
					<h1>{query.showsArchived ? t.archivedTitle : t.portfolio}</h1>
					<p className={styles.count}>{shownCount || t.summaryCount(live.length, sectorTotal)}</p>
				</div>
				<div className={styles.state}>
					<SaveState room={room} />
					<PresenceBar room={room} onFollow={follow} />
					<div className={styles.actions}>
						{canWrite && (
							<>
								{!isNarrow && (
									<Button icon={<FileUp size={18} aria-hidden />} onPress={startImport}>
										{t.importCsv}
									</Button>
								)}
								<Button variant="primary" icon={<Plus size={18} aria-hidden />} onPress={add}>
									{t.addProject}
								</Button>
							</>
						)}
						<Menu
							label={t.more}
							placement="bottom end"
							trigger={
								<IconButton label={t.more}>
									<Ellipsis size={20} aria-hidden />
								</IconButton>
							}
						>
							{canWrite && isNarrow && (
								<MenuItem icon={<FileUp size={16} />} onAction={startImport}>
									{t.importCsv}
								</MenuItem>
							)}
							<MenuItem icon={<Download size={16} />} isDisabled={rows.length === 0} onAction={exportView}>
								{t.exportCsv}
							</MenuItem>
							<MenuItem
								icon={<Archive size={16} />}
								onAction={() => changeQuery({ showsArchived: !query.showsArchived })}
							>
								{query.showsArchived ? t.showLive : t.showArchived}
							</MenuItem>
						</Menu>
					</div>
				</div>
			</header>
			<LastImport projects={projects} />
			{canWrite && params.has("import") && (
				<ImportDialog
					projects={projects}
					onClose={endImport}
					onDone={({ added, changed, leftAlone }) => {
						endImport();
						const left = leftAlone.length === 0 ? "" : ` ${tImport.leftAlone(leftAlone.length)}`;
						toast({ text: `${tImport.done(added, changed)}.${left}`, tone: "ok" });
					}}
				/>
			)}
			{records.length === 0 ? (
				<EmptyState
					title={t.emptyTitle}
					action={
						canWrite && (
							<>
								<Button variant="primary" icon={<FileUp size={18} aria-hidden />} onPress={startImport}>
									{t.importFile}
								</Button>
								<Button icon={<Plus size={18} aria-hidden />} onPress={add}>
									{t.addProject}
								</Button>
							</>
						)
					}
				>
					{canWrite ? t.emptyMore : t.emptyReadOnly}
				</EmptyState>
			) : (
				<>
					<PortfolioToolbar
						projects={records}
						query={query}
						onChange={changeQuery}
						undo={canWrite && !isNarrow ? undo : null}
						hasColumns={!isNarrow}
					/>
					{rows.length === 0 ? (
						<EmptyState
							isCompact
							title={query.showsArchived && !hasFilters(query) ? t.noArchived : t.nothingFits}
							action={
								hasFilters(query) && (
									<Button onPress={() => changeQuery({ text: "", sectors: [], stages: [], strategies: [] })}>
										{t.clearFilters}
									</Button>
								)
							}
						>
							{query.showsArchived && !hasFilters(query) ? t.noArchivedMore : t.nothingFitsMore}
						</EmptyState>
					) : isNarrow ? (
						<ProjectCards
							workspace={workspace}
							rows={rows}
							hrefOf={hrefOf}
							canWrite={canWrite}
							onArchive={acts.archive}
							onRemove={acts.remove}
						/>
					) : (
						<div className={styles.wide}>
							<ProjectGrid
								workspace={workspace}
								projects={projects}
								rows={rows}
								columns={query.columns}
								widths={widths}
								sort={query.sort}
								onSort={(sort) => changeQuery({ sort })}
								canWrite={canWrite}
								people={people}
								onPlace={onPlace}
								onOpen={open}
								onArchive={acts.archive}
								onRemove={acts.remove}
								suggestions={suggestions}
								goTo={goTo}
							/>
							<p className={styles.help}>{canWrite ? t.gridHelp : t.gridHelpReadOnly}</p>
						</div>
					)}
				</>
			)}
		</>
	);
}
