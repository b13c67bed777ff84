/** Whoever leads loses their browser in the middle of a step: the workshop goes on without it, and is found again as it is. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { fold } from "#shared/ledger/stream.ts";
import type { VoteBody } from "#shared/ledger/votes-wire.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import type { WorkshopBody } from "#shared/ledger/workshop-wire.ts";
import type { WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import type { Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let held: HeldWorkshop;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
});
afterEach(() => app.close());

/** The workshop as the screen of somebody has it when it opens. */
async function screenOf(who: Visitor): Promise<WorkshopState> {
	return fold(workshopStream, await held.reads<WorkshopBody>(who, "workshop"));
}

async function isThere(who: Visitor): Promise<boolean> {
	const people = (await ana.get(`${held.base}/workshops/${held.id}/people`)).body as WorkshopPeopleReply;
	return people.some(({ id, present }) => id === who.member && present);
}

test("[R966] the browser of whoever leads dies in the middle of a vote: its timer runs, each ballot counts, somebody else who leads goes on, and the desk is found where the workshop is", async () => {
	await held.plans(stepLike("vote"), stepLike("discuss"), stepLike("close"));
	const command = openVote({ isSecret: true });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", command));
	const vote = opened?.kind === "vote-opened" ? opened.vote : "";
	await held.moves({ kind: "attach-vote", step: held.step(0), vote: { place: held.id, vote } });
	const [bea, cam, dan] = await Promise.all(["Béa", "Cam", "Dan"].map((name) => held.comesIn(name)));
	if (!bea || !cam || !dan) throw new Error("three people are expected");
	await held.gives(ana, "workshop", { kind: "enter" });
	await held.moves({ kind: "name-host", member: cam.member as never, isHost: true });
	await held.begins(0);
	await held.moves({ kind: "set-timer", timer: { act: "start", minutes: 10 } });
	const desk = app.peer("ana", ana, held.room).returns();
	await desk.isIn();
	await until(() => isThere(ana), "Ana is at her desk");
	const says = (who: Visitor, answer: "yes" | "no") =>
		held.gives(who, "votes", {
			...{ kind: "cast-ballot", vote, fingerprint: markOf(command) },
			...{ choice: { kind: "yes-no", answer }, reason: "" },
		});
	expect(came(await says(bea, "yes"))).toBe("done");
	const before = await screenOf(bea);

	// Without a word: nothing of hers says that it leaves.
	desk.goesOffline();
	await until(async () => !(await isThere(ana)), "Ana is seen to be away");
	const { runs, timer, votes, endedAt } = await screenOf(bea);
	expect({ runs, timer, votes, endedAt }).toEqual({
		...{ runs: before.runs, timer: before.timer, votes: before.votes, endedAt: null },
	});
	expect(timer?.endsAt).not.toBeNull();
	for (const [who, answer] of [
		[cam, "yes"],
		[dan, "no"],
		[bea, "no"],
	] as const)
		expect(came(await says(who, answer))).toBe("done");

	// Cam leads meanwhile.
	expect(came(await held.gives(cam, "workshop", { kind: "set-timer", timer: { act: "add", minutes: 1 } }))).toBe(
		"done",
	);
	const shown = bodies<VoteBody>(await held.gives(cam, "votes", { kind: "close-vote", vote }));
	const ballots = shown.flatMap((body) => (body.kind === "ballots-revealed" ? body.ballots : []));
	expect(ballots.map(({ choice }) => choice.kind === "yes-no" && choice.answer).sort()).toEqual(["no", "no", "yes"]);
	expect(came(await held.gives(cam, "workshop", { kind: "begin-step", step: held.step(1), from: held.step(0) }))).toBe(
		"done",
	);

	// A page that opens afresh has all of it, and leads from there; what was pressed on the one that died moves nobody back.
	expect(came(await held.gives(ana, "workshop", { kind: "begin-step", step: held.step(0), from: held.step(0) }))).toBe(
		"workshop-moved",
	);
	app.peer("ana again", ana, held.room).returns();
	await until(() => isThere(ana), "Ana is back");
	const found = await screenOf(ana);
	expect(found).toEqual(await screenOf(dan));
	expect(came(await held.gives(ana, "workshop", { kind: "begin-step", step: held.step(2), from: held.step(1) }))).toBe(
		"done",
	);
});
