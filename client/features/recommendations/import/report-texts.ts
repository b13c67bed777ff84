/** The words of the import of a report. */

import { unreachable } from "#shared/lib/assert.ts";
import { counted, dictionary } from "#shared/lib/language.ts";
import type { LineRole } from "#shared/domain/report.ts";
import type { ReportRefusal } from "#client/features/recommendations/import/read-report.ts";

export const reportTexts = dictionary({
	fr: {
		title: "Importer un rapport",
		chooseTitle: "Choisissez un rapport",
		chooseHelp:
			"Un document Word (.docx), du Markdown ou du texte. Ses recommandations numérotées («\u00a0Recommandation 12\u00a0:\u00a0», «\u00a0R12.\u00a0», «\u00a012.\u00a0») et ce qui est dit sous chacune sont reconnues. Rien n’est écrit avant que vous l’ayez vérifié.",
		limits: "25 Mo au plus. Les mots sont repris tels quels\u202f; ni la mise en forme ni les images ne le sont.",
		orPaste: "Ou collez le texte du rapport",
		pasteLabel: "Texte du rapport",
		readPaste: "Lire ce texte",
		reading: "Lecture du rapport…",
		stop: "Arrêter",
		again: "Choisir un autre rapport",
		failed: "La lecture s’est arrêtée. Rien n’a changé. Recommencez, ou collez le texte du rapport.",
		importCount: (count: number) => `Importer ${counted("fr", count, "recommandation", "recommandations")}`,
		nothingToImport: "Rien à importer",
		undoCorrection: "Annuler la dernière correction",
		help: "Dites de chaque ligne ce qu’elle est. Une ligne qui porte un numéro commence une recommandation\u202f; les suivantes la continuent.",
		found: (count: number, leftOut: number) =>
			`${counted("fr", count, "recommandation reconnue", "recommandations reconnues")}, ${counted("fr", leftOut, "ligne laissée de côté", "lignes laissées de côté")}.`,
		noneFound:
			"Aucune recommandation numérotée n’a été reconnue. Dites vous-même quelles lignes en commencent une, ou choisissez un autre rapport.",
		repeated: (numbers: string) => `Plusieurs recommandations portent le même numéro\u00a0: ${numbers}.`,
		wordless: (numbers: string) => `Sans formulation d’origine\u00a0: ${numbers}.`,
		nothingUnder: (numbers: string, count: number) =>
			`${count > 1 ? "Ces numéros sont sans texte et ne seront pas importés" : "Ce numéro est sans texte et ne sera pas importé"}\u00a0: ${numbers}.`,
		tooMany: (limit: number) => `Un import apporte ${limit} recommandations au plus\u202f: laissez-en de côté.`,
		lines: "Lignes du rapport",
		leftOutRun: (count: number) => counted("fr", count, "ligne laissée de côté", "lignes laissées de côté"),
		roleOf: (line: number) => `Ce qu’est la ligne ${line}`,
		numberOf: (line: number) => `Numéro de la recommandation, ligne ${line}`,
		wordsOf: (line: number) => `Mots de la ligne ${line}`,
		edit: "Modifier",
		editLine: (line: number) => `Modifier la ligne ${line}`,
		merge: "Joindre à la précédente",
		mergeLine: (line: number) => `Joindre à la précédente\u00a0: ligne ${line}`,
		cut: "Couper au curseur",
		done: "Terminer",
		emptyFile: "Ce fichier est vide. Vérifiez que c’est le bon, puis recommencez.",
		pdfFile:
			"Ce fichier est un PDF. Ouvrez-le, sélectionnez tout, copiez, et collez le texte ci-dessous\u202f; ou importez le document Word d’origine.",
		binaryFile: "Ce fichier n’est ni un document Word ni un texte. Il faut un .docx, du Markdown ou du texte.",
		notADocument:
			"Ce fichier n’est pas un document Word\u00a0: c’est un classeur, une archive ou autre chose. Il faut un .docx, du Markdown ou du texte.",
		oldDocument:
			"Ce fichier est dans l’ancien format de Word (.doc). Ouvrez-le, choisissez «\u00a0Enregistrer sous\u00a0», puis «\u00a0Document Word (.docx)\u00a0», et importez le fichier obtenu.",
		richTextFormat:
			"Ce fichier est en format RTF. Ouvrez-le, choisissez «\u00a0Enregistrer sous\u00a0», puis «\u00a0Document Word (.docx)\u00a0», et importez le fichier obtenu.",
		passwordFile:
			"Ce document est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez-en une copie et importez-la.",
		damagedFile:
			"Ce document est abîmé\u00a0: on ne peut pas le lire en entier, donc rien n’en est pris. Ouvrez-le dans Word, enregistrez-en une copie et importez-la.",
		unsafeFile:
			"Ce document contient des instructions qu’aucun traitement de texte n’écrit. Par prudence, il n’est pas ouvert. Collez son texte ci-dessous.",
		bombFile:
			"Une fois ouvert, ce document occuperait trop de place. Retirez-en les images, ou collez son texte ci-dessous.",
		tooLong: (paragraphs: number) =>
			`Ce rapport a plus de ${paragraphs} paragraphes. Gardez le chapitre des recommandations et importez-le seul.`,
		tooLarge: "Ce fichier pèse plus de 25 Mo. Retirez-en les images, ou collez son texte ci-dessous.",
		tooSlow: (seconds: number) =>
			`La lecture a été arrêtée après ${seconds} secondes. Rien n’a changé. Gardez le chapitre des recommandations et importez-le seul.`,
	},
	en: {
		title: "Import a report",
		chooseTitle: "Choose a report",
		chooseHelp:
			"A Word document (.docx), Markdown or text. Its numbered recommendations (“Recommendation 12:”, “R12.”, “12.”) and what is said under each are recognised. Nothing is written before you have checked it.",
		limits: "At most 25 MB. Words are taken as they are; neither formatting nor images are.",
		orPaste: "Or paste the text of the report",
		pasteLabel: "Text of the report",
		readPaste: "Read this text",
		reading: "Reading the report…",
		stop: "Stop",
		again: "Choose another report",
		failed: "Reading stopped. Nothing has changed. Try again, or paste the text of the report.",
		importCount: (count) => `Import ${counted("en", count, "recommendation", "recommendations")}`,
		nothingToImport: "Nothing to import",
		undoCorrection: "Undo the last correction",
		help: "Say of each line what it is. A line with a number begins a recommendation; those after it go on with it.",
		found: (count, leftOut) =>
			`${counted("en", count, "recommendation recognised", "recommendations recognised")}, ${counted("en", leftOut, "line left out", "lines left out")}.`,
		noneFound:
			"No numbered recommendation was recognised. Say yourself which lines begin one, or choose another report.",
		repeated: (numbers) => `Several recommendations have the same number: ${numbers}.`,
		wordless: (numbers) => `Without an original wording: ${numbers}.`,
		nothingUnder: (numbers, count) =>
			`${count > 1 ? "These numbers have no text and will not be imported" : "This number has no text and will not be imported"}: ${numbers}.`,
		tooMany: (limit) => `An import brings at most ${limit} recommendations: leave some out.`,
		lines: "Lines of the report",
		leftOutRun: (count) => counted("en", count, "line left out", "lines left out"),
		roleOf: (line) => `What line ${line} is`,
		numberOf: (line) => `Number of the recommendation, line ${line}`,
		wordsOf: (line) => `Words of line ${line}`,
		edit: "Edit",
		editLine: (line) => `Edit line ${line}`,
		merge: "Join to the one before",
		mergeLine: (line) => `Join to the one before: line ${line}`,
		cut: "Cut at the cursor",
		done: "Done",
		emptyFile: "This file is empty. Check that it is the right one, then try again.",
		pdfFile:
			"This file is a PDF. Open it, select all, copy, and paste the text below; or import the original Word document.",
		binaryFile: "This file is neither a Word document nor a text. A .docx, Markdown or text is needed.",
		notADocument:
			"This file is not a Word document: it is a workbook, an archive or something else. A .docx, Markdown or text is needed.",
		oldDocument:
			"This file is in the old Word format (.doc). Open it, choose “Save as”, then “Word document (.docx)”, and import the result.",
		richTextFormat:
			"This file is in RTF format. Open it, choose “Save as”, then “Word document (.docx)”, and import the result.",
		passwordFile: "This document is behind a password. Open it, remove the password, save a copy and import that.",
		damagedFile:
			"This document is damaged: it cannot be read whole, so nothing of it is taken. Open it in Word, save a copy and import that.",
		unsafeFile:
			"This document holds instructions that no word processor writes. To be safe, it is not opened. Paste its text below.",
		bombFile: "Once open, this document would take too much space. Remove its images, or paste its text below.",
		tooLong: (paragraphs) =>
			`This report has more than ${paragraphs} paragraphs. Keep the chapter of recommendations and import it alone.`,
		tooLarge: "This file is over 25 MB. Remove its images, or paste its text below.",
		tooSlow: (seconds) =>
			`Reading was stopped after ${seconds} seconds. Nothing has changed. Keep the chapter of recommendations and import it alone.`,
	},
});

export const roleWords = dictionary<Record<LineRole, string>>({
	fr: {
		section: "Section",
		recommendation: "Recommandation",
		discussion: "Discussion",
		wording: "Nouvelle formulation",
		"left-out": "Laissée de côté",
	},
	en: {
		section: "Section",
		recommendation: "Recommendation",
		discussion: "Discussion",
		wording: "New wording",
		"left-out": "Left out",
	},
});

export function reportRefusalWords(refusal: ReportRefusal, t: (typeof reportTexts)["fr"]): string {
	switch (refusal.kind) {
		case "empty":
			return t.emptyFile;
		case "pdf":
			return t.pdfFile;
		case "binary":
			return t.binaryFile;
		case "not-a-document":
			return t.notADocument;
		case "old-document":
			return t.oldDocument;
		case "rich-text-format":
			return t.richTextFormat;
		case "password":
			return t.passwordFile;
		case "damaged":
			return t.damagedFile;
		case "unsafe":
			return t.unsafeFile;
		case "bomb":
			return t.bombFile;
		case "too-long":
			return t.tooLong(refusal.paragraphs);
		case "too-large":
			return t.tooLarge;
		case "too-slow":
			return t.tooSlow(refusal.seconds);
		default:
			return unreachable(refusal, "reportRefusalWords");
	}
}
