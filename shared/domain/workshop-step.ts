/** What a step of a workshop is: its kind, how long it lasts, what participants may do in it, and what it works on. */

import { z } from "zod";
import { isId, type DocumentId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";

export const STEP_KINDS = [
	"welcome",
	"present",
	"read",
	"ideas",
	"group",
	"write",
	"assess",
	"vote",
	"discuss",
	"tables",
	"break",
	"close",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a step can open to participants, each for as long as the step lasts. Who may comment may propose. */
export const STEP_PERMISSIONS = ["cards", "group", "comment", "write", "vote", "assess"] as const;
export type StepPermission = (typeof STEP_PERMISSIONS)[number];

export const MAX_STEPS = 60;
export const MAX_STEP_MINUTES = 480;

const Document = z.string().refine(isId) as unknown as z.ZodType<DocumentId>;
const Key = z.string().regex(/^[\w-]{1,80}$/);

/** What a step works on: a document or one passage of it, a record (balise, recommendation, indicator…), or the projects of a cohort. */
export const StepTarget = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("document"), document: Document, block: Key.nullable() }),
	z.strictObject({ kind: z.literal("record"), document: Document, record: Key }),
	z.strictObject({ kind: z.literal("cohort"), cohort: Key }),
]);
export type StepTarget = z.infer<typeof StepTarget>;

/** Open outside the meeting too, for those who are not in the room. */
const Ahead = z.strictObject({ opens: z.iso.datetime(), closes: z.iso.datetime() });

export const StepTerms = z.strictObject({
	kind: z.enum(STEP_KINDS),
	title: z.string().trim().max(200),
	minutes: z.int().min(0).max(MAX_STEP_MINUTES),
	may: z.array(z.enum(STEP_PERMISSIONS)).max(STEP_PERMISSIONS.length),
	/** Each sees only their own cards until they are shown to all. */
	arePrivate: z.boolean(),
	/** No name beside a card, for nobody, before as after. */
	areAnonymous: z.boolean(),
	target: StepTarget.nullable(),
	ahead: Ahead.nullable(),
	isSkipped: z.boolean(),
});
export type StepTerms = z.infer<typeof StepTerms>;
export type Step = StepTerms & { readonly id: string };

const USUAL_MAY: Record<StepKind, readonly StepPermission[]> = {
	welcome: [],
	present: [],
	read: [],
	ideas: ["cards"],
	group: ["cards", "group"],
	write: ["write", "comment"],
	assess: ["assess"],
	vote: ["vote"],
	discuss: ["comment"],
	tables: ["write", "comment"],
	break: [],
	close: [],
};

const USUAL_MINUTES: Record<StepKind, number> = {
	welcome: 10,
	present: 10,
	read: 10,
	ideas: 10,
	group: 15,
	write: 20,
	assess: 20,
	vote: 10,
	discuss: 15,
	tables: 30,
	break: 15,
	close: 10,
};

/** A step of this kind as it begins, before anybody sets it otherwise. */
export function usualStep(kind: StepKind, title = ""): StepTerms {
	return {
		...{ kind, title, minutes: USUAL_MINUTES[kind], may: [...USUAL_MAY[kind]] },
		...{ arePrivate: kind === "ideas", areAnonymous: false, target: null, ahead: null, isSkipped: false },
	};
}

/** What is wrong with a step; null when nothing is. */
export function stepFault(step: StepTerms): "ahead" | null {
	return step.ahead !== null && step.ahead.closes <= step.ahead.opens ? "ahead" : null;
}

/** Whether a step is open outside the meeting at `now` (milliseconds). */
export function isOpenAhead({ ahead }: Pick<StepTerms, "ahead">, now: number): boolean {
	return ahead !== null && Date.parse(ahead.opens) <= now && now < Date.parse(ahead.closes);
}

/** The document a step works in; null when it works on none. */
export function documentOf({ target }: Pick<StepTerms, "target">): DocumentId | null {
	return target === null || target.kind === "cohort" ? null : target.document;
}

type CardsPlace = Pick<Step, "id" | "kind" | "may" | "target">;

/**
 * The step whose cards this one shows: its own, but for a step that puts cards in order, which shows those of the last step before it that asked for ideas,
 * of all or of tables – of the one that works on the same thing when it names one. Its own too when no idea was asked for before it.
 */
export function cardsStepOf<Place extends CardsPlace>(steps: readonly Place[], step: Place): Place {
	if (step.kind !== "group") return step;
	const place = steps.findIndex(({ id }) => id === step.id);
	const before = steps.slice(0, Math.max(0, place)).filter(asksForIdeas);
	const ofTarget = step.target === null ? undefined : before.findLast(({ target }) => sameValue(target, step.target));
	return ofTarget ?? before.at(-1) ?? step;
}

/** Whether cards are written in it to be put in order later. */
function asksForIdeas({ kind, may }: Pick<Step, "kind" | "may">): boolean {
	return kind === "ideas" || (kind === "tables" && may.includes("cards"));
}

/** Which step of how many this is: those that are skipped are not counted, unless it is one. */
export function placeOfStep<Place extends Pick<Step, "id" | "isSkipped">>(
	steps: readonly Place[],
	step: Pick<Step, "id">,
): { number: number; count: number } {
	const held = steps.filter(({ id, isSkipped }) => !isSkipped || id === step.id);
	return { number: held.findIndex(({ id }) => id === step.id) + 1, count: held.length };
}

/** When each step is planned to begin, in minutes from the beginning; a skipped step takes no time. */
export function plannedStarts(steps: readonly Pick<StepTerms, "minutes" | "isSkipped">[]): number[] {
	let at = 0;
	return steps.map((step) => {
		const start = at;
		at += step.isSkipped ? 0 : step.minutes;
		return start;
	});
}

/** How long the whole is planned to last, in minutes. */
export function plannedMinutes(steps: readonly Pick<StepTerms, "minutes" | "isSkipped">[]): number {
	return steps.reduce((sum, step) => sum + (step.isSkipped ? 0 : step.minutes), 0);
}
