/** What the judgements of several criteria say together: of one balise that asks several things of a project. */

import type { Verdict } from "#shared/ledger/coverage.ts";

/**
 * The verdict that stands whatever the unknown ones turn out to be; `unknown` as long as they could still change it. All the
 * applicable criteria met: met; none: not met; otherwise partly. Criteria that do not apply count for nothing, unless none does.
 */
export function wholeVerdict(verdicts: Iterable<Verdict>): Verdict {
	let [met, notMet, partly, unknown, notApplicable] = [0, 0, 0, 0, 0];
	for (const verdict of verdicts) {
		if (verdict === "met") met += 1;
		else if (verdict === "not-met") notMet += 1;
		else if (verdict === "partly") partly += 1;
		else if (verdict === "not-applicable") notApplicable += 1;
		else unknown += 1;
	}
	if (partly > 0 || (met > 0 && notMet > 0)) return "partly";
	if (unknown > 0) return "unknown";
	if (met > 0) return "met";
	if (notMet > 0) return "not-met";
	return notApplicable > 0 ? "not-applicable" : "unknown";
}
