/** What is known of a workshop once it was held: what its report, and the files beside it, are made of. */

import type { BlockJson } from "#shared/document/block-json.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { FollowUpState } from "#shared/domain/follow-up.ts";

export type ReportedCard = { text: string; author: string | null; became: readonly string[] };
export type ReportedVote = {
	title: string;
	wording: string;
	/** `count`: voices, or points of an option. Null: nothing is shown. */
	rows: readonly { label: string; count: number }[] | null;
	isAmongOptions: boolean;
	voices: number;
	standing: "open" | "cancelled" | "closed" | "too-few";
	objections: readonly { by: string; reason: string; outcome: string | null; how: string }[];
};
export type ReportedStep = {
	step: Step;
	instruction: readonly BlockJson[];
	/** ISO. */
	runs: readonly { from: string; until: string }[];
	done: number;
	/** Those of a step of sub-groups; `taken`: in how many passages what they wrote was taken. */
	tables: readonly { name: string; place: string; people: number; reporter: string | null; taken: number }[];
	/** Null: cards that were never shown. */
	cards: {
		clusters: { name: string; became: readonly string[]; cards: ReportedCard[] }[];
		loose: ReportedCard[];
	} | null;
	cardCount: number;
	/** Null: the step was not about a text. */
	wordings: readonly { place: string; before: string; after: string }[] | null;
	vote: ReportedVote | null;
	/** The round of assessments that was put in it. */
	round: ReportedRound | null;
};
/** What a group said of one project. */
export type ReportedAssessment = {
	project: string;
	/** How many answered, each for themselves. */
	answered: number;
	/** How answers were spread, those that divide most first. Null: they were not shown to the group. */
	dimensions:
		| readonly {
				label: string;
				/** Steps of the scale between the lowest and the highest. */
				spread: number;
				rows: readonly { label: string; count: number }[];
		  }[]
		| null;
	/** What the group agreed on, in words: what it says as a whole, on each dimension and why, and what is missing for the next level. */
	agreed: {
		says: string;
		reason: string;
		answers: readonly { label: string; level: string; reason: string }[];
		gaps: readonly { label: string; needs: string }[];
		participants: readonly string[];
		/** ISO. */
		at: string;
	} | null;
};
export type ReportedRound = {
	title: string;
	instrument: string;
	/** Why it was cancelled; null when it was not. */
	cancelled: string | null;
	projects: readonly ReportedAssessment[];
};
/** A time that a step was held. `planned`: ISO, null when nothing said when it should begin. */
export type ReportedRun = {
	step: string;
	title: string;
	planned: string | null;
	plannedMinutes: number;
	/** ISO. */
	from: string;
	until: string;
	/** The workshop came back to it. */
	isReturn: boolean;
};
export type ReportedFollowUp = {
	text: string;
	owner: string;
	due: string | null;
	state: FollowUpState;
	note: string;
	/** Days past its day, when the workshop was over. */
	late: number;
};
export type ReportedDecision = {
	text: string;
	wording: string;
	by: string;
	/** ISO. */
	at: string;
	followUps: readonly ReportedFollowUp[];
};
export type WorkshopFacts = {
	title: string;
	purpose: readonly BlockJson[];
	place: string;
	/** ISO; null when it did not begin, or is not over. */
	startedAt: string | null;
	endedAt: string | null;
	people: readonly { organisation: string; sector: string }[];
	/** Each step, in the order of the agenda. */
	steps: readonly ReportedStep[];
	/** Each time a step was held, as the workshop went. */
	course: readonly ReportedRun[];
	decisions: readonly ReportedDecision[];
	/** Left by meetings before this one, as they stand now. */
	earlier: readonly ReportedFollowUp[];
	/** Digest of the last event of the workshop's ledger. */
	head: string;
};

/** Where the hours of a report are told. */
export const REPORT_ZONE = "America/Toronto";

/** The steps as the workshop went: by the first time they were held, then those that were not, in the order of the agenda. */
export function stepsAsTheyWent({ steps, course }: Pick<WorkshopFacts, "steps" | "course">): ReportedStep[] {
	const place = new Map<string, number>();
	for (const [at, { step, isReturn }] of course.entries()) if (!isReturn) place.set(step, at);
	const placeOf = ({ step }: ReportedStep) => place.get(step.id) ?? course.length;
	return [...steps].sort((a, b) => placeOf(a) - placeOf(b));
}
