/** The sentences of what is projected. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const screenTexts = dictionary({
	fr: {
		goTo: "Allez à",
		code: "Code",
		qr: "Code QR de l’atelier",
		doorClosed: "L’entrée est fermée",
		people: (count: number) => counted("fr", count, "personne", "personnes"),
		hands: (count: number) => counted("fr", count, "main levée", "mains levées"),
		done: (count: number, of: number) => `${count} sur ${of} ont fini`,
		cards: (cards: number, people: number) =>
			`${counted("fr", cards, "carte", "cartes")} de ${counted("fr", people, "personne", "personnes")}`,
		alone: "Sans groupe",
		moreCards: (count: number) => `… et ${counted("fr", count, "autre carte", "autres cartes")}`,
		continued: (name: string) => `${name} (suite)`,
		pageOf: (number: number, all: number) => `Page ${number} sur ${all}`,
		passage: "Le passage de l’étape",
		shownBy: (name: string, title: string) => `${name} montre\u00a0: ${title}`,
		moreBelow: "La suite est plus bas",
		goesOn: "Le texte continue dans le document",
		cutOff: "Sans réseau. Ce qui est montré se met à jour dès qu’il revient.",
		cutOffSince: (hour: string) =>
			`Sans réseau depuis ${hour}. Ce qui est montré est de ce moment, et se met à jour dès qu’il revient.`,
		before: "L’atelier va commencer",
		between: "Entre deux étapes",
		over: "L’atelier est terminé. Merci.",
		workshop: "Atelier",
	},
	en: {
		goTo: "Go to",
		code: "Code",
		qr: "QR code of the workshop",
		doorClosed: "The door is closed",
		people: (count) => counted("en", count, "person", "people"),
		hands: (count) => counted("en", count, "hand raised", "hands raised"),
		done: (count, of) => `${count} of ${of} are done`,
		cards: (cards, people) =>
			`${counted("en", cards, "card", "cards")} from ${counted("en", people, "person", "people")}`,
		alone: "Not grouped",
		moreCards: (count) => `… and ${counted("en", count, "other card", "other cards")}`,
		continued: (name) => `${name} (continued)`,
		pageOf: (number, all) => `Page ${number} of ${all}`,
		passage: "The passage of the step",
		shownBy: (name, title) => `${name} shows: ${title}`,
		moreBelow: "There is more below",
		goesOn: "The text goes on in the document",
		cutOff: "No network. What is shown is brought up to date once it is back.",
		cutOffSince: (hour) =>
			`No network since ${hour}. What is shown is of then, and is brought up to date once it is back.`,
		before: "The workshop is about to begin",
		between: "Between two steps",
		over: "The workshop is over. Thank you.",
		workshop: "Workshop",
	},
});
