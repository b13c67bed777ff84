/** What a column may become, in words. */

import { dictionary } from "#shared/lib/language.ts";
import type { COLUMN_TARGETS, NEW_FIELD } from "#client/features/portfolio/import/column-target.ts";

export const targetNames = dictionary<Record<(typeof COLUMN_TARGETS)[number] | typeof NEW_FIELD, string>>({
	fr: {
		name: "Nom du projet",
		summary: "Résumé",
		carrier: "Porteurs",
		adopter: "Milieux preneurs",
		companion: "Accompagnateurs",
		funder: "Bailleurs de fonds",
		partner: "Partenaires",
		sectors: "Secteurs",
		populations: "Populations visées",
		territory: "Territoire",
		stage: "Étape",
		strategies: "Stratégies",
		start: "Date de début",
		end: "Date de fin",
		links: "Liens",
		externalCode: "Code",
		detail: "Autre renseignement",
		"new-field": "Nouveau champ de l’espace",
		ignore: "Ignorer",
	},
	en: {
		name: "Project name",
		summary: "Summary",
		carrier: "Carriers",
		adopter: "Adopting settings",
		companion: "Companions",
		funder: "Funders",
		partner: "Partners",
		sectors: "Sectors",
		populations: "Target populations",
		territory: "Territory",
		stage: "Stage",
		strategies: "Strategies",
		start: "Start date",
		end: "End date",
		links: "Links",
		externalCode: "Code",
		detail: "Other information",
		"new-field": "New field of the workspace",
		ignore: "Ignore",
	},
});
