/** Where one is in the table, how keys move it, and which cell is being edited. The focus follows the place, and is never lost when rows change. */

import {
	type FocusEvent,
	type KeyboardEvent,
	type RefObject,
	useCallback,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { flushSync } from "react-dom";
import type { Project, ProjectFields } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { useCatalog } from "#client/document/use-catalog.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { clearCell } from "#client/features/portfolio/cell-edits.ts";
import { cellText, definitionOf } from "#client/features/portfolio/columns.ts";
import type { GridKeyAct } from "#client/features/portfolio/grid-keys.ts";
import type { AfterEdit, Editing, GridColumn, GridHandle, GridPlace } from "#client/features/portfolio/grid-place.ts";
import { nextSort, type Sort } from "#client/features/portfolio/view-query.ts";

type GridPlaceParts = {
	rows: readonly Project[];
	columns: readonly GridColumn[];
	scroller: RefObject<HTMLDivElement | null>;
	onPlace: (place: GridPlace | null) => void;
};

type Acts = {
	canWrite: boolean;
	projects: RecordTable<ProjectFields>;
	onOpen: (project: Project) => void;
	sort: Sort | null;
	onSort: (sort: Sort | null) => void;
};

export function useGridPlace({ rows, columns, scroller, onPlace }: GridPlaceParts) {
	const { language } = useLanguage();
	const catalog = useCatalog();
	const [active, setActive] = useState<GridPlace | null>(null);
	const [editing, setEditing] = useState<Editing | null>(null);
	const scrollTo = useRef<(index: number) => void>(() => undefined);
	const wantsFocus = useRef(false);
	const hasFocus = useRef(false);
	const settleEditor = useRef<(() => boolean) | null>(null);
	const lastIndex = useRef(0);

	const indexes = useMemo(() => new Map(rows.map((project, index) => [project.id as string, index])), [rows]);
	const indexOf = useCallback((row: string) => indexes.get(row) ?? -1, [indexes]);
	const activeIndex = active && active.row !== "header" ? indexOf(active.row) : -1;
	if (activeIndex >= 0) lastIndex.current = activeIndex;

	const now = useRef({ rows, columns, active, editing, indexOf });
	now.current = { rows, columns, active, editing, indexOf };

	const go = useCallback((place: GridPlace, isFocused = true) => {
		wantsFocus.current = isFocused;
		setActive(place);
		const index = place.row === "header" ? -1 : now.current.indexOf(place.row);
		if (index >= 0) scrollTo.current(index);
	}, []);

	// A project that left the view leaves its place to the one that took it.
	useEffect(() => {
		if (!active || active.row === "header" || activeIndex >= 0) return;
		const heir = rows[Math.min(lastIndex.current, rows.length - 1)];
		if (hasFocus.current && heir) go({ row: heir.id, column: active.column });
		else if (hasFocus.current) go({ row: "header", column: active.column });
		else setActive(null);
	}, [active, activeIndex, rows, go]);

	useEffect(() => {
		if (editing && indexOf(editing.row) < 0) setEditing(null);
	}, [editing, indexOf]);

	useLayoutEffect(() => {
		if (!active || editing) return;
		const lost = hasFocus.current && (document.activeElement === document.body || document.activeElement === null);
		if (!wantsFocus.current && !lost) return;
		const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${active.row}/${active.column}"]`);
		if (!cell) return;
		wantsFocus.current = false;
		(cell.querySelector<HTMLElement>("[data-focus]") ?? cell).focus({ preventScroll: true });
		scrollSideways(scroller.current, cell);
	});

	const moveBy = useCallback(
		(from: GridPlace, rowStep: number, columnStep: number) => {
			const at = now.current;
			const column = clamp(at.columns.indexOf(from.column) + columnStep, 0, at.columns.length - 1);
			const index = from.row === "header" ? -1 : at.indexOf(from.row);
			// The header is one step above the first row, never reached by a page.
			const lowest = Math.abs(rowStep) === 1 || index === -1 ? -1 : 0;
			const target = clamp(index + rowStep, lowest, at.rows.length - 1);
			const row = target < 0 ? "header" : (at.rows[target]?.id ?? "header");
			go({ row, column: at.columns[column] ?? "name" });
		},
		[go],
	);

	const handle = useMemo<GridHandle>(
		() => ({
			activate: (place) => {
				wantsFocus.current = false;
				setActive(place);
			},
			edit: (next) => {
				const open = now.current.editing;
				// R98: an editor with a choice to make is not left behind.
				if (open && (open.row !== next.row || open.column !== next.column) && settleEditor.current?.() === false)
					return;
				wantsFocus.current = false;
				setActive({ row: next.row, column: next.column });
				setEditing(next);
			},
			endEdit: (then: AfterEdit) => {
				const open = now.current.editing;
				setEditing(null);
				if (!open || then === "leave") return;
				const place = { row: open.row, column: open.column };
				if (then === "stay") go(place);
				else moveBy(place, then === "down" ? 1 : 0, then === "right" ? 1 : then === "left" ? -1 : 0);
			},
			holdEditor: (settle) => {
				settleEditor.current = settle;
			},
		}),
		[go, moveBy],
	);

	const perform = (act: GridKeyAct, event: KeyboardEvent, acts: Acts) => {
		if (!active) return;
		const project = activeIndex >= 0 ? rows[activeIndex] : undefined;
		const isButton = event.target instanceof HTMLElement && event.target.closest("[data-focus]") !== null;
		const stop = () => event.preventDefault();
		switch (act.act) {
			case "move":
				stop();
				moveBy(active, act.rows, act.columns);
				break;
			case "row-edge": {
				stop();
				const column = act.edge === "start" ? columns[0] : columns.at(-1);
				if (column) go({ row: active.row, column });
				break;
			}
			case "grid-edge": {
				stop();
				const row = act.edge === "start" ? rows[0] : rows.at(-1);
				const column = act.edge === "start" ? columns[0] : columns.at(-1);
				if (row && column) go({ row: row.id, column });
				break;
			}
			case "edit":
				// A button in the cell answers to Entrée by itself.
				if (isButton) return;
				if (active.row === "header") {
					if (act.replaces || active.column === "actions") return;
					stop();
					acts.onSort(nextSort(acts.sort, active.column));
				} else if (acts.canWrite && project && active.column !== "actions") {
					const { column } = active;
					if (!act.replaces) stop();
					if (definitionOf(column).type === "sheet") {
						if (!act.replaces) acts.onOpen(project);
						break;
					}
					// The letter that began it must land in the field: it is there and focused before this event ends.
					flushSync(() => handle.edit({ row: project.id, column, replaces: act.replaces }));
				}
				break;
			case "clear":
				if (!acts.canWrite || !project || active.column === "actions" || active.column === "name") return;
				stop();
				clearCell(acts.projects, project, active.column, catalog.organisations);
				break;
			case "copy":
				if (!project || active.column === "actions" || !document.getSelection()?.isCollapsed) return;
				stop();
				navigator.clipboard?.writeText(cellText(project, active.column, language, catalog)).catch(() => undefined);
				break;
			case "open":
				if (!project) return;
				stop();
				acts.onOpen(project);
				break;
		}
	};

	return {
		active,
		activeIndex,
		editing,
		indexOf,
		go,
		handle,
		perform,
		scrollTo,
		activate: handle.activate,
		onFocus: (event: FocusEvent) => {
			hasFocus.current = true;
			const place = placeOf(event.target);
			if (place && !(active?.row === place.row && active.column === place.column)) setActive(place);
			onPlace(place ?? active);
		},
		onBlur: (event: FocusEvent) => {
			const next = event.relatedTarget;
			if (next instanceof Node && event.currentTarget.contains(next)) return;
			// A row that is taken away blurs without naming who is next: the focus is still ours.
			if (next !== null || document.hasFocus()) hasFocus.current = next === null && isGone(event.target);
			onPlace(null);
		},
	};
}

function isGone(element: EventTarget): boolean {
	return element instanceof Node && !element.isConnected;
}

function placeOf(target: EventTarget): GridPlace | null {
	const place = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-place]")?.dataset.place : undefined;
	if (!place) return null;
	const slash = place.indexOf("/");
	return { row: place.slice(0, slash) as GridPlace["row"], column: place.slice(slash + 1) as GridColumn };
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(high, value));
}

/** Brings a cell out from under the frozen columns on both sides. */
function scrollSideways(scroller: HTMLElement | null, cell: HTMLElement): void {
	const column = placeOf(cell)?.column;
	if (!scroller || column === "name" || column === "actions") return;
	const frozen = scroller.querySelector<HTMLElement>('[data-frozen="start"]')?.offsetWidth ?? 0;
	const end = scroller.querySelector<HTMLElement>('[data-frozen="end"]')?.offsetWidth ?? 0;
	// The cells of rows are shifted by what was scrolled (`.pane` in the styles), those of the header scroll.
	const shifted = Number.parseFloat(scroller.style.getPropertyValue("--scrolled")) || 0;
	const left = cell.offsetLeft + (cell.role === "gridcell" ? shifted : 0);
	const right = left + cell.offsetWidth;
	if (left < scroller.scrollLeft + frozen) scroller.scrollLeft = left - frozen;
	else if (right > scroller.scrollLeft + scroller.clientWidth - end) {
		scroller.scrollLeft = Math.min(left - frozen, right - scroller.clientWidth + end);
	}
}
