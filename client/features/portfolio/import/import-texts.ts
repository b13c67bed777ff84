/** The sentences of the import of a portfolio. */

import { counted, dictionary } from "#shared/lib/language.ts";

const nf = (language: "fr" | "en", value: number) => new Intl.NumberFormat(`${language}-CA`).format(value);
const mb = (language: "fr" | "en", bytes: number) =>
	new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);

export const importTexts = dictionary({
	fr: {
		title: "Importer des projets",
		steps: "Étapes de l’import",
		stepFile: "Fichier",
		stepColumns: "Colonnes",
		stepCheck: "Vérification",
		chooseTitle: "Déposez votre feuille de calcul ici",
		chooseHelp:
			"Un fichier CSV (Excel, LibreOffice, Google Sheets\u00a0: «\u00a0Enregistrer sous\u00a0», «\u00a0CSV\u00a0»). Rien n’est écrit avant votre accord, et l’import s’annule en une fois.",
		choose: "Choisir un fichier",
		drop: "Déposez le fichier",
		orPaste: "Ou collez des cellules copiées d’un tableur",
		pasteLabel: "Cellules collées",
		readPaste: "Lire ce texte",
		pastedName: "texte collé",
		limits:
			"Jusqu’à 25 Mo et 10\u00a0000 projets. Accents, séparateurs et dates sont reconnus, et vous pouvez corriger.",
		reading: (name: string) => `Lecture de ${name}…`,
		stop: "Arrêter",
		again: "Choisir un autre fichier",
		back: "Revenir aux colonnes",
		toCheck: "Vérifier",
		fileSummary: (name: string, rows: number, columns: number) =>
			`${name}\u00a0: ${counted("fr", rows, "ligne", "lignes")}, ${counted("fr", columns, "colonne", "colonnes")}`,
		howWritten: "Comment le fichier est écrit",
		encoding: "Accents (encodage)",
		delimiter: "Séparateur des colonnes",
		dayOrder: "Dates comme 03/04/2025",
		dayFirst: "jour, puis mois (3 avril)",
		monthFirst: "mois, puis jour (4 mars)",
		comma: "Virgule (,)",
		semicolon: "Point-virgule (;)",
		tab: "Tabulation",
		pipe: "Barre |",
		newline: "Retour à la ligne",
		noSeparator: "Une seule valeur",
		unreadable: (count: number) =>
			`${counted("fr", count, "caractère est illisible", "caractères sont illisibles")} dans cet encodage\u00a0: essayez-en un autre.`,
		openQuote: (line: number) =>
			`Un guillemet ouvert à la ligne ${line} n’est jamais fermé\u00a0: le fichier est peut-être coupé. Vérifiez ses dernières lignes.`,
		columnsTitle: "Ce que devient chaque colonne",
		columnsHelp: "Ce qui n’a pas de place est gardé dans «\u00a0Autres renseignements\u00a0» de chaque projet.",
		column: "Colonne du fichier",
		examples: "Exemples",
		becomes: "Devient",
		separator: "Sépare les valeurs",
		unnamed: (place: number) => `Colonne ${place}`,
		repeated: (name: string, time: number) => `${name} (${time})`,
		noName: "Choisissez la colonne qui donne le nom des projets.",
		stagesTitle: "Ce que devient chaque étape",
		stagesHelp: "Les mots du fichier sont gardés avec le projet. Sans choix, le projet n’a pas d’étape.",
		stagesAsk: (count: number) =>
			`${counted("fr", count, "mot attend votre choix", "mots attendent votre choix")}\u00a0: rien n’est deviné.`,
		stageWord: "Mot du fichier",
		stageCount: (count: number) => counted("fr", count, "projet", "projets"),
		stageAsk: "À choisir",
		stageNone: "Aucune étape",
		suggested: "proposé",
		tooManyStages:
			"Cette colonne a trop de valeurs différentes pour être une étape\u00a0: ses mots sont gardés tels quels.",
		added: "Nouveaux",
		changed: "Modifiés",
		unchanged: "Inchangés",
		refused: "Refusés",
		notices: "À vérifier",
		nothingAdded: "Aucun nouveau projet.",
		nothingChanged: "Aucun projet existant n’est modifié.",
		nothingRefused: "Aucune ligne n’est refusée.",
		nothingNoticed: "Rien à signaler.",
		line: (line: number) => `Ligne ${line}`,
		withoutName: "sans nom",
		andMore: (count: number) => `et ${nf("fr", count)} de plus`,
		before: "Avant",
		after: "Après",
		empty: "vide",
		import: (count: number) => `Importer ${counted("fr", count, "projet", "projets")}`,
		nothingToImport: "Rien à importer",
		changedMeanwhile:
			"Le portefeuille a changé pendant que vous regardiez. Voici le nouveau bilan\u00a0: vérifiez-le, puis importez.",
		done: (added: number, changed: number) =>
			changed === 0
				? counted("fr", added, "projet importé", "projets importés")
				: added === 0
					? counted("fr", changed, "projet modifié", "projets modifiés")
					: `${counted("fr", added, "projet ajouté", "projets ajoutés")}, ${counted("fr", changed, "modifié", "modifiés")}`,
		leftAlone: (count: number) =>
			`${counted("fr", count, "valeur modifiée entre-temps est restée telle quelle", "valeurs modifiées entre-temps sont restées telles quelles")}.`,
		undoImport: "Annuler l’import",
		undoneImport: "L’import est annulé",
		undoTitle: "Annuler l’import\u00a0?",
		undoTouched: (count: number) =>
			`${counted("fr", count, "projet importé a été modifié", "projets importés ont été modifiés")} depuis l’import. Annuler retire aussi ces modifications des projets ajoutés\u00a0; ce que d’autres ont écrit dans les projets existants reste.`,
		lastImport: (name: string) => `Dernier import\u00a0: ${name}.`,
		failed: "La lecture s’est arrêtée sur une erreur imprévue. Le portefeuille n’a pas changé\u00a0; recommencez.",
		emptyFile: "Ce fichier est vide. Vérifiez que c’est le bon, puis recommencez.",
		spreadsheetFile:
			"Ce fichier est un classeur (xlsx, xls ou ods), pas un CSV. Ouvrez-le, choisissez «\u00a0Enregistrer sous\u00a0», puis «\u00a0CSV\u00a0», et importez le fichier obtenu.",
		pdfFile: "Ce fichier est un PDF. Il faut la feuille de calcul d’origine, enregistrée en CSV.",
		binaryFile:
			"Ce fichier n’est pas un texte\u00a0: il est peut-être abîmé, ou c’est autre chose qu’un CSV. Enregistrez la feuille en CSV et recommencez.",
		noRows: "Ce fichier n’a pas de lignes sous son en-tête. La première ligne doit nommer les colonnes.",
		tooManyRows: (rows: number, limit: number) =>
			`Ce fichier a ${nf("fr", rows)} lignes\u00a0; un portefeuille tient ${nf("fr", limit)} projets. Partagez le fichier entre plusieurs espaces, ou gardez les projets suivis.`,
		tooLarge: (bytes: number, limit: number) =>
			`Ce fichier pèse ${mb("fr", bytes)} Mo\u00a0; la limite est de ${mb("fr", limit)} Mo. Retirez des colonnes ou partagez-le en plusieurs fichiers.`,
		noNameColumn: "Aucune colonne ne donne le nom des projets. Revenez aux colonnes et choisissez-la.",
		portfolioFull: (total: number, limit: number) =>
			`Le portefeuille aurait ${nf("fr", total)} projets\u00a0; il en tient ${nf("fr", limit)}. Archivez des projets ou importez-en moins.`,
		batchTooLarge: (bytes: number, limit: number) =>
			`Cet import pèse ${mb("fr", bytes)} Mo\u00a0; un seul envoi en porte ${mb("fr", limit)} Mo. Partagez le fichier en deux, ou ignorez des colonnes longues.`,
		refusedNoName: "Le nom est vide.",
		refusedCells: (extra: number) =>
			`${counted("fr", extra, "cellule de trop", "cellules de trop")}\u00a0: un séparateur n’est sans doute pas entre guillemets.`,
		refusedLong: (label: string, length: number, limit: number) =>
			`${label}\u00a0: ${nf("fr", length)} caractères, la limite est de ${nf("fr", limit)}.`,
		refusedDuplicate: (line: number) => `C’est le même projet qu’à la ligne ${line}, qui est importée.`,
		refusedSeveral: (count: number) =>
			`${counted("fr", count, "projet du portefeuille porte ce nom", "projets du portefeuille portent ce nom")}\u00a0: donnez-leur un code.`,
		refusedArchived: "Ce projet est archivé dans le portefeuille\u00a0: désarchivez-le d’abord.",
		noticeDateUnreadable: (text: string) =>
			`La date «\u00a0${text}\u00a0» n’est pas reconnue\u00a0: elle est gardée dans les autres renseignements.`,
		noticeDateWidened: (text: string) =>
			`«\u00a0${text}\u00a0» devient un jour précis\u00a0; le texte d’origine est gardé.`,
		noticeLink: (text: string) =>
			`«\u00a0${text}\u00a0» n’est pas une adresse http ou https\u00a0: le texte est gardé, sans lien.`,
		noticeStrategy: (text: string) =>
			`La stratégie «\u00a0${text}\u00a0» n’est pas des nôtres\u00a0: le mot est gardé.`,
		noticeStage: (text: string) =>
			`Aucune étape n’a été choisie pour «\u00a0${text}\u00a0»\u00a0: le mot est gardé, sans étape.`,
		noticeMissing: (count: string) => `Il manque des cellules à la fin de la ligne (${count}).`,
	},
	en: {
		title: "Import projects",
		steps: "Steps of the import",
		stepFile: "File",
		stepColumns: "Columns",
		stepCheck: "Check",
		chooseTitle: "Drop your spreadsheet here",
		chooseHelp:
			"A CSV file (Excel, LibreOffice, Google Sheets: “Save as”, “CSV”). Nothing is written before you agree, and the import is undone in one go.",
		choose: "Choose a file",
		drop: "Drop the file",
		orPaste: "Or paste cells copied from a spreadsheet",
		pasteLabel: "Pasted cells",
		readPaste: "Read this text",
		pastedName: "pasted text",
		limits: "Up to 25 MB and 10,000 projects. Accents, separators and dates are recognised, and you can correct them.",
		reading: (name) => `Reading ${name}…`,
		stop: "Stop",
		again: "Choose another file",
		back: "Back to the columns",
		toCheck: "Check",
		fileSummary: (name, rows, columns) =>
			`${name}: ${counted("en", rows, "row", "rows")}, ${counted("en", columns, "column", "columns")}`,
		howWritten: "How the file is written",
		encoding: "Accents (encoding)",
		delimiter: "Column separator",
		dayOrder: "Dates such as 03/04/2025",
		dayFirst: "day, then month (3 April)",
		monthFirst: "month, then day (March 4)",
		comma: "Comma (,)",
		semicolon: "Semicolon (;)",
		tab: "Tab",
		pipe: "Bar |",
		newline: "New line",
		noSeparator: "A single value",
		unreadable: (count) =>
			`${counted("en", count, "character cannot", "characters cannot")} be read in this encoding: try another one.`,
		openQuote: (line) =>
			`A quote opened on line ${line} is never closed: the file may have been cut. Check its last lines.`,
		columnsTitle: "What each column becomes",
		columnsHelp: "What has no place is kept under “Other information” of each project.",
		column: "Column of the file",
		examples: "Examples",
		becomes: "Becomes",
		separator: "Separates values",
		unnamed: (place) => `Column ${place}`,
		repeated: (name, time) => `${name} (${time})`,
		noName: "Choose the column that names the projects.",
		stagesTitle: "What each stage becomes",
		stagesHelp: "The words of the file are kept with the project. Without a choice, the project has no stage.",
		stagesAsk: (count) => `${counted("en", count, "word awaits", "words await")} your choice: nothing is guessed.`,
		stageWord: "Word of the file",
		stageCount: (count) => counted("en", count, "project", "projects"),
		stageAsk: "To choose",
		stageNone: "No stage",
		suggested: "suggested",
		tooManyStages: "This column has too many different values to be a stage: its words are kept as they are.",
		added: "New",
		changed: "Changed",
		unchanged: "Unchanged",
		refused: "Refused",
		notices: "To check",
		nothingAdded: "No new project.",
		nothingChanged: "No existing project is changed.",
		nothingRefused: "No line is refused.",
		nothingNoticed: "Nothing to report.",
		line: (line) => `Line ${line}`,
		withoutName: "no name",
		andMore: (count) => `and ${nf("en", count)} more`,
		before: "Before",
		after: "After",
		empty: "empty",
		import: (count) => `Import ${counted("en", count, "project", "projects")}`,
		nothingToImport: "Nothing to import",
		changedMeanwhile: "The portfolio changed while you were looking. Here is the new result: check it, then import.",
		done: (added, changed) =>
			changed === 0
				? counted("en", added, "project imported", "projects imported")
				: added === 0
					? counted("en", changed, "project changed", "projects changed")
					: `${counted("en", added, "project added", "projects added")}, ${counted("en", changed, "changed", "changed")}`,
		leftAlone: (count) =>
			`${counted("en", count, "value changed meanwhile was", "values changed meanwhile were")} left as they are.`,
		undoImport: "Undo the import",
		undoneImport: "The import is undone",
		undoTitle: "Undo the import?",
		undoTouched: (count) =>
			`${counted("en", count, "imported project has", "imported projects have")} been changed since the import. Undoing also removes those changes from the projects it added; what others wrote in existing projects stays.`,
		lastImport: (name) => `Last import: ${name}.`,
		failed: "Reading stopped on an unexpected error. The portfolio has not changed; try again.",
		emptyFile: "This file is empty. Check that it is the right one, then try again.",
		spreadsheetFile:
			"This file is a workbook (xlsx, xls or ods), not a CSV. Open it, choose “Save as”, then “CSV”, and import the result.",
		pdfFile: "This file is a PDF. The original spreadsheet, saved as CSV, is needed.",
		binaryFile:
			"This file is not a text: it may be damaged, or something other than a CSV. Save the sheet as CSV and try again.",
		noRows: "This file has no rows under its header. The first line must name the columns.",
		tooManyRows: (rows, limit) =>
			`This file has ${nf("en", rows)} rows; a portfolio holds ${nf("en", limit)} projects. Share the file between workspaces, or keep the projects you follow.`,
		tooLarge: (bytes, limit) =>
			`This file is ${mb("en", bytes)} MB; the limit is ${mb("en", limit)} MB. Remove columns or share it between several files.`,
		noNameColumn: "No column names the projects. Go back to the columns and choose it.",
		portfolioFull: (total, limit) =>
			`The portfolio would have ${nf("en", total)} projects; it holds ${nf("en", limit)}. Archive some, or import fewer.`,
		batchTooLarge: (bytes, limit) =>
			`This import is ${mb("en", bytes)} MB; one sending carries ${mb("en", limit)} MB. Split the file in two, or ignore long columns.`,
		refusedNoName: "The name is empty.",
		refusedCells: (extra) =>
			`${counted("en", extra, "cell too many", "cells too many")}: a separator is probably not quoted.`,
		refusedLong: (label, length, limit) => `${label}: ${nf("en", length)} characters, the limit is ${nf("en", limit)}.`,
		refusedDuplicate: (line) => `The same project as on line ${line}, which is imported.`,
		refusedSeveral: (count) =>
			`${counted("en", count, "project of the portfolio has", "projects of the portfolio have")} this name: give them a code.`,
		refusedArchived: "This project is archived in the portfolio: restore it first.",
		noticeDateUnreadable: (text) => `The date “${text}” is not recognised: it is kept under other information.`,
		noticeDateWidened: (text) => `“${text}” becomes an exact day; the original text is kept.`,
		noticeLink: (text) => `“${text}” is not an http or https address: the text is kept, without a link.`,
		noticeStrategy: (text) => `The strategy “${text}” is not one of ours: the word is kept.`,
		noticeStage: (text) => `No stage was chosen for “${text}”: the word is kept, without a stage.`,
		noticeMissing: (count) => `Cells are missing at the end of the line (${count}).`,
	},
});
