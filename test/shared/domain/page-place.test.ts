/** What an address points at within its page. */

import { expect, test } from "vitest";
import { blockHash, linkedBlock, linkedThread, threadHash } from "#shared/domain/page-place.ts";

test("the link to a block or to a thread leads back to it, and to nothing else", () => {
	expect(linkedBlock(blockHash("a_1-b"))).toBe("a_1-b");
	expect(linkedThread(threadHash("a_1-b"))).toBe("a_1-b");
	expect(linkedBlock(threadHash("a"))).toBeNull();
	expect(linkedThread(blockHash("a"))).toBeNull();
	for (const hash of ["", "#", "#b-", "#b-a b", `#b-${"a".repeat(65)}`, '#b-"]', "b-a"])
		expect(linkedBlock(hash)).toBeNull();
});
