/** The names of the table's columns. */

import { dictionary } from "#shared/lib/language.ts";
import type { ColumnId } from "#client/features/portfolio/columns.ts";

export const columnNames = dictionary<Record<ColumnId, string>>({
	fr: {
		name: "Nom",
		carrier: "Porteurs",
		sectors: "Secteurs",
		populations: "Populations visées",
		territory: "Territoire",
		stage: "Étape",
		readiness: "Maturité",
		strategies: "Stratégies",
		start: "Début",
		end: "Fin",
		adopter: "Milieux preneurs",
		companion: "Accompagnateurs",
		funder: "Bailleurs de fonds",
		partner: "Partenaires",
		evidenceStrength: "Solidité des preuves",
		blockers: "Blocages",
		conditions: "Conditions favorables",
		budget: "Budget total",
		externalCode: "Code",
	},
	en: {
		name: "Name",
		carrier: "Carriers",
		sectors: "Sectors",
		populations: "Target populations",
		territory: "Territory",
		stage: "Stage",
		readiness: "Readiness",
		strategies: "Strategies",
		start: "Start",
		end: "End",
		adopter: "Adopting settings",
		companion: "Companions",
		funder: "Funders",
		partner: "Partners",
		evidenceStrength: "Strength of evidence",
		blockers: "Blockers",
		conditions: "Enabling conditions",
		budget: "Total budget",
		externalCode: "Code",
	},
});
