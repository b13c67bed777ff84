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

/** What changed since of the words of several votes, by vote; those that nothing changed are not in it. Each text of the document is gone through once. */
export function useChangesOf(doc: Y.Doc, votes: readonly Vote[]): ReadonlyMap<string, readonly ChangedPart[]> {
	const read = useDocReading(doc, votes, changesAmong);
	return useMemo(() => new Map(read), [read]);
}

function changesAmong(doc: Y.Doc, votes: readonly Vote[]): [vote: string, changes: ChangedPart[]][] {
	const blocks = new Map<string, Set<string>>();
	for (const { subject } of votes) {
		if (subject.kind !== "passage") continue;
		const ids = blocks.get(subject.field) ?? new Set();
		for (const { id } of subject.parts) ids.add(id);
		blocks.set(subject.field, ids);
	}
	const now = new Map([...blocks].map(([field, ids]) => [field, passageParts(doc, field, [...ids])]));
	const wordsOf = (subject: Exclude<VoteSubject, { kind: "question" }>) => {
		if (subject.kind === "record") return wordingNow(doc, subject);
		const ids = new Set(subject.parts.map(({ id }) => id));
		return (now.get(subject.field) ?? []).filter(({ id }) => ids.has(id));
	};
	return votes.flatMap(({ id, subject }): [string, ChangedPart[]][] => {
		if (subject.kind === "question") return [];
		const changes = changedWording(subject.parts, wordsOf(subject));
		return changes.length === 0 ? [] : [[id, changes]];
	});
}
