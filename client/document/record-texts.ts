/** The sentences of a record’s fields: what cites it, a change that crosses another one, what nobody said. */

import type { LinkedKind } from "#shared/domain/citable.ts";
import { counted, dictionary } from "#shared/lib/language.ts";
import { isFeminine } from "#client/document/kind-gender.ts";

export const recordTexts = dictionary({
	fr: {
		citedIn: "Cité dans",
		notCited: (kind: LinkedKind) =>
			`Aucun passage ${isFeminine(kind) ? "ne la" : "ne le"} cite encore. Dans un cadre, tapez # pour insérer un lien vivant vers cette fiche.`,
		inPortfolio: "Portefeuille",
		inFormula: "Dans sa formule",
		comment: (name: string, date: string) => `Commentaire\u00a0: ${name}, ${date}`,
		judgement: (name: string, date: string) => `Jugement\u00a0: ${name}, ${date}`,
		assessment: (name: string, date: string) => `Évaluation\u00a0: ${name}, ${date}`,
		citedCount: (count: number) => counted("fr", count, "passage", "passages"),
		emptyPassage: "Passage sans texte",
		contested: "Quelqu’un a modifié ce champ pendant que vous écriviez.",
		quoted: (text: string) => `Il contient maintenant «\u00a0${text}\u00a0».`,
		emptied: "Il est maintenant vide.",
		keepMine: "Garder le mien",
		takeTheirs: "Prendre le sien",
		notGiven: "Non précisé",
	},
	en: {
		citedIn: "Cited in",
		notCited: () => "No passage cites it yet. In a framework, type # to insert a live link to this record.",
		inPortfolio: "Portfolio",
		inFormula: "In its formula",
		comment: (name, date) => `Comment: ${name}, ${date}`,
		judgement: (name, date) => `Judgement: ${name}, ${date}`,
		assessment: (name, date) => `Assessment: ${name}, ${date}`,
		citedCount: (count) => counted("en", count, "passage", "passages"),
		emptyPassage: "Passage without text",
		contested: "Somebody changed this field while you were writing.",
		quoted: (text) => `It now contains “${text}”.`,
		emptied: "It is now empty.",
		keepMine: "Keep mine",
		takeTheirs: "Take theirs",
		notGiven: "Not given",
	},
});
