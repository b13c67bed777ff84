/** Which passages of a difference are drawn: all of them, or the changes (of somebody, of a sector) with the rest folded. */

import { sameValue } from "#shared/lib/same-value.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";

export type ShownPart =
	/** `isContinued`: the same happened, by the same hands, to the passage drawn just before. */
	| { kind: "passage"; passage: PassageDifference; label: string | null; isContinued: boolean }
	| { kind: "folded"; key: string; count: number };

export function shownPassages(
	passages: readonly PassageDifference[],
	asked: {
		onlyChanges: boolean;
		/** Whose changes; null for everybody's. */
		isWanted: ((passage: PassageDifference) => boolean) | null;
	},
): { parts: ShownPart[]; changes: number } {
	const { onlyChanges, isWanted } = asked;
	const parts: ShownPart[] = [];
	let changes = 0;
	let label: string | null = null;
	let record: string | null = null;
	for (const passage of passages) {
		const isChange = passage.change !== "same" && (isWanted === null || isWanted(passage));
		if (isChange) changes += 1;
		if (isChange || !onlyChanges) {
			// The name of a field, or of a text, stands before the first of its passages; that of its record, where it was not drawn.
			const own = passage.label ?? null;
			const of = passage.of ?? null;
			const isFirst = own !== label || of !== record || passage.look.form === "field";
			const words = [of !== record ? of : null, own].filter((part) => part !== null).join(" · ");
			parts.push({
				kind: "passage",
				passage,
				label: isFirst && words !== "" ? words : null,
				isContinued: isMoreOf(parts.at(-1), passage),
			});
			label = own;
			record = passage.look.form === "record" ? titleOf(passage) : of;
			continue;
		}
		label = null;
		const last = parts.at(-1);
		if (last?.kind === "folded") last.count += 1;
		else parts.push({ kind: "folded", key: `folded before ${passage.key}`, count: 1 });
	}
	return { parts, changes };
}

/** Passages that came or went together are told once. */
function isMoreOf(part: ShownPart | undefined, { change, by }: PassageDifference): boolean {
	if (part?.kind !== "passage" || (change !== "added" && change !== "removed")) return false;
	return part.passage.change === change && sameValue(part.passage.by, by);
}

/** What a record is called at the later of the two moments. */
function titleOf({ pieces, change }: PassageDifference): string {
	const now = change === "removed" ? pieces : pieces.filter(({ kind }) => kind !== "removed");
	return now.map(({ text }) => text).join("");
}
