/** The sentences of the import of a list into a set. */

import { ofName } from "#shared/lib/elision.ts";
import { counted, dictionary } from "#shared/lib/language.ts";

export const importRecordsTexts = dictionary({
	fr: {
		open: "Importer une liste",
		title: (things: string) => `Importer des ${things}`,
		chooseTitle: (things: string) => `Déposez votre liste ${ofName(things)} ici`,
		about:
			"Un classeur (XLSX, ODS) ou un fichier CSV, en-tête compris. Rien n’est écrit avant votre accord, et une importation s’annule d’un coup, même des semaines plus tard.",
		reading: "Lecture…",
		failed: "La lecture s’est arrêtée sur une erreur imprévue. Rien n’a changé\u00a0; recommencez.",
		noLines: "Sous la ligne d’en-tête, il n’y a rien à lire. La première ligne doit nommer les colonnes.",
		openQuote: (line: string) =>
			`Un guillemet s’ouvre à la ligne ${line} et ne se referme pas\u00a0: la suite du tableau est peut-être dans une seule cellule.`,
		again: "Choisir un autre fichier",
		backToColumns: "Revenir aux colonnes",
		check: "Vérifier",
		put: "Importer",
		summary: (file: string, lines: number) => `${file}\u00a0: ${counted("fr", lines, "ligne", "lignes")}`,
		header: "Ligne d’en-tête",
		headerLine: (line: number, words: string) => `Ligne ${line}\u00a0: ${words}`,
		twoLines: "L’en-tête a deux lignes",
		totals: (lines: string, count: number) =>
			count === 1
				? `La ligne ${lines} additionne les autres\u00a0: elle est laissée de côté.`
				: `Les lignes ${lines} additionnent les autres\u00a0: elles sont laissées de côté.`,
		hidden: (names: string) =>
			`Colonnes cachées dans le classeur, ignorées sauf si vous en décidez autrement\u00a0: ${names}.`,
		remembered: (count: number) =>
			`${counted("fr", count, "colonne devient ce qu’elle était devenue", "colonnes deviennent ce qu’elles étaient devenues")} à la dernière importation.`,
		noName: "Aucune colonne ne devient le nom ni le code\u00a0: choisissez laquelle.",
		column: "Colonne",
		examples: "Exemples",
		becomes: "Devient",
		ignore: "Ne pas importer",
		unnamed: (letters: string) => `Colonne ${letters}`,
		added: (count: number) => (count === 1 ? "1 fiche nouvelle" : `${count} fiches nouvelles`),
		changed: (count: number) =>
			count === 1 ? "1 fiche complétée ou changée" : `${count} fiches complétées ou changées`,
		same: (count: number) => (count === 1 ? "1 fiche déjà pareille" : `${count} fiches déjà pareilles`),
		nothing: "Rien à importer\u00a0: le jeu dit déjà tout ce qui a été lu.",
		record: "Fiche",
		what: "Ce qui sera écrit",
		isNew: "Nouvelle",
		isChanged: "Changée",
		andMore: (count: number) => `et ${count} de plus`,
		readOtherwise: (count: number) =>
			counted(
				"fr",
				count,
				"cellule lue autrement qu’elle n’est écrite",
				"cellules lues autrement qu’elles ne sont écrites",
			),
		readAs: (text: string, date: string) =>
			`«\u00a0${text}\u00a0» compte des jours, comme les tableurs\u00a0: ${date}.`,
		leftOut: (count: number) => counted("fr", count, "cellule laissée de côté", "cellules laissées de côté"),
		cell: (cell: string, column: string, why: string) =>
			column === "" ? `${cell}\u00a0: ${why}` : `${cell}, «\u00a0${column}\u00a0»\u00a0: ${why}`,
		"no-name": (text: string) =>
			`la ligne (qui contient «\u00a0${text}\u00a0») n’a ni nom ni code connu\u00a0; elle n’est pas prise.`,
		"too-long": (text: string) => `«\u00a0${text}\u00a0» est trop long.`,
		"too-many-cells": (text: string) =>
			`la ligne de «\u00a0${text}\u00a0» a plus de cellules que l’en-tête\u00a0: un séparateur y est peut-être sans guillemets. Ce qui dépasse n’est pas pris.`,
		"not-a-number": (text: string) => `«\u00a0${text}\u00a0» n’est pas un nombre.`,
		"not-a-date": (text: string) => `«\u00a0${text}\u00a0» n’est pas une date.`,
		"not-a-choice": (text: string, choices: string) =>
			`«\u00a0${text}\u00a0» n’est aucun de ces choix\u00a0: ${choices}.`,
		"said-twice": (text: string) =>
			`«\u00a0${text}\u00a0» est dit autrement plus haut pour la même fiche\u00a0; le premier est gardé.`,
		"several-matches": (text: string) =>
			`plusieurs fiches du jeu s’appellent «\u00a0${text}\u00a0»\u00a0: la ligne n’est pas prise.`,
		"put-away": (text: string) => `«\u00a0${text}\u00a0» est archivée dans ce jeu\u00a0: la ligne n’est pas prise.`,
		"text-kept": (text: string) =>
			`le texte du groupe dit autre chose que «\u00a0${text}\u00a0»\u00a0: il reste comme il est.`,
		done: (added: number, changed: number) =>
			[
				added > 0 ? counted("fr", added, "fiche ajoutée", "fiches ajoutées") : "",
				changed > 0 ? counted("fr", changed, "fiche changée", "fiches changées") : "",
			]
				.filter((part) => part !== "")
				.join(", "),
		renewed: "Le jeu a changé entre-temps\u00a0: voici ce que l’importation ferait maintenant. Rien n’a été écrit.",
		past: "Importations de ce jeu",
		pastHelp: "Chaque importation peut être annulée en une fois. Ce que des personnes ont changé depuis reste.",
		by: (name: string, when: string) => `${name}, ${when}`,
		undoneBy: (name: string, when: string) => `Annulée par ${name}, ${when}`,
		undo: "Annuler cette importation",
		undoing: (file: string) => `Annuler l’importation de ${file}`,
		undoBack: "Garder",
		undone: "L’importation est annulée",
		undoRemoves: (count: number) => counted("fr", count, "fiche ou critère s’en va.", "fiches ou critères s’en vont."),
		undoRestores: (count: number) =>
			counted("fr", count, "valeur redevient ce qu’elle était.", "valeurs redeviennent ce qu’elles étaient."),
		undoNothing: "Il ne reste rien à annuler\u00a0: tout a été changé ou retiré depuis.",
		undoKeeps: "Gardés tels quels, parce que quelqu’un les a changés depuis\u00a0:",
		untitled: "Sans nom",
	},
	en: {
		open: "Import a list",
		title: (things) => `Import ${things}`,
		chooseTitle: (things) => `Drop your list of ${things} here`,
		about:
			"A workbook (XLSX, ODS) or a CSV file, header included. Nothing is written before you agree, and an import is undone in one go, even weeks later.",
		reading: "Reading…",
		failed: "Reading stopped on an unexpected error. Nothing has changed; try again.",
		noLines: "There is nothing to read under the header line. The first line must name the columns.",
		openQuote: (line) =>
			`A quote opens on line ${line} and is never closed: the rest of the table may be in a single cell.`,
		again: "Choose another file",
		backToColumns: "Back to the columns",
		check: "Check",
		put: "Import",
		summary: (file, lines) => `${file}: ${counted("en", lines, "line", "lines")}`,
		header: "Header line",
		headerLine: (line, words) => `Line ${line}: ${words}`,
		twoLines: "The header has two lines",
		totals: (lines, count) =>
			count === 1
				? `Line ${lines} adds up the others: it is left out.`
				: `Lines ${lines} add up the others: they are left out.`,
		hidden: (names) => `Columns hidden in the workbook, ignored unless you say otherwise: ${names}.`,
		remembered: (count) =>
			`${counted("en", count, "column becomes what it became", "columns become what they became")} in the last import.`,
		noName: "No column becomes the name or the code: choose which one.",
		column: "Column",
		examples: "Examples",
		becomes: "Becomes",
		ignore: "Do not import",
		unnamed: (letters) => `Column ${letters}`,
		added: (count) => counted("en", count, "new record", "new records"),
		changed: (count) => counted("en", count, "record completed or changed", "records completed or changed"),
		same: (count) => counted("en", count, "record already the same", "records already the same"),
		nothing: "Nothing to import: the set already says all that was read.",
		record: "Record",
		what: "What will be written",
		isNew: "New",
		isChanged: "Changed",
		andMore: (count) => `and ${count} more`,
		readOtherwise: (count) =>
			counted("en", count, "cell read otherwise than it is written", "cells read otherwise than they are written"),
		readAs: (text, date) => `“${text}” counts days, as spreadsheets do: ${date}.`,
		leftOut: (count) => counted("en", count, "cell left out", "cells left out"),
		cell: (cell, column, why) => (column === "" ? `${cell}: ${why}` : `${cell}, “${column}”: ${why}`),
		"no-name": (text) => `the line (which holds “${text}”) has no name and no known code; it is not taken.`,
		"too-long": (text) => `“${text}” is too long.`,
		"too-many-cells": (text) =>
			`the line of “${text}” has more cells than the header: a separator may be without quotes. What is beyond is not taken.`,
		"not-a-number": (text) => `“${text}” is not a number.`,
		"not-a-date": (text) => `“${text}” is not a date.`,
		"not-a-choice": (text, choices) => `“${text}” is none of these choices: ${choices}.`,
		"said-twice": (text) => `“${text}” is said otherwise above for the same record; the first one is kept.`,
		"several-matches": (text) => `several records of the set are called “${text}”: the line is not taken.`,
		"put-away": (text) => `“${text}” is archived in this set: the line is not taken.`,
		"text-kept": (text) => `the text of the group says something else than “${text}”: it stays as it is.`,
		done: (added, changed) =>
			[
				added > 0 ? counted("en", added, "record added", "records added") : "",
				changed > 0 ? counted("en", changed, "record changed", "records changed") : "",
			]
				.filter((part) => part !== "")
				.join(", "),
		renewed: "The set changed meanwhile: here is what the import would do now. Nothing was written.",
		past: "Imports of this set",
		pastHelp: "Each import can be undone in one go. What people changed since stays.",
		by: (name, when) => `${name}, ${when}`,
		undoneBy: (name, when) => `Undone by ${name}, ${when}`,
		undo: "Undo this import",
		undoing: (file) => `Undo the import of ${file}`,
		undoBack: "Keep",
		undone: "The import is undone",
		undoRemoves: (count) => counted("en", count, "record or criterion goes.", "records or criteria go."),
		undoRestores: (count) => counted("en", count, "value becomes what it was.", "values become what they were."),
		undoNothing: "Nothing is left to undo: everything has been changed or removed since.",
		undoKeeps: "Kept as they are, because somebody changed them since:",
		untitled: "Unnamed",
	},
});
