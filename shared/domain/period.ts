/**
 * Periods a value is measured for, in one grammar: `2027`, `2027-H1`, `2027-Q1`, `2027-03`, `2026-school` (July to June),
 * `2026-fiscal` (April to March, as the Québec government counts). A key says one period and sorts beside its neighbours.
 */

import { foldText } from "#shared/lib/fold-text.ts";
import { PERIOD_KEY } from "#shared/domain/period-key.ts";
import { dictionary, type Language, LOCALES } from "#shared/lib/language.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";

/** From the longest to the shortest. The place of each is part of `periodCode`: add new ones at the end. */
export const GRAINS = ["year", "school-year", "fiscal-year", "half", "quarter", "month"] as const;
export type Grain = (typeof GRAINS)[number];

/** `part`: which half, quarter or month of the year, from 1; 1 for years. `year`: the one it starts in. */
export type Period = { readonly grain: Grain; readonly year: number; readonly part: number };

const MONTHS: Record<Grain, number> = { year: 12, "school-year": 12, "fiscal-year": 12, half: 6, quarter: 3, month: 1 };
/** The month (from 0) a year of this grain starts with. */
const STARTS: Record<Grain, number> = { year: 0, "school-year": 6, "fiscal-year": 3, half: 0, quarter: 0, month: 0 };
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function period(grain: Grain, year: number, part = 1): Period | null {
	const parts = 12 / MONTHS[grain];
	return year >= FIRST_YEAR && year <= LAST_YEAR && part >= 1 && part <= parts ? { grain, year, part } : null;
}

/** The key of a period, as it is stored. */
export function periodKey({ grain, year, part }: Period): string {
	switch (grain) {
		case "year":
			return `${year}`;
		case "school-year":
			return `${year}-school`;
		case "fiscal-year":
			return `${year}-fiscal`;
		case "half":
			return `${year}-H${part}`;
		case "quarter":
			return `${year}-Q${part}`;
		case "month":
			return `${year}-${String(part).padStart(2, "0")}`;
	}
}

/** Reads a key; null when it is not one. */
export function readPeriodKey(key: string): Period | null {
	const found = PERIOD_KEY.exec(key);
	if (!found) return null;
	const year = Number(found[1]);
	if (found[2]) return period(found[2] === "school" ? "school-year" : "fiscal-year", year);
	if (found[3]) return period("half", year, Number(found[3]));
	if (found[4]) return period("quarter", year, Number(found[4]));
	if (found[5]) return period("month", year, Number(found[5]));
	return period("year", year);
}

/** A period as one whole number, for columns of many: reversible by `periodOfCode`. */
export function periodCode({ grain, year, part }: Period): number {
	return (year * 12 + part - 1) * 8 + GRAINS.indexOf(grain);
}

export function periodOfCode(code: number): Period {
	const count = code >> 3;
	return { grain: GRAINS[code & 7] as Grain, year: Math.floor(count / 12), part: (count % 12) + 1 };
}

/** The months it covers, counted from year 0: from `start` up to, not including, `end`. */
export function monthsOf({ grain, year, part }: Period): { start: number; end: number } {
	const start = year * 12 + STARTS[grain] + (part - 1) * MONTHS[grain];
	return { start, end: start + MONTHS[grain] };
}

/** Orders periods by when they end, then by when they start: the last one is the latest news. */
export function comparePeriods(a: Period, b: Period): number {
	const [left, right] = [monthsOf(a), monthsOf(b)];
	return left.end - right.end || left.start - right.start || GRAINS.indexOf(a.grain) - GRAINS.indexOf(b.grain);
}

/** The one just after, of the same grain. */
export function nextPeriod({ grain, year, part }: Period): Period {
	return part < 12 / MONTHS[grain] ? { grain, year, part: part + 1 } : { grain, year: year + 1, part: 1 };
}

/** The period of a grain that holds a calendar date `yyyy-mm-dd` (or a longer ISO time); null when it is not one. */
export function periodHolding(grain: Grain, date: string): Period | null {
	const found = /^(\d{4})-(\d{2})/.exec(date);
	const month = Number(found?.[2] ?? 0) - 1;
	if (!found || month < 0 || month > 11) return null;
	const year = Number(found[1]) - (month < STARTS[grain] ? 1 : 0);
	return period(grain, year, MONTHS[grain] === 12 ? 1 : Math.floor(month / MONTHS[grain]) + 1);
}

/** Whether a period is over on a calendar date: its value can be late. */
export function isOver(period: Period, date: string): boolean {
	const month = periodHolding("month", date);
	return month !== null && monthsOf(month).start >= monthsOf(period).end;
}

export type PeriodFault =
	/** Nothing that looks like a period. */
	| "not-a-period"
	/** « 2026-2027 »: a school year or a fiscal year? */
	| "which-year"
	/** A day: values are kept by month or longer. */
	| "a-day";

const MONTH_NAMES: readonly string[][] = [
	["janvier", "janv", "jan", "january"],
	["fevrier", "fevr", "fev", "february", "feb"],
	["mars", "march", "mar"],
	["avril", "avr", "april", "apr"],
	["mai", "may"],
	["juin", "june", "jun"],
	["juillet", "juil", "july", "jul"],
	["aout", "august", "aug"],
	["septembre", "sept", "september", "sep"],
	["octobre", "oct", "october"],
	["novembre", "nov", "november"],
	["decembre", "dec", "december"],
];
const MONTH_OF = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const ORDINALS = new Map([
	["premier", 1],
	["first", 1],
	["deuxieme", 2],
	["second", 2],
	["troisieme", 3],
	["third", 3],
	["quatrieme", 4],
	["fourth", 4],
]);

/**
 * Reads what people write or paste: « 2027 », « T1 2027 », « 1er trimestre 2027 », « 2027-Q1 », « S2 2027 », « mars 2027 »,
 * « 03/2027 », « année scolaire 2026-2027 », « exercice 2026-27 ». `twoYears` says what a bare « 2026-2027 » is, once a group has said so.
 */
export function parsePeriod(
	text: string,
	options: { twoYears?: "school-year" | "fiscal-year" } = {},
): Result<Period, PeriodFault> {
	const exact = readPeriodKey(text.trim());
	if (exact) return ok(exact);
	if (text.length > 80) return refused("not-a-period");
	const folded = foldText(text)
		.replace(/[‐-―−]/g, "-")
		.replace(/[.,()]/g, " ")
		.replace(/\b(?:de|du|d|of|the|le|la|l|annee civile)\b/g, " ")
		.replace(/\s+/g, " ")
		.replace(/ ?([-/]) ?/g, "$1")
		.trim();
	if (/^\d{4}-\d{1,2}-\d{1,2}(?:[t ].*)?$/.test(folded) || /^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/.test(folded))
		return refused("a-day");

	const two = /(?:^|[^\d])(\d{4})[-/](\d{4}|\d{2})(?:$|[^\d])/.exec(folded);
	if (two) {
		const start = Number(two[1]);
		const end = two[2]?.length === 2 ? Math.floor(start / 100) * 100 + Number(two[2]) : Number(two[2]);
		const isNext = end === start + 1 || (two[2] === "00" && start % 100 === 99);
		if (isNext) {
			const words = folded.replace(two[0], " ").trim();
			const named = /scol|school/.test(words)
				? "school-year"
				: /exerc|fiscal|financ|budg|^fy$/.test(words)
					? "fiscal-year"
					: words === "" || words === "annee" || words === "year"
						? options.twoYears
						: null;
			if (named === undefined) return refused("which-year");
			return found(named === null ? null : period(named, start));
		}
	}

	const yearFirst = /^(\d{4})[-/ ]?(?:(t|q|s|h)([1-4])|(\d{1,2}))$/.exec(folded);
	if (yearFirst) return found(lettered(yearFirst[2], Number(yearFirst[1]), Number(yearFirst[3] ?? yearFirst[4])));
	const yearLast = /^(?:(t|q|s|h) ?([1-4])|(\d{1,2}))[-/ ]?(\d{4})$/.exec(folded);
	if (yearLast) return found(lettered(yearLast[1], Number(yearLast[4]), Number(yearLast[2] ?? yearLast[3])));

	const plain = /^(?:annee |year |an )?(\d{4})$/.exec(folded);
	if (plain) return found(period("year", Number(plain[1])));
	return found(inWords(folded));
}

function found(one: Period | null): Result<Period, PeriodFault> {
	return one ? ok(one) : refused("not-a-period");
}

function lettered(letter: string | undefined, year: number, part: number): Period | null {
	if (letter === undefined) return period("month", year, part);
	return period(letter === "t" || letter === "q" ? "quarter" : "half", year, part);
}

function inWords(folded: string): Period | null {
	const words = folded.split(/[ -]/);
	const lastWord = words.at(-1) ?? "";
	const yearText = /^\d{4}$/.test(lastWord) ? lastWord : (words.find((word) => /^\d{4}$/.test(word)) ?? null);
	const rest = words.filter((word) => word !== yearText);
	const month = rest.length >= 1 ? MONTH_OF.get(rest[0] ?? "") : undefined;
	if (month !== undefined) {
		if (yearText !== null && rest.length === 1) return period("month", Number(yearText), month);
		// « mars-27 », as spreadsheets write months.
		return rest.length === 2 && /^\d{2}$/.test(rest[1] ?? "") ? period("month", 2000 + Number(rest[1]), month) : null;
	}
	if (yearText === null || rest.length !== 2) return null;
	const grain = rest.some((word) => /^(?:trimestre|trim|quarter)$/.test(word))
		? "quarter"
		: rest.some((word) => /^(?:semestre|sem|half)$/.test(word))
			? "half"
			: null;
	const which = rest.find((word) => ORDINALS.has(word) || /^[1-4](?:er|re|e|eme|st|nd|rd|th)?$/.test(word));
	if (grain === null || which === undefined) return null;
	return period(grain, Number(yearText), ORDINALS.get(which) ?? Number(which[0]));
}

const NTH: Readonly<Record<string, string>> = { 1: "1st", 2: "2nd", 3: "3rd", 4: "4th" };

export const periodTexts = dictionary({
	fr: {
		schoolYear: (years: string) => `année scolaire ${years}`,
		fiscalYear: (years: string) => `exercice ${years}`,
		half: (part: string, year: string) => `${part === "1" ? "1er" : `${part}e`} semestre ${year}`,
		quarter: (part: string, year: string) => `${part === "1" ? "1er" : `${part}e`} trimestre ${year}`,
		"not-a-period":
			"Cette période n’est pas reconnue. Écrivez par exemple 2027, T1 2027, mars 2027 ou année scolaire 2026-2027.",
		"which-year": "Dites s’il s’agit d’une année scolaire ou d’un exercice financier.",
		"a-day": "C’est un jour\u00a0: les valeurs se notent par mois, ou pour plus long.",
	},
	en: {
		schoolYear: (years) => `school year ${years}`,
		fiscalYear: (years) => `fiscal year ${years}`,
		half: (part, year) => `${NTH[part] ?? part} half of ${year}`,
		quarter: (part, year) => `${NTH[part] ?? part} quarter of ${year}`,
		"not-a-period":
			"This period is not recognised. Write for example 2027, Q1 2027, March 2027 or school year 2026-2027.",
		"which-year": "Say whether this is a school year or a fiscal year.",
		"a-day": "This is a day: values are noted by month, or for longer.",
	},
});

/** « 1er trimestre 2027 », “1st quarter of 2027”. */
export function periodLabel({ grain, year, part }: Period, language: Language): string {
	const t = periodTexts[language];
	switch (grain) {
		case "year":
			return `${year}`;
		case "school-year":
			return t.schoolYear(`${year}-${year + 1}`);
		case "fiscal-year":
			return t.fiscalYear(`${year}-${year + 1}`);
		case "half":
			return t.half(`${part}`, `${year}`);
		case "quarter":
			return t.quarter(`${part}`, `${year}`);
		case "month":
			return new Intl.DateTimeFormat(LOCALES[language], { year: "numeric", month: "long", timeZone: "UTC" }).format(
				new Date(Date.UTC(year, part - 1, 1)),
			);
	}
}
