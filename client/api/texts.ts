/** What is said when a request did not get an answer. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		network: "Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.",
	},
	en: {
		network: "The server does not answer. Check your connection, then try again.",
	},
});
