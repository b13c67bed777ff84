/** The sentences of what changed while somebody was away. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: "Depuis votre dernière visite",
		failed: "Ce qui a changé n’a pas pu être lu.",
		nothing: "Rien de neuf\u00a0: vous avez tout vu.",
		markSeen: "Tout marquer comme vu",
		whatChanged: "Voir ce qui a changé, passage par passage",
		whatChangedIn: (title: string) => `Voir ce qui a changé, passage par passage\u00a0: ${title}`,
		portfolio: "Portefeuille",
		others: (count: number) => `Voir ${counted("fr", count, "autre document", "autres documents")}`,
		andOthers: (names: string, count: number) =>
			`${names} et ${counted("fr", count, "autre personne", "autres personnes")}`,
		between: "\u00a0; ",
		written: (names: string, people: number, changes: number) =>
			`${names} ${people === 1 ? "y a écrit" : "y ont écrit"} (${counted("fr", changes, "modification", "modifications")})`,
		threads: (count: number, names: string) => `${counted("fr", count, "fil ouvert", "fils ouverts")} par ${names}`,
		resolved: (count: number, names: string) => `${counted("fr", count, "fil réglé", "fils réglés")} par ${names}`,
		adopted: (count: number, names: string) =>
			`${counted("fr", count, "balise adoptée", "balises adoptées")} par ${names}`,
		documentAdopted: (count: number, names: string) =>
			`${counted("fr", count, "version adoptée", "versions adoptées")} par ${names}`,
		proposed: (count: number, names: string) =>
			`${counted("fr", count, "proposition à examiner", "propositions à examiner")}, par ${names}`,
		accepted: (count: number, names: string) =>
			`${counted("fr", count, "de vos propositions acceptée", "de vos propositions acceptées")} par ${names}`,
		declined: (count: number, names: string) =>
			`${counted("fr", count, "de vos propositions refusée", "de vos propositions refusées")} par ${names}`,
		votes: (count: number, _names: string) => counted("fr", count, "vote vous attend", "votes vous attendent"),
		decided: (count: number, names: string) =>
			`${counted("fr", count, "décision inscrite", "décisions inscrites")} par ${names}`,
		measured: (count: number, names: string) =>
			`${counted("fr", count, "valeur inscrite", "valeurs inscrites")} par ${names}`,
	},
	en: {
		title: "Since your last visit",
		failed: "What changed could not be read.",
		nothing: "Nothing new: you have seen it all.",
		markSeen: "Mark all as seen",
		whatChanged: "See what changed, passage by passage",
		whatChangedIn: (title) => `See what changed, passage by passage: ${title}`,
		portfolio: "Portfolio",
		others: (count) => `See ${counted("en", count, "other document", "other documents")}`,
		andOthers: (names, count) => `${names} and ${counted("en", count, "other person", "other people")}`,
		between: "; ",
		written: (names, _people, changes) => `${names} wrote here (${counted("en", changes, "change", "changes")})`,
		threads: (count, names) => `${counted("en", count, "thread opened", "threads opened")} by ${names}`,
		resolved: (count, names) => `${counted("en", count, "thread settled", "threads settled")} by ${names}`,
		adopted: (count, names) => `${counted("en", count, "balise adopted", "balises adopted")} by ${names}`,
		documentAdopted: (count, names) => `${counted("en", count, "version adopted", "versions adopted")} by ${names}`,
		proposed: (count, names) => `${counted("en", count, "proposal to look at", "proposals to look at")}, by ${names}`,
		accepted: (count, names) =>
			`${counted("en", count, "of your proposals", "of your proposals")} accepted by ${names}`,
		declined: (count, names) =>
			`${counted("en", count, "of your proposals", "of your proposals")} declined by ${names}`,
		votes: (count) => counted("en", count, "vote waits for you", "votes wait for you"),
		decided: (count, names) => `${counted("en", count, "decision recorded", "decisions recorded")} by ${names}`,
		measured: (count, names) => `${counted("en", count, "value recorded", "values recorded")} by ${names}`,
	},
});
