/** How many tools leave a bar that is too narrow. */

import { expect, test } from "vitest";
import { countAway } from "#client/editor/put-away.ts";

const bar = { needed: 400, each: 40, spare: 6 };

test("[R585] tools leave one by one as the bar narrows, the menu that takes them counted, and never more than may", () => {
	expect(countAway({ ...bar, available: 400 })).toBe(0);
	expect(countAway({ ...bar, available: 399 })).toBe(2);
	expect(countAway({ ...bar, available: 360 })).toBe(2);
	expect(countAway({ ...bar, available: 320 })).toBe(3);
	expect(countAway({ ...bar, available: 40 })).toBe(6);
});

test("[R585] what is left and the menu fit, unless nothing more may leave", () => {
	for (let available = 100; available <= 450; available += 1) {
		const away = countAway({ ...bar, available });
		if (away > 0 && away < bar.spare) expect(bar.needed - away * bar.each + bar.each).toBeLessThanOrEqual(available);
	}
});
