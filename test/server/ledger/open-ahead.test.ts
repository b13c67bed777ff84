/** A step open days before or after the meeting, at the doors of the real server: its vote and its round are led and answered there as in the room, and newcomers come in by the code, until its deadline. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { roomName } from "#shared/domain/document-kind.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import { type VoteBody, VoteCommand } from "#shared/ledger/votes-wire.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

const DAY_MS = 86_400_000;
const instrument = { ...SOCIETAL_READINESS, version: 1 };
const project = newId<RecordId>();

let app: WholeApp;
let ana: Visitor;
let held: HeldWorkshop;

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
});
afterEach(() => app.close());

/** From tomorrow until the day after. */
function tomorrow() {
	const now = app.clock.now();
	return { opens: new Date(now + DAY_MS).toISOString(), closes: new Date(now + 2 * DAY_MS).toISOString() };
}
const passes = (days: number) => {
	app.clock.shift += days * DAY_MS;
};

const ballot = (vote: string, fingerprint: string) =>
	VoteCommand.parse({
		...{ kind: "cast-ballot", vote, fingerprint },
		...{ choice: { kind: "yes-no", answer: "yes" }, reason: "" },
	});

async function opensVote(): Promise<{ vote: string; casts: (who: Visitor) => Promise<string> }> {
	const command = openVote({ isSecret: true });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", command));
	if (opened?.kind !== "vote-opened") throw new Error("a vote is expected");
	const { vote } = opened;
	await held.moves({ kind: "attach-vote", step: held.step(0), vote: { place: held.id, vote } });
	return { vote, casts: async (who) => came(await held.gives(who, "votes", ballot(vote, markOf(command)))) };
}

test("[R933] the vote of a step open ahead is prepared before it opens, given by those who came by the code while it is, and closed by whoever leads after its deadline", async () => {
	await held.plans(stepLike("vote", { ahead: tomorrow() }), stepLike("ideas"));
	const bea = await held.comesIn("Béa");
	const { vote, casts } = await opensVote();
	expect(await casts(bea)).toBe("step-closed");
	passes(1.5);
	expect(await casts(bea)).toBe("done");
	// Whatever step is under way, and once the workshop is over.
	await held.begins(1);
	expect(await casts(bea)).toBe("done");
	await held.moves({ kind: "end-workshop" });
	const count = await bea.get(`${held.base}/decisions/${held.id}/${vote}/count`);
	expect(count.body).toEqual({ voted: 1, voices: 1 });
	expect(came(await held.gives(bea, "votes", { kind: "close-vote", vote }))).toBe("step-closed");
	passes(1);
	expect(await casts(bea)).toBe("step-closed");
	const [closed] = bodies<VoteBody>(await held.gives(ana, "votes", { kind: "close-vote", vote }));
	expect(closed?.kind === "ballots-revealed" && closed.ballots.map(({ member }) => member)).toEqual([bea.member]);
});

test("[R933] the result of the vote of a step that was open ahead stays read by those who voted, as that of a step that was held", async () => {
	await held.plans(stepLike("vote", { ahead: tomorrow() }), stepLike("vote"));
	const bea = await held.comesIn("Béa");
	const { vote, casts } = await opensVote();
	passes(1.5);
	expect(await casts(bea)).toBe("done");
	await held.gives(ana, "votes", { kind: "close-vote", vote });
	passes(1);
	const later = openVote({ title: "Dans la salle" });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", later));
	const second = opened?.kind === "vote-opened" ? opened.vote : "";
	await held.moves({ kind: "attach-vote", step: held.step(1), vote: { place: held.id, vote: second } });
	await held.begins(1);
	const read = (await held.reads<VoteBody>(bea, "votes")).map(({ body }) => body.kind);
	expect(read).toEqual(expect.arrayContaining(["ballots-revealed", "vote-closed"]));
	expect(read.filter((kind) => kind === "vote-opened")).toHaveLength(2);
});

test("[R933] the round of a step open ahead is answered by those who came by the code while it is open, and shown by whoever leads", async () => {
	const peer = app.peer("ana", ana, roomName(app.workspace as WorkspaceId, "portfolio")).returns();
	await peer.isIn();
	projectTable(peer.doc).add(project, { name: "Potagers soignants" });
	await peer.isSaved();
	const gives = (who: Visitor, stream: string, command: object) => held.gives(who, stream, command, "portfolio");
	await gives(ana, "instruments", { kind: "publish-instrument", instrument: SOCIETAL_READINESS, after: 0 });
	await gives(ana, "assessments", { kind: "bring-instrument", instrument });
	await held.plans(stepLike("assess", { ahead: tomorrow() }), stepLike("discuss"));
	const bea = await held.comesIn("Béa");
	const { id, version } = instrument;
	const asked = { kind: "open-round", title: "", projects: [project], asked: "everyone" };
	const made = bodies<AssessmentBody>(await gives(ana, "assessments", { ...asked, instrument: { id, version } }));
	const round = made.flatMap((body) => (body.kind === "round-opened" ? [body.round] : []))[0] ?? "";
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	const dimension = SOCIETAL_READINESS.dimensions[0]?.id;
	const answers = [{ kind: "level", dimension, level: 2, reason: "Un essai", evidence: [] }];
	const answer = { kind: "submit-assessment", round, project, answers };
	expect(came(await gives(bea, "assessments", answer))).toBe("step-closed");
	passes(1.5);
	const named = await bea.get(`${held.base}/workshops/${held.id}/rounds/${round}`);
	expect(named.body).toEqual([{ id: project, name: "Potagers soignants", summary: "" }]);
	await held.begins(1);
	expect(came(await gives(bea, "assessments", answer))).toBe("done");
	passes(1);
	expect(came(await gives(bea, "assessments", answer))).toBe("step-closed");
	expect(came(await gives(ana, "assessments", { kind: "reveal-round", round, project }))).toBe("done");
});

/** The workshop is over; a step on a document is open for two days more. */
async function isOverBut(kind: "read" | "discuss" = "read") {
	const [open, closed] = [await held.document("framework"), await held.document("framework")];
	const on = (document: typeof open) => ({ kind: "document" as const, document, block: null });
	const now = app.clock.now();
	const ahead = { opens: new Date(now).toISOString(), closes: new Date(now + 2 * DAY_MS).toISOString() };
	await held.plans(stepLike(kind, { target: on(open), ahead }), stepLike("write", { target: on(closed) }));
	const before = await held.comesIn("Béa");
	await held.begins(1);
	await held.moves({ kind: "end-workshop" });
	app.clock.shift += 61_000;
	return { open, closed, before };
}
const mayEnter = async (who: Visitor, document: string) => {
	const peer = app.peer("lecture", who, app.room(document as typeof held.id)).returns();
	await until(() => peer.isSynced || peer.closed !== null, "the door answers");
	return peer.closed === null ? "in" : "refused";
};

test("[R938] after the end, whoever has the code comes in as long as a step is open, and reads the document of that step alone", async () => {
	const { open, closed, before } = await isOverBut();
	const cam = await held.comesIn("Cam");
	for (const who of [before, cam]) {
		expect(await mayEnter(who, open)).toBe("in");
		expect(await mayEnter(who, closed)).toBe("refused");
		expect(came(await held.writes(who, { kind: "add-card", step: held.step(1), text: "Trop tard" }))).toBe(
			"step-closed",
		);
	}
	passes(2);
	const late = app.visitor();
	const asked = { code: held.code, name: "Dan", key: newId() };
	expect(refusalKind(await late.post("/api/workshops/join", asked))).toBe("code-unknown");
	expect(await mayEnter(cam, open)).toBe("refused");
});

test("[R938] after the end too, behind a locked door one waits; a closed door lets nobody in; without a step beyond, it closes by itself", async () => {
	const { open } = await isOverBut();
	await held.moves({ kind: "lock-door", isLocked: true });
	const cam = await held.comesIn("Cam");
	expect(await mayEnter(cam, open)).toBe("refused");
	await held.moves({ kind: "admit", members: [cam.member as never] });
	expect(await mayEnter(cam, open)).toBe("in");
	await held.moves({ kind: "close-door" });
	const asked = { code: held.code, name: "Dan", key: newId() };
	expect(refusalKind(await app.visitor().post("/api/workshops/join", asked))).toBe("code-unknown");
	// A new code may be given as long as something is open.
	expect((await held.moves({ kind: "open-door" })).map(({ kind }) => kind)).toEqual(["door-opened"]);
	passes(3);
	expect(came(await held.gives(ana, "workshop", { kind: "open-door" }))).toBe("workshop-over");
});
