/** The words of how long a workshop keeps the names of its guests. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const guestNameTexts = dictionary({
	fr: {
		title: "Noms des personnes entrées par le code",
		howMany: (people: number) => `${counted("fr", people, "nom est gardé", "noms sont gardés")}.`,
		until: (day: string) => `Effacement à partir du ${day}.`,
		always: "Rien ne s’efface sans que la personne responsable de l’espace ne le fasse.",
		kept: "Rien ne s’efface tant que cette case est cochée.",
		keep: "Conserver les noms de cet atelier",
		keepMore: "Quand elle ne le sera plus, l’effacement sera annoncé une semaine avant.",
		goMore:
			"Les noms et les organisations s’effacent, ce qui a été écrit reste, sous «\u00a0Participant\u00a07\u00a0». Qui est revenu dans un autre atelier garde son nom plus longtemps. Cochez si une obligation demande de les garder\u00a0: une enquête, une demande d’accès.",
		nowKept: "Les noms de cet atelier sont conservés.",
		noLonger: "Les noms suivent de nouveau la durée de l’espace.",
	},
	en: {
		title: "Names of people who came by the code",
		howMany: (people) => `${counted("en", people, "name is kept", "names are kept")}.`,
		until: (day) => `They are erased from ${day}.`,
		always: "Nothing is erased unless whoever is responsible for the workspace does it.",
		kept: "Nothing is erased as long as this box is ticked.",
		keep: "Keep the names of this workshop",
		keepMore: "Once it no longer is, erasing will be announced a week before.",
		goMore:
			"Names and organisations are erased, what was written stays, under “Participant 7”. Whoever came back to another workshop keeps their name longer. Tick if an obligation asks for them: an inquiry, an access request.",
		nowKept: "The names of this workshop are kept.",
		noLonger: "Names follow the workspace’s period again.",
	},
});
