/** The sign of each kind of thing that a text leads to; its name is always beside it. */

import {
	BookA,
	Bookmark,
	Building2,
	Gauge,
	Gavel,
	Group,
	HandHelping,
	MessageSquareQuote,
	Milestone,
	Sprout,
	Table2,
	Vote,
} from "lucide-react";
import type { LinkedKind } from "#shared/domain/citable.ts";

const ICONS = {
	project: Sprout,
	indicator: Gauge,
	balise: Milestone,
	recommendation: MessageSquareQuote,
	resource: HandHelping,
	term: BookA,
	organisation: Building2,
	cohort: Group,
	vote: Vote,
	decision: Gavel,
	view: Bookmark,
	portfolio: Table2,
};

export function CitableIcon({ kind, size = 16 }: { kind: LinkedKind; size?: number }) {
	const Icon = ICONS[kind];
	return <Icon size={size} aria-hidden focusable={false} />;
}
