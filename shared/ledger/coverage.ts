/** The stream of coverage: whether a project meets a criterion of a balise, on which wording, on what evidence, said by whom. The last word counts; the earlier ones stay. */

import { z } from "zod";
import { WordedCriterion } from "#shared/domain/worded-criterion.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { isSealed, type LedgerEvent, type SealedEvent, type Stream } from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export const VERDICTS = ["met", "partly", "not-met", "not-applicable", "unknown"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The most cells judged in one command. */
export const MAX_CELLS = 500;

const RecordKey = z.string().regex(/^[a-z0-9_-]{1,64}$/i);
const Cell = z.strictObject({
	project: RecordKey,
	/** The place of its criterion in the list of the command, from 0. */
	criterion: z.int().min(0).max(199),
	verdict: z.enum(VERDICTS),
	/** What it is founded on. Nobody says met, partly or not applicable without a word of it. */
	evidence: z.string().trim().max(4000),
	link: z
		.url({ protocol: /^https?$/ })
		.max(500)
		.nullable(),
});

/** Of a group that agreed: the assessment that says so, and who took part. */
const Agreed = z.strictObject({
	assessment: z.string().regex(/^[a-z0-9]{1,64}$/),
	participants: z
		.array(z.string().refine(isId) as unknown as z.ZodType<MemberId>)
		.min(1)
		.max(500),
});
export type Agreed = z.infer<typeof Agreed>;

export const CoverageCommand = z.strictObject({
	kind: z.literal("judge-criteria"),
	criteria: z.array(WordedCriterion).min(1).max(200),
	cells: z.array(Cell).min(1).max(MAX_CELLS),
	agreed: Agreed.optional(),
});
export type CoverageCommand = z.infer<typeof CoverageCommand>;

export const CoverageBody = z.strictObject({
	kind: z.literal("criteria-judged"),
	criteria: z.array(WordedCriterion.extend({ fingerprint: z.string() })),
	cells: z.array(Cell),
	agreed: Agreed.optional(),
});
export type CoverageBody = z.infer<typeof CoverageBody>;

export type Judgement = {
	readonly project: string;
	readonly document: string;
	readonly balise: string;
	readonly criterion: string;
	readonly verdict: Verdict;
	readonly evidence: string;
	readonly link: string | null;
	readonly wording: string;
	/** Of that wording: see `isStale`. */
	readonly fingerprint: string;
	readonly member: MemberId | null;
	readonly time: string;
	/** Null when one person said it. */
	readonly agreed: Agreed | null;
};

/** The judgements of each cell, oldest first, by `cellKey`. */
export type CoverageState = { cells: Map<string, Judgement[]>; wordings: Map<string, string> };

/** One cell of the matrix: ids of records are unique, whatever their document. */
export function cellKey(project: string, criterion: string): string {
	return `${project}/${criterion}`;
}

/** What stands for a cell, or null when nobody said anything. */
export function judgementOf(state: CoverageState, project: string, criterion: string): Judgement | null {
	return state.cells.get(cellKey(project, criterion))?.at(-1) ?? null;
}

/** Everything said of a cell, newest first. */
export function judgementsOf(state: CoverageState, project: string, criterion: string): Judgement[] {
	return [...(state.cells.get(cellKey(project, criterion)) ?? [])].reverse();
}

/** Whether a judgement was made on another wording than today’s (its `textFingerprint`): to be looked at again. « Je ne sais pas » is never stale. */
export function isStale(judgement: Judgement, currentFingerprint: string): boolean {
	return judgement.verdict !== "unknown" && judgement.fingerprint !== currentFingerprint;
}

/** How many cells of a project, a balise or a cohort have each verdict; `unknown` counts those nobody judged. `stale` is among them. */
export type CoverageCount = Record<Verdict, number> & { stale: number };

/** Counts the cells of these projects and criteria, each with the fingerprint of its wording today. */
export function countCoverage(
	state: CoverageState,
	projects: Iterable<string>,
	criteria: readonly { id: string; fingerprint: string }[],
): CoverageCount {
	const count: CoverageCount = { met: 0, partly: 0, "not-met": 0, "not-applicable": 0, unknown: 0, stale: 0 };
	for (const project of projects) {
		for (const { id, fingerprint } of criteria) {
			const judgement = judgementOf(state, project, id);
			count[judgement?.verdict ?? "unknown"] += 1;
			if (judgement && isStale(judgement, fingerprint)) count.stale += 1;
		}
	}
	return count;
}

const NEEDS_EVIDENCE: ReadonlySet<Verdict> = new Set(["met", "partly", "not-applicable"]);

export const coverageStream: Stream<CoverageState, CoverageCommand, CoverageBody> = {
	name: "coverage",
	place: "portfolio",
	command: CoverageCommand,
	body: CoverageBody,
	maxCommandBytes: 1_048_576,
	// What a group agreed on is recorded by whoever runs its assessments.
	needs: ({ agreed }) => (agreed ? "runAssessments" : "assess"),
	initial: () => ({ cells: new Map(), wordings: new Map() }),
	evolve,
	decide,
};

function evolve(state: CoverageState, event: LedgerEvent<CoverageBody> | SealedEvent): void {
	if (isSealed(event)) return;
	for (const cell of event.body.cells) {
		const asked = event.body.criteria[cell.criterion];
		if (!asked) continue;
		// One copy of each wording in memory, however many cells were judged on it.
		const wording = state.wordings.get(asked.fingerprint) ?? asked.wording;
		state.wordings.set(asked.fingerprint, wording);
		const key = cellKey(cell.project, asked.criterion);
		const said = state.cells.get(key) ?? [];
		said.push({
			...cell,
			...asked,
			wording,
			member: event.member,
			time: event.time,
			agreed: event.body.agreed ?? null,
		});
		state.cells.set(key, said);
	}
}

function decide(state: CoverageState, command: CoverageCommand): Result<CoverageBody[], Refusal> {
	const criteria = command.criteria.map((one) => ({ ...one, fingerprint: textFingerprint(one.wording) }));
	const seen = new Set<string>();
	const cells: CoverageCommand["cells"] = [];
	for (const [place, cell] of command.cells.entries()) {
		const asked = criteria[cell.criterion];
		const says = (what: string) => refused<Refusal>({ kind: "bad-request", detail: `cells.${place}: ${what}` });
		if (!asked) return says("criterion");
		const key = cellKey(cell.project, asked.criterion);
		if (seen.has(key)) return says("twice");
		seen.add(key);
		if (cell.evidence === "" && NEEDS_EVIDENCE.has(cell.verdict))
			return refused({ kind: "evidence-required", detail: String(place) });
		const last = judgementOf(state, cell.project, asked.criterion);
		const isNews =
			last === null ||
			last.verdict !== cell.verdict ||
			last.evidence !== cell.evidence ||
			last.link !== cell.link ||
			(command.agreed !== undefined && last.agreed?.assessment !== command.agreed.assessment) ||
			last.fingerprint !== asked.fingerprint;
		if (isNews) cells.push(cell);
	}
	return ok(
		cells.length === 0
			? []
			: [{ kind: "criteria-judged", criteria, cells, ...(command.agreed && { agreed: command.agreed }) }],
	);
}
