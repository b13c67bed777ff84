/** The typographic rules of the product's sentences, in French and in English, as a list of what is wrong in a text. */

type Rule = { wrong: RegExp; says: string };

const FRENCH: readonly Rule[] = [
	{ wrong: /'/, says: "apostrophe droite : écrire ’" },
	{ wrong: /"/, says: "guillemet droit : écrire « »" },
	{ wrong: /[“”]/, says: "guillemet anglais : écrire « »" },
	{ wrong: /«(?![\u00a0\u202f])/, says: "« doit être suivi d’une espace insécable" },
	{ wrong: /(?<![\u00a0\u202f])»/, says: "» doit être précédé d’une espace insécable" },
	{ wrong: /(?<![\u00a0\u202f]):(?=\s|$)/, says: "« : » doit être précédé d’une espace insécable" },
	{
		wrong: /(?<=.)(?<![\u00a0\u202f!?(])[;!?](?=[\s»)]|$)/,
		says: "« ; », « ! » et « ? » doivent être précédés d’une espace insécable",
	},
	{ wrong: /\.\.\./, says: "trois points : écrire …" },
	{ wrong: / {2}/, says: "deux espaces de suite" },
	{ wrong: / - /, says: "trait d’union isolé : écrire –" },
	{ wrong: /\d \d{3}(?!\d)/, says: "l’espace des milliers doit être insécable" },
	{ wrong: /\d ?[%$]/, says: "« % » et « $ » doivent être précédés d’une espace insécable" },
	{
		wrong: /\b(?:e-?mails?|mails?|chat|login|logout|feedback|uploader|downloader|checker|updater)\b/i,
		says: "mot anglais (courriel, clavardage, connexion…)",
	},
];

const ENGLISH: readonly Rule[] = [
	{ wrong: /[«»]/, says: "French quotation marks: write “ ”" },
	{ wrong: /"/, says: "straight quotation mark: write “ ”" },
	{ wrong: /'/, says: "straight apostrophe: write ’" },
	{ wrong: /\s[:;!?](?=\s|$)/, says: "no space before : ; ! ? in English" },
	{ wrong: /\.\.\./, says: "three dots: write …" },
	{ wrong: / {2}/, says: "two spaces in a row" },
	{ wrong: /\b(?:courriel|projets|espace de travail|cadres|jeu d)\b/i, says: "a French word was left" },
];

/** What is wrong with a French sentence; empty when it is well written. */
export function frenchFaults(text: string): string[] {
	return faults(FRENCH, text);
}

/** What is wrong with an English sentence; empty when it is well written. */
export function englishFaults(text: string): string[] {
	return faults(ENGLISH, text);
}

function faults(rules: readonly Rule[], text: string): string[] {
	return rules.filter((rule) => rule.wrong.test(text)).map((rule) => `${JSON.stringify(text)} – ${rule.says}`);
}
