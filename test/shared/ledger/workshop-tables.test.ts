/** The tables of a workshop: who sits where, whoever comes late, and what arranging them leaves as it is. */

import { beforeEach, expect, test } from "vitest";
import { memberCalled } from "#test/support/small-ledger.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bea");
const cam = memberCalled("cam");

let workshop: SmallWorkshop;
beforeEach(() => {
	workshop = new SmallWorkshop();
});

const enters = (who: typeof ana) => workshop.gives(who, "participant", { kind: "enter" });

test("[R705] nobody sits at two tables, and a reporter sits at theirs", () => {
	for (const one of [bea, cam]) enters(one);
	const tables = [
		{ id: null, name: "Table 1", place: "", members: [bea, cam] },
		{ id: null, name: "Table 2", place: "", members: [cam] },
	];
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables });
	const [one, two] = workshop.state.tables;
	expect(two?.members).toEqual([]);
	const names = (table: string, member: typeof ana) =>
		workshop.gives(ana, "facilitator", { kind: "name-reporter", table, member });
	expect(names(two?.id ?? "", cam)).toBe("not-found");
	expect(names(one?.id ?? "", cam)).toBe("reporter-named");
	workshop.gives(ana, "facilitator", { kind: "seat", member: cam, table: two?.id ?? "" });
	expect(workshop.state.tables.map(({ members, reporter }) => [members, reporter])).toEqual([
		[[bea], null],
		[[cam], null],
	]);
});

test("[R775] whoever comes once people sit is given the smallest table; whoever leads is not, and nobody is moved", () => {
	enters(bea);
	const table = (name: string, ...members: (typeof ana)[]) => ({ id: null, name, place: "", members });
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables: [table("Table 1", bea), table("Table 2")] });
	expect(workshop.gives(cam, "participant", { kind: "enter" })).toBe("entered,seated");
	expect(workshop.state.tables.map(({ members }) => members)).toEqual([[bea], [cam]]);
	expect(workshop.gives(cam, "participant", { kind: "enter" })).toBe("");
	expect(workshop.gives(ana, "facilitator", { kind: "enter" })).toBe("entered");
	workshop.gives(ana, "facilitator", { kind: "open-door" });
	workshop.gives(ana, "facilitator", { kind: "lock-door", isLocked: true });
	const late = ["dan", "eve"].map(memberCalled);
	for (const one of late) expect(workshop.gives(one, "participant", { kind: "enter" })).toBe("entered");
	expect(workshop.gives(ana, "facilitator", { kind: "admit", members: late })).toBe("admitted,seated,seated");
	expect(workshop.state.tables.map(({ members }) => members.length)).toEqual([2, 2]);
});

test("[R705] a table that is added or taken away moves nobody who sits elsewhere, whatever the screen it was asked from had", () => {
	for (const one of [bea, cam]) enters(one);
	const table = (name: string, ...members: (typeof ana)[]) => ({ id: null, name, place: "", members });
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables: [table("Table 1", bea, cam), table("Table 2")] });
	const [, two] = workshop.state.tables.map(({ id }) => id);
	workshop.gives(ana, "facilitator", { kind: "seat", member: cam, table: two ?? "" });
	expect(workshop.gives(ana, "facilitator", { kind: "add-table", name: "Table 3" })).toBe("tables-set");
	expect(workshop.state.tables.map(({ members }) => members)).toEqual([[bea], [cam], []]);
	expect(workshop.gives(ana, "facilitator", { kind: "remove-table", table: two ?? "" })).toBe("tables-set");
	expect(workshop.state.tables.map(({ name, members }) => [name, members])).toEqual([
		["Table 1", [bea]],
		["Table 3", []],
	]);
	expect(workshop.gives(ana, "facilitator", { kind: "remove-table", table: two ?? "" })).toBe("not-found");
	expect(workshop.gives(bea, "participant", { kind: "add-table", name: "À moi" })).toBe("forbidden");
});

test("[R705] tables that stay when people are put at them anew keep their place, and their reporter if they still sit there", () => {
	for (const one of [bea, cam]) enters(one);
	const table = (id: string | null, ...members: (typeof ana)[]) => ({
		id,
		name: "Table",
		place: "Rimouski",
		members,
	});
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables: [table(null, bea), table(null, cam)] });
	const [one, two] = workshop.state.tables.map(({ id }) => id);
	for (const [id, member] of [
		[one, bea],
		[two, cam],
	] as const)
		workshop.gives(ana, "facilitator", { kind: "name-reporter", table: id ?? "", member });
	const again = [table(one ?? "", bea, cam), table(two ?? ""), table("unknown")];
	workshop.gives(ana, "facilitator", { kind: "set-tables", tables: again });
	const [first, second, third] = workshop.state.tables;
	expect([first?.id, second?.id]).toEqual([one, two]);
	expect([first?.reporter, second?.reporter]).toEqual([bea, null]);
	expect(third?.id).not.toBe("unknown");
	expect(workshop.gives(bea, "participant", { kind: "seat", member: bea, table: two ?? "" })).toBe("forbidden");
});

test("[R791] tables that write cards alone come back by a word of whoever leads, go back to their tables, and are back once the step is over", () => {
	const steps = [stepLike("tables", { may: ["cards"] }), stepLike("tables", { title: "rien", may: ["comment"] })];
	workshop.gives(ana, "facilitator", { kind: "add-steps", before: null, steps });
	enters(bea);
	const [step, nothing] = ["tables", "rien"].map((title) => workshop.stepCalled(title)) as [string, string];
	const begins = (to: string, from: string | null) =>
		workshop.gives(ana, "facilitator", { kind: "begin-step", step: to, from });
	begins(step, null);
	const sets = (of: string, passage: string | null | undefined, who = ana) =>
		workshop.gives(who, who === ana ? "facilitator" : "participant", {
			...{ kind: "set-plenary", step: of },
			plenary: passage === undefined ? null : { passage },
		});
	expect(sets(step, null, bea)).toBe("forbidden");
	expect(sets(step, null)).toBe("plenary-set");
	const since = workshop.state.plenaries.get(step)?.since;
	workshop.passes(3);
	// The cards of one table before everybody: the same plenary.
	expect(sets(step, "table1")).toBe("plenary-set");
	expect(sets(step, "table1")).toBe("");
	expect(workshop.state.plenaries.get(step)).toEqual({ since, passage: "table1" });
	expect(sets(step, undefined)).toBe("plenary-set");
	expect(workshop.state.plenaries.has(step)).toBe(false);
	begins(nothing, step);
	expect(workshop.state.plenaries.get(step)).toEqual({ since: workshop.time, passage: null });
	// Tables that made nothing bring nothing back.
	expect(sets(nothing, null)).toBe("not-found");
});
