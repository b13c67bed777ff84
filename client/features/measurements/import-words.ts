/** The sentences of the import of values from a file. */

import { dictionary } from "#shared/lib/language.ts";

export const importWords = dictionary({
	fr: {
		open: "Importer un fichier…",
		title: "Importer des valeurs",
		chooseTitle: "Déposez votre fichier de valeurs ici",
		about:
			"Un classeur (XLSX, ODS) ou un CSV\u00a0: une ligne par projet et une colonne par période, ou une ligne par valeur (projet, période, valeur). Rien n’est inscrit avant que vous le disiez.",
		reading: (name: string) => `Lecture de ${name}…`,
		failed: "La lecture s’est arrêtée sur une erreur imprévue. Rien n’a changé\u00a0; recommencez.",
		"no-header":
			"Aucune ligne ne nomme des périodes ni des colonnes «\u00a0projet\u00a0», «\u00a0période\u00a0» et «\u00a0valeur\u00a0». Ajoutez-la au-dessus des valeurs.",
		"too-many-periods": (periods: string, limit: string) =>
			`Ce fichier a ${periods} périodes\u00a0; on en prend ${limit} à la fois. Partagez-le.`,
		found: (count: string, isOne: boolean) => (isOne ? "1 valeur reconnue" : `${count} valeurs reconnues`),
		columns: "Une ligne par projet, une colonne par période.",
		lines: "Une ligne par valeur.",
		fresh: "Nouvelles ou à comparer",
		leftOut: (count: string, isOne: boolean) =>
			isOne ? "1 cellule laissée de côté" : `${count} cellules laissées de côté`,
		leftCell: (cell: string, text: string, why: string) => `${cell}, «\u00a0${text}\u00a0»\u00a0: ${why}`,
		totals: (count: string, isOne: boolean) =>
			isOne ? "1 ligne de total, laissée de côté" : `${count} lignes de totaux, laissées de côté`,
		totalsMore:
			"Un total n’est pas une valeur que quelqu’un atteste. Pour inscrire une valeur de l’ensemble, nommez sa ligne «\u00a0Ensemble du portefeuille\u00a0».",
		totalsLine: (line: string, text: string) => `Ligne ${line}, «\u00a0${text}\u00a0»\u00a0: total, laissé de côté.`,
		totalsSame: "C’est bien la somme des lignes du fichier.",
		totalsDiffer: (period: string, total: string, sum: string) =>
			`Pour ${period}, il dit ${total} et les lignes du fichier font ${sum}.`,
		andMore: (count: string) => `et ${count} de plus`,
		"no-such-project": "aucun projet de ce nom.",
		"which-project": "plusieurs projets portent ce nom.",
		"no-period": "ce n’est pas une période.",
		"a-day": "c’est un jour\u00a0: une valeur se garde par mois ou pour plus long.",
		"said-twice": "cette case a déjà une autre valeur plus haut dans le fichier.",
		"other-indicator": "c’est un autre indicateur\u00a0: choisissez-le, puis importez le même fichier.",
		put: "Mettre dans la grille",
		putMore:
			"Elles seront écrites dans la grille, à côté de ce qui est déjà inscrit. Vous les vérifiez, puis vous les inscrivez.",
		none: "Aucune valeur à mettre dans la grille.",
		again: "Un autre fichier",
		placed: (count: string, isOne: boolean) =>
			isOne ? "1 valeur du fichier, à inscrire." : `${count} valeurs du fichier, à inscrire.`,
	},
	en: {
		open: "Import a file…",
		title: "Import values",
		chooseTitle: "Drop your file of values here",
		about:
			"A workbook (XLSX, ODS) or a CSV: a row a project and a column a period, or a row a value (project, period, value). Nothing is recorded before you say so.",
		reading: (name) => `Reading ${name}…`,
		failed: "Reading stopped on an unexpected error. Nothing has changed; try again.",
		"no-header": "No line names periods, nor columns “project”, “period” and “value”. Add it above the values.",
		"too-many-periods": (periods, limit) => `This file has ${periods} periods; ${limit} are taken at once. Share it.`,
		found: (count, isOne) => (isOne ? "1 value recognised" : `${count} values recognised`),
		columns: "A row a project, a column a period.",
		lines: "A row a value.",
		fresh: "New or to compare",
		leftOut: (count, isOne) => (isOne ? "1 cell left out" : `${count} cells left out`),
		leftCell: (cell, text, why) => `${cell}, “${text}”: ${why}`,
		totals: (count, isOne) => (isOne ? "1 totals line, left out" : `${count} totals lines, left out`),
		totalsMore:
			"A total is no value that somebody attests. To record a value of the whole, name its line “The whole portfolio”.",
		totalsLine: (line, text) => `Line ${line}, “${text}”: a total, left out.`,
		totalsSame: "It is the sum of the lines of the file.",
		totalsDiffer: (period, total, sum) => `For ${period}, it says ${total} and the lines of the file come to ${sum}.`,
		andMore: (count) => `and ${count} more`,
		"no-such-project": "no project of this name.",
		"which-project": "several projects have this name.",
		"no-period": "this is not a period.",
		"a-day": "this is a day: a value is kept by the month or for longer.",
		"said-twice": "this cell has another value further up in the file.",
		"other-indicator": "this is another indicator: choose it, then import the same file.",
		put: "Put in the grid",
		putMore: "They are written in the grid, beside what is recorded already. You check them, then record them.",
		none: "No value to put in the grid.",
		again: "Another file",
		placed: (count, isOne) => (isOne ? "1 value of the file, to record." : `${count} values of the file, to record.`),
	},
});
