/** What is said about much text that went at once, and about the points kept of a document. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		massDeletion: (name: string) => `Beaucoup de texte vient d’être supprimé par ${name}.`,
		massDeletionMine: "Vous venez de supprimer beaucoup de texte.",
		earlier: (name: string, when: string) => `Beaucoup de texte a été supprimé par ${name} (${when}).`,
		earlierMine: (when: string) => `Vous avez supprimé beaucoup de texte (${when}).`,
		massDeletionKept: "Ce qui était là avant est gardé.",
		somebody: "une personne",
		see: "Voir",
		putBack: "Restaurer",
		putBackDone: (count: number) => `${counted("fr", count, "bloc remis", "blocs remis")} en place.`,
		nothingToPutBack: "Rien n’y manque\u00a0: tout ce que ce point contenait est dans le document.",

		points: "Points conservés",
		pointsWhy:
			"Quand plus du tiers du texte disparaît en quelques secondes, le document tel qu’il était juste avant est conservé. Les personnes qui peuvent écrire ici peuvent le lire et le remettre en place.",
		noPoints: "Aucun point conservé",
		noPointsMore: "Jamais plus du tiers du texte n’a disparu d’un coup.",
		failed: "La liste ne s’affiche pas",
		pointFailed: "Ce point ne s’affiche pas",
		by: (name: string) => `Suppression par ${name}`,
		lost: (share: string, count: string) => `${share} du texte (${count} caractères)`,
		lostUnknown: "Ampleur inconnue",
		restored: (name: string, when: string) => `Restauré par ${name} ${when}`,
		read: "Lire",
		readOf: (when: string) => `Lire le document tel qu’il était, ${when}`,
		back: "Tous les points",
		asItWas: (when: string) => `Le document tel qu’il était, ${when}`,
		missing: (count: number) =>
			count === 0
				? "Tout ce texte est encore dans le document."
				: `${counted("fr", count, "passage n’est plus", "passages ne sont plus")} dans le document. Les restaurer n’enlève rien de ce qui a été écrit depuis.`,
		copy: "Copier ce texte",
		gone: "Absent du document",
		textAsItWas: "Texte à ce moment",
		close: "Fermer",
	},
	en: {
		massDeletion: (name) => `A lot of text has just been deleted by ${name}.`,
		massDeletionMine: "You have just deleted a lot of text.",
		earlier: (name, when) => `A lot of text was deleted by ${name} (${when}).`,
		earlierMine: (when) => `You deleted a lot of text (${when}).`,
		massDeletionKept: "What was there before is kept.",
		somebody: "somebody",
		see: "See",
		putBack: "Restore",
		putBackDone: (count) => `${counted("en", count, "block", "blocks")} put back.`,
		nothingToPutBack: "Nothing is missing: all that this point held is in the document.",

		points: "Kept points",
		pointsWhy:
			"When over a third of the text goes within seconds, the document as it was just before is kept. Those who may write here can read it and put it back.",
		noPoints: "No kept point",
		noPointsMore: "Never has over a third of the text gone at once.",
		failed: "The list cannot be shown",
		pointFailed: "This point cannot be shown",
		by: (name) => `Deletion by ${name}`,
		lost: (share, count) => `${share} of the text (${count} characters)`,
		lostUnknown: "Extent unknown",
		restored: (name, when) => `Restored by ${name} ${when}`,
		read: "Read",
		readOf: (when) => `Read the document as it was, ${when}`,
		back: "All points",
		asItWas: (when) => `The document as it was, ${when}`,
		missing: (count) =>
			count === 0
				? "All of this text is still in the document."
				: `${counted("en", count, "passage is", "passages are")} no longer in the document. Restoring takes nothing away from what was written since.`,
		copy: "Copy this text",
		gone: "Not in the document",
		textAsItWas: "Text at that moment",
		close: "Close",
	},
});
