/** What the words that were voted on say in the document now, live; the same list as long as no word of them has changed. */

import { useMemo } from "react";
import type * as Y from "yjs";
import { type ChangedPart, changedWording, passageParts, type WordingPart } from "#shared/document/block-wording.ts";
import { recordParts } from "#shared/document/record-wording.ts";
import type { Vote } from "#shared/ledger/votes-state.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";

function wordingNow(doc: Y.Doc, subject: VoteSubject): readonly WordingPart[] {
	if (subject.kind === "question") return [];
	if (subject.kind === "record") return recordParts(doc, subject.record, subject.parts);
	return passageParts(
		doc,
		subject.field,
		subject.parts.map(({ id }) => id),
	);
}

/** What changed since; nothing for a question. */
export function useChangesSince(doc: Y.Doc, subject: VoteSubject | null): readonly ChangedPart[] {
	const now = useDocReading(doc, subject, (live, of) => (of ? wordingNow(live, of) : []));
	return useMemo(
		() => (subject === null || subject.kind === "question" ? [] : changedWording(subject.parts, now)),
		[subject, now],
	);
}

/** The votes whose words the document no longer says. */
export function useChangedVotes(doc: Y.Doc, votes: readonly Vote[]): readonly string[] {
	return useDocReading(doc, votes, changedAmong);
}

function changedAmong(doc: Y.Doc, votes: readonly Vote[]): string[] {
	const isChanged = ({ subject }: Vote) =>
		subject.kind !== "question" && changedWording(subject.parts, wordingNow(doc, subject)).length > 0;
	return votes.filter(isChanged).map(({ id }) => id);
}
