/** Why a document cannot be opened. */

import { dictionary } from "#shared/lib/language.ts";

export const closedTexts = dictionary({
	fr: {
		cannotOpen: "Ce document ne peut pas être ouvert",
		accessEnded: "Votre accès a pris fin",
		notFound: "Document introuvable",
		isArchived: "Document archivé",
		damaged: "Document indisponible",
		backHome: "Retour à l’espace",
	},
	en: {
		cannotOpen: "This document cannot be opened",
		accessEnded: "Your access has ended",
		notFound: "Document not found",
		isArchived: "Archived document",
		damaged: "Document unavailable",
		backHome: "Back to the workspace",
	},
});
