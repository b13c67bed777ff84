/** The code of votes on a record: it comes after the sheet that shows them, and no page waits for it. */

import { later } from "#client/ui/later.ts";

export const recordVotesCode = later(() => import("#client/document/RecordVotes.tsx").then((file) => file.RecordVotes));
export const lastVoteCode = later(() => import("#client/document/LastVote.tsx").then((file) => file.LastVote));
