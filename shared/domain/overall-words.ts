/** The sentences that explain what the answers of an assessment say together. */

import type { InstrumentLevel } from "#shared/domain/instrument.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import { dictionary, type Language, LOCALES } from "#shared/lib/language.ts";

export type OverallFacts =
	| { kind: "weakest"; level: InstrumentLevel; decidedBy: readonly string[]; of: number }
	| { kind: "evidence"; level: InstrumentLevel; claimed: InstrumentLevel }
	| { kind: "side-by-side"; levels: readonly { dimension: string; level: InstrumentLevel | null }[] }
	| { kind: "undecided"; missing: readonly string[]; atMost: InstrumentLevel | null }
	| { kind: "dialogue"; discussFirst: readonly string[] };

export const overallTexts = dictionary({
	fr: {
		level: (value: string, label: string) => `niveau ${value}, «\u00a0${label}\u00a0»`,
		chosen: (level: string) => `Le projet est situé au ${level}.`,
		weakest: (level: string, dimensions: string) =>
			`Ensemble\u00a0: ${level}. La dimension la moins avancée décide\u00a0: ${dimensions}.`,
		supported: (level: string) => `Des preuves achevées appuient le ${level}.`,
		partly: (level: string, claimed: string) =>
			`Des preuves achevées appuient le ${level}. On a dit ${claimed}\u00a0: il manque des preuves achevées pour aller jusque-là.`,
		sideBySide: (levels: string) => `Chaque dimension garde son niveau, sans les fondre en un seul\u00a0: ${levels}.`,
		dimensionAt: (dimension: string, level: string) => `${dimension}\u00a0: ${level}`,
		notSupported: "aucun niveau appuyé par des preuves achevées",
		atMost: (missing: string, level: string) =>
			`On ne peut pas conclure\u00a0: il manque une réponse pour ${missing}. D’après le reste, pas plus haut que le ${level}.`,
		missing: (missing: string) => `On ne peut pas conclure\u00a0: il manque une réponse pour ${missing}.`,
		nothing: "On ne peut pas conclure\u00a0: aucune réponse n’appuie encore un niveau.",
		talk: (dimensions: string) =>
			`Cet instrument ne donne pas de note\u00a0: il ouvre la discussion. À regarder d’abord\u00a0: ${dimensions}.`,
		gapAnswer: "une réponse à donner",
		gapEvidence: (level: string) => `finir les preuves du niveau ${level}`,
		gapNext: (level: string) => `atteindre le niveau ${level}`,
		nothingToTalk:
			"Cet instrument ne donne pas de note\u00a0: il ouvre la discussion. Rien ne freine d’après les réponses.",
	},
	en: {
		level: (value, label) => `level ${value}, “${label}”`,
		chosen: (level) => `The project is placed at ${level}.`,
		weakest: (level, dimensions) => `As a whole: ${level}. The least advanced dimension decides: ${dimensions}.`,
		supported: (level) => `Completed evidence supports ${level}.`,
		partly: (level, claimed) =>
			`Completed evidence supports ${level}. The claim was ${claimed}: completed evidence is missing to go that far.`,
		sideBySide: (levels) => `Each dimension keeps its own level, without merging them into one: ${levels}.`,
		dimensionAt: (dimension, level) => `${dimension}: ${level}`,
		notSupported: "no level supported by completed evidence",
		atMost: (missing, level) =>
			`No conclusion can be drawn: an answer is missing for ${missing}. Going by the rest, no higher than ${level}.`,
		missing: (missing) => `No conclusion can be drawn: an answer is missing for ${missing}.`,
		nothing: "No conclusion can be drawn: no answer supports a level yet.",
		talk: (dimensions) => `This instrument gives no score: it opens a conversation. Look first at: ${dimensions}.`,
		gapAnswer: "an answer to give",
		gapEvidence: (level) => `complete the evidence of level ${level}`,
		gapNext: (level) => `reach level ${level}`,
		nothingToTalk: "This instrument gives no score: it opens a conversation. Nothing holds back, going by the answers.",
	},
});

/** A level as lists name it: « 4 – Validé par un pilote »; its words alone where they say it all. */
export function levelWords(
	language: Language,
	{ value, label, isUnnumbered }: Pick<InstrumentLevel, "value" | "label" | "isUnnumbered">,
): string {
	const words = wordingIn(label, language);
	return isUnnumbered ? words : `${value} – ${words}`;
}

/** What is to be done on a dimension. */
export function gapWords(
	language: Language,
	{ needs, to }: { needs: "answer" | "completed-evidence" | "next-level"; to: InstrumentLevel | null },
): string {
	const t = overallTexts[language];
	const level = to ? levelWords(language, to) : "";
	if (needs === "answer") return t.gapAnswer;
	return needs === "completed-evidence" ? t.gapEvidence(level) : t.gapNext(level);
}

/** One or two sentences; `labelOf` names a dimension in that language. */
export function overallWords(language: Language, facts: OverallFacts, labelOf: (dimension: string) => string): string {
	const t = overallTexts[language];
	const level = (one: InstrumentLevel) => t.level(String(one.value), wordingIn(one.label, language));
	const list = (items: readonly string[]) =>
		new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format([...items]);
	switch (facts.kind) {
		case "weakest":
			return facts.of === 1
				? t.chosen(level(facts.level))
				: t.weakest(level(facts.level), list(facts.decidedBy.map(labelOf)));
		case "evidence":
			return facts.level.value === facts.claimed.value
				? t.supported(level(facts.level))
				: t.partly(level(facts.level), level(facts.claimed));
		case "side-by-side":
			return t.sideBySide(
				facts.levels
					.map((one) => t.dimensionAt(labelOf(one.dimension), one.level ? level(one.level) : t.notSupported))
					.join(" · "),
			);
		case "undecided":
			if (facts.missing.length === 0) return t.nothing;
			return facts.atMost
				? t.atMost(list(facts.missing.map(labelOf)), level(facts.atMost))
				: t.missing(list(facts.missing.map(labelOf)));
		case "dialogue":
			return facts.discussFirst.length === 0 ? t.nothingToTalk : t.talk(list(facts.discussFirst.map(labelOf)));
	}
}
