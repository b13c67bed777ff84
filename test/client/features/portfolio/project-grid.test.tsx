// @vitest-environment happy-dom

/** The table of projects from the keyboard alone, over a real document, with somebody else writing in it. */

import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { useRecords } from "#client/document/use-records.ts";
import type { ColumnId } from "#client/features/portfolio/columns.ts";
import { ProjectGrid } from "#client/features/portfolio/ProjectGrid.tsx";
import type { CellPeople } from "#client/features/portfolio/use-cell-people.ts";
import { useProjectView } from "#client/features/portfolio/use-project-view.ts";
import { EMPTY_QUERY, type Sort } from "#client/features/portfolio/view-query.ts";
import { WorkspaceContext } from "#client/api/workspace-context.tsx";
import { LiveRegion } from "#client/ui/LiveRegion.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { type MemberId, newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";

beforeAll(() => {
	// A page without layout: the table must believe that it has some height.
	const measures = { offsetHeight: 600, offsetWidth: 900, clientHeight: 600, clientWidth: 900, scrollHeight: 100_000 };
	for (const [name, value] of Object.entries(measures)) {
		Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
	}
});
afterEach(cleanup);

const COLUMNS: readonly ColumnId[] = ["name", "territory", "start"];
const NO_HEADINGS = new Map<number, never>();
const NOBODY: CellPeople = { of: () => [], nameIn: () => null };
const ME = { id: newId<MemberId>(), name: "Ana", role: "editor" as const, organisation: null, sector: null };
const WORKSPACE = {
	id: newId<WorkspaceId>(),
	name: "Table",
	sectors: ["Santé"],
	hasExamples: false,
	guestNameDays: 90 as const,
	me: ME,
	can: () => true,
	reload: () => undefined,
};

type Shown = {
	projects: RecordTable<ProjectFields>;
	opened: Project[];
	places: unknown[];
	commented: string[];
};

function Grid({ projects, opened, places, commented, canWrite }: Shown & { canWrite: boolean }) {
	const [sort, setSort] = useState<Sort | null>(null);
	const rows = useProjectView(useRecords(projects), { ...EMPTY_QUERY, sort });
	return (
		<ProjectGrid
			workspace={WORKSPACE.id}
			projects={projects}
			rows={rows}
			headings={NO_HEADINGS}
			groupName={(value) => value}
			columns={COLUMNS}
			widths={{ of: () => 200, set: () => undefined }}
			sort={sort}
			onSort={setSort}
			canWrite={canWrite}
			people={NOBODY}
			onPlace={(place) => places.push(place)}
			onOpen={(project) => opened.push(project)}
			onComment={(project, column) => commented.push(`${project.name}/${column}`)}
			onArchive={() => undefined}
			onRemove={() => undefined}
			suggestions={() => []}
			goTo={null}
		/>
	);
}

/** A table of projects by these names, shown to somebody who may write. */
function shows(names: readonly string[], canWrite = true): Shown {
	const projects = projectTable(new Y.Doc());
	projects.addMany(names.map((name) => ({ id: newId<RecordId>(), values: { name } })));
	const shown: Shown = { projects, opened: [], places: [], commented: [] };
	render(
		<WorkspaceContext value={WORKSPACE}>
			<LiveRegion>
				<ToastProvider>
					<Grid {...shown} canWrite={canWrite} />
				</ToastProvider>
			</LiveRegion>
		</WorkspaceContext>,
	);
	return shown;
}

const cells = () => screen.getAllByRole("gridcell");
const cell = (text: string) => cells().find((one) => one.textContent?.startsWith(text)) as HTMLElement;
const press = (key: string, more: object = {}) =>
	act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
const focusOn = (element: HTMLElement) => act(() => element.focus());
const place = () => {
	const at = (document.activeElement as HTMLElement).closest<HTMLElement>("[data-place]");
	const row = at?.closest("[role=row]")?.getAttribute("aria-rowindex");
	return `${row}:${at?.dataset.place?.split("/")[1]}`;
};
const input = () => document.activeElement as HTMLInputElement;
const writes = (text: string) => act(() => void fireEvent.change(input(), { target: { value: text } }));

describe("moving in the table", () => {
	test("arrows go from cell to cell, and the header is above the first row", () => {
		shows(["A", "B", "C"]);
		focusOn(cell("A"));
		press("ArrowDown");
		press("ArrowRight");
		expect(place()).toBe("3:territory");
		press("ArrowUp");
		press("ArrowUp");
		expect(place()).toBe("1:territory");
		press("ArrowLeft");
		press("ArrowLeft");
		expect(place()).toBe("1:name");
	});

	test("[R583] Ctrl+Maj+M comments the cell one is in, whoever may write", () => {
		const { commented } = shows(["A", "B"], false);
		focusOn(cell("B"));
		press("ArrowRight");
		press("M", { ctrlKey: true, shiftKey: true });
		expect(commented).toEqual(["B/territory"]);
	});

	test("Home, End and their Ctrl reach the edges of the row and of the table", () => {
		shows(["A", "B", "C"]);
		focusOn(cell("B"));
		press("End");
		expect(place()).toBe("3:actions");
		press("Home");
		expect(place()).toBe("3:name");
		press("End", { ctrlKey: true });
		expect(place()).toBe("4:actions");
		press("Home", { ctrlKey: true });
		expect(place()).toBe("2:name");
	});

	test("PageDown reaches rows that were not drawn, and the table says how many there are", () => {
		shows(Array.from({ length: 400 }, (_, i) => `Projet ${String(i).padStart(3, "0")}`));
		expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("401");
		expect(cells().length).toBeLessThan(400);
		focusOn(cell("Projet 000"));
		for (let i = 0; i < 5; i++) press("PageDown");
		const row = Number(place().split(":")[0]);
		expect(row).toBeGreaterThan(40);
		expect(document.activeElement?.textContent).toBe(`Projet ${String(row - 2).padStart(3, "0")}`);
	});

	test("Ctrl+Enter opens the project, Enter on a header sorts by it", () => {
		const { opened } = shows(["Beta", "Âme", "Alpha"]);
		focusOn(cell("Beta"));
		press("Enter", { ctrlKey: true });
		expect(opened.map((project) => project.name)).toEqual(["Beta"]);
		press("ArrowUp");
		press("Enter");
		expect(screen.getAllByRole("columnheader")[0]?.getAttribute("aria-sort")).toBe("ascending");
		const names = cells().filter((one) => one.dataset.place?.endsWith("/name"));
		expect(names.map((one) => one.textContent)).toEqual(["Alpha", "Âme", "Beta"]);
	});

	test("only one cell is a stop of the Tab key", () => {
		shows(["A", "B"]);
		focusOn(cell("B"));
		expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
	});
});

describe("editing a cell", () => {
	test("Enter edits what is there, Enter writes it and goes down", () => {
		const { projects } = shows(["A", "B"]);
		focusOn(cell("A"));
		press("Enter");
		expect(input().value).toBe("A");
		writes("Alpha");
		press("Enter");
		expect(projects.list().map((project) => project.name)).toEqual(["Alpha", "B"]);
		expect(place()).toBe("3:name");
		expect(screen.queryByText(/rien n’a été enregistré/)).toBeNull();
	});

	test("Tab writes and goes on, Escape gives up and stays", () => {
		const { projects } = shows(["A"]);
		focusOn(cell("A"));
		press("F2");
		writes("Alpha");
		press("Tab");
		expect(place()).toBe("2:territory");
		press("F2");
		writes("Estrie");
		press("Escape");
		expect(place()).toBe("2:territory");
		expect(projects.list()[0]).toMatchObject({ name: "Alpha", territory: "" });
	});

	test("typing begins an edit with what was there selected", () => {
		shows(["Alpha"]);
		focusOn(cell("Alpha"));
		press("x");
		expect(input().tagName).toBe("INPUT");
		expect([input().selectionStart, input().selectionEnd]).toEqual([0, 5]);
	});

	test("[R96] a date is typed as people write it; what is no date is neither written nor lost", () => {
		const { projects } = shows(["A"]);
		focusOn(cell("A"));
		press("ArrowRight");
		press("ArrowRight");
		press("Enter");
		writes("bientôt");
		press("Enter");
		expect(input().value).toBe("bientôt");
		expect(input().getAttribute("aria-invalid")).toBe("true");
		writes("3 mars 2026");
		press("Enter");
		expect(projects.list()[0]?.start).toBe("2026-03-03");
	});

	test("a name is never emptied, another cell is by Delete", () => {
		const { projects } = shows(["A"]);
		projects.set(projects.list()[0]?.id ?? "", "territory", "Estrie");
		focusOn(cell("A"));
		press("Delete");
		press("ArrowRight");
		press("Delete");
		expect(projects.list()[0]).toMatchObject({ name: "A", territory: "" });
	});

	test("whoever may only read moves and opens, and never edits", () => {
		shows(["A"], false);
		expect(screen.getByRole("grid").getAttribute("aria-readonly")).toBe("true");
		focusOn(cell("A"));
		press("Enter");
		press("x");
		expect(document.querySelector("input")).toBeNull();
		expect(place()).toBe("2:name");
	});
});

describe("somebody else at work", () => {
	test("[R98] a cell changed while I type is told, and nothing is written before I choose", () => {
		const { projects } = shows(["A"]);
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(projects.doc));
		projects.doc.on(
			"update",
			(update: Uint8Array, origin: unknown) => origin !== "net" && Y.applyUpdate(other, update, "net"),
		);
		other.on(
			"update",
			(update: Uint8Array, origin: unknown) => origin !== "net" && Y.applyUpdate(projects.doc, update, "net"),
		);
		const theirs = projectTable(other);
		const id = projects.list()[0]?.id ?? "";

		focusOn(cell("A"));
		press("Enter");
		writes("Alpha");
		act(() => theirs.set(id, "name", "Aleph"));
		press("Enter");
		expect(projects.get(id)?.name).toBe("Aleph");
		expect(input().value).toBe("Alpha");

		fireEvent.click(screen.getByRole("button", { name: "Garder le mien" }));
		expect([projects.get(id)?.name, theirs.get(id)?.name]).toEqual(["Alpha", "Alpha"]);
	});

	test("[R98] taking theirs leaves the cell as they wrote it", () => {
		const { projects } = shows(["A"]);
		const id = projects.list()[0]?.id ?? "";
		focusOn(cell("A"));
		press("Enter");
		writes("Alpha");
		act(() => projects.set(id, "name", "Aleph"));
		fireEvent.click(screen.getByRole("button", { name: "Prendre le sien" }));
		expect(projects.get(id)?.name).toBe("Aleph");
		expect(document.querySelector("input")).toBeNull();
	});

	test("[R98] words being written when the project is removed are given back", () => {
		const { projects } = shows(["A", "B"]);
		focusOn(cell("A"));
		press("Enter");
		writes("Un long nom");
		act(() => projects.remove(projects.list()[0]?.id ?? ""));
		expect(screen.getByText(/Un long nom/)).toBeTruthy();
	});

	test("the focus follows its project when the order changes, and goes to the next when it leaves", () => {
		const { projects } = shows(["A", "B", "C"]);
		const [a, b] = projects.list();
		focusOn(cell("B"));
		act(() => projects.move(b?.id ?? "", null));
		expect([place(), document.activeElement?.textContent]).toEqual(["2:name", "B"]);
		act(() => projects.remove(b?.id ?? ""));
		expect(document.activeElement?.textContent).toBe("A");
		expect(a?.name).toBe("A");
	});

	test("a change elsewhere shows in its row at once", () => {
		const { projects } = shows(["A", "B"]);
		act(() => projects.set(projects.list()[0]?.id ?? "", "territory", "Estrie"));
		expect(cell("Estrie").closest("[role=row]")?.textContent).toMatch(/^A/);
	});
});
