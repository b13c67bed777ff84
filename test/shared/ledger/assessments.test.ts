/** Assessments: private until they are revealed, then talked over, then agreed, and never rewritten. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import { disagreements } from "#shared/domain/disagreement.ts";
import type { Role } from "#shared/domain/role.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { historyOf, instrumentIn, type RoundProject, standingAssessment } from "#shared/ledger/assessments-state.ts";
import type { AssessmentCommand } from "#shared/ledger/assessments-wire.ts";
import { readinessOf } from "#shared/ledger/readiness.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { SCALABILITY_CHECKLIST } from "#shared/method/scalability-checklist.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const [fac, ana, bea, cy] = ["fac", "ana", "bea", "cy"].map(memberCalled) as [MemberId, MemberId, MemberId, MemberId];
const SRL = { id: "societal-readiness", version: 1 };
const project = "cuisines";

const readiness = (level: number, reason = "Vu sur le terrain"): DimensionAnswer[] => [
	{ kind: "level", dimension: "readiness", level, reason, evidence: [] },
];

/** A workspace with its instrument brought, and a round on two projects. */
function table(asked: "everyone" | MemberId[] = "everyone") {
	const ledger = new SmallLedger(assessmentsStream);
	const sends = (member: MemberId, role: Role, command: AssessmentCommand) => ledger.sends(member, role, command);
	sends(fac, "facilitator", { kind: "bring-instrument", instrument: { ...SOCIETAL_READINESS, version: 1 } });
	sends(fac, "facilitator", {
		kind: "open-round",
		title: "Automne",
		instrument: SRL,
		projects: [project, "potagers"],
		asked,
	});
	const round = [...ledger.state.rounds.keys()][0] as string;
	return {
		ledger,
		round,
		sends,
		submits: (member: MemberId, level: number, reason?: string) =>
			sends(member, "commenter", { kind: "submit-assessment", round, project, answers: readiness(level, reason) }),
		withdraws: (member: MemberId) => sends(member, "commenter", { kind: "withdraw-assessment", round, project }),
		reveals: (only: string | null = project) =>
			sends(fac, "facilitator", { kind: "reveal-round", round, project: only }),
		agrees: (level: number, corrects: string | null = null) =>
			sends(fac, "facilitator", {
				kind: "record-agreed-assessment",
				round,
				project,
				answers: readiness(level),
				reason: "Le pilote de 2025 a convaincu",
				participants: [ana, bea, bea],
				corrects,
			}),
		seenBy: (viewer: MemberId) => ledger.seenBy(viewer).rounds.get(round)?.projects.get(project) as RoundProject,
		assessesAlone: (member: MemberId, level: number, corrects: string | null = null) =>
			sends(member, "commenter", {
				kind: "record-own-assessment",
				project,
				instrument: SRL,
				answers: readiness(level),
				reason: "Avant la rencontre",
				corrects,
			}),
		standing: () => standingAssessment(ledger.state, project, SRL.id),
	};
}

describe("a round", () => {
	test("[R312] before the reveal each sees their own answers, and of the others only that they answered", () => {
		const t = table();
		t.submits(ana, 3);
		t.submits(bea, 6, "Secret de Bea");
		expect([...t.seenBy(ana).answers.keys()]).toEqual([ana]);
		expect([...t.seenBy(ana).answered]).toEqual([ana, bea]);
		expect([...t.seenBy(fac).answers.keys()]).toEqual([]);
		const sentToAna = t.ledger.events.filter((event) => t.ledger.stream.readableBy?.(event, ana));
		expect(JSON.stringify(sentToAna)).not.toContain("Secret de Bea");
	});

	test("[R312] at the reveal everybody reads the last answer of each, and the project takes no more", () => {
		const t = table();
		t.submits(ana, 3);
		t.submits(ana, 4);
		t.submits(bea, 6);
		t.submits(cy, 2);
		t.withdraws(cy);
		t.reveals();
		for (const viewer of [fac, ana, cy])
			expect([...t.seenBy(viewer).answers].map(([who, { answers }]) => [who, answers])).toEqual([
				[ana, readiness(4)],
				[bea, readiness(6)],
			]);
		expect(t.submits(cy, 5)).toBe("round-closed");
		expect(t.withdraws(ana)).toBe("round-closed");
		expect(t.reveals()).toEqual([]);
	});

	test("[R312] whatever people submit, withdraw and reveal, nobody reads another’s answer too early", () => {
		const act = fc.record({
			who: fc.constantFrom(ana, bea, cy),
			does: fc.constantFrom("submits", "withdraws", "reveals"),
			level: fc.integer({ min: 1, max: 9 }),
		});
		fc.assert(
			fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
				const t = table();
				for (const { who, does, level } of acts) {
					if (does === "submits") t.submits(who, level);
					else if (does === "withdraws") t.withdraws(who);
					else t.reveals();
					const truth = t.ledger.state.rounds.get(t.round)?.projects.get(project) as RoundProject;
					for (const viewer of [ana, bea, cy]) {
						const seen = t.seenBy(viewer);
						const expected = [...truth.answers].filter(([one]) => truth.revealedAt !== null || one === viewer);
						expect(new Map(seen.answers)).toEqual(new Map(expected));
						expect(new Set(seen.answered)).toEqual(new Set(truth.answers.keys()));
					}
				}
			}),
			{ numRuns: 60 },
		);
	});

	test("[R313] only those who are asked answer, for the projects of the round", () => {
		const t = table([ana]);
		expect(t.submits(ana, 3)).toHaveLength(2);
		expect(t.submits(bea, 3)).toBe("not-asked");
		const elsewhere = { kind: "submit-assessment" as const, round: t.round, project: "autre", answers: readiness(3) };
		expect(t.sends(ana, "commenter", elsewhere)).toBe("not-asked");
		expect(t.sends(ana, "reader", { ...elsewhere, project })).toBe("forbidden");
	});

	test("[R313] one project is revealed without the other; those nobody answered for stay open", () => {
		const t = table();
		expect(t.reveals()).toBe("nothing-to-reveal");
		t.submits(ana, 3);
		t.reveals(null);
		const potagers = { kind: "submit-assessment" as const, round: t.round, project: "potagers", answers: readiness(2) };
		expect(t.sends(bea, "commenter", potagers)).toHaveLength(2);
	});

	test("[R313] a cancelled round takes nothing more and says why", () => {
		const t = table();
		t.submits(ana, 3);
		const cancel = { kind: "cancel-round" as const, round: t.round, reason: "Mauvaise version" };
		expect(t.sends(ana, "editor", cancel)).toBe("forbidden");
		t.sends(fac, "facilitator", cancel);
		expect(t.submits(bea, 3)).toBe("round-closed");
		expect(t.reveals()).toBe("round-closed");
		expect(t.ledger.state.rounds.get(t.round)?.cancelled?.reason).toBe("Mauvaise version");
	});

	test("[R312] two hundred long answers are revealed in events of a bounded size", () => {
		const t = table();
		for (let n = 0; n < 200; n += 1) t.submits(memberCalled(`p${n.toString().padStart(3, "0")}`), 3, "x".repeat(4000));
		const made = t.reveals();
		if (typeof made === "string") throw new Error(made);
		expect(Math.max(...made.map((event) => JSON.stringify(event).length))).toBeLessThan(130_000);
		expect(t.seenBy(ana).answers.size).toBe(200);
	});
});

describe("what is recorded", () => {
	test("[R314] the group agrees after the reveal, once, with a reason and who took part", () => {
		const t = table();
		t.submits(ana, 3);
		expect(t.agrees(4)).toBe("round-not-revealed");
		t.reveals();
		t.agrees(4);
		expect(t.standing()).toMatchObject({
			by: "group",
			participants: [ana, bea],
			instrument: SRL,
			answers: readiness(4),
		});
		expect(t.agrees(5)).toBe("round-closed");
	});

	test("[R314] a correction is a new entry: what it corrects stays in the history", () => {
		const t = table();
		t.submits(ana, 3);
		t.reveals();
		t.agrees(4);
		const first = t.standing()?.id ?? "";
		t.agrees(5, first);
		expect(historyOf(t.ledger.state, project).map((one) => [one.answers, one.correctedBy === null])).toEqual([
			[readiness(5), true],
			[readiness(4), false],
		]);
		expect(t.agrees(6, first)).toBe("round-closed");
		expect(t.standing()?.corrects).toBe(first);
	});

	test("[R314] one person’s assessment is marked as such, corrected by them alone, and gives way to what a group agreed", () => {
		const t = table();
		t.assessesAlone(ana, 2);
		expect(t.standing()).toMatchObject({ by: "one", recordedBy: ana, participants: [ana] });
		const first = t.standing()?.id ?? "";
		expect(t.assessesAlone(bea, 7, first)).toBe("not-yours");
		t.assessesAlone(ana, 3, first);
		expect(t.standing()?.answers).toEqual(readiness(3));
		t.submits(bea, 5);
		t.reveals();
		t.agrees(5);
		t.assessesAlone(ana, 9);
		expect(t.standing()).toMatchObject({ by: "group", answers: readiness(5) });
	});

	test("[R311] an assessment remembers its instrument, whole, whatever is published later", () => {
		const t = table();
		t.assessesAlone(ana, 2);
		const second = { ...SOCIETAL_READINESS, version: 2, title: { fr: "Autre titre", en: "" } };
		t.sends(fac, "facilitator", { kind: "bring-instrument", instrument: second });
		const version = t.standing()?.instrument ?? SRL;
		expect(instrumentIn(t.ledger.state, version)?.title.fr).toBe("Niveaux de maturité sociétale");
		const forged = { ...second, title: { fr: "Faux titre", en: "" } };
		expect(t.sends(fac, "owner", { kind: "bring-instrument", instrument: forged })).toBe("instrument-changed");
		expect(t.sends(fac, "owner", { kind: "bring-instrument", instrument: second })).toEqual([]);
	});

	test("[R304] answers that do not fit the instrument are refused, and nobody leaves the reason out", () => {
		const t = table();
		expect(t.submits(ana, 10)).toBe("answers-do-not-fit");
		expect(t.submits(ana, 3, "  ")).toBe("bad-request");
		const unknown = {
			kind: "record-own-assessment" as const,
			project,
			reason: "r",
			corrects: null,
			answers: readiness(2),
		};
		expect(t.sends(ana, "commenter", { ...unknown, instrument: { id: "inconnu", version: 1 } })).toBe(
			"instrument-unavailable",
		);
	});
});

describe("disagreements", () => {
	const level = (dimension: string, value: number): DimensionAnswer => ({
		kind: "level",
		dimension,
		level: value,
		reason: "r",
		evidence: [],
	});

	test("[R315] what divides most comes first, dimension by dimension, with who said what", () => {
		const sorted = disagreements(SCALABILITY_CHECKLIST, [
			{ member: "ana", answers: [level("strategy", 2), level("funding", 1), level("fit", 3), level("support", 2)] },
			{
				member: "bea",
				answers: [
					level("strategy", 3),
					level("funding", 3),
					{ kind: "not-applicable", dimension: "fit", reason: "Sans objet" },
					{ kind: "unknown", dimension: "support", reason: "" },
				],
			},
		]);
		expect(sorted.slice(0, 4).map((one) => [one.dimension, one.spread, one.isMixed])).toEqual([
			["funding", 2, false],
			["strategy", 1, false],
			["fit", 0, true],
			["support", 0, false],
		]);
		expect(sorted[0]?.levels).toEqual([
			{ value: 1, members: ["ana"] },
			{ value: 3, members: ["bea"] },
		]);
		expect(sorted).toHaveLength(7);
	});

	test("[R347] a group that agreed aloud records it without a round, and corrects it as such", () => {
		const t = table();
		const aloud = (corrects: string | null, role: Role = "facilitator") =>
			t.sends(fac, role, {
				kind: "record-spoken-assessment",
				project,
				instrument: SRL,
				answers: readiness(4),
				reason: "Dit autour de la table",
				participants: [ana, bea, ana],
				corrects,
			});
		expect(aloud(null, "editor")).toBe("forbidden");
		aloud(null);
		const said = t.standing();
		expect(said).toMatchObject({ by: "group", round: null, participants: [ana, bea] });
		aloud(said?.id ?? "");
		expect(historyOf(t.ledger.state, project)).toMatchObject([
			{ corrects: said?.id },
			{ correctedBy: t.standing()?.id },
		]);
		t.assessesAlone(ana, 6);
		expect(aloud(historyOf(t.ledger.state, project)[0]?.id ?? "")).toBe("not-yours");
		// What a round led to is corrected in its round.
		t.submits(ana, 3);
		t.reveals();
		t.agrees(3);
		expect(aloud(t.standing()?.id ?? "")).toBe("not-yours");
	});
});

test("[R345] for lists, a project is as far as the last thing a group agreed on, in the words of the level; else as one person said; else nothing", () => {
	const t = table();
	expect(readinessOf(t.ledger.state, project)).toBeNull();
	t.assessesAlone(ana, 7);
	expect(readinessOf(t.ledger.state, project)?.rank).toBe(7);
	t.submits(bea, 3);
	t.reveals();
	t.agrees(4);
	const agreed = readinessOf(t.ledger.state, project);
	expect(agreed?.rank).toBe(4);
	expect(agreed?.words.fr).toMatch(/^4 – .+ \(Niveaux de maturité sociétale\)$/);
	expect(readinessOf(t.ledger.state, "potagers")).toBeNull();
});
