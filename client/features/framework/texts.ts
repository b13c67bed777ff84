/** The sentences of a framework's page. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		framework: "Cadre",
		writing: "Écriture",
		touched: "Ce que ça touche",
		comments: "Commentaires",
		proposals: "Propositions",
		savedAsYouWrite: "Tout s’enregistre au fil de l’écriture.",
		emptyTitle: "Un cadre à écrire ensemble",
		emptyWrite:
			"Décrivez ce qui se met à l’échelle, dans quelles conditions et avec qui. Citez les projets du portefeuille avec «\u00a0#\u00a0»\u00a0: leurs noms suivront.",
		emptyRead: "Personne n’a encore écrit ici. Le texte apparaîtra à mesure qu’il s’écrit.",
		start: "Commencer à écrire",
		loading: "Le cadre arrive…",
	},
	en: {
		framework: "Framework",
		writing: "Writing",
		touched: "What it touches",
		comments: "Comments",
		proposals: "Proposals",
		savedAsYouWrite: "Everything is saved as you write.",
		emptyTitle: "A framework to write together",
		emptyWrite:
			"Describe what is being scaled, under which conditions and with whom. Cite projects of the portfolio with “#”: their names will follow.",
		emptyRead: "Nobody has written here yet. The text will appear as it is written.",
		start: "Start writing",
		loading: "The framework is on its way…",
	},
});
