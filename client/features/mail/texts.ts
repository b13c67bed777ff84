/** The sentences of the page that messages lead to. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		confirmTitle: "Confirmer votre adresse",
		confirm: "Les avis de Palier y seront envoyés, au rythme que vous avez choisi.",
		confirmAct: "Cette adresse est la mienne",
		confirmed: "Votre adresse est confirmée",
		confirmedMore: "Vous pouvez fermer cette page. Vos choix se changent dans vos réglages.",
		stopTitle: "Ne plus recevoir de courriels",
		stop: "Aucun avis de cet espace ne vous sera plus envoyé. Ce qui vous attend restera dans Palier.",
		stopAct: "Ne plus rien m’envoyer",
		stopped: "C’est fait",
		stoppedMore: "Rien ne vous sera plus envoyé. Vous pouvez changer d’avis dans vos réglages.",
	},
	en: {
		confirmTitle: "Confirm your address",
		confirm: "Notices from Palier will be sent there, at the pace you chose.",
		confirmAct: "This address is mine",
		confirmed: "Your address is confirmed",
		confirmedMore: "You may close this page. Your choices are in your settings.",
		stopTitle: "Stop e-mails",
		stop: "No more notices of this workspace will be sent to you. What waits for you stays in Palier.",
		stopAct: "Send me nothing more",
		stopped: "Done",
		stoppedMore: "Nothing more will be sent to you. You may change your mind in your settings.",
	},
});
