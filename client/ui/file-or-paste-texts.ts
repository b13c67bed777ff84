/** The words of the step that takes a file in. */

import { dictionary } from "#shared/lib/language.ts";

export const fileOrPasteTexts = dictionary({
	fr: {
		choose: "Choisir un fichier",
		drop: "Déposez le fichier",
		orPaste: "Ou collez des cellules copiées d’un tableur",
		pasteLabel: "Cellules collées",
		readPaste: "Lire ces cellules",
		pastedName: "cellules collées",
	},
	en: {
		choose: "Choose a file",
		drop: "Drop the file",
		orPaste: "Or paste cells copied from a spreadsheet",
		pasteLabel: "Pasted cells",
		readPaste: "Read these cells",
		pastedName: "pasted cells",
	},
});
