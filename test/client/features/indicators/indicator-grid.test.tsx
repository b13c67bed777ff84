// @vitest-environment happy-dom

/** The grid of indicators as two people use it: everything by keyboard, nothing lost when both write at once. */

import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";
import { IndicatorGrid } from "#client/features/indicators/IndicatorGrid.tsx";
import { useIndicatorActs } from "#client/features/indicators/use-indicator-acts.ts";
import { LiveRegion } from "#client/ui/LiveRegion.tsx";
import { ToastProvider } from "#client/ui/Toast.tsx";
import { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { openTestRoom } from "#test/client/document/open-test-room.ts";

let server: FakeSyncServer;
let room: OpenRoom;
let close: () => void;

beforeEach(async () => {
	server = new FakeSyncServer();
	const table = indicatorTable(server.doc);
	table.add("i1" as RecordId, { code: "I1", name: "Repas servis", unit: "repas" });
	table.add("i2" as RecordId, { code: "I2", name: "Milieux", baseline: 12.5 });
	({ room, close } = await openTestRoom(server));
});

afterEach(() => {
	cleanup();
	close();
});

function Grid({ canWrite }: { canWrite: boolean }) {
	const table = useTable(room, indicatorTable);
	const rows = useRecords(table).filter((one) => !one.archived);
	const [opened, setOpened] = useState<RecordId | null>(null);
	return (
		<>
			<IndicatorGrid
				room={room}
				table={table}
				rows={rows}
				canWrite={canWrite}
				open={opened}
				onOpen={setOpened}
				acts={useIndicatorActs(room)}
				begin={null}
				onBegun={() => undefined}
				onWhere={() => undefined}
			/>
			<output>{opened}</output>
		</>
	);
}

function shows(canWrite = true) {
	render(
		<LiveRegion>
			<ToastProvider>
				<Grid canWrite={canWrite} />
			</ToastProvider>
		</LiveRegion>,
	);
}

const cell = (id: string, column: string) => {
	const found = document.querySelector<HTMLElement>(`[data-place="${id}/${column}"]`);
	if (!found) throw new Error(`no cell ${id}/${column}`);
	return found;
};
const here = () => document.activeElement as HTMLElement;
const press = (key: string, held: object = {}) => fireEvent.keyDown(here(), { key, ...held });
const goTo = (id: string, column: string) => act(() => cell(id, column).focus());
const types = (text: string) => fireEvent.change(here(), { target: { value: text } });
const kept = (id: string) => indicatorTable(room.doc).get(id);

test("arrows move from cell to cell, and the grid is one stop of the Tab key", () => {
	shows();
	goTo("i1", "code");
	press("ArrowRight");
	press("ArrowDown");
	expect(here().dataset.place).toBe("i2/name");
	expect(document.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1);
});

test("Entrée edits, Entrée keeps and goes down, Échap leaves all as it was", () => {
	shows();
	goTo("i1", "name");
	press("Enter");
	types("Repas partagés");
	press("Enter");
	expect(kept("i1")?.name).toBe("Repas partagés");
	expect(here().dataset.place).toBe("i2/name");
	press("F2");
	types("Oups");
	press("Escape");
	expect(kept("i2")?.name).toBe("Milieux");
	expect(here().dataset.place).toBe("i2/name");
});

test("a letter begins the edit, and a number is typed with a comma", () => {
	shows();
	goTo("i1", "baseline");
	press("1");
	expect((here() as HTMLInputElement).value).toBe("1");
	types("1 234,56");
	press("Tab");
	expect(kept("i1")?.baseline).toBe(1234.56);
	expect(cell("i1", "baseline").textContent).toMatch(/1.234,56/);
});

test("what is not a number stays in the cell, with the reason", () => {
	shows();
	goTo("i2", "baseline");
	press("F2");
	types("beaucoup");
	press("Enter");
	expect(screen.getByText(/Écrivez un nombre/)).toBeTruthy();
	expect(here().tagName).toBe("INPUT");
	expect(kept("i2")?.baseline).toBe(12.5);
});

test("[R75] what somebody else wrote in the cell meanwhile is said, and I choose", async () => {
	shows();
	goTo("i1", "name");
	press("F2");
	types("Le mien");
	server.edits((doc) => indicatorTable(doc).set("i1", "name", "Le sien"));
	const keepMine = await screen.findByRole("button", { name: "Garder le mien" });
	press("Enter");
	expect(kept("i1")?.name).toBe("Le sien");
	fireEvent.click(keepMine);
	expect(kept("i1")?.name).toBe("Le mien");
});

test("Suppr archives with a way back, Ctrl+D duplicates, Alt+Maj+flèche moves, Ctrl+Z takes back", () => {
	shows();
	goTo("i1", "name");
	press("Delete");
	expect(kept("i1")?.archived).toBe(true);
	fireEvent.click(within(screen.getByRole("region")).getByRole("button", { name: "Annuler" }));
	expect(kept("i1")?.archived).toBe(false);
	goTo("i1", "name");
	press("d", { ctrlKey: true });
	const names = () =>
		indicatorTable(room.doc)
			.list()
			.map((one) => one.code);
	expect(names()).toEqual(["I1", "I3", "I2"]);
	press("ArrowDown", { altKey: true, shiftKey: true });
	expect(names()).toEqual(["I1", "I2", "I3"]);
	press("z", { ctrlKey: true });
	expect(names()).toEqual(["I1", "I3", "I2"]);
});

test("those who may not write move, read and open, and change nothing", () => {
	shows(false);
	goTo("i1", "name");
	press("x");
	press("Delete");
	press("d", { ctrlKey: true });
	expect(here().tagName).not.toBe("INPUT");
	expect(indicatorTable(room.doc).list()).toHaveLength(2);
	press("Enter", { ctrlKey: true });
	expect(document.querySelector("output")?.textContent).toBe("i1");
});
