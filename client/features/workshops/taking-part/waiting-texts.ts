/** The sentences of the pages of whoever is not in a workshop: waiting, put out, or too late. */

import { dictionary } from "#shared/lib/language.ts";

export const waitingTexts = dictionary({
	fr: {
		workshop: "Atelier",
		waitingTitle: "L’animation va vous faire entrer",
		waiting:
			"Vous êtes à la porte. Cette page s’ouvrira d’elle-même dès que l’animation vous aura fait entrer\u00a0; vous n’avez rien à faire.",
		outTitle: "Votre participation a pris fin",
		out: "L’animation a mis fin à votre participation à cet atelier. Si c’est une erreur, faites-lui signe\u00a0: cette page s’ouvrira d’elle-même si elle vous fait entrer de nouveau.",
		overTitle: "L’atelier est terminé",
		over: "Merci d’être venu. Ce qui y a été écrit est gardé, et l’animation en a le compte rendu.",
		networkTitle: "Le serveur ne répond pas",
		goneTitle: "Cet atelier ne s’ouvre pas",
		gone: "Votre place n’est plus connue sur cet appareil, ou l’atelier n’existe plus. Tapez de nouveau son code pour entrer.",
		ownTitle: "Ce que vous écriviez",
		ownHint: "L’atelier ne l’a peut-être pas reçu. Vos mots sont sur cet appareil\u00a0: emportez-les si vous y tenez.",
		retry: "Réessayer",
		typeCode: "Taper un code",
	},
	en: {
		workshop: "Workshop",
		waitingTitle: "The facilitator will let you in",
		waiting:
			"You are at the door. This page will open by itself as soon as the facilitator lets you in; there is nothing for you to do.",
		outTitle: "Your part has ended",
		out: "The facilitator has ended your part in this workshop. If this is a mistake, let them know: this page will open by itself if they let you in again.",
		overTitle: "The workshop is over",
		over: "Thank you for coming. What was written is kept, and the facilitator has the report of it.",
		networkTitle: "The server does not answer",
		goneTitle: "This workshop does not open",
		gone: "Your place is no longer known on this device, or the workshop no longer exists. Type its code again to come in.",
		ownTitle: "What you were writing",
		ownHint:
			"The workshop may not have got it. Your words are on this device: take them with you if you want to keep them.",
		retry: "Try again",
		typeCode: "Type a code",
	},
});
