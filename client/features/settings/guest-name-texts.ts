/** The sentences of how long the names of guests are kept. */

import { dictionary } from "#shared/lib/language.ts";

export const guestNameTexts = dictionary({
	fr: {
		title: "Noms des personnes entrées par un code",
		why: "Qui entre dans un atelier par son code donne son nom et, si elle ou il le veut, son organisation. L’espace les garde le temps qu’il faut, puis le serveur les efface lui-même.",
		howLong: "Garder les noms après l’atelier",
		days30: "30\u00a0jours",
		days90: "90\u00a0jours",
		days180: "180\u00a0jours",
		days365: "Un an",
		always: "Jusqu’à ce que je les retire",
		from: "Compté de la fin du dernier atelier où la personne est venue. Un atelier que personne n’a terminé compte du dernier jour où il s’y est passé quelque chose. Un avis vous prévient une semaine avant, dans «\u00a0À suivre\u00a0».",
		stays:
			"Ce que ces personnes ont écrit reste, leurs cartes et leurs votes comptent toujours, leur secteur aussi. À la place du nom, l’atelier dit «\u00a0Participant\u00a07\u00a0». C’est une dépersonnalisation, pas une anonymisation\u00a0: ce que quelqu’un a écrit peut encore le faire reconnaître.",
		keeps:
			"Les comptes rendus déjà faits sont des documents de l’espace\u00a0: ils gardent ce qui est dans leur texte. Un vote garde l’organisation au nom de laquelle chaque voix a été donnée. Les archives et les sauvegardes d’avant gardent ce qu’elles avaient.",
		hold: "L’animation peut conserver les noms d’un atelier en particulier, depuis sa page d’animation. Qui est devenu membre de l’espace n’est jamais touché.",
	},
	en: {
		title: "Names of people who came by a code",
		why: "Whoever enters a workshop by its code gives a name and, if they wish, an organisation. The workspace keeps them as long as needed, then the server erases them by itself.",
		howLong: "Keep names after the workshop",
		days30: "30 days",
		days90: "90 days",
		days180: "180 days",
		days365: "One year",
		always: "Until I take them away",
		from: "Counted from the end of the last workshop the person came to. A workshop that nobody ended counts from the last day something happened in it. You are told a week before, in “For you”.",
		stays:
			"What these people wrote stays, their cards and their votes still count, and so does their sector. In the place of the name, the workshop says “Participant 7”. This is de-identification, not anonymisation: what somebody wrote may still give them away.",
		keeps:
			"Reports already made are documents of the workspace: they keep what is in their text. A vote keeps the organisation for which each voice was given. Earlier archives and backups keep what they had.",
		hold: "Facilitators may keep the names of one workshop, from its desk. Whoever became a member of the workspace is never touched.",
	},
});
