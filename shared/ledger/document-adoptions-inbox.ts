/** What of the adoptions of a document is for somebody: the last one, for those who follow it, and those they missed. */

import { type DocumentAdoptionsState, latestAdoption } from "#shared/ledger/document-adoptions.ts";
import type { InboxViewer, News, NewsViewer, Waiting } from "#shared/ledger/inbox.ts";
import { firstWords } from "#shared/lib/clip.ts";

const LONGEST_WORDS = 300;

/** A version that another took the place of, or that was withdrawn, waits no more. */
export function documentAdoptionsWaitingFor(state: DocumentAdoptionsState, viewer: InboxViewer): Waiting[] {
	const latest = latestAdoption(state);
	if (!latest || latest.retired || latest.member === viewer.member || !viewer.isFollowing) return [];
	const { number: adoption, event: seq, time, member: by } = latest;
	const words = firstWords(latest.reason, LONGEST_WORDS);
	return [{ seq, time, by, reason: "adopted", thread: null, on: { kind: "document" }, words, adoption }];
}

export function documentAdoptionNews(state: DocumentAdoptionsState, { member, place, since }: NewsViewer): News[] {
	const last = since(place);
	const fresh = [...state.values()].filter((one) => one.member !== member && one.time > last && !one.retired);
	if (fresh.length === 0) return [];
	return [{ place, kind: "documentAdopted", count: fresh.length, by: [...new Set(fresh.map((one) => one.member))] }];
}
