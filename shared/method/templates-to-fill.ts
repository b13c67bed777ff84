/** Instruments whose content could not be verified: empty, and saying so. A workspace fills them in from the grid it has. */

import type { Instrument } from "#shared/domain/instrument.ts";

/** The stages of an innovation’s life cycle. Their names and number are left to whoever holds the document. */
export const LIFE_CYCLE: Instrument = {
	id: "life-cycle",
	version: 0,
	title: { fr: "Cycle de vie d’une innovation sociale", en: "Life cycle of a social innovation" },
	about: {
		fr: "Situe un projet dans le cycle de vie d’une innovation sociale, tel que le décrit le cadre que votre groupe a choisi.",
		en: "Places a project in the life cycle of a social innovation, as described by the framework your group has chosen.",
	},
	notice: {
		fr: "Modèle vide, à compléter\u00a0: le nom et le nombre des étapes n’ont pas pu être vérifiés. Recopiez celles du document de référence que vous avez, et citez-le.",
		en: "Empty template, to be completed: the names and number of the stages could not be verified. Copy those of the reference document you have, and cite it.",
	},
	source: { text: { fr: "", en: "" }, links: ["https://rqis.org/innovation-sociale"] },
	rule: "none",
	notApplicable: false,
	dimensions: [
		{
			id: "stage",
			label: { fr: "Étape du cycle de vie", en: "Stage of the life cycle" },
			help: { fr: "", en: "" },
			levels: [],
		},
	],
};

/** A maturity grid: criteria in rows, levels in columns, both left to whoever holds the document. */
export const MATURITY_GRID: Instrument = {
	id: "maturity-grid",
	version: 0,
	title: { fr: "Grille de maturité", en: "Maturity grid" },
	about: {
		fr: "Situe un projet, critère par critère, dans la grille d’évaluation que votre groupe a choisie.",
		en: "Places a project, criterion by criterion, in the assessment grid your group has chosen.",
	},
	notice: {
		fr: "Modèle vide, à compléter\u00a0: ni les critères ni les niveaux n’ont pu être vérifiés. Recopiez ceux de la grille que vous avez, citez-la, et choisissez la règle qui convient.",
		en: "Empty template, to be completed: neither the criteria nor the levels could be verified. Copy those of the grid you have, cite it, and choose the rule that suits.",
	},
	source: { text: { fr: "", en: "" }, links: ["https://rqis.org/innovation-sociale/projet-doutils-devaluation-en-is"] },
	rule: "none",
	notApplicable: true,
	dimensions: [],
};
