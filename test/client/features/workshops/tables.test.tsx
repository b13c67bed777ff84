// @vitest-environment happy-dom

/** Tables as whoever leads arranges them, and their versions as a group reads them: who wrote the same, what is left to choose among. */

import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { BlockJson } from "#shared/document/block-json.ts";
import { noCards } from "#shared/ledger/cards-state.ts";
import { copiesOf } from "#shared/ledger/workshop-tables.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { newId, type DocumentId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { isOfTable } from "#client/features/workshops/cards/use-cards-of.ts";
import { plenaryPassages, wordingsToChoose, wordsWritten } from "#client/features/workshops/tables/table-versions.ts";
import { TablesCard } from "#client/features/workshops/tables/TablesCard.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { WorkshopContext, type WorkshopHere } from "#client/features/workshops/use-workshop.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = tablesTexts.fr;
const ana = memberCalled("ana");
const people = ["bea", "cam", "dan"].map(memberCalled);
const names: Names = { people: [], of: (member) => member.slice(0, 3), isPresent: () => true };

function held(): SmallWorkshop {
	const workshop = new SmallWorkshop();
	const steps = [stepLike("tables", { may: ["comment"] })];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	for (const member of people) workshop.gives(member, "participant", { kind: "enter" });
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("tables"), from: null });
	return workshop;
}

/** The card of the desk; every command that is given is carried out. */
function shows(workshop: SmallWorkshop) {
	const given: WorkshopCommand[] = [];
	const here = (): WorkshopHere => ({
		...{ workspace: newId<WorkspaceId>(), document: newId<DocumentId>(), room: {} as OpenRoom, me: ana },
		...{
			state: workshop.state,
			head: given.length,
			isLoaded: true,
			cards: noCards(),
			cardsHead: 0,
			leads: true,
			isTrial: false,
		},
		give: async (command) => {
			given.push(command);
			workshop.gives(ana, "facilitator", command);
			shown.rerender(drawn());
			return "done";
		},
		giveCard: async () => "done",
	});
	const drawn = () => (
		<WorkshopContext value={here()}>
			<TablesCard names={names} />
		</WorkshopContext>
	);
	const shown = render(drawn());
	return given;
}

const seated = (table: string) =>
	within(screen.getByRole("list", { name: table }))
		.getAllByRole("listitem")
		.map(({ textContent }) => textContent?.slice(0, 3));

test("[R779] everybody is put at tables in one go, and somebody is moved by keys", async () => {
	const workshop = held();
	const given = shows(workshop);
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
	render(
		<WorkshopContext
			value={{
				...{ workspace: newId<WorkspaceId>(), document: newId<DocumentId>(), room: {} as OpenRoom, me: ana },
				...{
					state: workshop.state,
					head: 0,
					isLoaded: true,
					cards: noCards(),
					cardsHead: 0,
					leads: true,
					isTrial: false,
				},
				give: async () => "done",
				giveCard: async () => "done",
			}}
		>
			<TablesCard names={shown} />
		</WorkshopContext>,
	);
	fireEvent.click(screen.getByRole("radio", { name: t.bySize }));
	fireEvent.change(screen.getByRole("textbox", { name: t.size }), { target: { value: "2" } });
	expect(document.body.textContent).toContain(t.willMake(2, 3));
});

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
