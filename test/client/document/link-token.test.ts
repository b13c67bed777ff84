/** The token of an invitation leaves the address at once, and survives a reload of the tab. */

import { expect, test } from "vitest";
import { forgetToken, takeToken } from "#client/document/link-token.ts";

function browser(hash: string) {
	const kept = new Map<string, string>();
	const state = { hash };
	return {
		state,
		address: {
			hash: () => state.hash,
			hideHash: () => {
				state.hash = "";
			},
		},
		memory: {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value),
			removeItem: (key: string) => void kept.delete(key),
		},
	};
}

test("the token is taken and the address forgets it", () => {
	const { address, memory, state } = browser("#abc-DEF_123");
	expect(takeToken(address, memory, "invitation")).toBe("abc-DEF_123");
	expect(state.hash).toBe("");
});

test("a reload of the tab finds it again, until it has served", () => {
	const { address, memory } = browser("#abc");
	takeToken(address, memory, "invitation");
	expect(takeToken(address, memory, "invitation")).toBe("abc");
	forgetToken(memory, "invitation");
	expect(takeToken(address, memory, "invitation")).toBeNull();
});

test("another link in the same tab takes the place of the first", () => {
	const { address, memory, state } = browser("#first");
	takeToken(address, memory, "invitation");
	state.hash = "#second";
	expect(takeToken(address, memory, "invitation")).toBe("second");
});

test("a browser that keeps nothing still opens the link", () => {
	const { address } = browser("#abc");
	expect(takeToken(address, null, "invitation")).toBe("abc");
});
