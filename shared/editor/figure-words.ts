/** A figure of a text in words, for exports and copies: frozen, what it said and when; live, what it is about. */

import { type FigureAttributes, type FrozenFigure } from "#shared/editor/figure-attributes.ts";
import { withFirst } from "#shared/lib/first-of-month.ts";
import { counted, dictionary, type Language, LOCALES } from "#shared/lib/language.ts";

export const figureTexts = dictionary({
	fr: {
		projects: (count: number) => counted("fr", count, "projet", "projets"),
		inSectors: (projects: string, sectors: number) => `${projects} en ${counted("fr", sectors, "secteur", "secteurs")}`,
		at: (value: string, date: string) => `${value} au ${date}`,
		live: (label: string) => `${label} (chiffre vivant)`,
		projectsLabel: "nombre de projets",
	},
	en: {
		projects: (count) => counted("en", count, "project", "projects"),
		inSectors: (projects, sectors) => `${projects} in ${counted("en", sectors, "sector", "sectors")}`,
		at: (value, date) => `${value} as of ${date}`,
		live: (label) => `${label} (live figure)`,
		projectsLabel: "number of projects",
	},
});

/** What it said on its day: « 1 234 repas », « 12 projets en 5 secteurs ». */
export function frozenValue({ value, unit, sectors }: FrozenFigure, language: Language): string {
	const t = figureTexts[language];
	if (sectors !== null) return t.inSectors(t.projects(value), sectors);
	return figureValue(value, unit, language);
}

/** « 1 234 repas », « 62,5 % »: the more digits before the comma, the fewer after it. */
export function figureValue(value: number, unit: string, language: Language): string {
	const digits = Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 4;
	const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits })
		.format(value)
		.replace("-", "\u2212");
	return unit === "" ? number : `${number}\u00a0${unit}`;
}

/** The day of a frozen figure: « 27 novembre 2026 ». */
export function frozenDate({ at }: Pick<FrozenFigure, "at">, language: Language): string {
	const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
	return withFirst(format.format(new Date(`${at}T00:00:00Z`)), language);
}

export function figureWords({ frozen, label, measure }: FigureAttributes, language: Language): string {
	const t = figureTexts[language];
	if (frozen) return t.at(frozenValue(frozen, language), frozenDate(frozen, language));
	return t.live(measure === "indicator" && label !== "" ? label : t.projectsLabel);
}
