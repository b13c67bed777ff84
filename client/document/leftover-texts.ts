/** What is said about words that the server does not have: why, which ones, and how to take them away. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		unsentHere: (count: number) =>
			`Cet appareil garde ${counted("fr", count, "modification", "modifications")} que le serveur n’a pas reçues. Copiez-les ou téléchargez-les.`,
		myText: "Mon texte",
		download: "Télécharger en Markdown",
		roleTitle: "Votre rôle a changé entre-temps",
		role: "Vous pouvez maintenant lire ce document, mais pas y écrire. Ce que vous aviez écrit n’est pas perdu\u00a0: c’est gardé sur cet appareil.",
		archivedTitle: "Ce document a été archivé entre-temps",
		archived:
			"On n’y écrit plus. Ce que vous aviez écrit n’est pas perdu\u00a0: c’est gardé sur cet appareil. Une personne qui anime l’espace peut rétablir le document.",
		schemaTitle: "Ce document demande une version plus récente de Palier",
		schema:
			"Cette page est ouverte depuis avant une mise à jour, et ne peut plus y écrire sans risque. Prenez votre texte, puis rechargez la page.",
		restoredTitle: "Le serveur a été rétabli depuis une sauvegarde",
		restored:
			"Ce que vous voyiez ici est plus récent que ce que le serveur a retrouvé. Rien n’a été fusionné. Voici ce qu’il n’a pas\u00a0; prenez-le, puis ouvrez sa version.",
		otherTitle: "Une de vos modifications n’a pas pu être enregistrée",
		other: "Ce que vous aviez écrit est gardé sur cet appareil.",
		missing: (count: number) =>
			`${counted("fr", count, "passage n’est pas", "passages ne sont pas")} dans la version du serveur`,
		more: (count: number) =>
			`et ${counted("fr", count, "autre passage", "autres passages")} (tout est dans le fichier)`,
		openServer: "Ouvrir la version du serveur",
		keptSince: (date: string) => `Un texte à vous, mis de côté le ${date}, est gardé sur cet appareil.`,
		show: "Voir ce texte",
		forget: "Effacer de cet appareil",
		forgetTitle: "Effacer ce texte\u00a0?",
		forgetSentence: "Il n’existe qu’ici. Une fois effacé, personne ne pourra le retrouver.",
		forgetConfirm: "Effacer",
		leftTitle: "Vos textes gardés sur cet appareil",
		left: "Le serveur ne les a pas reçus, et vous n’avez plus accès à l’espace. Ils restent ici jusqu’à ce que vous les effaciez.",
	},
	en: {
		unsentHere: (count) =>
			`This device keeps ${counted("en", count, "change", "changes")} that the server did not receive. Copy or download them.`,
		myText: "My text",
		download: "Download as Markdown",
		roleTitle: "Your role changed in the meantime",
		role: "You can now read this document, but not write in it. What you had written is not lost: it is kept on this device.",
		archivedTitle: "This document was archived in the meantime",
		archived:
			"Nobody writes in it any more. What you had written is not lost: it is kept on this device. A facilitator of the workspace can restore the document.",
		schemaTitle: "This document needs a newer version of Palier",
		schema:
			"This page has been open since before an update, and can no longer write here safely. Take your text, then reload the page.",
		restoredTitle: "The server was restored from a backup",
		restored:
			"What you saw here is newer than what the server found again. Nothing was merged. Here is what it lacks; take it, then open its version.",
		otherTitle: "One of your changes could not be saved",
		other: "What you had written is kept on this device.",
		missing: (count) => `${counted("en", count, "passage is", "passages are")} not in the server’s version`,
		more: (count) => `and ${counted("en", count, "other passage", "other passages")} (everything is in the file)`,
		openServer: "Open the server’s version",
		keptSince: (date) => `A text of yours, set aside on ${date}, is kept on this device.`,
		show: "See this text",
		forget: "Erase from this device",
		forgetTitle: "Erase this text?",
		forgetSentence: "It exists only here. Once erased, nobody can find it again.",
		forgetConfirm: "Erase",
		leftTitle: "Your texts kept on this device",
		left: "The server did not receive them, and you no longer have access to the workspace. They stay here until you erase them.",
	},
});
