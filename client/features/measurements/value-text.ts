/** What somebody typed or pasted in a cell of values: a number in the unit of the indicator, « n/d » for no value, or what is wrong with it. */

import { readUnit } from "#shared/domain/unit.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { parseNumber } from "#client/document/number-text.ts";

export type ValueFault = "not-a-number" | "percent-of-what" | "other-unit" | "too-large";
export type ValueText =
	| { kind: "value"; value: number }
	/** Said not to be known: nothing is recorded. */
	| { kind: "none" }
	| { kind: "fault"; fault: ValueFault };

/** How spreadsheets say that there is no value. */
const NONE = new Set(["", "n/d", "nd", "n.d.", "n. d.", "n/a", "na", "s/o", "so", "-", "–", "—", "…", "..."]);
/** Whole numbers are exact up to here. */
const LARGEST = Number.MAX_SAFE_INTEGER;
const NUMBER_THEN_UNIT = /^([+\-−]?[\d\s\u00a0\u202f.,’']+)(.*)/s;

/** Reads « 1 234,5 », “1,234.5”, « 12 % » where the unit is a percentage, « 340 repas » where the unit is meals. */
export function readValue(text: string, unit: string): ValueText {
	const trimmed = text.trim();
	if (NONE.has(foldText(trimmed))) return { kind: "none" };
	const parts = NUMBER_THEN_UNIT.exec(trimmed);
	const dollarsFirst = /^\$\s*(.*)/s.exec(trimmed);
	const [digits, written] = dollarsFirst ? [dollarsFirst[1] ?? "", "$"] : [parts?.[1] ?? "", parts?.[2]?.trim() ?? ""];
	const value = parseNumber(digits);
	if (value === undefined || value === null) return { kind: "fault", fault: "not-a-number" };
	if (Math.abs(value) > LARGEST) return { kind: "fault", fault: "too-large" };
	if (written !== "") {
		const [said, asked] = [readUnit(written), readUnit(unit)];
		if (said?.isPercent && !asked?.isPercent) return { kind: "fault", fault: "percent-of-what" };
		const isSame =
			said !== null &&
			asked !== null &&
			said.isPercent === asked.isPercent &&
			said.factor === asked.factor &&
			JSON.stringify(Object.entries(said.dimensions).sort()) ===
				JSON.stringify(Object.entries(asked.dimensions).sort());
		if (!isSame) return { kind: "fault", fault: /\d/.test(written) ? "not-a-number" : "other-unit" };
	}
	return { kind: "value", value };
}
