/** What is said of what somebody put their name to: on its way, refused, or that cannot be read. */

import { dictionary } from "#shared/lib/language.ts";

export const ledgerTexts = dictionary({
	fr: {
		waits: "Gardé sur cet appareil\u00a0: ce sera envoyé au retour du réseau.",
		whatYouWrote: "Ce que vous aviez écrit, gardé sur cet appareil jusqu’à «\u00a0C’est lu\u00a0»\u00a0:",
		whatYouChose: "Ce que vous aviez choisi, gardé sur cet appareil jusqu’à «\u00a0C’est lu\u00a0»\u00a0:",
		choice: "Votre choix",
		download: "Télécharger",
		refusedFile: "palier-envoi-refuse.txt",
		everybody: "toute la table",
		tryAgain: "Envoyer de nouveau",
		forget: "C’est lu",
		cannotRead: "Cette page ne peut pas être lue au complet pour l’instant",
		cannotReadMore: "Vérifiez votre connexion\u00a0: la suite viendra d’elle-même dès que le serveur répondra.",
		damaged:
			"Ce registre est abîmé sur le serveur\u00a0: rien ne peut y être ajouté. Prévenez la personne qui administre Palier.",
	},
	en: {
		waits: "Kept on this device: it will be sent when the network is back.",
		whatYouWrote: "What you wrote, kept on this device until “Got it”:",
		whatYouChose: "What you chose, kept on this device until “Got it”:",
		choice: "Your choice",
		download: "Download",
		refusedFile: "palier-refused.txt",
		everybody: "the whole table",
		tryAgain: "Send again",
		forget: "Got it",
		cannotRead: "This page cannot be read in full for now",
		cannotReadMore: "Check your connection: the rest will come by itself as soon as the server answers.",
		damaged: "This record is damaged on the server: nothing can be added. Tell the person who runs Palier.",
	},
});

/** How a difference between two wordings is said. */
export const differenceWords = dictionary({
	fr: { removed: "retiré", added: "ajouté" },
	en: { removed: "removed", added: "added" },
});
