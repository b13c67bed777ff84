/** The sentences of notices by e-mail, in the settings. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: "Mes avis",
		why: "Ce qui vous attend est toujours montré dans la page «\u00a0À suivre\u00a0». Un courriel peut aussi vous le dire.",
		off: "Ce serveur n’envoie pas de courriels\u00a0: les avis restent dans Palier.",
		address: "Adresse de courriel",
		addressHint:
			"Pour ces avis seulement. Personne d’autre ne la voit, elle n’est dans aucune archive, et vous l’effacez quand vous voulez.",
		give: "Recevoir des courriels",
		waitsFor: (address: string) =>
			`Un message a été envoyé à ${address}. Ouvrez-le pour confirmer que cette adresse est la vôtre\u00a0: rien d’autre n’y sera envoyé avant.`,
		sentTo: (address: string) => `Les avis sont envoyés à ${address}.`,
		again: "Envoyer de nouveau le message",
		drop: "Effacer mon adresse",
		dropped: "Votre adresse est effacée",
		asked: "Message envoyé",
		content: "Un courriel dit qu’il y a du nouveau et où, jamais ce qui est écrit ni par qui.",
		mention: "On me mentionne",
		answer: "On répond dans mes fils, ou on les règle",
		thread: "Un fil s’ouvre dans un document que je suis",
		vote: "Un vote m’attend, ou se clôt dans un jour",
		decision: "Une décision est inscrite où j’ai pris part, ou un document que je suis est adopté",
		proposal: "On propose une formulation que je peux accepter, ou dans un document que je suis",
		outcome: "Ma proposition est acceptée ou refusée, ou une autre porte sur le même passage",
		deletion: "Beaucoup de texte disparaît d’un coup d’un document",
		now: "Tout de suite",
		daily: "Une fois par jour",
		weekly: "Une fois par semaine",
		never: "Jamais",
	},
	en: {
		title: "My notices",
		why: "What waits for you is always shown on the page “For you”. An e-mail can tell you too.",
		off: "This server sends no e-mail: notices stay in Palier.",
		address: "E-mail address",
		addressHint:
			"For these notices only. Nobody else sees it, it is in no archive, and you erase it whenever you want.",
		give: "Get e-mails",
		waitsFor: (address) =>
			`A message was sent to ${address}. Open it to confirm that this address is yours: nothing else will be sent there before.`,
		sentTo: (address) => `Notices are sent to ${address}.`,
		again: "Send the message again",
		drop: "Erase my address",
		dropped: "Your address is erased",
		asked: "Message sent",
		content: "An e-mail says that there is something new and where, never what is written nor by whom.",
		mention: "Somebody mentions me",
		answer: "Somebody answers in my threads, or settles them",
		thread: "A thread opens in a document I follow",
		vote: "A vote waits for me, or closes in a day",
		decision: "A decision is recorded where I took part, or a document I follow is adopted",
		proposal: "Somebody proposes a wording that I may accept, or in a document I follow",
		outcome: "My proposal is accepted or declined, or another is for the same passage",
		deletion: "Much text goes at once from a document",
		now: "At once",
		daily: "Once a day",
		weekly: "Once a week",
		never: "Never",
	},
});
