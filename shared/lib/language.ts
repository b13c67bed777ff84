/** The two languages of the product, and the typed dictionaries its sentences live in. French is the reference; a missing or extra English key is a type error. */

export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale handed to `Intl` for each language. */
export const LOCALES: Record<Language, string> = { fr: "fr-CA", en: "en-CA" };

type Sentence = string | ((...args: never[]) => string);
type Sentences = Record<string, Sentence>;

/** What English must offer for a French dictionary: the same keys, with functions that take the same arguments. */
type Matching<French extends Sentences> = {
	[Key in keyof French]: French[Key] extends (...args: infer Args) => string ? (...args: Args) => string : string;
};

export type Dictionary<French extends Sentences> = Record<Language, Matching<French>>;

/** Declares the sentences of one place in both languages: `dictionary({ fr: { title: "Membres" }, en: { title: "Members" } })`. */
export function dictionary<French extends Sentences>(texts: {
	fr: French;
	en: Matching<NoInfer<French>>;
}): Dictionary<French> {
	return texts as unknown as Dictionary<French>;
}

const pluralRules = new Map<Language, Intl.PluralRules>();
const numberFormats = new Map<Language, Intl.NumberFormat>();

/** « 1 projet », « 0 projet », « 12 projets »: the count, formatted, with the noun that agrees with it in that language. */
export function counted(language: Language, count: number, one: string, many: string): string {
	let rules = pluralRules.get(language);
	if (!rules) {
		rules = new Intl.PluralRules(LOCALES[language]);
		pluralRules.set(language, rules);
	}
	let format = numberFormats.get(language);
	if (!format) {
		format = new Intl.NumberFormat(LOCALES[language]);
		numberFormats.set(language, format);
	}
	return `${format.format(count)}\u00a0${rules.select(count) === "one" ? one : many}`;
}

/** « Rôle : porteur », “Role: carrier”: a label and what it says, with the colon of the language. */
export function labelled(language: Language, label: string, words: string): string {
	return `${label}${language === "fr" ? "\u00a0: " : ": "}${words}`;
}
