/** The sentences that plots say by themselves. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		showTable: "Voir le tableau",
		showPlot: "Voir le graphique",
		download: "Télécharger",
		asPng: "Image (PNG)",
		asSvg: "Dessin (SVG)",
		asCsv: "Tableau (CSV)",
		noImage: "Ce navigateur n’a pas pu faire l’image. Téléchargez plutôt le dessin (SVG).",
		noValue: "–",
		valuesInTable: "Les valeurs sont dans le tableau.",
	},
	en: {
		showTable: "Show the table",
		showPlot: "Show the plot",
		download: "Download",
		asPng: "Image (PNG)",
		asSvg: "Drawing (SVG)",
		asCsv: "Table (CSV)",
		noImage: "This browser could not make the image. Download the drawing (SVG) instead.",
		noValue: "–",
		valuesInTable: "The values are in the table.",
	},
});
