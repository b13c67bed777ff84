// @vitest-environment happy-dom

/** The cards of tables back before the group: table by table on every screen, one table before everybody, and on to putting them in order. */

import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Step, StepTerms } from "#shared/domain/workshop-step.ts";
import type { CardsHere, ShownCard } from "#client/features/workshops/cards/use-cards-of.ts";
import { ScreenContent } from "#client/features/workshops/screen/ScreenContent.tsx";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { CardsByTable } from "#client/features/workshops/tables/CardsByTable.tsx";
import { cardsByTable } from "#client/features/workshops/tables/table-cards.ts";
import { TablesOnScreen } from "#client/features/workshops/tables/TablesOnScreen.tsx";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { memberCalled } from "#test/support/small-ledger.ts";
import { ana, showsWorkshop } from "#test/support/shown-workshop.tsx";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

afterEach(cleanup);

const t = tablesTexts.fr;
const [bea, cam] = ["bea", "cam"].map(memberCalled) as [typeof ana, typeof ana];

/** Two tables, one in Rimouski, with a card each; a third that wrote nothing. */
function held(terms: Partial<StepTerms> = {}, ...after: StepTerms[]) {
	const workshop = new SmallWorkshop();
	const steps = [stepLike("tables", { may: ["cards"], ...terms }), ...after];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	for (const one of [bea, cam]) workshop.gives(one, "participant", { kind: "enter" });
	const table = (name: string, place: string, ...members: (typeof ana)[]) => ({ id: null, name, place, members });
	workshop.gives(ana, "facilitator", {
		kind: "set-tables",
		tables: [table("Table 1", "Rimouski", bea), table("Table 2", "", cam), table("Table 3", "")],
	});
	const [one] = workshop.state.tables;
	workshop.gives(ana, "facilitator", { kind: "name-reporter", table: one?.id ?? "", member: bea });
	const step = workshop.stepCalled("tables");
	workshop.gives(ana, "facilitator", { kind: "begin-step", step, from: null });
	workshop.writes(bea, "participant", { kind: "add-card", step, text: "Un guichet commun" });
	workshop.writes(cam, "participant", { kind: "add-card", step, text: "Un calendrier partagé" });
	const comeBack = (passage: string | null = null) =>
		workshop.gives(ana, "facilitator", { kind: "set-plenary", step, plenary: { passage } });
	return { workshop, comeBack, step: workshop.state.steps[0] as Step };
}

function hereOf(workshop: SmallWorkshop, step: Step): CardsHere {
	const cards = [...workshop.cards.cards.values()].map(
		(card): ShownCard => ({ ...card, name: null, tableName: null, isOwn: false }),
	);
	const ledger = { pending: [] } as unknown as CardsHere["ledger"];
	return {
		...{ step, cards, waiting: [], ledger, isRevealed: true, isAtTables: false, isByTable: true },
		...{ takesCards: false, isGrouped: false },
	};
}

const alone = () => ({ like: "", likeCount: 0 });
const byTable = ({ workshop, step }: ReturnType<typeof held>) => (
	<CardsByTable here={hereOf(workshop, step)} likeWords={alone} />
);

test("[R791] each table has its cards under its name, in the order of the tables, the one that wrote nothing too", () => {
	const { workshop } = held();
	const cards = [...workshop.cards.cards.values()];
	const gone = { ...(cards[0] ?? { id: "x" }), id: "gone", table: "another" };
	const told = cardsByTable(workshop.state.tables, [...cards, gone as (typeof cards)[number]]);
	expect(told.map((one) => [one.table?.name ?? null, one.cards.length])).toEqual([
		["Table 1", 1],
		["Table 2", 1],
		["Table 3", 0],
		[null, 1],
	]);
});

test("[R791] somebody of the group reads every table with its town and who reports, and no act of whoever leads", () => {
	const here = held();
	here.comeBack();
	showsWorkshop(here.workshop, byTable(here), { me: cam, cards: here.workshop.cards });
	const first = screen.getByRole("region", { name: /^Table 1/ });
	expect(first.textContent).toContain("Rimouski");
	expect(first.textContent).toContain("Rapporte");
	expect(within(first).getByRole("list").textContent).toContain("Un guichet commun");
	expect(screen.getByRole("region", { name: /^Table 2/ }).textContent).toContain(t.yourTable);
	expect(screen.getByRole("region", { name: /^Table 3/ }).textContent).toContain(t.noCards);
	expect(screen.queryByRole("button", { name: t.group })).toBeNull();
	expect(screen.queryByRole("button", { name: t.showOf("Table 1") })).toBeNull();
});

test("[R791] whoever leads shows the cards of one table to everybody, then of all again", async () => {
	const here = held();
	here.comeBack();
	const { workshop } = here;
	showsWorkshop(workshop, byTable(here), { cards: workshop.cards });
	fireEvent.click(screen.getByRole("button", { name: t.showOf("Table 1") }));
	const shown = () => workshop.state.plenaries.get(here.step.id)?.passage;
	await waitFor(() => expect(shown()).toBe(workshop.state.tables[0]?.id));
	expect(screen.getByRole("region", { name: /^Table 1/ }).textContent).toContain(t.shown);
	fireEvent.click(screen.getByRole("button", { name: t.hideOf("Table 1") }));
	await waitFor(() => expect(shown()).toBeNull());
});

test("[R793] one act takes the cards of tables to the step that groups them, or to one that is made for it, right after", async () => {
	const kinds = ({ workshop }: ReturnType<typeof held>) => workshop.state.steps.map(({ kind }) => kind);
	const now = ({ workshop }: ReturnType<typeof held>) => workshop.state.runs.at(-1)?.step;
	const planned = held({}, stepLike("break"), stepLike("group"));
	planned.comeBack();
	showsWorkshop(planned.workshop, byTable(planned), { cards: planned.workshop.cards });
	expect(document.body.textContent).toContain(t.groupPlanned("group"));
	fireEvent.click(screen.getByRole("button", { name: t.group }));
	await waitFor(() => expect(now(planned)).toBe(planned.workshop.stepCalled("group")));
	expect(kinds(planned)).toEqual(["tables", "break", "group"]);
	cleanup();
	const bare = held({}, stepLike("close"));
	bare.comeBack();
	showsWorkshop(bare.workshop, byTable(bare), { cards: bare.workshop.cards });
	fireEvent.click(screen.getByRole("button", { name: t.group }));
	await waitFor(() => expect(now(bare)).toBe(bare.workshop.stepCalled(t.groupTitle)));
	expect(kinds(bare)).toEqual(["tables", "group", "close"]);
});

test("[R792] the projected screen has no word of a table before the group is back; then those of all, or of the one that is shown, and no name", () => {
	const here = held();
	const { workshop, step } = here;
	const projected = <TablesOnScreen step={step}>Rien</TablesOnScreen>;
	const { again } = showsWorkshop(workshop, projected, { cards: workshop.cards });
	expect(document.body.textContent).toContain("Rimouski");
	expect(document.body.textContent).not.toMatch(/guichet|calendrier/);
	here.comeBack();
	again();
	const lists = () => screen.getAllByRole("list").map(({ textContent }) => textContent);
	expect(lists()).toEqual(["Un guichet commun", "Un calendrier partagé"]);
	expect(screen.getAllByRole("heading").map(({ textContent }) => textContent?.trim())).toEqual([
		"Table 1 Rimouski",
		"Table 2",
	]);
	expect(screen.queryByRole("button")).toBeNull();
	here.comeBack(workshop.state.tables[1]?.id);
	again();
	expect(lists()).toEqual(["Un calendrier partagé"]);
	expect(screen.getByRole("heading", { name: "Table 2" })).toBeTruthy();
});

test("[R792] cards that each kept for themselves wait to be shown, the group being back or not", () => {
	const here = held({ arePrivate: true });
	here.comeBack();
	const { workshop, step } = here;
	const projected = <TablesOnScreen step={step}>Rien</TablesOnScreen>;
	const seen = workshop.cardsSeenBy(bea);
	showsWorkshop(workshop, projected, { me: bea, cards: seen });
	expect(document.body.textContent).not.toMatch(/guichet|calendrier/);
	cleanup();
	workshop.writes(ana, "facilitator", { kind: "reveal", step: step.id });
	showsWorkshop(workshop, projected, { me: bea, cards: workshop.cardsSeenBy(bea) });
	expect(screen.getAllByRole("list")).toHaveLength(2);
});

test("[R792] cards that are being grouped leave room for every group: the first of each, and how many more", () => {
	const here = held({}, stepLike("group"));
	const { workshop, step } = here;
	for (let place = 0; place < 20; place += 1)
		workshop.writes(bea, "participant", { kind: "add-card", step: step.id, text: `Idée ${place}` });
	workshop.gives(ana, "facilitator", { kind: "begin-step", step: workshop.stepCalled("group"), from: step.id });
	const ids = [...workshop.cards.cards.keys()];
	workshop.writes(ana, "facilitator", {
		kind: "add-cluster",
		step: step.id,
		name: "Transport",
		cards: ids.slice(0, 3),
	});
	const group = workshop.state.steps.find(({ kind }) => kind === "group") as Step;
	showsWorkshop(workshop, <ScreenContent step={group} />, { cards: workshop.cards });
	const [first, rest] = screen.getAllByRole("list").map((list) => within(list).getAllByRole("listitem"));
	expect(first).toHaveLength(3);
	expect(rest?.at(-1)?.textContent).toBe(screenTexts.fr.moreCards(ids.length - 3 - 12));
});
