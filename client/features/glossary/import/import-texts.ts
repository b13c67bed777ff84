/** The sentences of the import of terms into a glossary. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const importTexts = dictionary({
	fr: {
		open: "Importer",
		title: "Importer des termes",
		chooseTitle: "Déposez votre liste de termes ici",
		about:
			"Un classeur (XLSX, ODS), un fichier CSV ou des cellules collées, en-tête compris\u00a0: un terme par ligne. Rien n’est écrit avant votre accord.",
		columns:
			"Colonnes reconnues\u00a0: terme, équivalent anglais, définition, autres formes, à éviter, contexte, source, statut\u00a0; pour les sens, une colonne par milieu («\u00a0Sens\u00a0: Santé\u00a0»), ou «\u00a0milieu\u00a0» et «\u00a0sens\u00a0».",
		reading: "Lecture…",
		failed: "La lecture s’est arrêtée sur une erreur imprévue. Rien n’a changé\u00a0; recommencez.",
		noHeader:
			"Aucune des premières lignes ne nomme une colonne «\u00a0terme\u00a0». Ajoutez une ligne d’en-tête au-dessus des termes.",
		openQuote: (line: string) =>
			`Un guillemet s’ouvre à la ligne ${line} et ne se referme pas\u00a0: la suite du tableau est peut-être dans une seule cellule.`,
		again: "Revenir",
		put: (count: number) => (count === 1 ? "Importer 1 terme" : `Importer ${count} termes`),
		nothing: "Rien à importer\u00a0: le glossaire dit déjà tout ce qui a été reconnu.",
		added: (count: number) => counted("fr", count, "terme nouveau", "termes nouveaux"),
		completed: (count: number) => counted("fr", count, "terme complété", "termes complétés"),
		known: (count: number) => counted("fr", count, "terme déjà là", "termes déjà là"),
		keeps: "Ce qui est déjà écrit n’est pas remplacé.",
		term: "Terme",
		what: "Ce qui sera écrit",
		isNew: "Nouveau",
		isKnown: "Rien de nouveau",
		isCompleted: "Complété",
		keptAsIs: (list: string) => `gardé tel quel\u00a0: ${list}`,
		english: "équivalent anglais",
		context: "contexte",
		source: "source",
		status: "statut",
		definition: "définition",
		sense: "sens",
		variants: (count: number) => counted("fr", count, "autre forme", "autres formes"),
		senses: (count: number) => `${count} sens`,
		avoid: (count: number) => counted("fr", count, "mot à éviter", "mots à éviter"),
		andMore: (count: number) => `et ${count} de plus`,
		unknown: (list: string, count: number) =>
			count === 1 ? `Colonne laissée de côté\u00a0: ${list}.` : `Colonnes laissées de côté\u00a0: ${list}.`,
		leftOut: (count: number) => counted("fr", count, "cellule laissée de côté", "cellules laissées de côté"),
		cell: (line: string, column: string, why: string) => `Ligne ${line}, colonne «\u00a0${column}\u00a0»\u00a0: ${why}`,
		"no-name": (text: string) => `le terme manque, la ligne (qui contient «\u00a0${text}\u00a0») n’est pas prise.`,
		"too-long": (text: string) => `«\u00a0${text}…\u00a0» est trop long.`,
		"not-a-status": (text: string) => `«\u00a0${text}\u00a0» n’est ni «\u00a0retenu\u00a0» ni «\u00a0proposé\u00a0».`,
		"said-twice": (text: string) => `«\u00a0${text}\u00a0» contredit une ligne plus haut pour le même terme.`,
		"no-milieu": (text: string) =>
			`le milieu de «\u00a0${text}\u00a0» n’est pas dit. Écrivez «\u00a0Milieu\u00a0: sens\u00a0», ou ajoutez une colonne «\u00a0milieu\u00a0».`,
		done: (added: number, completed: number) =>
			[
				added > 0 ? counted("fr", added, "terme ajouté", "termes ajoutés") : "",
				completed > 0 ? counted("fr", completed, "terme complété", "termes complétés") : "",
			]
				.filter((part) => part !== "")
				.join(", "),
	},
	en: {
		open: "Import",
		title: "Import terms",
		chooseTitle: "Drop your list of terms here",
		about:
			"A workbook (XLSX, ODS), a CSV file or pasted cells, header included: a term a line. Nothing is written before you agree.",
		columns:
			"Columns recognised: term, English equivalent, definition, other forms, to avoid, context, source, status; for senses, a column a setting (“Sense: Health”), or “setting” and “sense”.",
		reading: "Reading…",
		failed: "Reading stopped on an unexpected error. Nothing has changed; try again.",
		noHeader: "None of the first lines names a “term” column. Add a header line above the terms.",
		openQuote: (line) =>
			`A quote opens on line ${line} and is never closed: the rest of the table may be in a single cell.`,
		again: "Back",
		put: (count) => (count === 1 ? "Import 1 term" : `Import ${count} terms`),
		nothing: "Nothing to import: the glossary already says all that was recognised.",
		added: (count) => counted("en", count, "new term", "new terms"),
		completed: (count) => counted("en", count, "term completed", "terms completed"),
		known: (count) => counted("en", count, "term already there", "terms already there"),
		keeps: "What is already written is not replaced.",
		term: "Term",
		what: "What will be written",
		isNew: "New",
		isKnown: "Nothing new",
		isCompleted: "Completed",
		keptAsIs: (list) => `kept as it is: ${list}`,
		english: "English equivalent",
		context: "context",
		source: "source",
		status: "status",
		definition: "definition",
		sense: "sense",
		variants: (count) => counted("en", count, "other form", "other forms"),
		senses: (count) => counted("en", count, "sense", "senses"),
		avoid: (count) => counted("en", count, "word to avoid", "words to avoid"),
		andMore: (count) => `and ${count} more`,
		unknown: (list, count) => (count === 1 ? `Column left out: ${list}.` : `Columns left out: ${list}.`),
		leftOut: (count) => counted("en", count, "cell left out", "cells left out"),
		cell: (line, column, why) => `Line ${line}, column “${column}”: ${why}`,
		"no-name": (text) => `the term is missing; the line (which holds “${text}”) is not taken.`,
		"too-long": (text) => `“${text}…” is too long.`,
		"not-a-status": (text) => `“${text}” is neither “retained” nor “proposed”.`,
		"said-twice": (text) => `“${text}” contradicts a line above about the same term.`,
		"no-milieu": (text) => `the setting of “${text}” is not said. Write “Setting: sense”, or add a “setting” column.`,
		done: (added, completed) =>
			[
				added > 0 ? counted("en", added, "term added", "terms added") : "",
				completed > 0 ? counted("en", completed, "term completed", "terms completed") : "",
			]
				.filter((part) => part !== "")
				.join(", "),
	},
});
