/** A vote inside a step, at the doors of the real server: those who came by the code vote in it and in no other, each once, as long as the step lasts. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { type VoteBody, VoteCommand } from "#shared/ledger/votes-wire.ts";
import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { pushes } from "#test/support/ledger-pushes.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote, recordDecision } from "#test/support/votes.ts";
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
		...{ kind: "attach-vote", step: held.step(0), leavesOut: true },
		vote: { place: place as typeof held.id, vote: opened.vote },
	});
	return { id: opened.vote, fingerprint: markOf(command), place };
}

/** A document that the people of the workshop may read. */
async function shared() {
	const framework = await held.document("framework");
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents: [framework] });
	return framework;
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

test("[R766, R954] a passage is voted on in the ledger of its document as long as the step lasts; a seat reads it from then to the end of the workshop", async () => {
	const [bea] = people as [Visitor];
	const framework = await shared();
	const vote = await opens({}, framework);
	expect(came(await casts(bea, vote))).toBe("step-closed");
	expect(refusalKind(await bea.get(held.ledger("votes", framework)))).toBe("forbidden");
	await held.begins(0);
	expect(came(await casts(bea, vote))).toBe("done");
	expect(await count(bea, vote)).toEqual({ voted: 1, voices: 1 });
	await held.begins(1);
	expect(came(await casts(bea, vote, "no"))).toBe("step-closed");
	expect((await held.reads<VoteBody>(bea, "votes", framework)).map(({ body }) => body.kind)).toContain("ballot-cast");
	expect(await count(ana, vote)).toEqual({ voted: 1, voices: 1 });
	await held.moves({ kind: "end-workshop" });
	expect(refusalKind(await bea.get(held.ledger("votes", framework)))).toBe("forbidden");
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
	const framework = await shared();
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

/** A vote of its own title in a document, put in no step. */
async function votes(title: string, place: string): Promise<string> {
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", openVote({ title }), place));
	if (opened?.kind !== "vote-opened") throw new Error("a vote is expected");
	return opened.vote;
}
const asksToAttach = (step: number, vote: string, place: string, more: object = {}, who: Visitor = ana) =>
	held.gives(who, "workshop", { kind: "attach-vote", step: held.step(step), vote: { place, vote }, ...more });
const attaches = (step: number, vote: string, place: string) =>
	held.moves({ kind: "attach-vote", step: held.step(step), vote: { place: place as typeof held.id, vote } });

test("[R815] of the other votes of a document, a seat reads nothing: not their words, their ballots nor what was decided on them, in pages or as it happens", async () => {
	const [bea, cam] = people as [Visitor, Visitor];
	const framework = await shared();
	const before = openVote({ title: "Entre nous" });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", before, framework));
	const other = opened?.kind === "vote-opened" ? opened.vote : "";
	const own = ballot({ id: other, fingerprint: markOf(before) });
	expect(came(await held.gives(ana, "votes", { ...own, reason: "Un secret de famille" }, framework))).toBe("done");
	const vote = await opens({ isSecret: false, title: "Avec tout le monde" }, framework);
	await held.begins(0);
	const cancelled = { kind: "cancel-vote", vote: other, reason: "Retiré par nous" };
	expect(came(await held.gives(ana, "votes", cancelled, framework))).toBe("done");
	const decided = recordDecision([ana.member as never], { text: "Décidé en petit comité" });
	expect(came(await held.gives(ana, "votes", decided, framework))).toBe("done");
	await votes("Plus tard", framework);
	expect(came(await casts(cam, vote))).toBe("done");
	const reply = (await bea.get(held.ledger("votes", framework))).body as LedgerEventsReply;
	const [all, seen] = [
		reply.events,
		reply.events.flatMap((event) => ("body" in event ? [event.body as VoteBody] : [])),
	];
	expect(seen.map(({ kind }) => kind)).toEqual(["vote-opened", "ballot-cast"]);
	expect(JSON.stringify(all)).not.toMatch(/Entre nous|secret de famille|petit comité|Retiré par nous|Plus tard/);
	// No number is missing: whoever folds them waits for nothing.
	expect(all.map(({ seq }) => seq)).toEqual(all.map((_, place) => place + 1));
	expect(all).toHaveLength(reply.head);
	const whole = (await held.reads<VoteBody>(ana, "votes", framework)).map(({ body }) => body.kind);
	expect(whole).toEqual(expect.arrayContaining(["vote-opened", "ballot-cast", "vote-cancelled", "decision-recorded"]));
	expect(whole).toHaveLength(reply.head);
});

test("[R815] as it happens, a seat hears the vote of its step, and the bare numbers of the others", async () => {
	const [bea, cam] = people as [Visitor, Visitor];
	const framework = await shared();
	const vote = await opens({ isSecret: false, title: "Avec tout le monde" }, framework);
	await held.begins(0);
	const peer = app.peer("béa", bea, app.room(framework)).returns();
	await peer.isIn();
	await votes("Pendant l’étape", framework);
	expect(came(await casts(cam, vote))).toBe("done");
	const told = () => pushes(peer).filter(({ stream }) => stream === "votes");
	await until(() => told().length === 2, "both are heard of");
	expect(JSON.stringify(told())).not.toContain("Pendant");
	expect(JSON.stringify(told())).toContain("ballot-cast");
	expect(told().map(({ event }) => event.seq)).toEqual([2, 3]);
});

test("[R815] a vote that waits for a later step is not read before; once a step has had one it stays read, and the next is read from its beginning", async () => {
	const [bea] = people as [Visitor];
	const framework = await shared();
	await held.plans(stepLike("vote", { title: "Second tour" }));
	const first = await opens({ title: "Premier" }, framework);
	await held.begins(0);
	const second = await votes("Second", framework);
	await attaches(2, second, framework);
	const heard = async () => JSON.stringify(await held.reads<VoteBody>(bea, "votes", framework));
	expect(await heard()).toContain("Premier");
	expect(await heard()).not.toContain("Second");
	await held.begins(2);
	expect(await heard()).toContain("Premier");
	expect(await heard()).toContain("Second");
	// A step that asks again: what it asked before is not its vote any more.
	await attaches(2, await votes("Encore", framework), framework);
	expect(await heard()).toContain("Encore");
	expect(await heard()).not.toContain("Second");
	expect(await heard()).toContain(first.id);
});

test("[R815] an id that is that of a vote of the workshop elsewhere opens nothing here", async () => {
	const [bea] = people as [Visitor];
	const [framework, other] = [await shared(), await held.document("framework")];
	await opens({ title: "Ici" }, framework);
	const there = await votes("Ailleurs", other);
	await held.plans(stepLike("vote"));
	// Under the wrong place, by whoever leads.
	expect(came(await asksToAttach(2, there, framework))).toBe("not-found");
	await held.begins(0);
	expect(refusalKind(await bea.get(held.ledger("votes", other)))).toBe("forbidden");
	expect(JSON.stringify(await held.reads<VoteBody>(bea, "votes", framework))).not.toContain("Ailleurs");
});

test("[R958] a vote of a step is held as votes elsewhere are: for chosen people, those who came by the code among them, each organisation having one voice", async () => {
	const [bea, cam] = people as [Visitor, Visitor];
	const dan = await held.comesIn("Dan", { organisation: "École" });
	const chosen = [bea, cam, dan].map(({ member }) => member as never);
	const vote = await opens({ voters: chosen, voice: "organisation", quorum: 2, reasons: "required" });
	await held.begins(0);
	expect(came(await casts(bea, vote))).toBe("reason-required");
	const says = (who: Visitor, answer: "yes" | "no") =>
		held.gives(who, "votes", { ...ballot(vote, answer), reason: "Parce que." }, vote.place);
	expect(came(await says(bea, "yes"))).toBe("done");
	// Both are of the CLSC, as they said when they came in: the last of them speaks for it.
	expect(came(await says(cam, "no"))).toBe("done");
	expect(came(await says(dan, "yes"))).toBe("done");
	expect(came(await says(people[2] as Visitor, "yes"))).toBe("not-a-voter");
	expect(await count(bea, vote)).toEqual({ voted: 3, voices: 2 });
	const closed = bodies<VoteBody>(await held.gives(ana, "votes", { kind: "close-vote", vote: vote.id }));
	const [shown, end] = [closed[0], closed.at(-1)];
	expect(shown?.kind === "ballots-revealed" && shown.ballots[0]).toMatchObject({ member: bea.member });
	expect(end?.kind === "vote-closed" && new Set(end.electorate)).toEqual(new Set(chosen));
});

test("[R958] somebody who was put out, or never came, is not chosen", async () => {
	const [bea] = people as [Visitor];
	await held.moves({ kind: "put-out", member: bea.member as never });
	for (const voter of [bea.member, newId()])
		expect(came(await held.gives(ana, "votes", openVote({ voters: [voter as never] })))).toBe("voter-unknown");
});

test("[R958] an anonymous vote of a step is anonymous for those who came by the code too, and once cast it is final", async () => {
	const [bea, cam] = people as [Visitor, Visitor];
	const vote = await opens({ anonymity: "any" });
	await held.begins(0);
	expect(came(await casts(bea, vote))).toBe("done");
	expect(came(await casts(bea, vote, "no"))).toBe("ballot-final");
	expect(came(await casts(cam, vote, "no"))).toBe("done");
	const closed = bodies<VoteBody>(await held.gives(ana, "votes", { kind: "close-vote", vote: vote.id }));
	expect(closed[0]).toMatchObject({ kind: "ballots-counted", voted: 2 });
	expect(JSON.stringify(await held.reads(people[2] as Visitor, "votes"))).not.toMatch(/"answer":"(yes|no)","reason"/);
	const end = closed.at(-1);
	// Everybody who could vote when it closed: the room, and whoever leads.
	const asked = [ana, ...people].map(({ member }) => member);
	expect(end?.kind === "vote-closed" && end.electorate).toEqual(expect.arrayContaining(asked));
});

test("[R959] a vote that was open on a page of the workspace is put in a step, and the people there vote in it; closed, it shows what it came to", async () => {
	const [bea] = people as [Visitor];
	const framework = await held.document("framework");
	const command = openVote({ title: "Fait avant" });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", command, framework));
	const vote = {
		id: opened?.kind === "vote-opened" ? opened.vote : "",
		fingerprint: markOf(command),
		place: framework,
	};
	expect(came(await held.gives(ana, "votes", ballot(vote), framework))).toBe("done");
	// Nobody who came by the code reads that document: they could not come to the vote.
	expect(came(await asksToAttach(0, vote.id, framework))).toBe("vote-out-of-reach");
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents: [framework] });
	expect(came(await asksToAttach(0, vote.id, framework))).toBe("done");
	await held.begins(0);
	expect(came(await casts(bea, vote, "no"))).toBe("done");
	expect(await count(bea, vote)).toEqual({ voted: 2, voices: 2 });
	await held.gives(ana, "votes", { kind: "close-vote", vote: vote.id }, framework);
	// In another step, it can only be looked at.
	await held.plans(stepLike("vote", { title: "On y revient" }));
	expect(came(await asksToAttach(2, vote.id, framework))).toBe("done");
	await held.begins(2);
	expect(came(await casts(people[1] as Visitor, vote))).toBe("vote-closed");
	const kinds = (await held.reads<VoteBody>(people[1] as Visitor, "votes", framework)).map(({ body }) => body.kind);
	expect(kinds).toEqual(["vote-opened", "ballot-cast", "ballot-cast", "vote-closed"]);
});

test("[R959] a vote for chosen people is not put before others unknowingly; a cancelled one, one of the portfolio and one that is not there, not at all", async () => {
	const [bea, cam, dot] = people as [Visitor, Visitor, Visitor];
	const chosen = async (...who: Visitor[]) => {
		const command = openVote({ voters: who.map(({ member }) => member as never) });
		const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", command));
		return opened?.kind === "vote-opened" ? opened.vote : "";
	};
	expect(came(await asksToAttach(0, await chosen(bea, cam, dot), held.id))).toBe("done");
	const some = await chosen(bea, cam);
	expect(came(await asksToAttach(0, some, held.id))).toBe("voters-left-out");
	expect(came(await asksToAttach(0, some, held.id, { leavesOut: true }))).toBe("done");
	await held.gives(ana, "votes", { kind: "cancel-vote", vote: some, reason: "Non" });
	expect(came(await asksToAttach(1, some, held.id))).toBe("vote-closed");
	const [there] = bodies<VoteBody>(await held.gives(ana, "votes", openVote(), "portfolio"));
	expect(came(await asksToAttach(1, there?.kind === "vote-opened" ? there.vote : "", "portfolio"))).toBe(
		"vote-out-of-reach",
	);
	expect(came(await asksToAttach(1, newId(), held.id))).toBe("not-found");
});

test("[R959] whoever takes part puts no vote in a step; whoever leads from a seat, none of a document that they do not read", async () => {
	const [bea, cam] = people as [Visitor, Visitor];
	const framework = await shared();
	const vote = await votes("Entre nous", framework);
	await held.moves({ kind: "name-host", member: bea.member as never, isHost: true });
	expect(came(await asksToAttach(0, vote, framework, {}, cam))).toBe("forbidden");
	expect(came(await asksToAttach(0, newId(), framework, {}, cam))).toBe("forbidden");
	expect(came(await asksToAttach(0, vote, framework, {}, bea))).toBe("not-found");
	// That of another step is known to her: she brings it back in this one.
	expect(came(await asksToAttach(1, vote, framework))).toBe("done");
	expect(came(await asksToAttach(0, vote, framework, {}, bea))).toBe("done");
});

test("[R960] what a held step came to is read in the steps that follow, where the document is; of the other votes of that document nothing, and nothing once the workshop is over", async () => {
	const [bea] = people as [Visitor];
	const framework = await shared();
	const vote = await opens({ isSecret: false, title: "Tenu ici" }, framework);
	await votes("Entre nous", framework);
	const heard = async () => JSON.stringify(await held.reads<VoteBody>(bea, "votes", framework));
	expect(refusalKind(await bea.get(held.ledger("votes", framework)))).toBe("forbidden");
	await held.begins(0);
	expect(came(await casts(bea, vote))).toBe("done");
	await held.begins(1);
	await held.gives(ana, "votes", { kind: "close-vote", vote: vote.id }, framework);
	expect(await heard()).toContain("Tenu ici");
	expect(await heard()).toContain("vote-closed");
	expect(await heard()).not.toContain("Entre nous");
	// Out of its documents, out of reach.
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents: [] });
	expect(refusalKind(await bea.get(held.ledger("votes", framework)))).toBe("forbidden");
	await held.moves({ kind: "set-details", date: null, startsAt: null, place: "", documents: [framework] });
	await held.moves({ kind: "end-workshop" });
	expect((await bea.get(held.ledger("votes", framework))).status).not.toBe(200);
});
