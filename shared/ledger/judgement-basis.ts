/** On which wording of a balise a judgement of coverage was made: the one that was adopted that day, or the draft. */

import { type Adoption, adoptedVersion, type AdoptionsState } from "#shared/ledger/adoptions.ts";
import type { Judgement } from "#shared/ledger/coverage.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

export type JudgementBasis = { readonly kind: "adopted"; readonly version: number } | { readonly kind: "draft" };

const DRAFT: JudgementBasis = { kind: "draft" };

/** The version is the last one adopted before the judgement, when it asks exactly what the person had in front of them; whatever else they judged was a draft. */
export function basisOfJudgement(
	state: AdoptionsState,
	judgement: Pick<Judgement, "balise" | "criterion" | "fingerprint" | "time">,
): JudgementBasis {
	const versions = state.get(judgement.balise)?.versions ?? [];
	return basisIn(
		versions.findLast(({ time }) => time <= judgement.time),
		judgement.criterion,
		judgement.fingerprint,
	);
}

/** What somebody who judges now judges on: the version in force when the criterion says today what it adopted, else the draft. */
export function basisToday(
	state: AdoptionsState,
	criterion: { readonly id: string; readonly balise: string; readonly fingerprint: string },
): JudgementBasis {
	return basisIn(adoptedVersion(state, criterion.balise) ?? undefined, criterion.id, criterion.fingerprint);
}

function basisIn(
	version: Adoption["versions"][number] | undefined,
	criterion: string,
	fingerprint: string,
): JudgementBasis {
	const asked = version?.wording.criteria.find(({ id }) => id === criterion);
	if (!version || !asked || textFingerprint(asked.text) !== fingerprint) return DRAFT;
	return { kind: "adopted", version: version.version };
}
