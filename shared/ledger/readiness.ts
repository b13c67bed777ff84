/** How far a project is, in a few words for lists: the level of its last standing assessment that gives one, with the level’s own words. Never a bare number. */

import type { Instrument, InstrumentLevel } from "#shared/domain/instrument.ts";
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
	/** The level and its instrument, to filter and to group by: `<instrument>.<value>`, whatever its version. */
	readonly key: string;
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
		const { value } = overall.level;
		return { key: `${instrument.id}.${value}`, rank: value, words: wordsOf(instrument, overall.level) };
	}
	return null;
}

/** Whether a text may be the key of a level. */
export function isReadinessKey(text: string): boolean {
	return /^[a-z0-9][a-z0-9-]{0,63}\.\d{1,2}$/.test(text);
}

/** What a level is called by the newest version of its instrument that has it, for a filter that nobody answers to any more; null when none has. */
export function readinessWords(state: AssessmentsState, key: string): Readiness["words"] | null {
	const dot = key.lastIndexOf(".");
	const [id, value] = [key.slice(0, dot), Number(key.slice(dot + 1))];
	const versions = [...state.instruments.values()].filter((one) => one.id === id).sort((a, b) => b.version - a.version);
	for (const instrument of versions) {
		const level = instrument.dimensions.flatMap(({ levels }) => levels).find((one) => one.value === value);
		if (level) return wordsOf(instrument, level);
	}
	return null;
}

function wordsOf(instrument: Instrument, { value, label }: InstrumentLevel): Readiness["words"] {
	const say = (language: Language) =>
		`${value} – ${wordingIn(label, language)} (${wordingIn(instrument.title, language)})`;
	return { fr: say("fr"), en: say("en") };
}
