/** The words of where a thing came from in a workshop. */

import { dictionary } from "#shared/lib/language.ts";

export const cardOriginTexts = dictionary({
	fr: {
		title: "Provenance",
		ofCard: (words: string) => `Issu de la carte «\u00a0${words}\u00a0»`,
		ofCluster: (name: string) => `Issu du groupe de cartes «\u00a0${name}\u00a0»`,
		inStep: (title: string) => `de l’étape «\u00a0${title}\u00a0»`,
		workshopGone: "un atelier qui n’est plus là",
	},
	en: {
		title: "Origin",
		ofCard: (words) => `From the card “${words}”`,
		ofCluster: (name) => `From the cluster of cards “${name}”`,
		inStep: (title) => `of the step “${title}”`,
		workshopGone: "a workshop that is no longer there",
	},
});
