/** What each act of administration is called. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const actTexts = dictionary({
	fr: {
		founded: "Espace créé",
		foundedWithExamples: "Espace créé, avec ses exemples",
		takenUp: (documents: number, people: number) =>
			`Espace repris d’une archive\u00a0: ${counted("fr", documents, "document", "documents")}, ${counted("fr", people, "personne nommée", "personnes nommées")}`,
		takenOut: "Archive de tout l’espace emportée",
		renamed: "Nom de l’espace changé",
		sectors: (added: number, removed: number) =>
			`Secteurs changés\u00a0: ${counted("fr", added, "ajouté", "ajoutés")}, ${counted("fr", removed, "retiré", "retirés")}`,
		sectorOrder: "Ordre des secteurs changé",
		examples: (documents: number) => `Exemples retirés, dont ${counted("fr", documents, "document", "documents")}`,
		guestNamesSet: (days: number) =>
			`Noms des personnes entrées par un code\u00a0: gardés ${days} jours après leur atelier`,
		guestNamesKept: "Noms des personnes entrées par un code\u00a0: gardés jusqu’à ce que quelqu’un les retire",
		guestNamesDue: (people: number, day: string) =>
			`${counted("fr", people, "nom", "noms")} de personnes entrées par un code\u00a0: effacement annoncé, pas avant le ${day}`,
		guestNamesForgotten: (people: number) =>
			`${counted("fr", people, "nom oublié", "noms oubliés")}, de personnes entrées par un code`,
		joined: (role: string) => `Arrivée, avec le rôle «\u00a0${role}\u00a0»`,
		role: (from: string, to: string) => `Rôle changé\u00a0: de «\u00a0${from}\u00a0» à «\u00a0${to}\u00a0»`,
		by: (what: string, code: string) => `${what}, par le lien ${code}`,
		removed: "Personne retirée de l’espace",
		left: "Départ",
		forgotten: "Nom et organisation oubliés",
		signedOut: "Connexions fermées sur tous ses appareils",
		othersSignedOut: "Connexions fermées sur ses autres appareils",
		guestRenamed: (workshop: string) => `Nom changé par l’animation, dans l’atelier «\u00a0${workshop}\u00a0»`,
		linkMade: (role: string, until: string, uses: string) =>
			`Lien d’invitation créé pour le rôle «\u00a0${role}\u00a0», ${until}, ${uses}`,
		until: (day: string) => `jusqu’au ${day}`,
		forGood: "sans échéance",
		uses: (count: number) => `pour ${counted("fr", count, "personne", "personnes")}`,
		anyUses: "sans limite de personnes",
		linkEnded: (role: string) => `Lien d’invitation retiré (rôle «\u00a0${role}\u00a0»)`,
		linkEndedFor: (role: string) =>
			`Lien d’invitation retiré (rôle «\u00a0${role}\u00a0»)\u00a0: qui l’avait fait ne peut plus en faire de tel`,
		allLinksEnded: (count: number) =>
			`Tous les liens d’invitation retirés\u00a0: ${counted("fr", count, "lien", "liens")}`,
		ownerLink: "Nouveau lien de propriétaire, fait sur le serveur",
		documentCreated: (kind: string) => `Document créé (${kind})`,
		documentArchived: "Document archivé",
		documentBack: "Document remis en circulation",
		framework: "cadre",
		"indicator-set": "jeu d’indicateurs",
		"balise-set": "jeu de balises",
		"resource-set": "jeu de ressources",
		"recommendation-set": "jeu de recommandations",
		glossary: "glossaire",
		workshop: "atelier",
	},
	en: {
		founded: "Workspace created",
		foundedWithExamples: "Workspace created, with its examples",
		takenUp: (documents: number, people: number) =>
			`Workspace taken up from an archive: ${counted("en", documents, "document", "documents")}, ${counted("en", people, "named person", "named people")}`,
		takenOut: "Archive of the whole workspace taken out",
		renamed: "Name of the workspace changed",
		sectors: (added: number, removed: number) =>
			`Sectors changed: ${counted("en", added, "added", "added")}, ${counted("en", removed, "removed", "removed")}`,
		sectorOrder: "Order of the sectors changed",
		examples: (documents: number) => `Examples removed, with ${counted("en", documents, "document", "documents")}`,
		guestNamesSet: (days: number) => `Names of people who came by a code: kept ${days} days after their workshop`,
		guestNamesKept: "Names of people who came by a code: kept until somebody takes them away",
		guestNamesDue: (people: number, day: string) =>
			`${counted("en", people, "name", "names")} of people who came by a code: erasing announced, not before ${day}`,
		guestNamesForgotten: (people: number) =>
			`${counted("en", people, "name forgotten", "names forgotten")}, of people who came by a code`,
		joined: (role: string) => `Arrival, with the role “${role}”`,
		role: (from: string, to: string) => `Role changed: from “${from}” to “${to}”`,
		by: (what: string, code: string) => `${what}, by link ${code}`,
		removed: "Person removed from the workspace",
		left: "Departure",
		forgotten: "Name and organisation forgotten",
		signedOut: "Signed out on all their devices",
		othersSignedOut: "Signed out on their other devices",
		guestRenamed: (workshop: string) => `Name changed by the facilitator, in the workshop “${workshop}”`,
		linkMade: (role: string, until: string, uses: string) =>
			`Invitation link made for the role “${role}”, ${until}, ${uses}`,
		until: (day: string) => `until ${day}`,
		forGood: "without an end",
		uses: (count: number) => `for ${counted("en", count, "person", "people")}`,
		anyUses: "for any number of people",
		linkEnded: (role: string) => `Invitation link ended (role “${role}”)`,
		linkEndedFor: (role: string) =>
			`Invitation link ended (role “${role}”): whoever made it may make no such link any more`,
		allLinksEnded: (count: number) => `All invitation links ended: ${counted("en", count, "link", "links")}`,
		ownerLink: "New owner’s link, made on the server",
		documentCreated: (kind: string) => `Document created (${kind})`,
		documentArchived: "Document archived",
		documentBack: "Document brought back",
		framework: "framework",
		"indicator-set": "indicator set",
		"balise-set": "balise set",
		"resource-set": "resource set",
		"recommendation-set": "recommendation set",
		glossary: "glossary",
		workshop: "workshop",
	},
});
