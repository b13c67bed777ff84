/** What the screens of a document say of its adoption as a version. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const adoptedTexts = dictionary({
	fr: {
		adoptedOn: (date: string, number: number) => `Adopté le ${date} (version ${number})`,
		retiredOn: (date: string, number: number) => `Adoption retirée le ${date} (version ${number})`,
		changedSince: "modifié depuis",
		readIt: "Lire la version adoptée",
		readRetired: "Lire la version retirée",
		seeChanges: "Voir ce qui a changé",
		adoptTitle: (number: number) => `Adopter ce document (version ${number})`,
		adoptAbout: (name: string) =>
			`Le texte, tel qu’il est maintenant, sera gardé pour de bon et lisible par tous les membres à une adresse qui ne change pas. L’adoption portera votre nom (${name}).`,
		willFreeze: (count: number) =>
			`${counted("fr", count, "élément vivant", "éléments vivants")} (chiffres, noms cités)\u00a0: le serveur relèvera ce que chacun dit aujourd’hui.`,
		reason: "Pourquoi, et comment le groupe l’a adopté",
		reasonHint: "Par exemple\u00a0: lu et adopté en rencontre, après deux tours de commentaires.",
		reasonMissing: "Dites en une phrase pourquoi.",
		decision: "Décision sur laquelle elle repose",
		noDecision: "Aucune",
		noDecisionHint: "Le registre de ce document n’a pas encore de décision en vigueur.",
		decisionHint: "Une décision inscrite au registre pour ce document.",
		changedMeanwhile:
			"Le texte a changé depuis que vous avez ouvert cette fenêtre. Fermez-la pour le relire\u00a0: ce que vous avez écrit ici sera gardé.",
		takeNow: "J’ai relu\u00a0: prendre le texte de maintenant",
		adoptDo: "Adopter",
		cancel: "Annuler",
		adopted: "Le document est adopté.",
		nothingNew: "Cette version est déjà celle en vigueur\u00a0: rien n’a changé depuis.",
		waiting: "Gardé ici\u00a0: l’adoption partira au retour du réseau, si le texte n’a pas changé d’ici là.",
	},
	en: {
		adoptedOn: (date, number) => `Adopted on ${date} (version ${number})`,
		retiredOn: (date, number) => `Adoption withdrawn on ${date} (version ${number})`,
		changedSince: "changed since",
		readIt: "Read the adopted version",
		readRetired: "Read the withdrawn version",
		seeChanges: "See what changed",
		adoptTitle: (number) => `Adopt this document (version ${number})`,
		adoptAbout: (name) =>
			`The text as it is now will be kept for good, and every member can read it at an address that does not change. The adoption will bear your name (${name}).`,
		willFreeze: (count) =>
			`${counted("en", count, "live element", "live elements")} (figures, cited names): the server will record what each says today.`,
		reason: "Why, and how the group adopted it",
		reasonHint: "For example: read and adopted in a meeting, after two rounds of comments.",
		reasonMissing: "Say why in one sentence.",
		decision: "Decision it rests on",
		noDecision: "None",
		noDecisionHint: "The register of this document has no decision in force yet.",
		decisionHint: "A decision recorded in the register for this document.",
		changedMeanwhile:
			"The text has changed since you opened this window. Close it to read it again: what you wrote here will be kept.",
		takeNow: "I have read it again: take the text as it is now",
		adoptDo: "Adopt",
		cancel: "Cancel",
		adopted: "The document is adopted.",
		nothingNew: "This version is already the one in force: nothing has changed since.",
		waiting: "Kept here: the adoption will leave when the network is back, if the text has not changed by then.",
	},
});
