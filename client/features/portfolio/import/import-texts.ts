/** The sentences of the import of a portfolio. */

import { counted, dictionary } from "#shared/lib/language.ts";
import { fileTexts } from "#client/spreadsheet/file-texts.ts";

const nf = (language: "fr" | "en", value: number) => new Intl.NumberFormat(`${language}-CA`).format(value);
const mb = (language: "fr" | "en", bytes: number) =>
	new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);

export const importTexts = dictionary({
	fr: {
		...fileTexts.fr,
		title: "Importer des projets",
		steps: "Étapes de l’import",
		stepFile: "Fichier",
		stepColumns: "Colonnes",
		stepCheck: "Vérification",
		chooseTitle: "Déposez votre feuille de calcul ici",
		chooseHelp:
			"Un classeur (XLSX, ODS) ou un fichier CSV. Rien n’est écrit avant votre accord, et une importation s’annule d’un coup, même des semaines plus tard.",
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
		headerLine: "Ligne d’en-têtes",
		headerAt: (line: number, words: string) => `${line}\u00a0: ${words}`,
		headerCount: "L’en-tête tient sur",
		headerOne: "une ligne",
		headerTwo: "deux lignes",
		key: "Une ligne est un projet déjà là quand ils ont en commun",
		"key-code": "Le code",
		"key-name": "Le nom",
		"key-carrier": "Les porteurs",
		keyField: "Et ce champ de l’espace",
		keyNoField: "Aucun",
		keyHelp: "Tout ce qui est coché doit être le même. Ce choix sera proposé à la prochaine importation.",
		keyCodeHelp: "Une ligne sans code est reconnue à son nom. Ce choix sera proposé à la prochaine importation.",
		totalsFound: "Ces lignes ressemblent à des totaux\u00a0: elles sont laissées de côté.",
		leaveOut: (line: number, words: string) => `Laisser de côté la ligne ${line}\u00a0: ${words}`,
		hiddenColumns: (names: string) =>
			`Colonnes masquées dans le classeur, ignorées si vous ne dites rien\u00a0: ${names}.`,
		rememberedColumns: (count: number) =>
			`${counted("fr", count, "colonne devient ce qu’elle est devenue", "colonnes deviennent ce qu’elles sont devenues")} à la dernière importation.`,
		ownFields: "Champs de l’espace",
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
		doubles: "Doublons possibles",
		noDoubles: "Aucun nouveau projet ne ressemble à un projet du portefeuille.",
		doubleOf: (name: string) => `Ressemble beaucoup à «\u00a0${name}\u00a0», qui est déjà dans le portefeuille.`,
		comparedFirst: (count: number) =>
			`Les ${nf("fr", count)} premiers nouveaux projets ont été comparés à ceux du portefeuille.`,
		cell: (line: number, column: string) => `Ligne ${line}, colonne ${column}`,
		line: (line: number) => `Ligne ${line}`,
		inLines: (count: number) => `${nf("fr", count)} lignes`,
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
		undoImport: "Annuler cette importation",
		backToList: "Revenir aux importations",
		undoing: "Ce que l’annulation ferait",
		undoneImport: "L’importation est annulée",
		imports: "Importations",
		importsHelp: "Chaque importation peut être annulée en une fois. Ce que des personnes ont changé depuis reste.",
		noImports: "Aucune importation pour l’instant.",
		importedBy: (name: string, when: string) => `${name}, ${when}`,
		undoneBy: (name: string, when: string) => `Annulée par ${name}, ${when}`,
		importCounts: (added: number, changed: number, unchanged: number, refused: number) =>
			`${counted("fr", added, "nouveau", "nouveaux")}, ${counted("fr", changed, "modifié", "modifiés")}, ${counted("fr", unchanged, "inchangé", "inchangés")}, ${counted("fr", refused, "refusé", "refusés")}`,
		undoRemoves: (count: number) =>
			`${counted("fr", count, "projet ajouté par l’importation sera retiré", "projets ajoutés par l’importation seront retirés")}.`,
		undoRestores: (count: number) =>
			`${counted("fr", count, "valeur reprendra ce qu’elle disait avant", "valeurs reprendront ce qu’elles disaient avant")}.`,
		undoFields: (count: number) =>
			`${counted("fr", count, "champ de l’espace, vide, sera retiré", "champs de l’espace, vides, seront retirés")}.`,
		undoKeeps: "Gardés tels quels, parce que quelqu’un les a changés depuis\u00a0:",
		undoKeepsProject: (name: string, fields: string) => `${name}\u00a0: le projet reste (${fields})`,
		undoKeepsValue: (name: string, field: string) => `${name}\u00a0: ${field}`,
		undoNothing: "Il ne reste rien à annuler\u00a0: tout a été changé ou retiré depuis.",
		changedNotes: "notes",
		unchangedFile: (count: number) =>
			`Rien à importer\u00a0: ${counted("fr", count, "projet du fichier est déjà là, identique", "projets du fichier sont déjà là, identiques")}.`,
		failed: "La lecture s’est arrêtée sur une erreur imprévue. Le portefeuille n’a pas changé\u00a0; recommencez.",
		tooManyRows: (rows: number, limit: number) =>
			`Ce fichier a ${nf("fr", rows)} lignes\u00a0; un portefeuille tient ${nf("fr", limit)} projets. Partagez le fichier entre plusieurs espaces, ou gardez les projets suivis.`,
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
		noticeDateFromNumber: (text: string) => `Un nombre de jours est lu comme une date\u00a0: ${text}.`,
		noticeNoValue: (text: string) =>
			`«\u00a0${text}\u00a0» est lu comme une cellule vide\u00a0: rien n’est écrit ni effacé.`,
		noticeOwn: (text: string) =>
			`«\u00a0${text}\u00a0» ne convient pas à ce champ\u00a0: le texte est gardé dans les autres renseignements.`,
		noticeLink: (text: string) =>
			`«\u00a0${text}\u00a0» n’est pas une adresse http ou https\u00a0: le texte est gardé, sans lien.`,
		noticeEvidence: (text: string) =>
			`«\u00a0${text}\u00a0» n’est aucune de nos solidités de preuves\u00a0: gardé parmi les autres renseignements.`,
		noticeBudget: (text: string) =>
			`«\u00a0${text}\u00a0» n’est pas un montant de budget\u00a0: gardé parmi les autres renseignements.`,
		noticeBudgetUnsure: (text: string) =>
			`${text}\u00a0: plusieurs lignes de budget partagent cette année et cette phase. Elles restent comme elles sont.`,
		noticeNotes: "Les notes du projet disent autre chose\u00a0: elles restent comme elles sont.",
		noticeStrategy: (text: string) =>
			`La stratégie «\u00a0${text}\u00a0» n’est pas des nôtres\u00a0: le mot est gardé.`,
		noticeStage: (text: string) =>
			`Aucune étape n’a été choisie pour «\u00a0${text}\u00a0»\u00a0: le mot est gardé, sans étape.`,
		noticeMissing: (count: string) => `Il manque des cellules à la fin de la ligne (${count}).`,
	},
	en: {
		...fileTexts.en,
		title: "Import projects",
		steps: "Steps of the import",
		stepFile: "File",
		stepColumns: "Columns",
		stepCheck: "Check",
		chooseTitle: "Drop your spreadsheet here",
		chooseHelp:
			"A workbook (XLSX, ODS) or a CSV file. Nothing is written before you agree, and an import is undone in one go, even weeks later.",
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
		headerLine: "Header line",
		headerAt: (line, words) => `${line}: ${words}`,
		headerCount: "The header takes",
		headerOne: "one line",
		headerTwo: "two lines",
		key: "A line is a project that is there when they have in common",
		"key-code": "The code",
		"key-name": "The name",
		"key-carrier": "The carriers",
		keyField: "And this own field",
		keyNoField: "None",
		keyHelp: "All that is ticked has to be the same. This choice will be proposed at the next import.",
		keyCodeHelp: "A line without a code is known by its name. This choice will be proposed at the next import.",
		totalsFound: "These lines look like totals: they are left out.",
		leaveOut: (line, words) => `Leave out line ${line}: ${words}`,
		hiddenColumns: (names) => `Columns hidden in the workbook, ignored unless you say otherwise: ${names}.`,
		rememberedColumns: (count) =>
			`${counted("en", count, "column becomes what it became", "columns become what they became")} in the last import.`,
		ownFields: "Fields of the workspace",
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
		doubles: "Likely doubles",
		noDoubles: "No new project resembles one of the portfolio.",
		doubleOf: (name) => `Very like “${name}”, which is in the portfolio already.`,
		comparedFirst: (count) => `The first ${nf("en", count)} new projects were compared with those of the portfolio.`,
		cell: (line, column) => `Line ${line}, column ${column}`,
		line: (line) => `Line ${line}`,
		inLines: (count) => `${nf("en", count)} lines`,
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
		undoImport: "Undo this import",
		backToList: "Back to the imports",
		undoing: "What undoing would do",
		undoneImport: "The import is undone",
		imports: "Imports",
		importsHelp: "Each import can be undone in one go. What people changed since stays.",
		noImports: "No import so far.",
		importedBy: (name, when) => `${name}, ${when}`,
		undoneBy: (name, when) => `Undone by ${name}, ${when}`,
		importCounts: (added, changed, unchanged, refused) =>
			`${nf("en", added)} new, ${nf("en", changed)} changed, ${nf("en", unchanged)} unchanged, ${nf("en", refused)} refused`,
		undoRemoves: (count) =>
			`${counted("en", count, "project that the import added will be removed", "projects that the import added will be removed")}.`,
		undoRestores: (count) =>
			`${counted("en", count, "value will say again what it said before", "values will say again what they said before")}.`,
		undoFields: (count) =>
			`${counted("en", count, "empty field of the workspace will be removed", "empty fields of the workspace will be removed")}.`,
		undoKeeps: "Kept as they are, because somebody changed them since:",
		undoKeepsProject: (name, fields) => `${name}: the project stays (${fields})`,
		undoKeepsValue: (name, field) => `${name}: ${field}`,
		undoNothing: "Nothing is left to undo: everything has been changed or removed since.",
		changedNotes: "notes",
		unchangedFile: (count) =>
			`Nothing to import: ${counted("en", count, "project of the file is there already, identical", "projects of the file are there already, identical")}.`,
		failed: "Reading stopped on an unexpected error. The portfolio has not changed; try again.",
		tooManyRows: (rows, limit) =>
			`This file has ${nf("en", rows)} rows; a portfolio holds ${nf("en", limit)} projects. Share the file between workspaces, or keep the projects you follow.`,
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
		noticeDateFromNumber: (text) => `A number of days is read as a date: ${text}.`,
		noticeNoValue: (text) => `“${text}” is read as an empty cell: nothing is written nor erased.`,
		noticeOwn: (text) => `“${text}” does not fit this field: the text is kept under other information.`,
		noticeLink: (text) => `“${text}” is not an http or https address: the text is kept, without a link.`,
		noticeEvidence: (text) => `“${text}” is none of our strengths of evidence: kept among the other information.`,
		noticeBudget: (text) => `“${text}” is no amount of a budget: kept among the other information.`,
		noticeBudgetUnsure: (text) =>
			`${text}: several budget lines share this year and this phase. They stay as they are.`,
		noticeNotes: "The notes of the project say something else: they stay as they are.",
		noticeStrategy: (text) => `The strategy “${text}” is not one of ours: the word is kept.`,
		noticeStage: (text) => `No stage was chosen for “${text}”: the word is kept, without a stage.`,
		noticeMissing: (count) => `Cells are missing at the end of the line (${count}).`,
	},
});
