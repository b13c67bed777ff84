/** What changed in a place, in one sentence. */

import type { AwayPlace } from "#shared/ledger/inbox-replies.ts";
import type { texts } from "#client/features/home/away-texts.ts";

type Words = (typeof texts)["fr"];

/** The most people named; the others are counted by the sentence that names them. */
const NAMED = 3;

export function awaySentence(
	{ written, news }: AwayPlace,
	t: Words,
	namesOf: (people: readonly (string | null)[]) => string,
): string {
	const named = (people: readonly (string | null)[]) => {
		const others = people.length - NAMED;
		return others > 1 ? t.andOthers(namesOf(people.slice(0, NAMED)), others) : namesOf(people);
	};
	const parts: string[] = [];
	if (written.length > 0) {
		const changes = written.reduce((sum, one) => sum + one.changes, 0);
		parts.push(t.written(named(written.map(({ member }) => member)), written.length, changes));
	}
	for (const { kind, count, by } of news) parts.push(t[kind](count, named(by)));
	const [first = "", ...rest] = parts;
	return `${[first.charAt(0).toLocaleUpperCase() + first.slice(1), ...rest].join(t.between)}.`;
}
