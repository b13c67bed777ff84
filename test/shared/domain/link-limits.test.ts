/** How wide a link may be, role by role. */

import { expect, test } from "vitest";
import { isWithinLimits, linkTerms } from "#shared/domain/link-limits.ts";
import { can, ROLES } from "#shared/domain/role.ts";

test("[R259] a link that runs the workspace is for one person and a week; one that writes always expires; the others may be wide", () => {
	for (const role of ROLES) {
		const runs = can(role, "invite");
		expect(isWithinLimits(role, { days: 7, maxUses: 1 })).toBe(true);
		expect(isWithinLimits(role, { days: 8, maxUses: 1 })).toBe(!runs);
		expect(isWithinLimits(role, { days: 7, maxUses: 2 })).toBe(!runs);
		expect(isWithinLimits(role, { days: 7, maxUses: null })).toBe(!runs);
		expect(isWithinLimits(role, { days: 91, maxUses: 5 })).toBe(!can(role, "write"));
		expect(isWithinLimits(role, { days: null, maxUses: 1 })).toBe(!can(role, "write"));
		expect(isWithinLimits(role, linkTerms(role, {}))).toBe(true);
	}
});
