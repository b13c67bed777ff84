/** The balance of voices: what members did, added up by sector so that nobody can be found, not even by taking one group from another. */

import { bySector, LEAST_OF_SECTOR } from "#shared/domain/tally.ts";

export type Voice = {
	/** Empty when they said none. */
	readonly sector: string;
	/** Left the workspace: what they did counts with their sector, they no longer make it larger. */
	readonly hasLeft: boolean;
	/** How much they did, by what is counted. */
	readonly did: Readonly<Record<string, number>>;
};

export type VoiceShares<Measure extends string> = {
	readonly sector: string | null;
	readonly people: number;
	readonly shares: Record<Measure | "people", number | null>;
};

/** No group has fewer than three members; nothing is told of what fewer than three people did. Shares are whole percents: an exact count would tell what one person adds between two questions. */
export function voiceShares<Measure extends string>(
	voices: readonly Voice[],
	measures: readonly Measure[],
): { groups: VoiceShares<Measure>[]; hidden: Measure[] } {
	const members = voices.filter(({ hasLeft }) => !hasLeft);
	const groups = bySector(members);
	const hidden = measures.filter(
		(measure) => members.filter(({ did }) => (did[measure] ?? 0) > 0).length < LEAST_OF_SECTOR,
	);
	const named = new Set(groups.map(({ sector }) => sector));
	// Whoever left stays in the group of their sector: nobody is found by being removed between two questions.
	const left = voices.filter(({ hasLeft, sector }) => hasLeft && (named.has(sector) || named.has(null)));
	const groupOf = ({ sector }: Voice) => (named.has(sector) ? sector : null);
	const sumOf = (who: readonly Voice[], measure: Measure) =>
		who.reduce((total, { did }) => total + (did[measure] ?? 0), 0);
	const shared = groups.map(({ sector, ballots: own }) => {
		const all = [...own, ...left.filter((one) => groupOf(one) === sector)];
		const shares = { people: percent(own.length, members.length) } as Record<Measure | "people", number | null>;
		for (const measure of measures) {
			const total = sumOf(members, measure) + sumOf(left, measure);
			shares[measure] = hidden.includes(measure) ? null : percent(sumOf(all, measure), total);
		}
		return { sector, people: own.length, shares };
	});
	return { groups: shared, hidden };
}

function percent(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
