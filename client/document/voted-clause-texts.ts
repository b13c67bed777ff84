/** The words of where the group stands on a clause. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const votedClauseTexts = dictionary({
	fr: {
		title: "Où en est le groupe",
		titleMany: (count: number) => `Ce qui a été voté dans ce texte (${count})`,
		votedOn: (date: string, voices: number) => `Vote du ${date}, ${counted("fr", voices, "voix", "voix")}`,
		votedOnOnly: (date: string) => `Vote du ${date}`,
		noObjection: "Aucune objection",
		lifted: (count: number) => (count === 1 ? "1 objection, levée" : `${count} objections, toutes levées`),
		left: (left: number, all: number) =>
			left === all
				? `${counted("fr", all, "objection demeure", "objections demeurent")}`
				: `${counted("fr", left, "objection demeure", "objections demeurent")} sur ${all}`,
		voted: (count: number) => counted("fr", count, "passage voté", "passages votés"),
		objecting: (count: number) => `${counted("fr", count, "passage", "passages")} avec objection`,
		changedCount: (count: number) => counted("fr", count, "passage modifié depuis", "passages modifiés depuis"),
		nothingLeft: "Sans objection, et rien n’a changé",
		andMore: (count: number) => counted("fr", count, "autre passage voté", "autres passages votés"),
		unchanged: "Mots inchangés depuis",
		changed: "Mots modifiés depuis",
		changes: "Ce qui a changé dans les mots",
		gone: "Ce passage n’est plus dans le texte.",
	},
	en: {
		title: "Where the group stands",
		titleMany: (count) => `What was voted on in this text (${count})`,
		votedOn: (date, voices) => `Vote of ${date}, ${counted("en", voices, "voice", "voices")}`,
		votedOnOnly: (date) => `Vote of ${date}`,
		noObjection: "No objection",
		lifted: (count) => (count === 1 ? "1 objection, lifted" : `${count} objections, all lifted`),
		left: (left, all) =>
			left === all
				? `${counted("en", all, "objection remains", "objections remain")}`
				: `${counted("en", left, "objection remains", "objections remain")} of ${all}`,
		voted: (count) => counted("en", count, "passage voted on", "passages voted on"),
		objecting: (count) => `${counted("en", count, "passage", "passages")} with an objection`,
		changedCount: (count) => counted("en", count, "passage changed since", "passages changed since"),
		nothingLeft: "No objection, and nothing changed",
		andMore: (count) => counted("en", count, "other passage voted on", "other passages voted on"),
		unchanged: "Words unchanged since",
		changed: "Words changed since",
		changes: "What changed in the words",
		gone: "This passage is no longer in the text.",
	},
});
