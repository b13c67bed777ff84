/** Dates, numbers and lists as they are written in the current language (fr-CA, en-CA), by `Intl`. */

import { useMemo } from "react";
import { withFirst } from "#shared/lib/first-of-month.ts";
import { type Language, LOCALES } from "#shared/lib/language.ts";
import { texts } from "#client/i18n/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";

type Instant = Date | string | number;

export type Format = {
	/** « 3 mars 2026 » */
	date: (value: Instant) => string;
	/** « 2026-03-03 » */
	shortDate: (value: Instant) => string;
	/** « 3 mars 2026, 14 h 05 » */
	dateTime: (value: Instant) => string;
	/** « il y a 5 minutes », « hier », « dans 3 jours » */
	relative: (value: Instant, now?: number) => string;
	/** « 1 234,5 » */
	number: (value: number, options?: Intl.NumberFormatOptions) => string;
	/** « 12 500 $ », whole Canadian dollars unless there are cents. */
	money: (dollars: number) => string;
	/** « 12 % » from 0.12 */
	percent: (ratio: number) => string;
	/** « Ana, Bo et Chloé » */
	list: (items: readonly string[]) => string;
	/** Alphabetical order that puts É with E. */
	compare: (a: string, b: string) => number;
};

const made = new Map<Language, Format>();

export function useFormat(): Format {
	const { language } = useLanguage();
	return useMemo(() => formatFor(language), [language]);
}

/** The same, outside React. */
export function formatFor(language: Language): Format {
	const known = made.get(language);
	if (known) return known;
	const format = makeFormat(language);
	made.set(language, format);
	return format;
}

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
	["year", 31_557_600],
	["month", 2_629_800],
	["week", 604_800],
	["day", 86_400],
	["hour", 3600],
	["minute", 60],
];

function makeFormat(language: Language): Format {
	const locale = LOCALES[language];
	const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
	const shortDate = new Intl.DateTimeFormat(locale, { dateStyle: "short" });
	const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
	const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
	const number = new Intl.NumberFormat(locale);
	const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
	const money = new Intl.NumberFormat(locale, {
		style: "currency",
		currency: "CAD",
		currencyDisplay: "narrowSymbol",
		trailingZeroDisplay: "stripIfInteger",
	});
	const list = new Intl.ListFormat(locale, { type: "conjunction" });
	const collator = new Intl.Collator(locale, { numeric: true });
	return {
		date: (value) => withFirst(date.format(new Date(value)), language),
		shortDate: (value) => shortDate.format(new Date(value)),
		dateTime: (value) => withFirst(dateTime.format(new Date(value)), language),
		relative: (value, now = Date.now()) => {
			const seconds = (new Date(value).getTime() - now) / 1000;
			const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
			return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : texts[language].justNow;
		},
		number: (value, options) => (options ? new Intl.NumberFormat(locale, options) : number).format(value),
		money: (dollars) => money.format(dollars),
		percent: (ratio) => percent.format(ratio),
		list: (items) => list.format(items),
		compare: collator.compare,
	};
}
