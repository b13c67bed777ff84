/** What is decided in a workshop, at the doors of the real server: written by whoever may decide, known at once to everybody who is there, told in the report. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { VoteBody } from "#shared/ledger/votes-wire.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { pushes } from "#test/support/ledger-pushes.ts";
import { until } from "#test/support/until.ts";
import { openVote, recordDecision } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let bea: Visitor;
let held: HeldWorkshop;

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
	await held.plans(stepLike("welcome"), stepLike("close"));
	bea = await held.comesIn("Béa");
});
afterEach(() => app.close());

const decision = (text: string) =>
	recordDecision([ana.member as never, bea.member as never], {
		text,
		followUps: [{ text: "Écrire aux partenaires", owner: { name: "Béa" }, due: "2030-05-14" }],
	});
const decides = async (text: string) => {
	const [made] = bodies<VoteBody>(await held.gives(ana, "votes", decision(text)));
	return made?.kind === "decision-recorded" ? made : null;
};
const readBy = async (who: Visitor) => (await held.reads<VoteBody>(who, "votes")).map(({ body }) => body);

test("[R939] a decision of the workshop and what becomes of its follow-ups reach those who came by the code as they are written, and they write none", async () => {
	await held.begins(1);
	const peer = app.peer("béa", bea, held.room).returns();
	await peer.isIn();
	const made = await decides("On adopte le cadre.");
	const followUp = made?.followUps[0]?.id ?? "";
	const update = { kind: "update-follow-up", decision: made?.decision, followUp, state: "done", note: "" };
	expect(came(await held.gives(ana, "votes", update))).toBe("done");
	await until(() => JSON.stringify(pushes(peer)).includes("follow-up-updated"), "Béa hears of both");
	expect(JSON.stringify(pushes(peer))).toContain("On adopte le cadre.");
	expect((await readBy(bea)).map(({ kind }) => kind)).toEqual(["decision-recorded", "follow-up-updated"]);
	for (const command of [decision("À nous"), update])
		expect(came(await held.gives(bea, "votes", command))).toBe("step-closed");
});

test("[R939] votes that are in none of its steps stay closed beside its decisions, and so are the decisions of other documents", async () => {
	await held.begins(1);
	expect(came(await held.gives(ana, "votes", openVote({ title: "Entre nous" })))).toBe("done");
	await decides("On adopte le cadre.");
	const read = await held.reads<VoteBody>(bea, "votes");
	expect(read.map(({ body }) => body.kind)).toEqual(["decision-recorded"]);
	const framework = await held.document("framework");
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents: [framework] });
	expect(came(await held.gives(ana, "votes", decision("Décidé ailleurs"), framework))).toBe("done");
	expect(refusalKind(await bea.get(held.ledger("votes", framework)))).toBe("forbidden");
	await held.moves({ kind: "put-out", member: bea.member as never });
	expect(refusalKind(await bea.get(held.ledger("votes")))).toBe("put-out");
});

test("[R939] what was decided in the workshop is in its report, even written down once it was over", async () => {
	await held.begins(1);
	await decides("On adopte le cadre.");
	await held.moves({ kind: "end-workshop" });
	app.clock.shift += 60_000;
	await decides("On se revoit en mai.");
	const record = await ana.get(`${held.base}/workshops/${held.id}/record?format=json&lang=fr`);
	const told = JSON.stringify(record.body);
	for (const words of ["On adopte le cadre.", "On se revoit en mai.", "Écrire aux partenaires"])
		expect(told).toContain(words);
});
