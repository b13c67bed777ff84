/** What a card or a cluster of a workshop can be turned into. A paragraph is a block of a framework; blockers and conditions are of the portfolio; the others are records. */

import type { DocumentKind } from "#shared/domain/document-kind.ts";

export const TURNED_INTO = ["balise", "indicator", "recommendation", "blocker", "condition", "paragraph"] as const;
export type TurnedInto = (typeof TURNED_INTO)[number];

/** The kind of document each is made in; null: the portfolio. */
export const MADE_IN: Record<TurnedInto, DocumentKind | null> = {
	balise: "balise-set",
	indicator: "indicator-set",
	recommendation: "recommendation-set",
	blocker: null,
	condition: null,
	paragraph: "framework",
};
