/** Why a file from another program is not read, in a sentence that says what to do. */

import { unreachable } from "#shared/lib/assert.ts";
import { counted, dictionary } from "#shared/lib/language.ts";
import type { CellsRefusal } from "#client/spreadsheet/read-cells.ts";

const nf = (language: "fr" | "en", value: number) => new Intl.NumberFormat(`${language}-CA`).format(value);
const mb = (language: "fr" | "en", bytes: number) =>
	new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);

export const fileTexts = dictionary({
	fr: {
		sheet: "Feuille",
		sheetName: (name: string, rows: number, isHidden: boolean) =>
			`${name} (${counted("fr", rows, "ligne", "lignes")}${isHidden ? ", masquée" : ""})`,
		emptyFile: "Ce fichier est vide. Vérifiez que c’est le bon, puis recommencez.",
		oldWorkbook:
			"Ce fichier est un classeur de l’ancien format d’Excel (.xls). Ouvrez-le, choisissez «\u00a0Enregistrer sous\u00a0», puis «\u00a0Classeur Excel (.xlsx)\u00a0», et importez le fichier obtenu.",
		notAWorkbook:
			"Ce fichier n’est pas un classeur\u00a0: c’est une archive, ou un document d’un autre genre. Il faut un XLSX, un ODS ou un CSV.",
		passwordFile:
			"Ce classeur est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe, enregistrez-en une copie et importez-la.",
		damagedFile:
			"Ce classeur est abîmé\u00a0: on ne peut pas le lire en entier, donc rien n’en est pris. Ouvrez-le dans un tableur, enregistrez-en une copie et importez-la.",
		unsafeFile:
			"Ce classeur contient des instructions qu’aucun tableur n’écrit. Par prudence, il n’est pas ouvert. Copiez ses cellules dans un classeur neuf.",
		bombFile: (bytes: number, limit: number) =>
			`Une fois ouvert, ce classeur occuperait ${mb("fr", bytes)} Mo ou plus\u00a0; la limite est de ${mb("fr", limit)} Mo. Gardez la seule feuille utile, ou enregistrez-la en CSV.`,
		tooSlow: (seconds: number) =>
			`La lecture a été arrêtée après ${seconds} secondes. Rien n’a changé. Gardez la seule feuille utile, ou enregistrez-la en CSV.`,
		tooManyColumns: (columns: number, limit: number) =>
			`Cette feuille a ${nf("fr", columns)} colonnes\u00a0; on en lit ${nf("fr", limit)}. Retirez celles qui ne servent pas.`,
		pdfFile: "Ce fichier est un PDF, même si son nom dit autre chose. Il faut la feuille de calcul d’origine.",
		binaryFile:
			"Ce fichier n’est ni un classeur ni un texte\u00a0: il est peut-être abîmé, ou c’est autre chose. Il faut un XLSX, un ODS ou un CSV.",
		noRows: "Ce fichier n’a pas de lignes sous son en-tête. La première ligne doit nommer les colonnes.",
		tooLarge: (bytes: number, limit: number) =>
			`Ce fichier pèse ${mb("fr", bytes)} Mo\u00a0; la limite est de ${mb("fr", limit)} Mo. Retirez des colonnes ou partagez-le en plusieurs fichiers.`,
		manyRows: (rows: number, limit: number) =>
			`Ce fichier a ${nf("fr", rows)} lignes\u00a0; on en lit ${nf("fr", limit)}. Partagez-le en plusieurs fichiers.`,
	},
	en: {
		sheet: "Sheet",
		sheetName: (name, rows, isHidden) => `${name} (${counted("en", rows, "row", "rows")}${isHidden ? ", hidden" : ""})`,
		emptyFile: "This file is empty. Check that it is the right one, then try again.",
		oldWorkbook:
			"This file is a workbook in the old Excel format (.xls). Open it, choose “Save as”, then “Excel workbook (.xlsx)”, and import the result.",
		notAWorkbook:
			"This file is not a workbook: it is an archive, or a document of another kind. An XLSX, an ODS or a CSV is needed.",
		passwordFile: "This workbook is behind a password. Open it, remove the password, save a copy and import that.",
		damagedFile:
			"This workbook is damaged: it cannot be read whole, so nothing of it is taken. Open it in a spreadsheet, save a copy and import that.",
		unsafeFile:
			"This workbook holds instructions that no spreadsheet writes. To be safe, it is not opened. Copy its cells into a new workbook.",
		bombFile: (bytes, limit) =>
			`Once open, this workbook would take ${mb("en", bytes)} MB or more; the limit is ${mb("en", limit)} MB. Keep the one useful sheet, or save it as CSV.`,
		tooSlow: (seconds) =>
			`Reading was stopped after ${seconds} seconds. Nothing has changed. Keep the one useful sheet, or save it as CSV.`,
		tooManyColumns: (columns, limit) =>
			`This sheet has ${nf("en", columns)} columns; ${nf("en", limit)} are read. Remove those that are of no use.`,
		pdfFile: "This file is a PDF, whatever its name says. The original spreadsheet is needed.",
		binaryFile:
			"This file is neither a workbook nor a text: it may be damaged, or something else. An XLSX, an ODS or a CSV is needed.",
		noRows: "This file has no rows under its header. The first line must name the columns.",
		tooLarge: (bytes, limit) =>
			`This file is ${mb("en", bytes)} MB; the limit is ${mb("en", limit)} MB. Remove columns or share it between several files.`,
		manyRows: (rows, limit) =>
			`This file has ${nf("en", rows)} rows; ${nf("en", limit)} are read. Share it between several files.`,
	},
});

export function fileRefusalWords(refusal: CellsRefusal, t: (typeof fileTexts)["fr"]): string {
	switch (refusal.kind) {
		case "empty":
			return t.emptyFile;
		case "old-workbook":
			return t.oldWorkbook;
		case "not-a-workbook":
			return t.notAWorkbook;
		case "password":
			return t.passwordFile;
		case "damaged":
			return t.damagedFile;
		case "unsafe":
			return t.unsafeFile;
		case "bomb":
			return t.bombFile(refusal.bytes, refusal.limit);
		case "too-slow":
			return t.tooSlow(refusal.seconds);
		case "pdf":
			return t.pdfFile;
		case "binary":
			return t.binaryFile;
		case "no-rows":
			return t.noRows;
		case "too-many-rows":
			return t.manyRows(refusal.rows, refusal.limit);
		case "too-large":
			return t.tooLarge(refusal.bytes, refusal.limit);
		default:
			return unreachable(refusal, "fileRefusalWords");
	}
}
