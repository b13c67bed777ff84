/** What a group agrees on about criteria of balises is in the coverage by the same write. */

import type { SaidBeside } from "#server/ledger/ledgers.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { judgedByAgreement } from "#shared/ledger/agreed-coverage.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { type AssessmentsState, instrumentIn } from "#shared/ledger/assessments-state.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import { coverageStream } from "#shared/ledger/coverage.ts";

/** R994, for `Ledgers`. */
export const agreedInCoverage: SaidBeside = ({ stream }, events, state) => {
	if (stream.name !== assessmentsStream.name) return null;
	const agreed = (events as readonly AssessmentBody[]).find((body) => body.kind === "agreed-assessment-recorded");
	const instrument = agreed && instrumentIn(state as AssessmentsState, agreed.instrument);
	const command = instrument && judgedByAgreement(instrument, { ...agreed, id: agreed.assessment });
	return command ? { address: { place: PORTFOLIO, stream: coverageStream.name }, command } : null;
};
