/** How far a project is, in a few words for lists: the level of its last standing assessment that gives one, with the level’s own words. Never a bare number. */

import { overallLevel } from "#shared/domain/overall-level.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import {
	type AssessmentsState,
	historyOf,
	instrumentIn,
	standingAssessment,
} from "#shared/ledger/assessments-state.ts";
import type { Language } from "#shared/lib/language.ts";

export type Readiness = {
	/** The place of the level, to sort by. */
	readonly rank: number;
	/** « 4 – Validé par un pilote (Niveaux de maturité sociétale) ». */
	readonly words: Readonly<Record<Language, string>>;
};

/** Null when nobody assessed it, or when what was said gives no level. What a group agreed on comes before what one person said. */
export function readinessOf(state: AssessmentsState, project: string): Readiness | null {
	const instruments = new Set(historyOf(state, project).map(({ instrument }) => instrument.id));
	const standing = [...instruments]
		.flatMap((id) => standingAssessment(state, project, id) ?? [])
		.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
	for (const { instrument: version, answers } of standing) {
		const instrument = instrumentIn(state, version);
		const overall = instrument && overallLevel(instrument, answers);
		if (!instrument || overall?.kind !== "level") continue;
		const { value, label } = overall.level;
		const say = (language: Language) =>
			`${value} – ${wordingIn(label, language)} (${wordingIn(instrument.title, language)})`;
		return { rank: value, words: { fr: say("fr"), en: say("en") } };
	}
	return null;
}
