/** Answers being filled in, dimension by dimension, and what keeps them from being sent. */

import { z } from "zod";
import type { Answers, DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import { type Language, labelled } from "#shared/lib/language.ts";

/** A level as its rank, `unknown`, `not-applicable`, or nothing yet. */
export const UNKNOWN = "unknown";
export const NOT_APPLICABLE = "not-applicable";

const EvidenceDraft = z.object({ text: z.string(), link: z.string(), level: z.number(), isComplete: z.boolean() });
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;

const DimensionDraft = z.object({
	choice: z.string().nullable(),
	reason: z.string(),
	evidence: z.array(EvidenceDraft),
});
export type DimensionDraft = z.infer<typeof DimensionDraft>;

/** By dimension. */
const AnswerDraft = z.record(z.string(), DimensionDraft);
export type AnswerDraft = z.infer<typeof AnswerDraft>;

export const NO_ANSWER: DimensionDraft = { choice: null, reason: "", evidence: [] };

export type DraftFault = { dimension: string; kind: "reason" | "evidence-text" | "evidence-link" };

/** What a device kept, or null. */
export function readAnswerDraft(kept: unknown): AnswerDraft | null {
	const read = AnswerDraft.safeParse(kept);
	return read.success ? read.data : null;
}

export function draftOf(answers: Answers): AnswerDraft {
	return Object.fromEntries(
		answers.map((answer) => [
			answer.dimension,
			{
				choice: answer.kind === "level" ? String(answer.level) : answer.kind,
				reason: answer.reason,
				evidence: answer.kind === "level" ? answer.evidence.map((one) => ({ ...one, link: one.link ?? "" })) : [],
			},
		]),
	);
}

/** Whether nothing was filled in. */
export function isBlankDraft(draft: AnswerDraft): boolean {
	return Object.values(draft).every(
		({ choice, reason, evidence }) => choice === null && reason.trim() === "" && evidence.length === 0,
	);
}

/** The answers given so far, in the order of the instrument, and what is left to write for them to be sent. */
export function answersIn(
	instrument: Instrument,
	draft: AnswerDraft,
): { answers: DimensionAnswer[]; faults: DraftFault[] } {
	const answers: DimensionAnswer[] = [];
	const faults: DraftFault[] = [];
	for (const { id: dimension, levels } of instrument.dimensions) {
		const {
			choice,
			reason: written,
			evidence,
		} = Object.hasOwn(draft, dimension) ? (draft[dimension] ?? NO_ANSWER) : NO_ANSWER;
		const reason = written.trim();
		if (choice === null) continue;
		if (choice === UNKNOWN) answers.push({ kind: UNKNOWN, dimension, reason });
		else if (reason === "") faults.push({ dimension, kind: "reason" });
		else if (choice === NOT_APPLICABLE) answers.push({ kind: NOT_APPLICABLE, dimension, reason });
		else {
			const level = levels.find(({ value }) => String(value) === choice)?.value;
			// A level of another version of the instrument is no answer to this one.
			if (level === undefined) continue;
			const given = evidence.filter(({ text, link }) => text.trim() !== "" || link.trim() !== "");
			if (given.some(({ text }) => text.trim() === "")) faults.push({ dimension, kind: "evidence-text" });
			if (given.some(({ link }) => link.trim() !== "" && !isWebAddress(link.trim())))
				faults.push({ dimension, kind: "evidence-link" });
			answers.push({
				kind: "level",
				dimension,
				level,
				reason,
				evidence: given.map((one) => ({ ...one, text: one.text.trim(), link: one.link.trim() || null })),
			});
		}
	}
	return { answers, faults };
}

/** Where everybody gave the same level, that level with what each said; elsewhere nothing: the group has to talk. */
export function draftOfUnanimous(
	instrument: Instrument,
	given: readonly { name: string; answers: Answers }[],
	language: Language,
): AnswerDraft {
	const draft: AnswerDraft = {};
	for (const { id } of instrument.dimensions) {
		const said = given.flatMap(({ name, answers }) =>
			answers.filter(({ dimension }) => dimension === id).map((answer) => ({ name, answer })),
		);
		const [first] = said;
		if (first?.answer.kind !== "level" || said.length < given.length) continue;
		const { level } = first.answer;
		if (!said.every(({ answer }) => answer.kind === "level" && answer.level === level)) continue;
		const reason = said.map(({ name, answer }) => labelled(language, name, answer.reason)).join("\n");
		const evidence = said
			.flatMap(({ answer }) => (answer.kind === "level" ? answer.evidence : []))
			.slice(0, 10)
			.map((one) => ({ ...one, link: one.link ?? "" }));
		draft[id] = { choice: String(level), reason: reason.slice(0, 4000), evidence };
	}
	return draft;
}

function isWebAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && text.length <= 500;
}
