/** What is said in words about a thing that is cited: its kind, its state. */

import type { CitableKind } from "#shared/domain/citable.ts";
import type { texts } from "#client/editor/texts.ts";
import type { Citable } from "#client/editor/use-citable.ts";

type Texts = (typeof texts)["fr"];

/** « archivé », « retirée », « supprimé »; « en cours », « terminé » for a vote; null for what is live. */
export function stateWord(citable: Pick<Citable, "state">, t: Texts): string | null {
	switch (citable.state) {
		case "archived":
			return t.archived;
		case "retired":
			return t.retired;
		case "replaced":
			return t.replacedDecision;
		case "open":
			return t.openVote;
		case "closed":
			return t.closedVote;
		case "cancelled":
			return t.cancelledVote;
		case "deleted":
			return t.deleted;
		default:
			return null;
	}
}

export function kindWord(kind: CitableKind, t: Texts): string {
	return {
		project: t.project,
		indicator: t.indicator,
		balise: t.balise,
		recommendation: t.recommendation,
		resource: t.resource,
		term: t.term,
		organisation: t.organisation,
		cohort: t.cohort,
		vote: t.vote,
		decision: t.decision,
	}[kind];
}
