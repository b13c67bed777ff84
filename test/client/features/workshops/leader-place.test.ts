/** Whose place is followed: that of somebody who leads, as the server signs it, and nobody else’s. */

import { expect, test } from "vitest";
import { newId } from "#shared/lib/ids.ts";
import { readPlace } from "#client/features/workshops/leader-place.ts";

const ana = newId();
const bea = newId();
const document = newId();
const states = (...all: Record<string, unknown>[]) => new Map(all.map((state, index) => [index, state]));

test("[R752] the place of a leader is that of a document and of a block", () => {
	const shown = states(
		{ user: { id: bea, name: "Béa" } },
		{ user: { id: ana, name: "Ana" }, shows: { document, block: "b1" } },
	);
	expect(readPlace(shown, new Set([ana]))).toEqual({ leader: ana, name: "Ana", document, block: "b1" });
});

test("[R752] whoever does not lead and says where they are is followed by nobody", () => {
	const claimed = states({ user: { id: bea, name: "Ana" }, shows: { document, block: "b1" } });
	expect(readPlace(claimed, new Set([ana]))).toBeNull();
	expect(readPlace(states({ shows: { document } }), new Set([""]))).toBeNull();
});

test.each([null, "here", { document: "../portfolio" }, { document: 4 }, {}])("[R752] %j is no place", (shows) => {
	expect(readPlace(states({ user: { id: ana, name: "Ana" }, shows }), new Set([ana]))).toBeNull();
});

test("[R752] a leader at the head of a document, or out of its text, is at no block", () => {
	const shown = states({ user: { id: ana, name: "Ana" }, shows: { document, block: null } });
	expect(readPlace(shown, new Set([ana]))?.block).toBeNull();
});
