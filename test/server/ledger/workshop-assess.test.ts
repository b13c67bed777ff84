/** A round of assessments inside a step: whoever came by the code answers it in private, sees what divides the group once it is shown, and reaches no other. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { roomName } from "#shared/domain/document-kind.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { judgedByAgreement } from "#shared/ledger/agreed-coverage.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import { type CoverageBody, coverageStream, judgementOf } from "#shared/ledger/coverage.ts";
import { fold } from "#shared/ledger/stream.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { pushes } from "#test/support/ledger-pushes.ts";
import { until } from "#test/support/until.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let held: HeldWorkshop;
let bea: Visitor;
let cam: Visitor;
const project = newId<RecordId>();
const { id, version } = SOCIETAL_READINESS;

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	const peer = app.peer("ana", ana, roomName(app.workspace as WorkspaceId, "portfolio")).returns();
	await peer.isIn();
	projectTable(peer.doc).add(project, { name: "Potagers soignants" });
	await peer.isSaved();
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
	await held.plans(stepLike("assess"), stepLike("discuss"));
	[bea, cam] = [await held.comesIn("Béa"), await held.comesIn("Cam")];
	await gives(ana, "instruments", { kind: "publish-instrument", instrument: SOCIETAL_READINESS, after: 0 });
	await gives(ana, "assessments", { kind: "bring-instrument", instrument: { ...SOCIETAL_READINESS, version: 1 } });
});
afterEach(() => app.close());

const gives = (who: Visitor, stream: string, command: object) => held.gives(who, stream, command, "portfolio");

async function opens(): Promise<string> {
	const instrument = { id, version: Math.max(version, 1) };
	const asked = { kind: "open-round", title: "", instrument, projects: [project], asked: "everyone" };
	const [round] = bodies<AssessmentBody>(await gives(ana, "assessments", asked));
	return round?.kind === "round-opened" ? round.round : "";
}

const answer = (round: string, level: number) => ({
	...{ kind: "submit-assessment", round, project },
	answers: [
		{ kind: "level", dimension: SOCIETAL_READINESS.dimensions[0]?.id, level, reason: `Niveau ${level}`, evidence: [] },
	],
});
const heard = async (who: Visitor) =>
	(await held.reads<AssessmentBody>(who, "assessments", "portfolio")).map(({ body }) => body);

test("[R767] a seat answers the round of its step in private, and sees every answer once they are shown", async () => {
	const round = await opens();
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	await held.begins(0);
	expect(came(await gives(bea, "assessments", answer(round, 2)))).toBe("done");
	expect(came(await gives(cam, "assessments", answer(round, 5)))).toBe("done");
	expect(JSON.stringify(await heard(cam))).not.toContain("Niveau 2");
	expect((await heard(cam)).filter(({ kind }) => kind === "member-answered")).toHaveLength(2);
	expect(came(await gives(bea, "assessments", { kind: "reveal-round", round, project }))).toBe("step-closed");
	expect(came(await gives(ana, "assessments", { kind: "reveal-round", round, project }))).toBe("done");
	const shown = (await heard(cam)).find((body) => body.kind === "answers-revealed");
	expect(shown?.kind === "answers-revealed" && shown.answers.map(({ member }) => member).sort()).toEqual(
		[bea.member, cam.member].sort(),
	);
});

test("[R767, R954] before its step and in another round a seat answers and reads nothing; after it, it answers no more, and reads what it was there for as long as the workshop lasts", async () => {
	const [round, other] = [await opens(), await opens()];
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	expect(refusalKind(await bea.get(held.ledger("assessments", "portfolio")))).toBe("forbidden");
	await held.begins(0);
	expect(came(await gives(bea, "assessments", answer(other, 2)))).toBe("step-closed");
	expect(came(await gives(bea, "assessments", answer(round, 2)))).toBe("done");
	await gives(ana, "assessments", answer(other, 4));
	await held.begins(1);
	expect(came(await gives(bea, "assessments", answer(round, 3)))).toBe("step-closed");
	for (const one of [round, other]) await gives(ana, "assessments", { kind: "reveal-round", round: one, project });
	expect(JSON.stringify(await heard(bea))).toContain("Niveau 2");
	expect(JSON.stringify(await heard(bea))).not.toContain("Niveau 4");
	// Whoever came after it was not there.
	const dia = await held.comesIn("Dia");
	expect(refusalKind(await dia.get(held.ledger("assessments", "portfolio")))).toBe("forbidden");
	await held.moves({ kind: "end-workshop" });
	expect(refusalKind(await bea.get(held.ledger("assessments", "portfolio")))).toBe("forbidden");
});

test("[R767] of another round a seat reads no answer, shown or not, in pages or as it happens", async () => {
	const [round, other] = [await opens(), await opens()];
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	await held.begins(0);
	const peer = app.peer("béa", bea, held.room).returns();
	await peer.isIn();
	await gives(ana, "assessments", answer(other, 4));
	await gives(ana, "assessments", { kind: "reveal-round", round: other, project });
	await gives(cam, "assessments", answer(round, 2));
	await gives(ana, "assessments", { kind: "reveal-round", round, project });
	expect(JSON.stringify(await heard(bea))).toContain("Niveau 2");
	expect(JSON.stringify(await heard(bea))).not.toContain("Niveau 4");
	// The room of the workshop is the one she has: she hears there what she may read, and the numbers of the rest.
	const told = () => pushes(peer).filter(({ stream }) => stream === "assessments");
	await until(() => JSON.stringify(told()).includes("Niveau 2"), "Béa hears what her round reveals");
	expect(JSON.stringify(told())).not.toContain("Niveau 4");
	const numbers = told().map(({ event }) => event.seq);
	expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place));
});

test("[R767] the projects of the round of a step are told to a seat by name from then on, for as long as the workshop lasts, and no other project is", async () => {
	const [round, other] = [await opens(), await opens()];
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	const named = (who: Visitor, id: string) => who.get(`${held.base}/workshops/${held.id}/rounds/${id}`);
	expect(refusalKind(await named(bea, round))).toBe("step-closed");
	await held.begins(0);
	expect((await named(bea, round)).body).toEqual([{ id: project, name: "Potagers soignants", summary: "" }]);
	expect(refusalKind(await named(bea, other))).toBe("step-closed");
	expect((await named(ana, other)).status).toBe(200);
	await held.begins(1);
	expect((await named(bea, round)).status).toBe(200);
	await held.moves({ kind: "end-workshop" });
	expect(refusalKind(await named(bea, round))).toBe("step-closed");
});

test("[R957][R994] criteria of balises are answered in private in a round of their own, and what the group agrees on is in the coverage, with who took part", async () => {
	const balises = await held.document("balise-set");
	const criteria = ["Un milieu preneur est nommé", "Le budget est trouvé"].map((wording, at) => ({
		...{ document: balises, balise: "balise", criterion: `critere${at}`, wording, name: "Un relais" },
	}));
	const asked = { kind: "open-balise-round", title: "Nos balises", criteria, projects: [project], asked: "everyone" };
	expect(came(await gives(bea, "assessments", asked))).not.toBe("done");
	const other = bodies<AssessmentBody>(await gives(ana, "assessments", asked)).at(-1);
	const [brought, opened] = bodies<AssessmentBody>(await gives(ana, "assessments", asked));
	if (brought?.kind !== "instrument-brought" || opened?.kind !== "round-opened" || other?.kind !== "round-opened")
		throw new Error("a round and its instrument are expected");
	const { round } = opened;
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	await held.begins(0);
	// A seat is told what this round asks, and nothing of the other one.
	const instruments = (await heard(bea)).flatMap((body) => (body.kind === "instrument-brought" ? body.instrument : []));
	expect(instruments.map((one) => one.id)).toContain(brought.instrument.id);
	expect(instruments.map((one) => one.id)).not.toContain(other.instrument.id);
	const [first = "", second = ""] = brought.instrument.dimensions.map((one) => one.id);
	const answers = (level: number) => [
		{ kind: "level", dimension: first, level, reason: `Palier ${level}`, evidence: [] },
		{ kind: "not-applicable", dimension: second, reason: "Rien à payer." },
	];
	for (const [who, level] of [
		[bea, 2],
		[cam, 0],
	] as const)
		expect(
			came(await gives(who, "assessments", { kind: "submit-assessment", round, project, answers: answers(level) })),
		).toBe("done");
	expect(JSON.stringify(await heard(cam))).not.toContain("Palier 2");
	await gives(ana, "assessments", { kind: "reveal-round", round, project });
	expect(JSON.stringify(await heard(cam))).toContain("Palier 2");
	const participants = [bea.member, cam.member];
	const agreement = { kind: "record-agreed-assessment", round, project, answers: answers(1), reason: "Presque." };
	const key = newId();
	const agree = () =>
		ana.post(`/api/workspaces/${app.workspace}/ledgers/portfolio/assessments`, {
			key,
			command: { ...agreement, participants, corrects: null },
		});
	const [agreed] = bodies<AssessmentBody>(await agree());
	// Its reply was lost: asked again, neither is done twice.
	await agree();
	if (agreed?.kind !== "agreed-assessment-recorded") throw new Error("an agreement is expected");

	const command = judgedByAgreement(brought.instrument, { ...agreed, id: agreed.assessment });
	if (!command) throw new Error("judgements are expected");
	expect(command.cells.map(({ verdict }) => verdict)).toEqual(["partly", "not-applicable"]);
	// Nobody says that a group agreed on what it did not, or that others took part.
	const cells = command.cells.map((cell) => ({ ...cell, verdict: "met" as const }));
	expect(came(await gives(ana, "coverage", { ...command, cells }))).toBe("not-found");
	const alone = { assessment: agreed.assessment, participants: [ana.member] };
	expect(came(await gives(ana, "coverage", { ...command, agreed: alone }))).toBe("not-found");
	const judged = await held.reads<CoverageBody>(ana, "coverage", "portfolio");
	expect(judged).toHaveLength(1);
	const state = fold(coverageStream, judged);
	expect(judgementOf(state, project, "critere0")).toMatchObject({
		...{ verdict: "partly", evidence: "Palier 1", wording: "Un milieu preneur est nommé", member: ana.member },
		agreed: { participants },
	});
	// What was corrected since is the last word no more, whoever says it again.
	const corrected = { ...agreement, answers: answers(2), participants, corrects: agreed.assessment };
	expect(came(await gives(ana, "assessments", corrected))).toBe("done");
	expect(came(await gives(ana, "coverage", command))).toBe("not-found");
	await agree();
	const now = fold(coverageStream, await held.reads<CoverageBody>(ana, "coverage", "portfolio"));
	expect(judgementOf(now, project, "critere0")).toMatchObject({ verdict: "met", evidence: "Palier 2" });
	// What was made for a round is never published.
	const published = { kind: "publish-instrument", instrument: brought.instrument, after: 0 };
	expect(came(await gives(ana, "instruments", published))).toBe("bad-request");
});

test("[R943][R994] a commenter who was named to lead writes down what the group agrees on, and it is in the coverage as well", async () => {
	const dan = await app.invited(ana, "commenter", "Dan");
	expect(came(await held.gives(dan, "workshop", { kind: "enter" }))).toBe("done");
	await held.moves({ kind: "name-host", member: dan.member as never, isHost: true });
	const criterion = { balise: "balise", criterion: "critere", wording: "Un milieu est nommé", name: "Un relais" };
	const criteria = [{ document: await held.document("balise-set"), ...criterion }];
	const asked = { kind: "open-balise-round", title: "Nos balises", criteria, projects: [project], asked: "everyone" };
	const [brought, opened] = bodies<AssessmentBody>(await gives(ana, "assessments", asked));
	if (brought?.kind !== "instrument-brought" || opened?.kind !== "round-opened") throw new Error("a round is expected");
	const { round } = opened;
	await held.moves({ kind: "attach-round", step: held.step(0), round });
	await held.begins(0);
	const dimension = brought.instrument.dimensions[0]?.id;
	const answers = [{ kind: "level", dimension, level: 1, reason: "Presque nommé", evidence: [] }];
	expect(came(await gives(bea, "assessments", { kind: "submit-assessment", round, project, answers }))).toBe("done");
	expect(came(await gives(dan, "assessments", { kind: "reveal-round", round, project }))).toBe("done");
	const agreement = { kind: "record-agreed-assessment", round, project, answers, reason: "Presque.", corrects: null };
	expect(came(await gives(dan, "assessments", { ...agreement, participants: [bea.member] }))).toBe("done");
	const state = fold(coverageStream, await held.reads<CoverageBody>(ana, "coverage", "portfolio"));
	expect(judgementOf(state, project, "critere")).toMatchObject({ verdict: "partly", member: dan.member });
});
