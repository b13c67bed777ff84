/** What a live block reads of whatever a peer wrote. */

import { expect, test } from "vitest";
import { liveBlockAttributes } from "#shared/editor/live-block-attributes.ts";

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
	expect(
		liveBlockAttributes({
			kind: "indicator",
			target: "i1",
			label: "Repas",
			plot: "bars",
			scope: "sector:Santé",
			by: "stage",
		}),
	).toEqual({ kind: "indicator", target: "i1", label: "Repas", plot: "bars", scope: "sector:Santé", by: "stage" });
	expect(
		liveBlockAttributes({ kind: "indicator", target: "i1", plot: "constructor", scope: "project:../x", by: 3 }),
	).toEqual({
		...{ kind: "indicator", target: "i1", label: "", plot: "line", scope: "portfolio", by: "sector" },
	});
	expect(liveBlockAttributes({ label: "é".repeat(10_000) }).label.length).toBeLessThanOrEqual(500);
});
