/** How forms of a text are named where somebody proposes to change them: titles, lists, tables, bold words. */

import { dictionary } from "#shared/lib/language.ts";

export const formTexts = dictionary({
	fr: {
		becomes: (form: string) => `Devient ${form}`,
		otherForm: "Change de forme",
		ticked: "Devient une tâche faite",
		unticked: "Devient une tâche à faire",
		moved: "Change de place",
		heading: (level: number) => `un titre ${level}`,
		otherLink: (address: string) => `lien vers ${address}`,
		marked: (words: string, how: string) => `«\u00a0${words}\u00a0»\u00a0: ${how}`,
		row: (row: number) => `Rangée ${row}`,
		nothing: "vide",
	},
	en: {
		becomes: (form) => `Becomes ${form}`,
		otherForm: "Changes form",
		ticked: "Becomes a task that is done",
		unticked: "Becomes a task to do",
		moved: "Moves",
		heading: (level) => `a heading ${level}`,
		otherLink: (address) => `link to ${address}`,
		marked: (words, how) => `“${words}”: ${how}`,
		row: (row) => `Row ${row}`,
		nothing: "empty",
	},
});

/** What each form is called. */
export const formNames = dictionary({
	fr: {
		paragraph: "un paragraphe",
		bulletList: "une liste à puces",
		orderedList: "une liste numérotée",
		taskList: "une liste à cocher",
		listItem: "un point de liste",
		taskItem: "un point à cocher",
		blockquote: "une citation",
		codeBlock: "un bloc de code",
		callout: "un encadré",
		details: "un passage repliable",
		table: "un tableau",
		tableRow: "une rangée de tableau",
		tableCell: "une case",
		tableHeader: "un en-tête de tableau",
		image: "une image",
		horizontalRule: "un séparateur",
		citationCard: "une carte",
		liveBlock: "un bloc vivant",
	},
	en: {
		paragraph: "a paragraph",
		bulletList: "a bulleted list",
		orderedList: "a numbered list",
		taskList: "a checklist",
		listItem: "an item of a list",
		taskItem: "an item to tick",
		blockquote: "a quote",
		codeBlock: "a code block",
		callout: "a callout",
		details: "a foldable passage",
		table: "a table",
		tableRow: "a row of a table",
		tableCell: "a cell",
		tableHeader: "a header of a table",
		image: "an image",
		horizontalRule: "a divider",
		citationCard: "a card",
		liveBlock: "a live block",
	},
});

/** Callouts, by their tone. */
export const calloutNames = dictionary({
	fr: {
		info: "un encadré «\u00a0à savoir\u00a0»",
		idea: "un encadré «\u00a0idée\u00a0»",
		warning: "un encadré «\u00a0attention\u00a0»",
	},
	en: { info: "an “information” callout", idea: "an “idea” callout", warning: "a “warning” callout" },
});

/** Words that get a mark. */
export const marksOn = dictionary({
	fr: {
		bold: "en gras",
		italic: "en italique",
		underline: "souligné",
		strike: "barré",
		code: "en code",
		link: "avec un lien",
	},
	en: {
		bold: "in bold",
		italic: "in italics",
		underline: "underlined",
		strike: "struck through",
		code: "as code",
		link: "with a link",
	},
});

/** Words that lose one. */
export const marksOff = dictionary({
	fr: {
		bold: "sans gras",
		italic: "sans italique",
		underline: "sans soulignement",
		strike: "sans barre",
		code: "sans code",
		link: "sans lien",
	},
	en: {
		bold: "not bold",
		italic: "not in italics",
		underline: "not underlined",
		strike: "not struck through",
		code: "not as code",
		link: "without a link",
	},
});
