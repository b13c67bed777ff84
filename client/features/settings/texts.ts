/** The sentences of the settings page. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		journal: "Journal d’administration",
		testNetwork: "Tester mon réseau",
		title: "Réglages",
		save: "Enregistrer",
		saved: "Enregistré",

		profile: "Mon profil dans cet espace",
		profileWhy: "Ce que les autres membres voient de vous.",
		name: "Nom",
		organisation: "Organisation",
		sector: "Secteur",
		noSector: "Non précisé",

		preferences: "Mes préférences sur cet appareil",
		language: "Langue de l’interface",
		appearance: "Apparence",
		system: "Comme l’appareil",
		light: "Claire",
		dark: "Sombre",

		workspace: "L’espace",
		workspaceName: "Nom de l’espace",
		nameMissing: "Donnez un nom à l’espace.",
		sectors: "Secteurs",
		sectorsWhy:
			"Proposés à l’arrivée des membres et dans le portefeuille. L’ordre donne sa couleur à chacun\u00a0; un secteur retiré reste inscrit là où il a déjà été choisi.",
		sectorNumber: (place: number) => `Secteur ${place}`,
		addSector: "Ajouter un secteur",
		removeSector: (sector: string) => `Retirer ${sector}`,
		moveUp: (sector: string) => `Monter ${sector}`,
		moveDown: (sector: string) => `Descendre ${sector}`,
		newSector: "nouveau secteur",
		moved: (sector: string, place: number) => `${sector}, place ${place}`,

		examples: "Contenu d’exemple",
		examplesWhy: "Des documents et des projets fictifs montrent à quoi ressemble un espace en marche.",
		removeExamples: "Retirer les exemples",
		removeExamplesTitle: "Retirer tous les exemples\u00a0?",
		removeExamplesSentence:
			"Le cadre, les indicateurs, les balises et les projets fictifs disparaîtront pour tout le monde. Ce que votre groupe a créé reste.",
		examplesRemoved: "Les exemples sont retirés",

		archive: "Archive",
		archiveWhy:
			"Un fichier .zip avec tout l’espace\u00a0: documents, portefeuille, ce que les tables des ateliers ont écrit, images et noms des membres, sans invitation ni texte effacé. Il se reprend depuis la page «\u00a0Mes espaces\u00a0», ici ou sur un autre serveur.",
		downloadArchive: "Télécharger l’archive de l’espace",

		health: "Santé des données",
		healthWhy:
			"Relit chaque modification gardée pour cet espace et la compare à son empreinte. Un document dont une partie est abîmée est montré en lecture seule\u00a0; rien n’est effacé.",
		checkHealth: "Vérifier les données",
		allSound: (rows: number) =>
			`Tout est intact\u00a0: ${counted("fr", rows, "modification relue", "modifications relues")}.`,
		portfolioOrDirectory: "Portefeuille ou répertoire",
		damagedRows: (rows: readonly number[]) =>
			rows.length === 1
				? `modification ${rows[0]} abîmée`
				: `${rows.length} modifications abîmées (${rows.slice(0, 5).join(", ")}${rows.length > 5 ? "…" : ""})`,
		damagedImage: "Une image abîmée",
		effectPartial: "Montré en lecture seule, tel qu’il a pu être rebâti.",
		effectHistory: "Le contenu est entier\u00a0; seul son passé est touché.",
		effectOwners: "Le contenu est entier\u00a0; des signatures sont touchées.",
		effectLedger:
			"Ce que des personnes y ont signé est lu jusqu’au premier fait abîmé\u00a0; rien de nouveau n’y est ajouté.",
		healthAdvice:
			"Gardez vos sauvegardes\u00a0: la personne qui administre le serveur peut rétablir la plus récente où «\u00a0npm run backup\u00a0» n’a rien signalé pour ce document.",
		unreadable:
			"Une partie du fichier ne peut plus être lue. Prévenez la personne qui administre le serveur\u00a0: il faut rétablir une sauvegarde.",

		sessions: "Mes connexions",
		sessionsWhy: "Utile si vous avez ouvert Palier sur un appareil partagé ou perdu.",
		signOutOthers: "Déconnecter mes autres appareils",
		signedOutOthers: "Vos autres appareils sont déconnectés",
		signOutOthersTitle: "Déconnecter vos autres appareils\u00a0?",
		signOutOthersSentence:
			"Vos connexions se ferment aussitôt partout ailleurs\u00a0; celle-ci continue. Le journal de l’espace le dit. Il faudra un lien d’invitation pour revenir sur ces appareils.",
		signOutEverywhere: "Me déconnecter partout",
		signedOut: "Toutes vos connexions sont fermées",
		signOutTitle: "Vous déconnecter de tous vos appareils\u00a0?",
		signOutSentence:
			"Toutes vos connexions se ferment, y compris celle-ci, dans tous vos espaces. Il faudra un lien d’invitation pour revenir. Ce qui est enregistré reste.",
	},
	en: {
		journal: "Administration journal",
		testNetwork: "Test my network",
		title: "Settings",
		save: "Save",
		saved: "Saved",

		profile: "My profile in this workspace",
		profileWhy: "What the other members see of you.",
		name: "Name",
		organisation: "Organisation",
		sector: "Sector",
		noSector: "Not specified",

		preferences: "My preferences on this device",
		language: "Language of the interface",
		appearance: "Appearance",
		system: "Same as the device",
		light: "Light",
		dark: "Dark",

		workspace: "The workspace",
		workspaceName: "Name of the workspace",
		nameMissing: "Give the workspace a name.",
		sectors: "Sectors",
		sectorsWhy:
			"Offered when members arrive and in the portfolio. The order gives each its colour; a removed sector stays written where it was already chosen.",
		sectorNumber: (place) => `Sector ${place}`,
		addSector: "Add a sector",
		removeSector: (sector) => `Remove ${sector}`,
		moveUp: (sector) => `Move ${sector} up`,
		moveDown: (sector) => `Move ${sector} down`,
		newSector: "new sector",
		moved: (sector, place) => `${sector}, place ${place}`,

		examples: "Example content",
		examplesWhy: "Fictional documents and projects show what a workspace looks like at work.",
		removeExamples: "Remove the examples",
		removeExamplesTitle: "Remove all examples?",
		removeExamplesSentence:
			"The fictional framework, indicators, balises and projects will disappear for everyone. What your group created stays.",
		examplesRemoved: "The examples are removed",

		archive: "Archive",
		archiveWhy:
			"One .zip file with the whole workspace: documents, portfolio, what tables of workshops wrote, images and names of the members, without invitations or deleted text. It is taken up again from the “My workspaces” page, here or on another server.",
		downloadArchive: "Download the archive of the workspace",

		health: "Data health",
		healthWhy:
			"Reads every change kept for this workspace again and compares it with its checksum. A document with a damaged part is shown read-only; nothing is erased.",
		checkHealth: "Check the data",
		allSound: (rows) => `Everything is intact: ${counted("en", rows, "change", "changes")} read again.`,
		portfolioOrDirectory: "Portfolio or directory",
		damagedRows: (rows) =>
			rows.length === 1
				? `change ${rows[0]} damaged`
				: `${rows.length} changes damaged (${rows.slice(0, 5).join(", ")}${rows.length > 5 ? "…" : ""})`,
		damagedImage: "A damaged image",
		effectPartial: "Shown read-only, as far as it could be rebuilt.",
		effectHistory: "The content is whole; only its past is affected.",
		effectOwners: "The content is whole; some signatures are affected.",
		effectLedger:
			"What people put their name to there is read up to the first damaged fact; nothing new is added to it.",
		healthAdvice:
			"Keep your backups: whoever runs the server can restore the most recent one for which “npm run backup” reported nothing about this document.",
		unreadable: "Part of the file can no longer be read. Tell whoever runs the server: a backup must be restored.",

		sessions: "My connections",
		sessionsWhy: "Useful if you opened Palier on a shared or lost device.",
		signOutOthers: "Sign my other devices out",
		signedOutOthers: "Your other devices are signed out",
		signOutOthersTitle: "Sign your other devices out?",
		signOutOthersSentence:
			"Your connections close at once everywhere else; this one goes on. The journal of the workspace says so. An invitation link will be needed to come back on those devices.",
		signOutEverywhere: "Sign me out everywhere",
		signedOut: "All your connections are closed",
		signOutTitle: "Sign out of all your devices?",
		signOutSentence:
			"All your connections close, this one included, in all your workspaces. You will need an invitation link to come back. What is saved stays.",
	},
});
