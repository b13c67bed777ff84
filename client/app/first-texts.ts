/** The sentences of what may be shown before anything else is here: a page on its way, lost, or broken. */

import { dictionary } from "#shared/lib/language.ts";

export const firstTexts = dictionary({
	fr: {
		loading: "Chargement…",
		reload: "Recharger la page",
		backHome: "Revenir à l’accueil",
		crashTitle: "Cette page s’est arrêtée",
		crashSentence:
			"Une erreur imprévue s’est produite dans votre navigateur. Ce que vous avez écrit est gardé\u00a0: rechargez la page pour continuer. Si cela se répète, copiez les détails et transmettez-les à la personne qui administre Palier.",
		crashCopy: "Copier les détails",
		crashCopied: "Détails copiés",
		lostTitle: "Cette page n’a pas pu être chargée",
		lostSentence:
			"Vérifiez votre connexion, puis réessayez. Si Palier vient d’être mis à jour, rechargez la page\u00a0; ce qui est écrit est gardé.",
	},
	en: {
		loading: "Loading…",
		reload: "Reload the page",
		backHome: "Back to the home page",
		crashTitle: "This page has stopped",
		crashSentence:
			"An unexpected error occurred in your browser. What you wrote is kept: reload the page to continue. If it happens again, copy the details and send them to the person who runs Palier.",
		crashCopy: "Copy the details",
		crashCopied: "Details copied",
		lostTitle: "This page could not be loaded",
		lostSentence:
			"Check your connection, then try again. If Palier has just been updated, reload the page; what is written is kept.",
	},
});
