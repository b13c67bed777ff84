/** How a group votes: gradients of agreement, consent, yes or no, dots, ranking, score; and what a ballot may say in each. */

import { z } from "zod";
import { wordingOf } from "#shared/domain/wording.ts";

export const CONSENT_ANSWERS = ["consent", "reservation", "objection"] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];
export const YES_NO_ANSWERS = ["yes", "no", "abstain"] as const;
export type YesNoAnswer = (typeof YES_NO_ANSWERS)[number];

export const MAX_POINTS = 12;
export const MAX_OPTIONS = 30;
export const MAX_DOTS = 100;
export const MAX_SCORE = 10;

export const VoteMethod = z.discriminatedUnion("kind", [
	/** From the fullest agreement to the firmest refusal. */
	z.strictObject({ kind: z.literal("gradients"), scale: z.array(wordingOf(200)).min(2).max(MAX_POINTS) }),
	z.strictObject({ kind: z.literal("consent") }),
	z.strictObject({ kind: z.literal("yes-no") }),
	/** Each person spreads so many dots over the options. */
	z.strictObject({ kind: z.literal("dots"), dots: z.int().min(1).max(MAX_DOTS) }),
	/** Each person puts the options in order, all or the first ones. */
	z.strictObject({ kind: z.literal("ranking") }),
	/** Each person gives the options a note, from 0 to `to`. */
	z.strictObject({ kind: z.literal("score"), to: z.int().min(2).max(MAX_SCORE) }),
]);
export type VoteMethod = z.infer<typeof VoteMethod>;
export type VoteMethodKind = VoteMethod["kind"];
export const VOTE_METHODS = ["gradients", "consent", "yes-no", "dots", "ranking", "score"] as const;

const OptionId = z.string().regex(/^[a-z0-9_-]{1,64}$/i);
export const VoteOption = z.strictObject({ id: OptionId, label: z.string().trim().min(1).max(500) });
export type VoteOption = z.infer<typeof VoteOption>;

/** What one ballot says. */
export const Choice = z.discriminatedUnion("kind", [
	/** A place on the scale, from 0. */
	z.strictObject({
		kind: z.literal("gradients"),
		point: z
			.int()
			.min(0)
			.max(MAX_POINTS - 1),
	}),
	z.strictObject({ kind: z.literal("consent"), answer: z.enum(CONSENT_ANSWERS) }),
	z.strictObject({ kind: z.literal("yes-no"), answer: z.enum(YES_NO_ANSWERS) }),
	z.strictObject({
		kind: z.literal("dots"),
		dots: z
			.array(z.strictObject({ option: OptionId, dots: z.int().min(1).max(MAX_DOTS) }))
			.min(1)
			.max(MAX_OPTIONS),
	}),
	/** The best first; what is not named comes after all of them. */
	z.strictObject({ kind: z.literal("ranking"), order: z.array(OptionId).min(1).max(MAX_OPTIONS) }),
	z.strictObject({
		kind: z.literal("score"),
		scores: z
			.array(z.strictObject({ option: OptionId, score: z.int().min(0).max(MAX_SCORE) }))
			.min(1)
			.max(MAX_OPTIONS),
	}),
]);
export type Choice = z.infer<typeof Choice>;

/** Whether people choose among options, rather than say what they think of one proposal. */
export function isAmongOptions(kind: VoteMethodKind): boolean {
	return kind === "dots" || kind === "ranking" || kind === "score";
}

/** Why a vote cannot be held this way; null when it can. */
export function methodFault(method: VoteMethod, options: readonly VoteOption[]): "options" | "scale" | null {
	if (method.kind === "gradients" && method.scale.some(({ fr, en }) => fr.trim() === "" && en.trim() === ""))
		return "scale";
	const isRight = isAmongOptions(method.kind) ? options.length >= 2 : options.length === 0;
	const isOnce = new Set(options.map(({ id }) => id)).size === options.length;
	return isRight && isOnce ? null : "options";
}

/** Why a ballot does not fit the vote; null when it does. */
export function choiceFault(
	method: VoteMethod,
	options: readonly VoteOption[],
	choice: Choice,
): "another-method" | "off-scale" | "unknown-option" | "twice" | "too-many-dots" | null {
	if (choice.kind !== method.kind) return "another-method";
	if (choice.kind === "gradients")
		return method.kind === "gradients" && choice.point < method.scale.length ? null : "off-scale";
	const named = optionsNamed(choice);
	if (new Set(named).size < named.length) return "twice";
	if (named.some((id) => !options.some((option) => option.id === id))) return "unknown-option";
	if (choice.kind === "dots" && method.kind === "dots")
		return choice.dots.reduce((sum, { dots }) => sum + dots, 0) <= method.dots ? null : "too-many-dots";
	if (choice.kind === "score" && method.kind === "score")
		return choice.scores.every(({ score }) => score <= method.to) ? null : "off-scale";
	return null;
}

function optionsNamed(choice: Choice): string[] {
	switch (choice.kind) {
		case "dots":
			return choice.dots.map(({ option }) => option);
		case "ranking":
			return choice.order;
		case "score":
			return choice.scores.map(({ option }) => option);
		default:
			return [];
	}
}
