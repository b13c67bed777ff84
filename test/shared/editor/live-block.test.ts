/** What a live block reads of whatever a peer wrote. */

import { expect, test } from "vitest";
import { liveBlockAttributes } from "#shared/editor/live-block.ts";

test("a live block reads whatever a peer wrote as a known kind, an id, and a short name", () => {
	expect(liveBlockAttributes({ kind: "view", target: "abc123", label: "Santé" })).toEqual({
		kind: "view",
		target: "abc123",
		label: "Santé",
	});
	expect(liveBlockAttributes({ kind: "__proto__", target: "../../x", label: 12 })).toEqual({
		kind: "view",
		target: "",
		label: "",
	});
	expect(liveBlockAttributes({ label: "é".repeat(10_000) }).label.length).toBeLessThanOrEqual(500);
});
