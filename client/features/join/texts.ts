/** The sentences of the page that opens an invitation. */

import { ofName } from "#shared/lib/elision.ts";
import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		tabTitle: "Rejoindre un espace",
		reading: "Lecture de votre invitation…",
		invitedNeutral: "Invitation à rejoindre l’espace",
		nameHint: "Tel que les autres membres le verront.",
		enter: "Entrer dans l’espace",
		expires: (date: string) => `Ce lien fonctionne jusqu’au ${date}.`,
		alreadyTitle: "Vous y êtes déjà",
		already: (name: string) => `Ce navigateur vous connaît dans cet espace sous le nom ${ofName(name)}.`,
		continue: "Continuer",
		failedTitle: "Cette invitation ne s’ouvre pas",
		invalidTitle: "Ce lien n’est pas valide",
		expiredTitle: "Ce lien ne fonctionne plus",
		networkTitle: "Le serveur ne répond pas",
		retry: "Réessayer",
		home: "Aller à l’accueil de Palier",
		noTokenTitle: "Il manque l’invitation",
		noToken:
			"Ouvrez de nouveau le lien complet que vous avez reçu, ou balayez de nouveau le code QR. Le lien se termine par une longue suite de lettres et de chiffres.",
		privacy:
			"Votre nom, votre organisation, votre secteur et le moment de votre dernière visite sont gardés sur ce serveur et visibles des membres de cet espace, comme ce que vous y écrivez. Un témoin de connexion garde votre accès sur ce navigateur. Aucun courriel n’est demandé et rien n’est transmis à d’autres services. Vous pourrez corriger ces renseignements dans les réglages, ou demander à la personne qui vous invite de vous retirer de l’espace.",
	},
	en: {
		tabTitle: "Join a workspace",
		reading: "Reading your invitation…",
		invitedNeutral: "Invitation to join the workspace",
		nameHint: "As the other members will see it.",
		enter: "Enter the workspace",
		expires: (date) => `This link works until ${date}.`,
		alreadyTitle: "You are already in",
		already: (name) => `This browser knows you in this workspace as ${name}.`,
		continue: "Continue",
		failedTitle: "This invitation does not open",
		invalidTitle: "This link is not valid",
		expiredTitle: "This link no longer works",
		networkTitle: "The server does not answer",
		retry: "Try again",
		home: "Go to Palier’s home page",
		noTokenTitle: "The invitation is missing",
		noToken:
			"Open again the whole link you received, or scan the QR code again. The link ends with a long series of letters and digits.",
		privacy:
			"Your name, your organisation, your sector and the time of your last visit are kept on this server and visible to the members of this workspace, like what you write there. A cookie keeps your access on this browser. No e-mail is asked for and nothing is sent to other services. You can correct this information in the settings, or ask the person who invites you to remove you from the workspace.",
	},
});
