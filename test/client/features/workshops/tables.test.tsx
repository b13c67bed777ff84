// @vitest-environment happy-dom

/** Tables as whoever leads arranges them, and their versions as a group reads them: who wrote the same, what is left to choose among. */

import { cleanup, fireEvent, renderHook, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { BlockJson } from "#shared/document/block-json.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { STEP_GRACE_MS } from "#shared/ledger/workshop-rights.ts";
import { copiesOf } from "#shared/ledger/workshop-tables.ts";
import { newId, type DocumentId, type MemberId } from "#shared/lib/ids.ts";
import { ok } from "#shared/lib/result.ts";
import type { Api } from "#client/api/api.ts";
import { openRooms } from "#client/document/open-rooms.ts";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { isOfTable } from "#client/features/workshops/cards/use-cards-of.ts";
import { plenaryPassages, wordingsToChoose, wordsWritten } from "#client/features/workshops/tables/table-versions.ts";
import { Plenary } from "#client/features/workshops/tables/Plenary.tsx";
import { TableStep } from "#client/features/workshops/tables/TableStep.tsx";
import { TablesOnScreen } from "#client/features/workshops/tables/TablesOnScreen.tsx";
import { TablesCard } from "#client/features/workshops/tables/TablesCard.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { useAskedAgain } from "#client/features/workshops/use-asked-again.ts";
import { ana, showsWorkshop, unreachable } from "#test/support/shown-workshop.tsx";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(() => {
	cleanup();
	openRooms.closeAll();
	vi.restoreAllMocks();
	vi.useRealTimers();
});

const t = tablesTexts.fr;
const people = ["bea", "cam", "dan"].map(memberCalled);
const names: Names = { people: [], of: (member) => member.slice(0, 3), isGuest: () => false, isPresent: () => true };

function held(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	const steps = [stepLike("tables", { may: ["comment"] })];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	for (const member of people) workshop.gives(member, "participant", { kind: "enter" });
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("tables"), from: null });
	return workshop;
}

const seated = (table: string) =>
	within(screen.getByRole("list", { name: table }))
		.getAllByRole("listitem")
		.map(({ textContent }) => textContent?.slice(0, 3));

test("[R779] everybody is put at tables in one go, and somebody is moved by keys", async () => {
	const workshop = held();
	const { given } = shows(workshop);
	fireEvent.change(screen.getByRole("textbox", { name: t.count }), { target: { value: "2" } });
	expect(document.body.textContent).toContain(t.willMake(2, 3));
	fireEvent.click(screen.getByRole("button", { name: t.split }));
	await waitFor(() => expect(workshop.state.tables.map(({ members }) => members.length)).toEqual([2, 1]));
	const first = seated(t.tableName(1));
	const moved = first[0] ?? "";
	fireEvent.keyDown(screen.getByRole("button", { name: t.personMore(moved) }), { key: "ArrowDown" });
	fireEvent.click(await screen.findByRole("menuitem", { name: t.tableName(2), hidden: true }));
	await waitFor(() => expect(workshop.state.tables.map(({ members }) => members.length)).toEqual([1, 2]));
	expect(given.map(({ kind }) => kind)).toEqual(["set-tables", "seat"]);
});

test("[R779] so many at each table make so many tables; whoever leads sits at none", () => {
	const workshop = held();
	workshop.gives(people[2] ?? ana, "participant", { kind: "enter" });
	workshop.gives(ana, "facilitator", { kind: "enter" });
	const leading = [{ id: ana, leads: true }] as unknown as Names["people"];
	const shown = { ...names, people: leading };
	shows(workshop, <TablesCard names={shown} />);
	fireEvent.click(screen.getByRole("radio", { name: t.bySize }));
	fireEvent.change(screen.getByRole("textbox", { name: t.size }), { target: { value: "2" } });
	expect(document.body.textContent).toContain(t.willMake(2, 3));
});

type Shown = Parameters<typeof showsWorkshop>[2];
const shows = (workshop: SmallWorkshop, part = <TablesCard names={names} />, more: Shown = {}) =>
	showsWorkshop(workshop, part, more);

const line = (id: string, text: string): BlockJson => ({ type: "paragraph", attrs: { id }, content: [{ text }] });

test("[R778] tables that wrote the same are one version; the group chooses among what each says, and what all were given", () => {
	const workshop = held();
	const table = (name: string) => ({ id: null, name, place: "", members: [] });
	const tables = ["A", "B", "C", "D"].map(table);
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables });
	const source = {
		document: newId<DocumentId>(),
		field: "content",
		prev: null,
		next: null,
		blocks: [line("p", "Un deux."), line("q", "Fin.")],
	};
	const step = workshop.stepCalled("tables");
	expect(workshop.gives(ana, "facilitator", { kind: "give-copies", step }, { source })).toBe("copies-given");
	const copies = copiesOf(workshop.state, step);
	const said = ["Un deux trois.", "Un deux.", "Un deux trois.", "Deux."];
	const versions = copies.map(({ document }, place) => ({
		document,
		blocks: [line("p", said[place] ?? ""), line("q", "Fin.")],
	}));
	const work = workshop.state.works.get(step);
	if (!work) throw new Error("a step at its tables is expected");
	const [passage, ...more] = plenaryPassages(work, copies, {
		// Somebody cut the paragraph in two meanwhile, and added a line after the next one.
		now: [line("p", "Un"), line("x", "deux."), line("q", "Fin."), line("y", "Ailleurs")],
		versions,
	});
	expect(more).toEqual([]);
	expect(passage?.distinct.map((one) => one.copies.map(({ name }) => name))).toEqual([["A", "C"], ["D"]]);
	expect(passage?.unchanged.map(({ name }) => name)).toEqual(["B"]);
	expect(passage && wordingsToChoose(passage)).toEqual(["Un deux.", "Un deux trois.", "Deux."]);
	expect(passage?.now).toEqual([line("p", "Un"), line("x", "deux.")]);
	expect(versions.map(({ blocks }) => wordsWritten(work, blocks))).toEqual([2, 0, 2, 1]);
});

test("[R783] the cards before somebody at a table are those of the table, and their own", () => {
	const [bea, cam] = people as [(typeof people)[number], (typeof people)[number]];
	const mine = { table: "a", author: bea };
	expect(isOfTable(mine, bea, "b")).toBe(true);
	expect(isOfTable(mine, cam, "a")).toBe(true);
	expect(isOfTable(mine, cam, "b")).toBe(false);
	// Whoever sits nowhere does not read those of everybody who sits nowhere.
	expect(isOfTable({ table: null, author: bea }, cam, null)).toBe(false);
});

/** Two tables that each have their copy: Béa is at the first. */
function withCopies(at = Date.now()) {
	const workshop = held();
	workshop.now = at;
	const table = (name: string, members: MemberId[]) => ({ id: null, name, place: "", members });
	const tables = [table("A", people.slice(0, 1)), table("B", people.slice(1))];
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables });
	const step = workshop.stepCalled("tables");
	const source = {
		document: newId<DocumentId>(),
		field: "content",
		prev: null,
		next: null,
		blocks: [line("p", "Un deux.")],
	};
	workshop.gives(ana, "facilitator", { kind: "give-copies", step }, { source });
	const comeBack = () => workshop.gives(ana, "facilitator", { kind: "set-plenary", step, plenary: { passage: null } });
	return { workshop, comeBack, steps: workshop.state.steps.filter(({ id }) => id === step) };
}

/** A server that says this of the copies. */
function saying(workshop: SmallWorkshop, said: (place: number) => string): Api {
	const versions = [...workshop.state.copies.keys()].map((document, place) => ({
		document,
		blocks: [line("p", said(place))],
	}));
	return { ...unreachable, tableVersions: async () => ok({ now: [line("p", "Un deux.")], versions }) };
}

test("[R777, R956] back in plenary, a table finishes its sentence where it writes it, for a minute; then whoever was in it is at the versions", async () => {
	const { workshop, comeBack, steps } = withCopies();
	const [step] = steps as [Step];
	const own = <TableStep step={step}>Le document</TableStep>;
	const { again } = shows(workshop, own, { me: people[0] ?? ana });
	const text = screen.getByRole("region", { name: t.copy("A") });
	expect(text.textContent).toContain(t.copyMore);
	expect(document.body.textContent).not.toContain("Le document");
	comeBack();
	again();
	expect(screen.getByRole("region", { name: t.copy("A") })).toBe(text);
	expect(text.textContent).toContain(t.copyEnds);
	expect(screen.getByRole("heading", { name: t.versions })).toBeTruthy();
	expect(document.body.textContent).toContain("Le document");
	cleanup();
	const before = withCopies(Date.now() - STEP_GRACE_MS + 400);
	before.comeBack();
	shows(before.workshop, <TableStep step={before.steps[0] as Step}>Le document</TableStep>, { me: people[0] ?? ana });
	const writing = screen.getByRole("region", { name: t.copy("A") });
	writing.tabIndex = -1;
	writing.focus();
	await waitFor(() => expect(screen.queryByRole("region", { name: t.copy("A") })).toBeNull());
	await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: t.versions })));
});

test("[R778] versions that cannot be read are said to be, on every screen", async () => {
	const { workshop, comeBack, steps } = withCopies();
	const [step] = steps as [Step];
	comeBack();
	let server = unreachable;
	const asked: Api = { ...unreachable, tableVersions: (...of) => server.tableVersions(...of) };
	shows(workshop, <Plenary step={step} />, { server: asked });
	expect((await screen.findByRole("alert")).textContent).toContain(t.failed);
	server = saying(workshop, () => "Un deux.");
	fireEvent.click(within(screen.getByRole("alert")).getByRole("button", { name: "Réessayer" }));
	expect(await screen.findByText(t.sameAll)).toBeTruthy();
	cleanup();
	const none = { ...unreachable, tableVersions: async () => ok({ now: [], versions: [] }) };
	shows(workshop, <Plenary step={step} />, { server: none });
	expect(await screen.findByText(t.gone)).toBeTruthy();
	cleanup();
	shows(workshop, <TablesOnScreen step={step}>Le document</TablesOnScreen>, { server: none });
	expect(await screen.findByText(t.gone)).toBeTruthy();
	cleanup();
	shows(workshop, <TablesOnScreen step={step}>Le document</TablesOnScreen>);
	expect(await screen.findByText(t.failed)).toBeTruthy();
});

test("[R779] focus goes to the title of what comes in the place of a button that was pressed", async () => {
	const { workshop } = withCopies();
	const { given } = shows(workshop, undefined, { server: saying(workshop, (place) => ["Deux.", "Un."][place] ?? "") });
	const isOn = (name: string) =>
		waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name })));
	fireEvent.click(screen.getByRole("button", { name: t.toPlenary }));
	await isOn(t.versions);
	fireEvent.click(await screen.findByRole("button", { name: t.takeOf("A") }));
	await isOn(t.passageOf(1, 1));
	expect(screen.queryByRole("button", { name: t.takeOf("A") })).toBeNull();
	fireEvent.click(screen.getByRole("button", { name: t.toTables }));
	await isOn(t.title);
	expect(given.map(({ kind }) => kind)).toEqual(["set-plenary", "take-version", "set-plenary"]);
});

test("a page that nobody sees asks for nothing, and asks as soon as it is seen", () => {
	vi.useFakeTimers();
	const seen = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
	const reload = vi.fn();
	renderHook(() => useAskedAgain(reload, 30_000));
	vi.advanceTimersByTime(120_000);
	expect(reload).not.toHaveBeenCalled();
	seen.mockReturnValue("visible");
	document.dispatchEvent(new Event("visibilitychange"));
	expect(reload).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(40_000);
	expect(reload.mock.calls.length).toBeGreaterThan(1);
});
