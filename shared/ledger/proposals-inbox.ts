/** What of the proposals of a document is for somebody: those they may accept or that come in a document they follow, another for their passage, and what became of their own. */

import { wordsOfBlocks } from "#shared/document/block-json.ts";
import { parseRecordTextName } from "#shared/document/rich-text.ts";
import { can } from "#shared/domain/role.ts";
import type { Place } from "#shared/ledger/comments-wire.ts";
import type { InboxReason, InboxViewer, News, NewsViewer, Waiting } from "#shared/ledger/inbox.ts";
import {
	alternativesTo,
	blocksOf,
	type Outcome,
	type Proposal,
	type ProposalsState,
} from "#shared/ledger/proposals.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { MemberId } from "#shared/lib/ids.ts";

const LONGEST_WORDS = 300;

export function proposalsWaitingFor(state: ProposalsState, viewer: InboxViewer): Waiting[] {
	const { member, role, isFollowing, isAside } = viewer;
	const isFor = isFollowing || (can(role, "write") && !isAside);
	const waiting: Waiting[] = [];
	const batches = new Map<string, { seq: number; time: string; open: Proposal[] }>();
	for (const proposal of state.proposals.values()) {
		const { author, batch, seq, time, outcome } = proposal;
		if (author === member) {
			const became = outcome && becameOf(proposal, outcome);
			if (became && became.by !== member) waiting.push(became);
			continue;
		}
		const sent = batches.get(batch) ?? { seq, time, open: [] };
		batches.set(batch, sent);
		if (outcome === null) sent.open.push(proposal);
	}
	// What somebody sent in one go waits once, under the number of its first passage, as long as one of them is open (R880).
	for (const { seq, time, open } of batches.values()) {
		const alternatives = open.filter((one) => isAlternative(state, one, member));
		const [lead] = alternatives.length > 0 ? alternatives : open;
		if (!lead || (alternatives.length === 0 && !isFor)) continue;
		const reason: InboxReason = alternatives.length > 0 ? "alternative" : "proposal";
		const count = isFor ? open.length : alternatives.length;
		waiting.push({ ...itemOf(lead), seq, time, by: lead.author, reason, words: lead.reason, count });
	}
	return waiting;
}

/** What others proposed since somebody last looked and is still open, and what became since of what they had proposed. */
export function proposalNews(state: ProposalsState, { member, place, since }: NewsViewer): News[] {
	const last = since(place);
	const found = {
		proposed: { count: 0, by: new Set<MemberId | null>() },
		accepted: { count: 0, by: new Set<MemberId | null>() },
		declined: { count: 0, by: new Set<MemberId | null>() },
	};
	const note = (kind: keyof typeof found, by: MemberId | null) => {
		found[kind].count += 1;
		found[kind].by.add(by);
	};
	for (const { author, time, outcome } of state.proposals.values()) {
		if (author !== member) {
			if (outcome === null && time > last) note("proposed", author);
		} else if (outcome && outcome.by !== member && outcome.time > last && outcome.kind !== "withdrawn")
			note(outcome.kind, outcome.by);
	}
	return (Object.keys(found) as (keyof typeof found)[])
		.filter((kind) => found[kind].count > 0)
		.map((kind) => ({ place, kind, count: found[kind].count, by: [...found[kind].by] }));
}

/** For whoever proposed a wording for the same passage before, and still waits for an answer. */
function isAlternative(state: ProposalsState, proposal: Proposal, member: MemberId): boolean {
	return alternativesTo(state, proposal).some(({ author, seq }) => author === member && seq < proposal.seq);
}

function becameOf(proposal: Proposal, { kind, by, time, seq, reason, final }: Outcome): Waiting | null {
	if (kind === "withdrawn") return null;
	const became = kind === "accepted" && final !== null ? "adapted" : kind;
	return { ...itemOf(proposal), seq, time, by, reason: became, words: reason };
}

function itemOf(proposal: Proposal): { thread: null; on: Place } {
	const { field, prev, before, after, outcome } = proposal;
	const label = firstWords(wordsOfBlocks(before) || wordsOfBlocks(after), LONGEST_WORDS);
	const record = parseRecordTextName(field);
	if (record) return { thread: null, on: { kind: "record", record: record.record, part: record.text, label } };
	// A passage that is there now: the one it stands for, or what took its place; the one before it where it adds.
	const now = outcome?.kind === "accepted" ? (outcome.final ?? after) : before;
	const block = blocksOf({ before: now })[0] ?? prev;
	return { thread: null, on: block === null ? { kind: "document" } : { kind: "block", field, block, label } };
}
