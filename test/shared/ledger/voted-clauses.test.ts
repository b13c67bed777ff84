/** Where a group stands on a clause: by the last vote that was closed on its words, with the objections that nothing has lifted. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { blocksUnder } from "#shared/document/headings.ts";
import { frameworkTextName, richText } from "#shared/document/rich-text.ts";
import { byWhatIsLeft, glanceAt, objected, openClauses, votedClauses } from "#shared/ledger/voted-clauses.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { VoteBody, VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { type Came, memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { markOf, openVote } from "#test/support/votes.ts";

const ana = memberCalled("ana");
const bo = memberCalled("bea");
const cam = memberCalled("cam");

const passage = (...blocks: string[]): VoteSubject => ({
	kind: "passage",
	field: frameworkTextName(),
	parts: blocks.map((id) => ({ id, text: `Mots de ${id}` })),
});

function table() {
	const ledger = new SmallLedger(votesStream);
	const opens = (subject: VoteSubject, title: string) => {
		const asked = openVote({ subject, title, method: { kind: "consent" } });
		const [event] = ledger.sends(ana, "facilitator", asked) as Exclude<Came<VoteBody>, string>;
		const vote = event?.body.kind === "vote-opened" ? event.body.vote : "";
		const fingerprint = markOf(asked);
		return {
			vote,
			says: (who: MemberId, answer: "consent" | "objection") =>
				ledger.sends(who, "commenter", {
					...{ kind: "cast-ballot", vote, fingerprint, choice: { kind: "consent", answer } },
					reason: answer === "objection" ? "Trop vague" : "",
				}),
			closes: () => ledger.sends(ana, "facilitator", { kind: "close-vote", vote }),
			lifts: (member: MemberId, outcome: "integrated" | "maintained") =>
				ledger.sends(ana, "facilitator", { kind: "handle-objection", vote, member, outcome, how: "Dit autrement" }),
			now: () => {
				const found = ledger.state.votes.get(vote);
				if (!found) throw new Error("no vote");
				return found;
			},
		};
	};
	const titles = (blocks: readonly string[] | null) => votedClauses(ledger.state, { blocks }).map(({ title }) => title);
	return { ledger, opens, titles };
}

test("[R768] of the votes on the same words, the last that was closed counts; one that is open says nothing", () => {
	const { opens, titles } = table();
	opens(passage("a", "b"), "Premier").closes();
	expect(titles(["a"])).toEqual(["Premier"]);
	const second = opens(passage("b"), "Second");
	expect(titles(null)).toEqual(["Premier"]);
	second.closes();
	opens(passage("c"), "Ailleurs").closes();
	// The first one still says where the group stands on « a ».
	expect(titles(null)).toEqual(["Ailleurs", "Second", "Premier"]);
	opens(passage("a"), "Le reste").closes();
	// All of its words were voted on again.
	expect(titles(null)).toEqual(["Le reste", "Ailleurs", "Second"]);
	expect(titles(["a"])).toEqual(["Le reste"]);
	expect(titles(["c"])).toEqual(["Ailleurs"]);
	expect(titles(["d"])).toEqual([]);
	// Nor does one that is open on words that were never voted on before.
	const open = opens(passage("z"), "En cours");
	open.says(bo, "objection");
	expect(titles(["z"])).toEqual([]);
	expect(titles(null)).toEqual(["Le reste", "Ailleurs", "Second"]);
});

test("[R768] the votes of a record are those of its parts, and of no other", () => {
	const { opens, ledger } = table();
	const record = (id: string): VoteSubject => ({
		...{ kind: "record", record: id, label: id },
		parts: [{ id: "name", text: "Le financement dure" }],
	});
	for (const id of ["r1", "r2"]) opens(record(id), id).closes();
	expect(votedClauses(ledger.state, { record: "r2" }).map(({ title }) => title)).toEqual(["r2"]);
	expect(votedClauses(ledger.state, { blocks: null })).toEqual([]);
});

test("[R768] an objection remains until something lifts it; one that is maintained remains", () => {
	const { opens } = table();
	const vote = opens(passage("a"), "Le préambule");
	vote.says(ana, "consent");
	vote.says(bo, "objection");
	vote.says(cam, "objection");
	vote.closes();
	expect(objected(vote.now())).toEqual({ all: 2, left: 2 });
	vote.lifts(bo, "integrated");
	vote.lifts(cam, "maintained");
	expect(objected(vote.now())).toEqual({ all: 2, left: 1 });
});

test("a way of voting without objections says nothing of them", () => {
	const ledger = new SmallLedger(votesStream);
	ledger.sends(ana, "facilitator", openVote());
	const [vote] = ledger.state.votes.values();
	expect(vote && objected(vote)).toBeNull();
});

test("a heading has the blocks under it, to the next one of its level or above", () => {
	const doc = new Y.Doc();
	const block = (name: string, id: string, level?: number) => {
		const element = new Y.XmlElement(name);
		element.setAttribute("id", id);
		if (level !== undefined) element.setAttribute("level", level as never);
		return element;
	};
	richText(doc, frameworkTextName()).insert(0, [
		block("heading", "h1", 1),
		block("paragraph", "p1"),
		block("heading", "h2", 2),
		block("paragraph", "p2"),
		block("heading", "h3", 1),
		block("paragraph", "p3"),
	]);
	const under = (id: string) => blocksUnder(doc, frameworkTextName(), id);
	expect(under("h1")).toEqual(["h1", "p1", "h2", "p2"]);
	expect(under("h2")).toEqual(["h2", "p2"]);
	expect(under("h3")).toEqual(["h3", "p3"]);
	expect(under("p1")).toEqual(["p1"]);
});

test("[R891] the votes that are open on passages are found by their blocks, until they are closed", () => {
	const { ledger, opens } = table();
	const first = opens(passage("a", "b"), "Un");
	opens(passage("c"), "Deux");
	const titles = (blocks: readonly string[] | null) =>
		openClauses(ledger.state, { blocks }, "2027-01-15T13:00:00.000Z").map(({ title }) => title);
	expect(titles(null)).toEqual(["Un", "Deux"]);
	expect(titles(["b"])).toEqual(["Un"]);
	first.closes();
	expect(titles(null)).toEqual(["Deux"]);
});

test("[R960] of a whole document, passages and records are counted: those voted on, those an objection remains on, those that changed; these come first", () => {
	const { opens, ledger } = table();
	const calm = opens(passage("a"), "Sans histoire");
	const objects = opens(passage("b"), "Contesté");
	objects.says(bo, "objection");
	const lifted = opens({ kind: "record", record: "r1", label: "r1", parts: [{ id: "name", text: "r1" }] }, "Levé");
	lifted.says(bo, "objection");
	opens({ kind: "question", text: "On continue ?" }, "Une question").closes();
	for (const vote of [calm, objects, lifted]) vote.closes();
	lifted.lifts(bo, "integrated");
	const votes = votedClauses(ledger.state, { whole: true });
	expect(votes.map(({ title }) => title).sort()).toEqual(["Contesté", "Levé", "Sans histoire"]);
	expect(glanceAt(votes, [calm.vote])).toEqual({ voted: 3, objecting: 1, changed: 1 });
	expect(byWhatIsLeft(votes, [calm.vote]).map(({ title }) => title)).toEqual(["Contesté", "Sans histoire", "Levé"]);
});
