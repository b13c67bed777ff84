/** The words of the kinds of documents. */

import type { DocumentKind } from "#shared/domain/document-kind.ts";
import { type Dictionary, dictionary } from "#shared/lib/language.ts";

/** « Cadre » */
export const kindNames: Dictionary<Record<DocumentKind, string>> = dictionary({
	fr: {
		framework: "Cadre",
		"indicator-set": "Jeu d’indicateurs",
		"balise-set": "Jeu de balises",
		"resource-set": "Jeu de ressources",
		"recommendation-set": "Jeu de recommandations",
		glossary: "Glossaire",
	},
	en: {
		framework: "Framework",
		"indicator-set": "Indicator set",
		"balise-set": "Balise set",
		"resource-set": "Resource set",
		"recommendation-set": "Recommendation set",
		glossary: "Glossary",
	},
});

/** « Cadres » */
export const kindPlurals: Dictionary<Record<DocumentKind, string>> = dictionary({
	fr: {
		framework: "Cadres",
		"indicator-set": "Indicateurs",
		"balise-set": "Balises",
		"resource-set": "Ressources",
		"recommendation-set": "Recommandations",
		glossary: "Glossaires",
	},
	en: {
		framework: "Frameworks",
		"indicator-set": "Indicators",
		"balise-set": "Balises",
		"resource-set": "Resources",
		"recommendation-set": "Recommendations",
		glossary: "Glossaries",
	},
});
