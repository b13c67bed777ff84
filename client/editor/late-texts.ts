/** The sentences of the parts of the editor that come when they are first used: find bar, link, « / » and « # », table. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const lateTexts = dictionary({
	fr: {
		linkTitle: "Lien",
		linkAddress: "Adresse",
		linkHint: "Une page Web, un courriel, un téléphone ou une page d’ici (/e/…).",
		linkRefused: "Cette adresse ne peut pas servir de lien. Essayez une adresse qui commence par https://.",
		linkText: "Texte du lien",
		linkSave: "Mettre le lien",
		linkRemove: "Retirer le lien",
		findLabel: "Rechercher",
		replaceLabel: "Remplacer par",
		findNext: "Suivant",
		findPrevious: "Précédent",
		findCount: (current: number, total: number) =>
			total === 0
				? "Aucun résultat"
				: current === 0
					? counted("fr", total, "résultat", "résultats")
					: `${current} sur ${total}`,
		matchCase: "Respecter la casse",
		ignoreAccents: "Ignorer les accents",
		replaceOne: "Remplacer",
		replaceAll: "Tout remplacer",
		replaced: (count: number) => `${counted("fr", count, "remplacement", "remplacements")}.`,
		slashLabel: "Insérer dans le texte",
		slashNothing: "Rien à insérer sous ce nom.",
		slashCount: (count: number) =>
			`${counted("fr", count, "choix", "choix")}. Flèches pour parcourir, Entrée pour insérer, Échap pour fermer.`,
		citeLabel: "Citer",
		citeNothing: "Aucun projet, indicateur ou balise de ce nom.",
		citeLoading: "Les projets, indicateurs et balises arrivent…",
		citeCount: (count: number) =>
			`${counted("fr", count, "résultat", "résultats")}. Flèches pour parcourir, Entrée pour citer, Ctrl+Entrée pour insérer en fiche.`,
		citeKeys: "Entrée\u00a0: pastille · Ctrl+Entrée\u00a0: fiche",
		rowAbove: "Ajouter une ligne au-dessus",
		rowBelow: "Ajouter une ligne au-dessous",
		deleteRow: "Supprimer la ligne",
		columnBefore: "Ajouter une colonne avant",
		columnAfter: "Ajouter une colonne après",
		deleteColumn: "Supprimer la colonne",
		headerRow: "Ligne d’en-tête",
		headerColumn: "Colonne d’en-tête",
		mergeCells: "Fusionner ou scinder les cellules",
		deleteTable: "Supprimer le tableau",
	},
	en: {
		linkTitle: "Link",
		linkAddress: "Address",
		linkHint: "A web page, an e-mail address, a telephone number or a page from here (/e/…).",
		linkRefused: "This address cannot be used as a link. Try one that begins with https://.",
		linkText: "Link text",
		linkSave: "Set link",
		linkRemove: "Remove link",
		findLabel: "Find",
		replaceLabel: "Replace with",
		findNext: "Next",
		findPrevious: "Previous",
		findCount: (current, total) =>
			total === 0 ? "No results" : current === 0 ? counted("en", total, "result", "results") : `${current} of ${total}`,
		matchCase: "Match case",
		ignoreAccents: "Ignore accents",
		replaceOne: "Replace",
		replaceAll: "Replace all",
		replaced: (count) => `${counted("en", count, "replacement", "replacements")}.`,
		slashLabel: "Insert in the text",
		slashNothing: "Nothing to insert by that name.",
		slashCount: (count) =>
			`${counted("en", count, "choice", "choices")}. Arrows to browse, Enter to insert, Escape to close.`,
		citeLabel: "Cite",
		citeNothing: "No project, indicator or balise by that name.",
		citeLoading: "Projects, indicators and balises are on their way…",
		citeCount: (count) =>
			`${counted("en", count, "result", "results")}. Arrows to browse, Enter to cite, Ctrl+Enter to insert as a card.`,
		citeKeys: "Enter: chip · Ctrl+Enter: card",
		rowAbove: "Add a row above",
		rowBelow: "Add a row below",
		deleteRow: "Delete row",
		columnBefore: "Add a column before",
		columnAfter: "Add a column after",
		deleteColumn: "Delete column",
		headerRow: "Header row",
		headerColumn: "Header column",
		mergeCells: "Merge or split cells",
		deleteTable: "Delete table",
	},
});
