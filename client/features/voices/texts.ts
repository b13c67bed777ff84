/** What the balance of voices says. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: "Équilibre des voix",
		lead: "Qui écrit, commente, propose et vote, par secteur, à côté de la part de chacun parmi les membres. Aucun nom n’est donné.",
		document: "Document",
		wholeWorkspace: "Tout l’espace",
		period: "Période",
		always: "Depuis le début",
		lastDays: (days: number) => `${days} derniers jours`,
		notForYou: "Cette page est pour les personnes qui animent l’espace",
		notForYouMore: "Elle sert à voir quels secteurs n’ont pas encore parlé. Demandez à une personne qui anime.",
		failed: "L’équilibre des voix ne peut pas être lu",
		tooSmall: "Les groupes sont trop petits",
		tooSmallMore:
			"Il faut au moins deux groupes d’au moins trois personnes pour montrer des parts sans montrer quelqu’un.",
		plot: "Part de chaque secteur, en pourcentage",
		plotSummary: (sectors: number) =>
			`Pour ${counted("fr", sectors, "groupe", "groupes")}, la part des membres et la part de ce qui a été fait.`,
		sector: "Secteur",
		others: "Autres secteurs, regroupés",
		sectorCount: (name: string, people: number) => `${name} (${people})`,
		people: "Membres",
		signs: "Texte écrit",
		comments: "Commentaires",
		proposals: "Propositions",
		ballots: "Bulletins",
		ofSigns: "du texte écrit",
		ofComments: "des commentaires",
		ofProposals: "des propositions",
		ofBallots: "des bulletins",
		sentence: (sector: string, people: string, share: string, measure: string) =>
			`Le secteur ${sector} compte ${people} des membres et ${share} ${measure}.`,
		othersSentence: (people: string, share: string, measure: string) =>
			`Les autres personnes comptent pour ${people} des membres et ${share} ${measure}.`,
		gaps: "Ce qui ressort",
		noGap: "Aucun écart de plus de dix points\u00a0: les voix sont près de la part de chacun.",
		nothing: "Trop peu de personnes ont écrit, commenté, proposé ou voté pour montrer des parts.",
		hidden: (measures: string) => `Non montré, car moins de trois personnes y ont pris part\u00a0: ${measures}.`,
		how: "Comment c’est compté",
		howMore:
			"Le texte écrit compte les caractères ajoutés, ceux qui sont collés ou importés aussi. Les secteurs de moins de trois personnes et les personnes sans secteur sont regroupés, avec un autre secteur s’il le faut, pour que personne ne se trouve par soustraction. Ce qu’ont fait les personnes parties reste compté avec leur secteur. Un bulletin secret compte à partir de la clôture. Les parts sont arrondies.",
	},
	en: {
		title: "Balance of voices",
		lead: "Who writes, comments, proposes and votes, by sector, beside each one’s share of the members. No name is given.",
		document: "Document",
		wholeWorkspace: "The whole workspace",
		period: "Period",
		always: "Since the beginning",
		lastDays: (days) => `Last ${days} days`,
		notForYou: "This page is for those who facilitate the workspace",
		notForYouMore: "It serves to see which sectors have not spoken yet. Ask a facilitator.",
		failed: "The balance of voices cannot be read",
		tooSmall: "The groups are too small",
		tooSmallMore: "At least two groups of at least three people are needed to show shares without showing somebody.",
		plot: "Share of each sector, in percent",
		plotSummary: (sectors) =>
			`For ${counted("en", sectors, "group", "groups")}, the share of members and the share of what was done.`,
		sector: "Sector",
		others: "Other sectors, together",
		sectorCount: (name, people) => `${name} (${people})`,
		people: "Members",
		signs: "Text written",
		comments: "Comments",
		proposals: "Proposals",
		ballots: "Ballots",
		ofSigns: "of the text written",
		ofComments: "of the comments",
		ofProposals: "of the proposals",
		ofBallots: "of the ballots",
		sentence: (sector, people, share, measure) =>
			`The sector ${sector} is ${people} of the members and ${share} ${measure}.`,
		othersSentence: (people, share, measure) =>
			`The other people are ${people} of the members and ${share} ${measure}.`,
		gaps: "What stands out",
		noGap: "No gap of more than ten points: voices are close to each one’s share.",
		nothing: "Too few people wrote, commented, proposed or voted for shares to be shown.",
		hidden: (measures) => `Not shown, because fewer than three people took part: ${measures}.`,
		how: "How it is counted",
		howMore:
			"Text written counts the characters added, pasted and imported ones too. Sectors of fewer than three people and people without a sector are put together, with another sector if need be, so that nobody can be found by subtraction. What people who left did stays counted with their sector. A secret ballot counts from the close on. Shares are rounded.",
	},
});
