/** The words of a draft of proposals, to be taken elsewhere. */

import { wordsOfBlocks } from "#shared/document/block-json.ts";
import type { Passage } from "#shared/document/changed-passages.ts";

/** Passage by passage, as each would be, with its reason when it has one. */
export function draftText(passages: readonly (Passage & { reason?: string })[]): string {
	return passages
		.map(({ after, reason = "" }) => [wordsOfBlocks(after), reason].filter((words) => words !== "").join("\n\n"))
		.filter((words) => words !== "")
		.join("\n\n");
}
