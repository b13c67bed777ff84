/** Cards that were written for oneself in a step that was then set otherwise, at the doors of the real server: they wait to be shown, and are. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { CardCountReply } from "#shared/protocol/workshops.ts";
import type { Visitor } from "#test/support/doors.ts";
import { came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let bea: Visitor;
let held: HeldWorkshop;
const ideas = stepLike("ideas", { arePrivate: true });

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
	await held.plans(ideas);
	bea = await held.comesIn("Béa");
	await held.begins(0);
});
afterEach(() => app.close());

const writes = async (text: string) =>
	expect(came(await held.writes(bea, { kind: "add-card", step: held.step(0), text }))).toBe("done");
const count = async () =>
	(await ana.get(`${held.base}/workshops/${held.id}/cards/${held.step(0)}`)).body as CardCountReply;

test("[R937] cards that were private when their step stopped being so are counted as hidden, and shown by one word of whoever leads", async () => {
	await writes("Le bus du soir");
	await held.moves({ kind: "edit-step", step: held.step(0), terms: { ...ideas, arePrivate: false } });
	await writes("Le train du matin");
	expect(await count()).toEqual({ cards: 2, people: 1, sealed: 1 });
	expect(await held.cardsOf(ana)).toEqual(["Le train du matin"]);
	expect(came(await held.writes(bea, { kind: "reveal", step: held.step(0) }))).toBe("forbidden");
	expect(came(await held.writes(ana, { kind: "reveal", step: held.step(0) }))).toBe("done");
	expect((await held.cardsOf(ana)).sort()).toEqual(["Le bus du soir", "Le train du matin"]);
	expect(await count()).toMatchObject({ cards: 2, sealed: 0 });
});
