/** A ballot and a vote while they are filled in: what is missing, what is sent, and how a result is drawn and said. */

import { expect, test } from "vitest";
import { type Choice, VOTE_METHODS } from "#shared/domain/vote-method.ts";
import { tally } from "#shared/domain/tally.ts";
import { VoteCommand } from "#shared/ledger/votes-wire.ts";
import { choiceOf, dotsLeft, draftOfBallot, missingIn, NO_DRAFT } from "#client/features/votes/ballot-draft.ts";
import { followUpOf } from "#client/features/votes/decision-draft.ts";
import { resultPlot, sectorPlot } from "#client/features/votes/result-plots.ts";
import { NO_SUBJECT, placeOfDraft, subjectOf } from "#client/features/votes/subject-draft.ts";
import { NEW_VOTE, openVoteCommand, voteFaults } from "#client/features/votes/vote-draft.ts";
import { stageOf, tallyWords, voteTitle } from "#client/document/vote-words.ts";
import { memberCalled } from "#test/support/small-ledger.ts";

const OPTIONS = [
	{ id: "a", label: "Guide" },
	{ id: "b", label: "Guichet" },
];

type Asked = Parameters<typeof missingIn>[0];

test("[R418] a ballot says what is missing; an objection always says why; what was sent is changed from where it was", () => {
	const consent: Asked = { method: { kind: "consent" }, options: [], reasons: "none" };
	expect(missingIn(consent, NO_DRAFT)).toEqual(["answer"]);
	expect(missingIn(consent, { ...NO_DRAFT, answer: "consent" })).toEqual([]);
	expect(missingIn(consent, { ...NO_DRAFT, answer: "objection", reason: " " })).toEqual(["reason"]);
	const dots: Asked = { method: { kind: "dots", dots: 3 }, options: OPTIONS, reasons: "optional" };
	const draft = { ...NO_DRAFT, amounts: { a: 2, b: 0 } };
	expect(missingIn(dots, { ...NO_DRAFT, amounts: { a: 0 } })).toEqual(["dots"]);
	expect(dotsLeft(dots, draft)).toBe(1);
	const choices: [Parameters<typeof choiceOf>[0]["method"], Choice][] = [
		[
			{ kind: "dots", dots: 3 },
			{ kind: "dots", dots: [{ option: "a", dots: 2 }] },
		],
		[{ kind: "ranking" }, { kind: "ranking", order: ["b"] }],
		[
			{ kind: "score", to: 4 },
			{ kind: "score", scores: [{ option: "b", score: 0 }] },
		],
		[{ kind: "yes-no" }, { kind: "yes-no", answer: "abstain" }],
	];
	for (const [method, choice] of choices)
		expect(choiceOf({ method, options: OPTIONS }, draftOfBallot({ choice, reason: "" }))).toEqual(choice);
});

test("[R418] a vote is opened once nothing is missing, whatever the way of voting", () => {
	const now = Date.parse("2026-11-23T09:00:00.000Z");
	const subject = subjectOf({ ...NO_SUBJECT, question: " Oui ? " }, []);
	expect(subject).toEqual({ kind: "question", text: "Oui ?" });
	const filled = { ...NEW_VOTE, options: OPTIONS };
	for (const method of VOTE_METHODS) {
		const draft = { ...filled, method };
		expect(voteFaults(draft, subject, now)).toEqual([]);
		if (subject) expect(VoteCommand.safeParse(openVoteCommand(draft, subject)).success).toBe(true);
	}
	const same = OPTIONS.map(({ id }) => ({ id, label: "Pareil" }));
	const wrong = { ...filled, method: "dots", who: "some", deadline: "2020-01-01T00:00", quorum: "0", options: same };
	expect(voteFaults(wrong as typeof NEW_VOTE, null, now)).toEqual([
		"subject",
		"options",
		"people",
		"deadline",
		"quorum",
	]);
});

test("[R403] a passage goes to the ledger of its document, with its blocks in the order of the text", () => {
	const document = memberCalled("set") as never;
	const parts = ["x", "y", "z"].map((id) => ({ id, text: id }));
	const draft = { ...NO_SUBJECT, kind: "passage", document, blocks: ["z", "x"] } as const;
	expect(subjectOf(draft, parts)).toMatchObject({ kind: "passage", parts: [{ id: "x" }, { id: "z" }] });
	expect(placeOfDraft(draft)).toBe(document);
	expect(placeOfDraft({ ...draft, kind: "nothing" })).toBe("portfolio");
	expect(subjectOf({ ...draft, blocks: [] }, parts)).toBeNull();
});

test("[R408] a ranking is drawn by rank, never as an average alone; sectors by themselves only where nobody can be picked out", () => {
	const ways = { method: { kind: "ranking" }, options: OPTIONS } as const;
	const order = (...ids: string[]): Choice => ({ kind: "ranking", order: ids });
	const result = tally(ways.method, OPTIONS, [{ choice: order("b", "a") }, { choice: order("b") }]);
	const { data, isStacked } = resultPlot(ways, result, "fr");
	expect(isStacked).toBe(true);
	expect(data.labels).toEqual(["Guichet", "Guide"]);
	expect(data.series.map(({ name, values }) => [name, values])).toEqual([
		["1er rang", [2, 0]],
		["2e rang", [0, 1]],
	]);
	expect(tallyWords(ways, result, "en")).toBe(
		"Guichet: 4 points, in 2 rankings; Guide: 1 point, in 1 ranking".replaceAll(/(\d) /g, "$1\u00a0"),
	);
	const ballot = (sector: string): Parameters<typeof sectorPlot>[1][number] => ({
		sector,
		organisation: "",
		choice: { kind: "yes-no", answer: "yes" },
	});
	const sectors = ["Santé", "Santé", "Santé", "Recherche", "Recherche", "Recherche"].map(ballot);
	const yesNo = { method: { kind: "yes-no" }, options: [] } as const;
	expect(sectorPlot({ ...yesNo, options: [] }, sectors, "fr")?.labels).toEqual(["Santé (3)", "Recherche (3)"]);
	expect(sectorPlot({ ...yesNo, options: [] }, sectors.slice(0, 5), "fr")).toBeNull();
});

test("a vote is called by its title, else by its words; past its deadline it waits for its close", () => {
	const subject = { kind: "question", text: `Question ${"très ".repeat(40)}longue` } as const;
	expect(voteTitle({ title: "", subject }, "fr")).toMatch(/^Question (très ?)+…$/);
	expect(voteTitle({ title: "Le cadre", subject }, "fr")).toBe("Le cadre");
	const vote = { closed: null, cancelled: null, deadline: "2026-11-23T09:00:00.000Z" };
	expect(stageOf(vote, Date.parse("2026-11-23T08:59:59.000Z"))).toBe("open");
	expect(stageOf(vote, Date.parse("2026-11-23T09:00:00.000Z"))).toBe("due");
	expect(followUpOf({ text: "Écrire", owner: "Secrétariat", due: "" }, [])).toEqual({
		text: "Écrire",
		owner: { name: "Secrétariat" },
		due: null,
	});
});
