/** What is asked before something cited goes: apart from the other sentences, since the page of a text never asks it. */

import type { LinkedKind } from "#shared/domain/citable.ts";
import { dictionary } from "#shared/lib/language.ts";
import { isFeminine } from "#client/document/kind-gender.ts";

const it = (kind: LinkedKind) => (isFeminine(kind) ? "la" : "le");

export const removalTexts = dictionary({
	fr: {
		removeCitedTitle: (name: string) => `Supprimer «\u00a0${name}\u00a0»\u00a0?`,
		removeCitedSentence: (kind: LinkedKind) =>
			kind === "view"
				? "Ces passages la montrent. Ils en garderont le nom, mais n’en montreront plus les projets."
				: `Ces passages ${it(kind)} citent. Ils en garderont le nom, mais n’y mèneront plus.`,
		removeCitedConfirm: "Supprimer",
		archiveCitedTitle: (name: string) => `Archiver «\u00a0${name}\u00a0»\u00a0?`,
		archiveCitedSentence: (kind: LinkedKind) =>
			`Ces passages ${it(kind)} citent. Ils y mèneront encore, et diront ${isFeminine(kind) ? "qu’elle est archivée" : "qu’il est archivé"}.`,
		formulasStop: "Les formules qui s’en servent ne se calculeront plus.",
		archiveCitedConfirm: "Archiver",
	},
	en: {
		removeCitedTitle: (name) => `Delete “${name}”?`,
		removeCitedSentence: (kind) =>
			kind === "view"
				? "These passages show it. They will keep its name, but no longer show its projects."
				: "These passages cite it. They will keep its name, but no longer lead to it.",
		removeCitedConfirm: "Delete",
		archiveCitedTitle: (name) => `Archive “${name}”?`,
		archiveCitedSentence: () => "These passages cite it. They will still lead to it, and say that it is archived.",
		formulasStop: "Formulas that use it will no longer be computed.",
		archiveCitedConfirm: "Archive",
	},
});
