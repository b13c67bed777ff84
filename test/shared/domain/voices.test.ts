/** The balance of voices, on random groups: nobody is alone, and nothing is told of too few. */

import { expect, test } from "vitest";
import { type Voice, voiceShares } from "#shared/domain/voices.ts";
import { randomFrom } from "#test/support/random.ts";

test("[R542] whatever the people and what they did, every group has three members or more, and every measure three who did it", () => {
	for (let seed = 1; seed <= 300; seed += 1) {
		const random = randomFrom(seed);
		const voices: Voice[] = Array.from({ length: random.below(20) }, () => ({
			sector: random.pick(["", "A", "B", "C", "D"]),
			hasLeft: random.chance(0.2),
			did: { comments: random.chance(0.3) ? 1 + random.below(9) : 0 },
		}));
		const { groups, hidden } = voiceShares(voices, ["comments"]);
		const members = voices.filter(({ hasLeft }) => !hasLeft);
		expect(
			groups.every(({ people }) => people >= 3),
			`seed ${seed}`,
		).toBe(true);
		if (groups.length > 0)
			expect(
				groups.reduce((sum, { people }) => sum + people, 0),
				`seed ${seed}`,
			).toBe(members.length);
		const who = members.filter(({ did }) => (did.comments ?? 0) > 0).length;
		expect(hidden.includes("comments"), `seed ${seed}`).toBe(who < 3);
		if (who < 3) expect(groups.every(({ shares }) => shares.comments === null)).toBe(true);
	}
});
