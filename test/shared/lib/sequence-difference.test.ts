/** The comparison of two sequences, on chosen cases and on random ones. */

import { expect, test } from "vitest";
import { longestGrowing, sequenceDifference } from "#shared/lib/sequence-difference.ts";
import { randomFrom } from "#test/support/random.ts";

/** « =ab -c +d » for what is the same, removed, added. */
function said(before: string, after: string): string {
	const [a, b] = [[...before], [...after]];
	return sequenceDifference(a, b)
		.map((run) => {
			if (run.kind === "added") return `+${b.slice(run.after, run.after + run.length).join("")}`;
			const sign = run.kind === "same" ? "=" : "-";
			return `${sign}${a.slice(run.before, run.before + run.length).join("")}`;
		})
		.join(" ");
}

test("what is common stays, what is removed comes before what is added", () => {
	expect(said("", "")).toBe("");
	expect(said("abc", "abc")).toBe("=abc");
	expect(said("", "ab")).toBe("+ab");
	expect(said("ab", "")).toBe("-ab");
	expect(said("abc", "axc")).toBe("=a -b +x =c");
	expect(said("abcd", "bcde")).toBe("-a =bcd +e");
	expect(said("abcabba", "cbabac")).toBe("-ab =c +b =ab -b =a +c");
});

test("both sequences can be written again from the runs, and no common run is missed that a short search finds", () => {
	const random = randomFrom(430);
	for (let round = 0; round < 300; round += 1) {
		const word = () => Array.from({ length: random.below(14) }, () => random.pick(["a", "b", "c"]));
		const [before, after] = [word(), word()];
		const runs = sequenceDifference(before, after);
		const take = (kinds: string[], from: "before" | "after", source: string[]) =>
			runs.filter(({ kind }) => kinds.includes(kind)).flatMap((run) => source.slice(run[from], run[from] + run.length));
		expect(take(["same", "removed"], "before", before)).toEqual(before);
		expect(take(["same", "added"], "after", after)).toEqual(after);
		expect(take(["same"], "before", before)).toEqual(take(["same"], "after", after));
		expect(take(["same"], "before", before)).toHaveLength(longestCommon(before, after));
	}
});

test("what differs too much is replaced whole, and what is around it stays", () => {
	const before = ["début", ...Array.from({ length: 2_000 }, (_, index) => `a${index}`), "fin"];
	const after = ["début", ...Array.from({ length: 2_000 }, (_, index) => `b${index}`), "fin"];
	expect(sequenceDifference(before, after).map(({ kind, length }) => `${kind} ${length}`)).toEqual([
		"same 1",
		"removed 2000",
		"added 2000",
		"same 1",
	]);
});

test("of things that changed places, as few as possible have moved", () => {
	expect([...longestGrowing([0, 1, 2])].sort()).toEqual([0, 1, 2]);
	expect([...longestGrowing([1, 2, 3, 0])].sort()).toEqual([0, 1, 2]);
	expect(longestGrowing([3, 2, 1]).size).toBe(1);
	expect(longestGrowing([]).size).toBe(0);
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
	if (a.length === 0 || b.length === 0) return 0;
	if (a[0] === b[0]) return 1 + longestCommon(a.slice(1), b.slice(1));
	let row = new Array<number>(b.length + 1).fill(0);
	for (const one of a) {
		const next = [0];
		b.forEach((other, at) => {
			next.push(one === other ? (row[at] as number) + 1 : Math.max(row[at + 1] as number, next[at] as number));
		});
		row = next;
	}
	return row.at(-1) as number;
}
