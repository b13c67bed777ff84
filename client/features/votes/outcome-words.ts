/** How each way an objection was handled is called, in the words of votes. */

import type { ObjectionOutcome } from "#shared/ledger/votes-wire.ts";

export const OUTCOME_WORDS = {
	integrated: "integrated",
	answered: "answered",
	withdrawn: "withdrawnByAuthor",
	maintained: "maintained",
} as const satisfies Record<ObjectionOutcome, string>;
