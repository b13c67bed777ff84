/** A ballot that is being filled in: what is chosen so far, whether it can be sent, and what is missing. */

import { type Choice, choiceFault, isAmongOptions } from "#shared/domain/vote-method.ts";
import type { Ballot, Vote } from "#shared/ledger/votes-state.ts";
import { choiceIn } from "#client/document/ballot-words.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";

export type BallotDraft = {
	/** Of a scale, a consent, a yes or no: the answer, a place on the scale as its number. */
	answer: string | null;
	/** Dots or scores, by option. */
	amounts: Readonly<Record<string, number>>;
	order: readonly string[];
	reason: string;
};

export const NO_DRAFT: BallotDraft = { answer: null, amounts: {}, order: [], reason: "" };

/** What was sent before, to be changed. */
export function draftOfBallot({ choice, reason }: Pick<Ballot, "choice" | "reason">): BallotDraft {
	switch (choice.kind) {
		case "gradients":
			return { ...NO_DRAFT, reason, answer: String(choice.point) };
		case "consent":
		case "yes-no":
			return { ...NO_DRAFT, reason, answer: choice.answer };
		case "dots":
			return {
				...NO_DRAFT,
				reason,
				amounts: Object.fromEntries(choice.dots.map(({ option, dots }) => [option, dots])),
			};
		case "score":
			return {
				...NO_DRAFT,
				reason,
				amounts: Object.fromEntries(choice.scores.map(({ option, score }) => [option, score])),
			};
		case "ranking":
			return { ...NO_DRAFT, reason, order: choice.order };
	}
}

/** Those among what this person gave that are ballots in a vote. */
export function ballotsAmong(kept: readonly KeptCommand[], vote: Pick<Vote, "id">): KeptCommand[] {
	return kept.filter(({ command }) => {
		const said = command as { kind?: string; vote?: string } | null;
		return said?.kind === "cast-ballot" && said.vote === vote.id;
	});
}

/** What comes back in the form: the last ballot that was refused, as far as it fits the vote, else the one that stands. */
export function draftToBegin(
	{ method, options }: Pick<Vote, "method" | "options">,
	own: Pick<Ballot, "choice" | "reason"> | null,
	refused: readonly Pick<KeptCommand, "command">[],
): BallotDraft {
	const command = refused.at(-1)?.command;
	const choice = choiceIn(command);
	if (choice === null || choiceFault(method, options, choice) !== null) return own ? draftOfBallot(own) : NO_DRAFT;
	const { reason } = command as { reason?: unknown };
	return draftOfBallot({ choice, reason: typeof reason === "string" ? reason : "" });
}

/** What it says; null as long as nothing is chosen. */
export function choiceOf({ method, options }: Pick<Vote, "method" | "options">, draft: BallotDraft): Choice | null {
	const amounts = options.flatMap(({ id }) => {
		const amount = draft.amounts[id];
		return amount === undefined ? [] : [{ option: id, amount }];
	});
	switch (method.kind) {
		case "gradients":
			return draft.answer === null ? null : { kind: "gradients", point: Number(draft.answer) };
		case "consent":
		case "yes-no":
			return draft.answer === null ? null : ({ kind: method.kind, answer: draft.answer } as Choice);
		case "dots": {
			const dots = amounts.filter(({ amount }) => amount > 0).map(({ option, amount }) => ({ option, dots: amount }));
			return dots.length === 0 ? null : { kind: "dots", dots };
		}
		case "score": {
			const scores = amounts.map(({ option, amount }) => ({ option, score: amount }));
			return scores.length === 0 ? null : { kind: "score", scores };
		}
		case "ranking":
			return draft.order.length === 0 ? null : { kind: "ranking", order: [...draft.order] };
	}
}

/** Whether whoever fills it in is asked why, and must say it. */
export function reasonAsked({ reasons }: Pick<Vote, "reasons">, draft: BallotDraft): "none" | "optional" | "required" {
	return draft.answer === "objection" ? "required" : reasons;
}

export function dotsLeft({ method }: Pick<Vote, "method">, { amounts }: BallotDraft): number {
	if (method.kind !== "dots") return 0;
	return method.dots - Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
}

export type MissingInBallot = "answer" | "dots" | "rank" | "score" | "reason";

export function missingIn(vote: Pick<Vote, "method" | "options" | "reasons">, draft: BallotDraft): MissingInBallot[] {
	const missing: MissingInBallot[] = [];
	const { kind } = vote.method;
	if (choiceOf(vote, draft) === null)
		missing.push(!isAmongOptions(kind) ? "answer" : kind === "dots" ? "dots" : kind === "ranking" ? "rank" : "score");
	if (reasonAsked(vote, draft) === "required" && draft.reason.trim() === "") missing.push("reason");
	return missing;
}
