/** The sentences of what waits for somebody. */

import { ofName } from "#shared/lib/elision.ts";
import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: "À suivre",
		lead: "On vous mentionne, on vous répond, un fil s’ouvre dans un document que vous suivez, un vote attend votre voix, une proposition attend une réponse. Personne d’autre ne voit cette page.",
		readAll: "Tout marquer comme lu",
		allRead: "Tout est lu",
		filters: "Ce qui est montré",
		unread: (count: number) => (count === 0 ? "Non lus" : `Non lus (${count})`),
		mentions: "Mentions",
		all: "Tout",
		portfolio: "Portefeuille",
		gone: "Document retiré",
		follow: "Suivre ce document",
		unfollow: "Ne plus suivre ce document",
		followed: "Les nouveaux fils, les propositions et les adoptions de ce document viendront ici",
		unfollowed:
			"Seuls viendront encore de ce document les mentions, les réponses et ce que deviennent vos propositions",
		mention: (names: string, people: number) => `${names} vous ${people > 1 ? "mentionnent" : "mentionne"}`,
		everybody: (names: string, people: number) =>
			`${names} ${people > 1 ? "s’adressent" : "s’adresse"} à toute la table`,
		answer: (names: string, people: number, count: number) =>
			`${names} ${people > 1 ? "ont répondu" : "a répondu"} dans un de vos fils${count > people ? ` (${count} réponses)` : ""}`,
		thread: (names: string, _people: number) => `${names} a ouvert un fil`,
		resolved: (names: string, _people: number) => `${names} a réglé votre fil`,
		vote: (names: string, _people: number) => `Un vote vous attend, ouvert par ${names}`,
		deadline: (_names: string, _people: number) => "Un vote se clôt bientôt, et vous n’avez pas encore voté",
		decision: (names: string, _people: number) => `${names} a inscrit une décision`,
		adopted: (names: string, _people: number) => `${names} a adopté une version de ce document`,
		proposal: (names: string, _people: number, count: number) =>
			count > 1 ? `${names} propose ${count} formulations` : `${names} propose une formulation`,
		alternative: (names: string, _people: number) =>
			`${names} propose une autre formulation pour un passage où vous en proposez une`,
		accepted: (names: string, _people: number, count: number) =>
			count > 1 ? `${names} a accepté ${count} de vos propositions` : `${names} a accepté votre proposition`,
		adapted: (names: string, _people: number) => `${names} a accepté votre proposition en partie, ou en l’adaptant`,
		declined: (names: string, _people: number) => `${names} a refusé votre proposition`,
		deletion: (names: string, _people: number, count: number) =>
			count > 1
				? `Beaucoup de texte a disparu d’un coup, ${count} fois, de la main ${ofName(names)}`
				: `Beaucoup de texte a disparu d’un coup, de la main ${ofName(names)}`,
		"guest-names": (_names: string, _people: number) => "Des noms de personnes entrées par un code vont être effacés",
		namesGo: (people: number, day: string) => `${counted("fr", people, "nom", "noms")}, à partir du ${day}`,
		settings: "Réglages de l’espace",
		on: (words: string) => `Sur «\u00a0${words}\u00a0»`,
		onDocument: "Sur tout le document",
		markRead: (sentence: string) => `Marquer comme lu\u00a0: ${sentence}`,
		isUnread: "Non lu",
		isPartial: "Un document ne peut pas être lu en ce moment\u00a0: il manque peut-être quelque chose ici.",
		emptyTitle: "Rien ne vous attend",
		empty:
			"Quand quelqu’un écrira votre nom dans un commentaire, répondra dans un de vos fils, ouvrira un fil dans un document que vous suivez, ouvrira un vote ou proposera une formulation, ce sera ici.",
		noMentionTitle: "Aucune mention pour l’instant",
		noMention: "Une personne vous appelle en écrivant @ et votre nom dans un commentaire.",
		seeAll: "Voir ce qui est déjà lu",
	},
	en: {
		title: "For you",
		lead: "Somebody mentions you, answers you, opens a thread in a document you follow, a vote waits for your voice, or a proposal for an answer. Only you see this page.",
		readAll: "Mark all as read",
		allRead: "All is read",
		filters: "What is shown",
		unread: (count) => (count === 0 ? "Unread" : `Unread (${count})`),
		mentions: "Mentions",
		all: "All",
		portfolio: "Portfolio",
		gone: "Removed document",
		follow: "Follow this document",
		unfollow: "Stop following this document",
		followed: "New threads, proposals and adoptions of this document will come here",
		unfollowed: "Only mentions, answers and what becomes of your proposals will still come from this document",
		mention: (names, people) => `${names} ${people > 1 ? "mention" : "mentions"} you`,
		everybody: (names, people) => `${names} ${people > 1 ? "call" : "calls"} the whole table`,
		answer: (names, people, count) =>
			`${names} answered in one of your threads${count > people ? ` (${count} answers)` : ""}`,
		thread: (names) => `${names} opened a thread`,
		resolved: (names) => `${names} settled your thread`,
		vote: (names) => `A vote waits for you, opened by ${names}`,
		deadline: () => "A vote closes soon, and you have not voted yet",
		decision: (names) => `${names} recorded a decision`,
		adopted: (names) => `${names} adopted a version of this document`,
		proposal: (names, _people, count) =>
			count > 1 ? `${names} proposes ${count} wordings` : `${names} proposes a wording`,
		alternative: (names) => `${names} proposes another wording for a passage where you propose one`,
		accepted: (names, _people, count) =>
			count > 1 ? `${names} accepted ${count} of your proposals` : `${names} accepted your proposal`,
		adapted: (names) => `${names} accepted your proposal in part, or adapted it`,
		declined: (names) => `${names} declined your proposal`,
		deletion: (names, _people, count) =>
			count > 1
				? `Much text went at once, ${count} times, by the hand of ${names}`
				: `Much text went at once, by the hand of ${names}`,
		"guest-names": () => "Names of people who came by a code will be erased",
		namesGo: (people, day) => `${counted("en", people, "name", "names")}, from ${day}`,
		settings: "Workspace settings",
		on: (words) => `On “${words}”`,
		onDocument: "On the whole document",
		markRead: (sentence) => `Mark as read: ${sentence}`,
		isUnread: "Unread",
		isPartial: "A document cannot be read right now: something may be missing here.",
		emptyTitle: "Nothing waits for you",
		empty:
			"When somebody writes your name in a comment, answers in one of your threads, opens one in a document you follow, opens a vote or proposes a wording, it will be here.",
		noMentionTitle: "Nobody mentioned you",
		noMention: "People call you by writing @ and your name in a comment.",
		seeAll: "See what is read already",
	},
});
