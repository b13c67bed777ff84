/** What is asked before something cited goes: apart from the other sentences, since the page of a text never asks it. */

import { dictionary } from "#shared/lib/language.ts";

export const removalTexts = dictionary({
	fr: {
		removeCitedTitle: (name: string) => `Supprimer «\u00a0${name}\u00a0»\u00a0?`,
		removeCitedSentence: "Ces passages le citent. Ils en garderont le nom, mais n’y mèneront plus.",
		removeCitedConfirm: "Supprimer",
		archiveCitedTitle: (name: string) => `Archiver «\u00a0${name}\u00a0»\u00a0?`,
		archiveCitedSentence: "Ces passages le citent. Ils y mèneront encore, et diront qu’il est archivé.",
		archiveCitedConfirm: "Archiver",
	},
	en: {
		removeCitedTitle: (name) => `Delete “${name}”?`,
		removeCitedSentence: "These passages cite it. They will keep its name, but no longer lead to it.",
		removeCitedConfirm: "Delete",
		archiveCitedTitle: (name) => `Archive “${name}”?`,
		archiveCitedSentence: "These passages cite it. They will still lead to it, and say that it is archived.",
		archiveCitedConfirm: "Archive",
	},
});
