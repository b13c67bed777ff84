/** The sentences about what people put their name to: it waits, it was refused, or it cannot be read. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const ledgerTexts = dictionary({
	fr: {
		pending: (count: number) =>
			`${counted("fr", count, "envoi attend", "envois attendent")} le réseau. Tout est gardé sur cet appareil.`,
		notSent: "Un envoi a été refusé.",
		tryAgain: "Envoyer de nouveau",
		forget: "C’est lu",
		cannotRead: "Ce qui a été consigné ici ne peut pas être lu pour l’instant.",
		damaged:
			"Ce qui a été consigné ici est endommagé sur le serveur\u00a0: rien ne peut y être ajouté. Prévenez la personne qui administre Palier.",
	},
	en: {
		pending: (count) =>
			`${counted("en", count, "command waits", "commands wait")} for the network. Everything is kept on this device.`,
		notSent: "Something was refused.",
		tryAgain: "Send again",
		forget: "Got it",
		cannotRead: "What was recorded here cannot be read for now.",
		damaged: "What was recorded here is damaged on the server: nothing can be added. Tell the person who runs Palier.",
	},
});
