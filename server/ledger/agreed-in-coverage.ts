/** What a group agrees on about criteria of balises is in the coverage by the same command: asked again under its key, nothing is done twice and nothing stays half done. */

import type { Asker } from "#server/ledger/ledger-door.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { Logger } from "#server/log.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { standingJudgements } from "#shared/ledger/agreed-coverage.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import type { AssessmentsState } from "#shared/ledger/assessments-state.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import { type CoverageCommand, coverageStream } from "#shared/ledger/coverage.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import type { Refusal, RefusalKind } from "#shared/protocol/refusals.ts";

type AskedParts = { ledgers: Pick<Ledgers, "run" | "read">; logger: Logger };

/** Runs a command, then what follows from it in the coverage, under the same key and in the same name. */
export async function runWithCoverage(
	parts: AskedParts,
	asker: Asker,
	address: { place: string; stream: string },
	asked: { key: string; command: unknown },
): Promise<Result<LedgerCommandReply, Refusal>> {
	const { ledgers, logger } = parts;
	const done = await ledgers.run(asker, address, asked);
	if (!done.ok || address.stream !== assessmentsStream.name) return done;
	const follows = await judgementsOf(parts, asker, done.value);
	const judged = !follows.ok
		? follows
		: follows.value && (await ledgers.run(asker, coverageAt, { key: asked.key, command: follows.value }));
	if (!judged || judged.ok) return done;
	// Whoever asks is told that it is not done yet when asking again soon may do it; else what was agreed stands, and its own screen offers the rest.
	if (PASSING.has(judged.error.kind)) return judged;
	logger.warn({ refusal: judged.error, workspace: asker.workspace }, "what a group agreed on is not in the coverage");
	return done;
}

const PASSING: ReadonlySet<RefusalKind> = new Set([
	...(["too-many-requests", "storage-failed", "server-stopping", "unexpected-error"] as const),
]);

const coverageAt = { place: PORTFOLIO, stream: coverageStream.name };

/** Null when nothing was agreed on about balises. */
async function judgementsOf(
	{ ledgers }: AskedParts,
	asker: Asker,
	{ events }: LedgerCommandReply,
): Promise<Result<CoverageCommand | null, Refusal>> {
	const bodies = events.flatMap((event) => ("body" in event ? [event.body as AssessmentBody] : []));
	const agreed = bodies.find((body) => body.kind === "agreed-assessment-recorded");
	if (!agreed) return ok(null);
	// Asked again late, it may have been corrected since.
	return await ledgers.read(asker, { place: PORTFOLIO, stream: assessmentsStream.name }, (state: AssessmentsState) =>
		standingJudgements(state, agreed.assessment),
	);
}
