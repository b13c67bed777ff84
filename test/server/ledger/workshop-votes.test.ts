/** A vote inside a step, at the doors of the real server: those who came by the code vote in it and in no other, each once, as long as the step lasts. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { type VoteBody, VoteCommand } from "#shared/ledger/votes-wire.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { pushes } from "#test/support/ledger-pushes.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let held: HeldWorkshop;
let people: Visitor[];

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
	await held.plans(stepLike("vote"), stepLike("ideas"));
	people = [];
	const [sector = ""] = app.registry.now.workspaces.get(app.workspace as WorkspaceId)?.sectors ?? [];
	for (const name of ["Béa", "Cam", "Dot"]) people.push(await held.comesIn(name, { sector, organisation: "CLSC" }));
});
afterEach(() => app.close());

/** Opens a vote and puts it in the first step. */
async function opens(terms: Parameters<typeof openVote>[0] = {}, place: string = held.id) {
	const command = openVote({ isSecret: true, ...terms });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", command, place));
	if (opened?.kind !== "vote-opened") throw new Error("a vote is expected");
	await held.moves({
		kind: "attach-vote",
		step: held.step(0),
		vote: { place: place as typeof held.id, vote: opened.vote },
	});
	return { id: opened.vote, fingerprint: markOf(command), place };
}

const ballot = (vote: { id: string; fingerprint: string }, answer: "yes" | "no" = "yes") =>
	VoteCommand.parse({
		...{ kind: "cast-ballot", vote: vote.id, fingerprint: vote.fingerprint },
		...{ choice: { kind: "yes-no", answer }, reason: "" },
	});
const casts = (who: Visitor, vote: { id: string; fingerprint: string; place: string }, answer?: "yes" | "no") =>
	held.gives(who, "votes", ballot(vote, answer), vote.place);
const count = async (who: Visitor, vote: { id: string; place: string }) =>
	(await who.get(`${held.base}/decisions/${vote.place}/${vote.id}/count`)).body;

test("[R766] those who came by the code vote in the vote of the step, secret until its result is shown", async () => {
	const [bea, cam, dot] = people as [Visitor, Visitor, Visitor];
	const vote = await opens();
	await held.begins(0);
	expect(came(await casts(bea, vote))).toBe("done");
	expect(came(await casts(cam, vote, "no"))).toBe("done");
	expect(await count(dot, vote)).toEqual({ voted: 2, voices: 2 });
	const heard = async (who: Visitor) => (await held.reads<VoteBody>(who, "votes")).map(({ body }) => body.kind);
	expect(await heard(dot)).toEqual(["vote-opened"]);
	expect(await heard(ana)).toEqual(["vote-opened"]);
	expect(await heard(bea)).toEqual(["vote-opened", "ballot-cast"]);
	expect(came(await held.gives(bea, "votes", { kind: "close-vote", vote: vote.id }))).toBe("step-closed");
	expect(came(await held.gives(ana, "votes", { kind: "close-vote", vote: vote.id }))).toBe("done");
	const shown = (await held.reads<VoteBody>(dot, "votes")).find(({ body }) => body.kind === "ballots-revealed")?.body;
	expect(
		shown?.kind === "ballots-revealed" &&
			shown.ballots.map(({ organisation, sector }) => [organisation, sector !== ""]),
	).toEqual([
		["CLSC", true],
		["CLSC", true],
	]);
	expect(came(await casts(dot, vote))).toBe("vote-closed");
});

test("[R766] a passage is voted on in the ledger of its document, which a seat reads only as long as the step lasts", async () => {
	const [bea] = people as [Visitor];
	const framework = await held.document("framework");
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents: [framework] });
	const vote = await opens({}, framework);
	expect(came(await casts(bea, vote))).toBe("step-closed");
	expect(refusalKind(await bea.get(held.ledger("votes", framework)))).toBe("forbidden");
	await held.begins(0);
	expect(came(await casts(bea, vote))).toBe("done");
	expect(await count(bea, vote)).toEqual({ voted: 1, voices: 1 });
	await held.begins(1);
	expect(came(await casts(bea, vote, "no"))).toBe("step-closed");
	expect(refusalKind(await bea.get(held.ledger("votes", framework)))).toBe("forbidden");
	expect(await count(ana, vote)).toEqual({ voted: 1, voices: 1 });
});

test("[R766] one ballot each: two devices of one person, a command sent twice and a change of mind count once", async () => {
	const [bea] = people as [Visitor];
	const vote = await opens();
	await held.begins(0);
	const other = app.visitor();
	other.cookie = bea.cookie;
	const key = newId();
	await held.gives(bea, "votes", ballot(vote), held.id, key);
	await held.gives(other, "votes", ballot(vote), held.id, key);
	expect(came(await casts(other, vote, "no"))).toBe("done");
	expect(await count(bea, vote)).toEqual({ voted: 1, voices: 1 });
	const [closed] = bodies<VoteBody>(await held.gives(ana, "votes", { kind: "close-vote", vote: vote.id }));
	expect(closed?.kind === "ballots-revealed" && closed.ballots).toMatchObject([
		{ member: bea.member, choice: { answer: "no" } },
	]);
});

test("[R766] a ballot in another vote, for somebody else, by somebody put out or not in the step comes to nothing", async () => {
	const [bea, cam] = people as [Visitor, Visitor];
	const command = openVote();
	const [other] = bodies<VoteBody>(await held.gives(ana, "votes", command));
	const vote = await opens();
	await held.begins(0);
	const elsewhere = {
		id: other?.kind === "vote-opened" ? other.vote : "",
		fingerprint: markOf(command),
		place: held.id,
	};
	expect(came(await casts(bea, elsewhere))).toBe("step-closed");
	expect(came(await held.gives(bea, "votes", { ...ballot(vote), member: cam.member }))).toBe("bad-request");
	expect(came(await held.gives(bea, "votes", command))).toBe("step-closed");
	await held.moves({ kind: "put-out", member: cam.member as never });
	expect(came(await casts(cam, vote))).toBe("put-out");
	const strange = openVote({ voters: [newId() as never] });
	expect(came(await held.gives(ana, "votes", strange))).toBe("voter-unknown");
	expect(await count(ana, vote)).toEqual({ voted: 0, voices: 0 });
});

test("[R713] what happens in the other ledgers of a room is not pushed to a seat that may not read them", async () => {
	const [bea] = people as [Visitor];
	const framework = await held.document("framework");
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents: [framework] });
	const peer = app.peer("béa", bea, app.room(framework)).returns();
	await peer.isIn();
	const streams = () => pushes(peer).map(({ stream }) => stream);
	const command = openVote({ title: "Entre nous" });
	await held.gives(ana, "votes", command, framework);
	await opens({ title: "Avec tout le monde" }, framework);
	await held.begins(0);
	await held.gives(ana, "votes", openVote({ title: "Pendant l’étape" }), framework);
	await until(() => streams().length > 0, "what she may read is pushed");
	expect(JSON.stringify(pushes(peer))).not.toContain("Entre nous");
	expect(streams()).toEqual(["votes"]);
});
