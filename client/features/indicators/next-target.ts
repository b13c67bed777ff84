/** Which target an indicator aims at now, and how one is typed in a single cell. */

import type { Target } from "#shared/document/indicator-set.ts";
import { parseNumber } from "#client/document/number-text.ts";

const YEAR = /(?:19|20|21)\d{2}/;

/** The first target whose period is this year or later; the last one when all are past. Null when there is none. */
export function nextTarget(targets: readonly Target[], year: number): Target | null {
	const dated = targets
		.map((target) => ({ target, year: Number(YEAR.exec(target.period)?.[0] ?? Number.POSITIVE_INFINITY) }))
		.sort((a, b) => a.year - b.year);
	return (dated.find((one) => one.year >= year) ?? dated.at(-1))?.target ?? null;
}

/** « 2027 : 45 », or « 45 » for the period that is aimed at now. Null takes that target away; undefined is no target. */
export function parseTarget(text: string, period: string): Target | null | undefined {
	if (text.trim() === "") return null;
	const trimmed = text.trim();
	const sign = trimmed.search(/[:=]/);
	const isNamed = sign >= 0 && sign < trimmed.length - 1;
	const value = parseNumber(isNamed ? trimmed.slice(sign + 1) : text);
	if (value === undefined || value === null) return undefined;
	return { period: (isNamed && trimmed.slice(0, sign).trim()) || period, value };
}

/** The targets with one of them set; `before` is the one that was shown, which a renamed period replaces. */
export function withTarget(targets: readonly Target[], before: Target | null, after: Target | null): Target[] {
	if (after === null) return targets.filter((target) => target !== before);
	const at = targets.findIndex((target) => target.period === after.period);
	if (at >= 0) return targets.with(at, after);
	return [...targets, after].sort((a, b) => a.period.localeCompare(b.period, "fr-CA", { numeric: true }));
}
