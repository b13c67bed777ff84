/** What is said of the others’ edits. */

import { expect, test } from "vitest";
import { EditGathering } from "#client/editor/edit-gathering.ts";

test("[R584] several people in one’s own paragraph are one sentence, whatever else goes on", () => {
	const edits = new EditGathering();
	edits.note("Marie", true, 0);
	edits.note("Bo", true, 100);
	edits.note("Zoé", false, 200);
	edits.note("Marie", true, 300);
	expect(edits.take("mine")).toEqual({ who: ["Marie", "Bo"], isMine: true });
	expect(edits.take("mine")).toBeNull();
});

test("[R584] elsewhere is told only to whoever asked for all, and nothing to whoever silenced it", () => {
	const edits = new EditGathering();
	edits.note("Marie", false, 0);
	expect(edits.take("mine")).toBeNull();
	edits.note("Bo", false, 0);
	expect(edits.take("all")).toEqual({ who: ["Bo"], isMine: false });
	edits.note("Zoé", true, 0);
	expect(edits.take("off")).toBeNull();
	expect(edits.take("all")).toBeNull();
});

test("[R584] somebody who goes on writing is not told of again; after a silence, they are", () => {
	const edits = new EditGathering();
	expect(edits.note("Marie", true, 0)).toBe(true);
	edits.take("mine");
	for (let at = 1_000; at < 120_000; at += 1_000) expect(edits.note("Marie", true, at)).toBe(false);
	expect(edits.note("Marie", true, 160_000)).toBe(true);
	expect(edits.take("mine")).toEqual({ who: ["Marie"], isMine: true });
});
