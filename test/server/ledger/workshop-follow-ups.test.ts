/** What a workshop left somebody to do, at the next one: who has it before them, and what they say of it. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { FollowUpsBackReply } from "#shared/ledger/follow-ups-back.ts";
import type { WorkshopFacts } from "#shared/document/workshop-report-facts.ts";
import type { VoteBody } from "#shared/ledger/votes-wire.ts";
import type { DocumentId, MemberId } from "#shared/lib/ids.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { recordDecision } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let bo: Visitor;
let cadre: DocumentId;
const DAY = 24 * 3600_000;

beforeEach(async () => {
	app = await WholeApp.open({ time: Date.parse("2026-11-02T14:00:00.000Z") });
	ana = await app.joins(app.ownerToken, "Ana");
	bo = await app.invited(ana, "commenter", "Bo");
	cadre = await (await opens()).document("framework");
});
afterEach(() => app.close());

const opens = () => HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);

/** A workshop about these documents: a welcome, then a discussion. */
async function about(...documents: DocumentId[]): Promise<HeldWorkshop> {
	const held = await opens();
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents });
	await held.plans(stepLike("welcome"), stepLike("discuss"));
	return held;
}

/** Somebody decides something at a place, and leaves it to Bo by the tenth; its decision and its follow-up. */
async function leaves(held: HeldWorkshop, text: string, place: string = held.id) {
	const followUps = [{ text, owner: { member: bo.member as MemberId }, due: "2026-11-10" }];
	const asked = recordDecision([ana.member as MemberId], { text: `Décidé : ${text}`, followUps });
	const [recorded] = bodies<VoteBody>(await held.gives(ana, "votes", asked, place));
	if (recorded?.kind !== "decision-recorded") throw new Error("a decision is expected");
	return { decision: recorded.decision, followUp: recorded.followUps[0]?.id ?? "", place };
}

type Left = Awaited<ReturnType<typeof leaves>>;
const says = (held: HeldWorkshop, who: Visitor, { decision, followUp, place }: Left, said: object) =>
	held.gives(who, "votes", { kind: "update-follow-up", decision, followUp, note: "", ...said }, place);

const asks = (held: HeldWorkshop, who: Visitor) => who.get(`${held.base}/workshops/${held.id}/follow-ups`);
async function back(held: HeldWorkshop, who: Visitor = ana): Promise<FollowUpsBackReply> {
	const answer = await asks(held, who);
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	return answer.body as FollowUpsBackReply;
}
const texts = (reply: FollowUpsBackReply) => reply.map(({ text }) => text);

/** The first workshop was held on the framework; nine days and more go by. */
async function firstWorkshop(): Promise<Left> {
	const first = await about(cadre);
	await first.begins(0);
	const left = await leaves(first, "Écrire aux milieux");
	await first.moves({ kind: "end-workshop" });
	app.clock.shift += 12 * DAY;
	return left;
}

test("[R970] at the next workshop about the same document, what was left is there with who sees to it, its day and where it is", async () => {
	await firstWorkshop();
	const next = await about(cadre);
	const [one, ...others] = await back(next);
	expect(others).toEqual([]);
	expect(one).toMatchObject({
		...{ text: "Écrire aux milieux", owner: "Bo", due: "2026-11-10", state: "open", note: "" },
		...{ decided: "Décidé : Écrire aux milieux", mayUpdate: true },
	});
});

test("[R970] a workshop has what its documents, workshops about them, the portfolio and workshops without documents left; not what others did", async () => {
	const first = await about(cadre);
	const elsewhere = await first.document("framework");
	await leaves(first, "De l’atelier sur le cadre");
	await leaves(first, "Du cadre", cadre);
	await leaves(first, "Du portefeuille", "portfolio");
	await leaves(first, "D’un autre document", elsewhere);
	await leaves(await about(elsewhere), "De l’atelier d’à côté");
	await leaves(await about(), "D’un atelier sans document");
	app.clock.shift += DAY;
	const ofCadre = ["De l’atelier sur le cadre", "Du cadre", "Du portefeuille", "D’un atelier sans document"];
	expect(texts(await back(await about(cadre))).sort()).toEqual(ofCadre.sort());
	// One that names none is a meeting of the whole table.
	expect(texts(await back(await about()))).toHaveLength(6);
});

test("[R970] what is decided during a workshop is for the next one, and a decision that was replaced leaves nothing", async () => {
	const first = await about(cadre);
	const replaced = await leaves(first, "Chercher un local");
	await first.gives(ana, "votes", recordDecision([ana.member as MemberId], { supersedes: replaced.decision }));
	app.clock.shift += DAY;
	const next = await about(cadre);
	await next.begins(0);
	await leaves(next, "Décidé aujourd’hui");
	expect(await back(next)).toEqual([]);
	app.clock.shift += DAY;
	expect(texts(await back(await about(cadre)))).toEqual(["Décidé aujourd’hui"]);
});

test("[R970] whoever came by the code has them before them in the welcome and in no other step; once they lead, at the desk, always", async () => {
	await firstWorkshop();
	const next = await about(cadre);
	const bea = await next.comesIn("Béa");
	expect(refusalKind(await asks(next, bea))).toBe("step-closed");
	await next.begins(0);
	expect(texts(await back(next, bea))).toEqual(["Écrire aux milieux"]);
	expect((await back(next, bea))[0]?.mayUpdate).toBe(false);
	await next.begins(1);
	expect(refusalKind(await asks(next, bea))).toBe("step-closed");
	await next.moves({ kind: "name-host", member: bea.member as MemberId, isHost: true });
	expect(texts(await back(next, bea))).toEqual(["Écrire aux milieux"]);
	await next.moves({ kind: "put-out", member: bea.member as MemberId });
	expect(["not-in-workshop", "put-out"]).toContain(refusalKind(await asks(next, bea)));
});

test("[R971] whoever sees to it carries it on to another day or says that it is done, in the next workshop; nobody else does, and it is not gone from the screen", async () => {
	const left = await firstWorkshop();
	const next = await about(cadre);
	const [cam, bea] = [await app.invited(ana, "editor", "Cam"), await next.comesIn("Béa")];
	await next.begins(0);
	expect((await back(next, bo))[0]?.mayUpdate).toBe(true);
	expect((await back(next, cam))[0]?.mayUpdate).toBe(false);
	expect(came(await says(next, cam, left, { state: "done" }))).toBe("not-yours");
	expect(came(await says(next, bea, left, { state: "done" }))).not.toBe("done");
	const carried = { state: "open", note: "La moitié a répondu.", due: "2026-12-01" };
	expect(came(await says(next, bo, left, carried))).toBe("done");
	expect((await back(next))[0]).toMatchObject(carried);
	// The day stays when nothing is said of it.
	expect(came(await says(next, ana, left, { state: "done", note: "Tous ont répondu." }))).toBe("done");
	expect((await back(next))[0]).toMatchObject({ state: "done", note: "Tous ont répondu.", due: "2026-12-01" });
	await next.moves({ kind: "end-workshop" });
	app.clock.shift += DAY;
	expect(await back(await about(cadre))).toEqual([]);
});

test("[R970, R773] the report of the next workshop says what became of them, and how late they are", async () => {
	await firstWorkshop();
	const next = await about(cadre);
	const late = await leaves(await about(cadre), "Publier la carte");
	app.clock.shift += DAY;
	await next.begins(0);
	await says(next, bo, late, { state: "done", note: "En ligne." });
	await next.moves({ kind: "end-workshop" });
	const record = await ana.get(`${next.base}/workshops/${next.id}/record?format=json`);
	const { earlier } = record.body as WorkshopFacts;
	expect(earlier.map(({ text, state, late: days, note }) => [text, state, days, note])).toEqual([
		["Écrire aux milieux", "open", 5, ""],
		["Publier la carte", "done", 0, "En ligne."],
	]);
});
