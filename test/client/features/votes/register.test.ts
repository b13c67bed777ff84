/** The register of decisions: what a search finds, what a filter keeps, and the file somebody takes away. */

import { expect, test } from "vitest";
import { dayOf, isLate } from "#shared/domain/follow-up.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { placeView } from "#shared/ledger/votes-view.ts";
import type { MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { chosenRows, type Named, registerCsv, registerOf } from "#client/features/votes/register-rows.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { markOf, openVote, recordDecision } from "#test/support/votes.ts";

const ana = memberCalled("ana");
const bea = memberCalled("bea");
const workspace = memberCalled("space") as string as WorkspaceId;
const named: Named = {
	language: "fr",
	nameOf: (member) => ({ [ana]: "Ana Roy", [bea]: "=Béa" })[member ?? ""] ?? "?",
	placeOf: () => "Portefeuille",
};

/** A vote by consent with an objection, decided on; then a second decision, replaced by a third. */
function register() {
	const ledger = new SmallLedger(votesStream);
	const consent = openVote({ method: { kind: "consent" }, title: "Charte" });
	ledger.sends(ana, "owner", consent);
	const vote = [...ledger.state.votes.keys()][0] ?? "";
	const cast = (who: MemberId, answer: "consent" | "objection", reason: string) =>
		ledger.sends(who, "commenter", {
			kind: "cast-ballot",
			vote,
			fingerprint: markOf(consent),
			choice: { kind: "consent", answer },
			reason,
		});
	cast(ana, "consent", "");
	cast(bea, "objection", "Trop tôt");
	ledger.sends(ana, "owner", { kind: "close-vote", vote });
	ledger.sends(ana, "owner", {
		kind: "handle-objection",
		vote,
		member: bea,
		outcome: "integrated",
		how: "Délai de six mois",
	});
	const followUps = [{ text: "Écrire aux milieux", owner: { name: "Secrétariat" }, due: "2026-11-01" }];
	ledger.sends(ana, "owner", recordDecision([ana, bea], { vote, fingerprint: markOf(consent), followUps }));
	ledger.sends(ana, "owner", recordDecision([ana], { text: '=HYPERLINK("mal")' }));
	const [, second = ""] = [...ledger.state.decisions.keys()];
	ledger.sends(ana, "owner", recordDecision([ana], { text: "Le comité siège chaque mois.", supersedes: second }));
	const view = placeView(ledger.state, ana);
	const [, , first] = view.decisions;
	return registerOf({ places: [{ place: "portfolio", ...view, changed: [first?.id ?? ""] }], damaged: [] }).decisions;
}

const textsOf = (rows: ReturnType<typeof register>) => rows.map(({ decision }) => decision.text);

test("[R417] a decision is found without accents nor case by its words, its people, its follow-ups; all the words must be there", () => {
	const rows = register();
	const finds = (words: string) => textsOf(chosenRows(rows, { words, filter: "all", today: "2026-11-02" }, named));
	expect(finds("")).toHaveLength(3);
	expect(finds("COMITE siege")).toEqual(["Le comité siège chaque mois."]);
	expect(finds("ecrire secretariat")).toEqual(["Le cadre est adopté."]);
	expect(finds("charte bea")).toEqual(["Le cadre est adopté."]);
	expect(finds("comité absent")).toEqual([]);
});

test("[R417] filters keep what is in force, replaced, changed since, to be done, or late", () => {
	const rows = register();
	const keeps = (filter: Parameters<typeof chosenRows>[1]["filter"], today = "2026-11-02") =>
		textsOf(chosenRows(rows, { words: "", filter, today }, named));
	expect(keeps("standing")).toEqual(["Le comité siège chaque mois.", "Le cadre est adopté."]);
	expect(keeps("replaced")).toEqual(['=HYPERLINK("mal")']);
	expect(keeps("changed")).toEqual(["Le cadre est adopté."]);
	expect(keeps("open")).toEqual(["Le cadre est adopté."]);
	expect(keeps("late")).toEqual(["Le cadre est adopté."]);
	expect(keeps("late", "2026-11-01")).toEqual([]);
	expect(isLate({ state: "done", due: "2020-01-01" }, "2026-11-02")).toBe(false);
	expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});

test("[R417] the file has the words, the result, each objection and what became of it, the follow-ups; nothing in it runs", () => {
	const file = registerCsv(register(), workspace, "https://palier.exemple", named);
	expect(file).toContain("Consentement\u00a0: 1\u00a0; Réserve\u00a0: 0\u00a0; Objection\u00a0: 1");
	expect(file).toContain("Trop tôt (Intégrée au texte – Délai de six mois)");
	expect(file).toContain("Écrire aux milieux – Secrétariat – 2026-11-01 – À faire");
	expect(file).toContain("En vigueur – Texte modifié depuis le vote");
	expect(file).toContain("https://palier.exemple/e/");
	// A cell in quotes may hold several lines: it is its beginning that a spreadsheet reads as a formula.
	const cells = file.slice(1).match(/"(?:[^"]|"")*"|[^;\r\n]+/g) ?? [];
	expect(cells.some((cell) => cell.includes("HYPERLINK"))).toBe(true);
	for (const cell of cells) expect(cell.replace(/^"/, "")).not.toMatch(/^[=+@\t]/);
});
