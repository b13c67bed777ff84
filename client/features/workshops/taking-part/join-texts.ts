/** The sentences of the page where the code of a workshop is typed. */

import { asName, ofName } from "#shared/lib/elision.ts";
import { dictionary } from "#shared/lib/language.ts";

export const joinWorkshopTexts = dictionary({
	fr: {
		tabTitle: "Entrer dans un atelier",
		title: "Entrer dans un atelier",
		code: "Code de l’atelier",
		codeHint: "Six caractères, affichés à l’écran ou donnés par l’animation.",
		codeIncomplete: "Un code a six caractères, sans zéro, sans un et sans les lettres I, L et O.",
		continue: "Continuer",
		finding: "Recherche…",
		invited: (workspace: string) => `Atelier de «\u00a0${workspace}\u00a0»`,
		nameHint: "Tel que les autres personnes de l’atelier le verront.",
		enter: "Entrer dans l’atelier",
		otherCode: "Ce n’est pas cet atelier\u00a0? Taper un autre code",
		already: (name: string) =>
			`Ce navigateur est déjà entré ici sous le nom ${ofName(name)}. Ce que vous y avez écrit vous attend.`,
		continueAs: (name: string) => `Continuer en tant ${asName(name)}`,
		privacy:
			"Votre nom, votre organisation et votre secteur sont gardés sur ce serveur et visibles des personnes de cet atelier, comme ce que vous y écrivez. Une étape sans noms le dit au moment d’écrire. Un témoin de connexion garde votre place sur cet appareil. Aucun courriel n’est demandé et rien n’est transmis à d’autres services. L’animation peut vous retirer de l’atelier à votre demande.",
		keptFor: (days: number) =>
			`${days} jours après l’atelier, votre nom et votre organisation sont effacés\u00a0; ce que vous avez écrit reste.`,
		kept: "Votre nom et votre organisation sont gardés jusqu’à ce que la personne responsable de cet espace les retire.",
		home: "Aller à l’accueil de Palier",
	},
	en: {
		tabTitle: "Enter a workshop",
		title: "Enter a workshop",
		code: "Workshop code",
		codeHint: "Six characters, shown on the screen or given by the facilitator.",
		codeIncomplete: "A code has six characters, with no zero, no one, and no letters I, L or O.",
		continue: "Continue",
		finding: "Searching…",
		invited: (workspace) => `Workshop of “${workspace}”`,
		nameHint: "As the other people of the workshop will see it.",
		enter: "Enter the workshop",
		otherCode: "Not this workshop? Type another code",
		already: (name) => `This browser has already come in here as ${name}. What you wrote is waiting for you.`,
		continueAs: (name) => `Continue as ${name}`,
		privacy:
			"Your name, your organisation and your sector are kept on this server and visible to the people of this workshop, like what you write in it. A step without names says so where you write. A cookie keeps your place on this device. No e-mail is asked for and nothing is sent to other services. The facilitator can remove you from the workshop if you ask.",
		keptFor: (days) =>
			`${days} days after the workshop, your name and your organisation are erased; what you wrote stays.`,
		kept: "Your name and your organisation are kept until whoever is responsible for this workspace takes them away.",
		home: "Go to Palier’s home page",
	},
});
