/** The few sentences that parts say by themselves. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		cancel: "Annuler",
		close: "Fermer",
		clear: "Effacer",
		remove: (text: string) => `Retirer ${text}`,
		add: (text: string) => `Ajouter «\u00a0${text}\u00a0»`,
		tagAdded: (text: string) => `${text} ajouté`,
		tagRemoved: (text: string) => `${text} retiré`,
		noMatch: "Rien ne correspond",
		showChoices: "Montrer les choix",
		choose: "Choisir…",
		pending: "En cours…",
		loading: "Chargement…",
		retry: "Réessayer",
		notLoaded:
			"Cette partie n’a pas pu arriver. Vérifiez votre connexion, puis rechargez la page.",
		reloadPage: "Recharger la page",
		notifications: "Messages",
		more: (count: number) => `et ${count} de plus`,
		required: "obligatoire",
		optional: "facultatif",
	},
	en: {
		cancel: "Cancel",
		close: "Close",
		clear: "Clear",
		remove: (text) => `Remove ${text}`,
		add: (text) => `Add “${text}”`,
		tagAdded: (text) => `${text} added`,
		tagRemoved: (text) => `${text} removed`,
		noMatch: "Nothing matches",
		showChoices: "Show choices",
		choose: "Choose…",
		pending: "In progress…",
		loading: "Loading…",
		retry: "Try again",
		notLoaded: "This part could not come. Check your connection, then reload the page.",
		reloadPage: "Reload the page",
		notifications: "Messages",
		more: (count) => `and ${count} more`,
		required: "required",
		optional: "optional",
	},
});
