/** What a group agreed on and its judgements in the coverage: one write, whatever the disk, the network and others do meanwhile. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import { createMemoryUpdateLog } from "#server/store/memory-update-log.ts";
import { StorageError } from "#server/store/update-log.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import { type CoverageBody, coverageStream, judgementOf } from "#shared/ledger/coverage.ts";
import { fold } from "#shared/ledger/stream.ts";
import { newId, type RecordId, type WorkspaceId } from "#shared/lib/ids.ts";
import type { Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let ana: Visitor;
let dan: Visitor;
let held: HeldWorkshop;
/** The disk takes no word of the coverage. */
let isCoverageRefused: boolean;
const project = newId<RecordId>();

beforeEach(async () => {
	const log = createMemoryUpdateLog();
	isCoverageRefused = false;
	const append: LedgerStore["append"] = async (ledger, events) => {
		const isOfCoverage = ledger.stream === "coverage" || events.beside?.ledger.stream === "coverage";
		if (isOfCoverage && isCoverageRefused) throw new StorageError("storage-failed", "the disk of the test refuses");
		return await log.ledgers.append(ledger, events);
	};
	app = await WholeApp.open({ kept: { log: { ...log, ledgers: { ...log.ledgers, append } } } });
	ana = await app.joins(app.ownerToken, "Ana");
	dan = await app.invited(ana, "facilitator", "Dan");
	const peer = app.peer("ana", ana, roomName(app.workspace as WorkspaceId, "portfolio")).returns();
	await peer.isIn();
	projectTable(peer.doc).add(project, { name: "Potagers soignants" });
	await peer.isSaved();
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
});
afterEach(() => app.close());

const gives = (who: Visitor, stream: string, command: object) => held.gives(who, stream, command, "portfolio");

/** A round on one criterion, answered and shown: how a group agrees on it at a level. */
async function shownRound() {
	const criterion = { balise: "balise", criterion: "critere", wording: "Un milieu est nommé", name: "Un relais" };
	const criteria = [{ document: await held.document("balise-set"), ...criterion }];
	const asked = { kind: "open-balise-round", title: "Nos balises", criteria, projects: [project], asked: "everyone" };
	const [brought, opened] = bodies<AssessmentBody>(await gives(ana, "assessments", asked));
	if (brought?.kind !== "instrument-brought" || opened?.kind !== "round-opened") throw new Error("a round is expected");
	const { round } = opened;
	const dimension = brought.instrument.dimensions[0]?.id;
	const answers = (level: number, reason: string) => [{ kind: "level", dimension, level, reason, evidence: [] }];
	await gives(dan, "assessments", { kind: "submit-assessment", round, project, answers: answers(1, "Presque") });
	await gives(ana, "assessments", { kind: "reveal-round", round, project });
	return (level: number, reason: string) => ({
		...{ kind: "record-agreed-assessment", round, project, answers: answers(level, reason), reason: "Ensemble." },
		...{ participants: [ana.member, dan.member], corrects: null },
	});
}

/** The same command again and again, as a device that got no answer sends it. */
function agreement(who: Visitor, command: object) {
	const key = newId();
	return async () => await who.post(held.ledger("assessments", "portfolio"), { key, command });
}

const agreed = async () =>
	(await held.reads<AssessmentBody>(ana, "assessments", "portfolio")).flatMap(({ body }) =>
		body.kind === "agreed-assessment-recorded" ? [body.assessment] : [],
	);
const judged = async () => await held.reads<CoverageBody>(ana, "coverage", "portfolio");
const standing = async () => judgementOf(fold(coverageStream, await judged()), project, "critere");

test("[R994] when the disk refuses the judgements, nothing was agreed either: whoever comes next writes both", async () => {
	const agrees = await shownRound();
	isCoverageRefused = true;
	expect(came(await agreement(ana, agrees(1, "Presque nommé"))())).toBe("storage-failed");
	expect(await agreed()).toEqual([]);
	// Ana has left with her device. The disk is well again: Dan has nothing half done to correct.
	isCoverageRefused = false;
	expect(came(await agreement(dan, agrees(2, "Nommé hier"))())).toBe("done");
	expect(await agreed()).toHaveLength(1);
	expect(await standing()).toMatchObject({ verdict: "met", evidence: "Nommé hier", member: dan.member });
});

test("[R994] an agreement that comes back late covers no later one: judgements are in the order of what was agreed", async () => {
	const [first, second] = [await shownRound(), await shownRound()];
	const anas = agreement(ana, first(0, "Pas encore"));
	isCoverageRefused = true;
	expect(came(await anas())).toBe("storage-failed");
	isCoverageRefused = false;
	expect(came(await agreement(dan, second(2, "Nommé hier"))())).toBe("done");
	expect(came(await anas())).toBe("done");
	expect(came(await anas())).toBe("done");
	const order = (await judged()).map(({ body }) => body.agreed?.assessment);
	expect(order).toHaveLength(2);
	expect(order).toEqual(await agreed());
});

test("[R994] of several people who agree and judge at the same instant, everything is kept once and in one order", async () => {
	const rounds = [await shownRound(), await shownRound(), await shownRound()];
	expect(came(await agreement(ana, (await shownRound())(1, "Presque nommé"))())).toBe("done");
	const [before] = await judged();
	const wording = "Un milieu est nommé";
	const judges = {
		...{ kind: "judge-criteria", criteria: [{ document: newId(), balise: "balise", criterion: "critere", wording }] },
		cells: [{ project, criterion: 0, verdict: "met", evidence: "Vu sur place", link: null }],
	};
	// What stands already is said again meanwhile: it is looked up among the assessments, and is no news or is the last word.
	const again = {
		...{ kind: "judge-criteria", criteria: before?.body.criteria.map(({ fingerprint: _, ...one }) => one) },
		...{ cells: before?.body.cells, agreed: before?.body.agreed },
	};
	const all = rounds.flatMap((agrees, at) => {
		// Two devices in the same round: one agreement stands, the other is told so.
		const [one, other] = [agreement(ana, agrees(0, `Ana ${at}`)), agreement(dan, agrees(2, `Dan ${at}`))];
		return [gives(dan, "coverage", again), one(), other(), one(), gives(ana, "coverage", again)];
	});
	const outcomes = (await Promise.all([...all, gives(dan, "coverage", judges)])).map(came);
	expect(outcomes.filter((one) => one !== "done" && one !== "round-closed")).toEqual([]);
	const [first, ...standingOnes] = await agreed();
	expect(standingOnes).toHaveLength(rounds.length);
	const said = (await judged()).flatMap(({ body }) => body.agreed?.assessment ?? []);
	expect(said.filter((one) => one !== first)).toEqual(standingOnes);
});
