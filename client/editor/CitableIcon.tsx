/** The sign of each kind of thing that can be cited; its name is always beside it. */

import {
	BookA,
	Building2,
	Gauge,
	Gavel,
	Group,
	HandHelping,
	MessageSquareQuote,
	Milestone,
	Sprout,
	Vote,
} from "lucide-react";
import type { CitableKind } from "#shared/domain/citable.ts";

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
};

export function CitableIcon({ kind, size = 16 }: { kind: CitableKind; size?: number }) {
	const Icon = ICONS[kind];
	return <Icon size={size} aria-hidden focusable={false} />;
}
