// @vitest-environment happy-dom

/** A clause that was voted on, at a glance: how voices spread, what objects still, and what changed in its words since. */

import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useMemo } from "react";
import * as Y from "yjs";
import { writePlain } from "#shared/document/plain-blocks.ts";
import { frameworkTextName, richText } from "#shared/document/rich-text.ts";
import { textParts } from "#shared/document/block-wording.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import type { VoteBody } from "#shared/ledger/votes-wire.ts";
import { type DocumentId, newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { type CurrentWorkspace, WorkspaceContext } from "#client/api/workspace-context.tsx";
import { votedClauseTexts } from "#client/document/voted-clause-texts.ts";
import { VotedClause } from "#client/document/VotedClauses.tsx";
import { useChangesOf } from "#client/document/use-wording-now.ts";
import { type Came, memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { markOf, openVote } from "#test/support/votes.ts";

afterEach(cleanup);

const t = votedClauseTexts.fr;
const ana = memberCalled("ana");
const bo = memberCalled("bea");

test("[R768] voices, the objection that remains and the words that changed are read at once", () => {
	const doc = new Y.Doc();
	const text = richText(doc, frameworkTextName());
	writePlain(text, [{ text: "Le financement dure un an.", isItem: false }]);
	const parts = textParts(doc, frameworkTextName());
	const asked = openVote({
		title: "Le financement",
		method: { kind: "consent" },
		subject: { kind: "passage", field: frameworkTextName(), parts: [...parts] },
	});
	const ledger = new SmallLedger(votesStream);
	const [opened] = ledger.sends(ana, "facilitator", asked) as Exclude<Came<VoteBody>, string>;
	const vote = opened?.body.kind === "vote-opened" ? opened.body.vote : "";
	const says = (who: typeof ana, answer: "consent" | "objection", reason: string) =>
		ledger.sends(who, "commenter", {
			...{ kind: "cast-ballot", vote, fingerprint: markOf(asked), choice: { kind: "consent", answer }, reason },
		});
	says(ana, "consent", "");
	says(bo, "objection", "Un an est trop court");
	ledger.sends(ana, "facilitator", { kind: "close-vote", vote });

	const workspace = { id: newId<WorkspaceId>(), can: () => false } as unknown as CurrentWorkspace;
	const shown = () => {
		cleanup();
		const found = ledger.state.votes.get(vote);
		if (!found) throw new Error("no vote");
		render(
			<WorkspaceContext value={workspace}>
				<Clause doc={doc} workspace={workspace.id} vote={found} />
			</WorkspaceContext>,
		);
	};
	shown();
	expect(document.body.textContent).toContain(t.left(1, 1));
	expect(document.body.textContent).toContain(t.unchanged);
	expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toContainEqual(
		expect.stringMatching(/Objection.* 1$/),
	);
	const [block] = text.toArray();
	const words = block instanceof Y.XmlElement ? block.get(0) : null;
	if (!(words instanceof Y.XmlText)) throw new Error("no words");
	words.delete("Le financement dure ".length, "un an".length);
	words.insert("Le financement dure ".length, "trois ans");
	shown();
	expect(document.body.textContent).toContain(t.changed);
	expect(document.body.textContent).toContain(t.changes);
	expect(document.body.textContent).toContain("trois");
});

/** One of several, as a list of them shows it. */
function Clause({ doc, workspace, vote }: { doc: Y.Doc; workspace: WorkspaceId; vote: Vote }) {
	const changes =
		useChangesOf(
			doc,
			useMemo(() => [vote], [vote]),
		).get(vote.id) ?? [];
	return <VotedClause place={newId<DocumentId>()} {...{ workspace, vote, changes }} />;
}
