/** The level and the status of a balise, in words and in colour. */

import type { Balise, BaliseStatus } from "#shared/document/balise-set.ts";
import { levelWords, statusWords } from "#shared/document/balise-words.ts";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { texts } from "#client/features/balises/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ThreadsMark } from "#client/comments/OpenThreads.tsx";
import { ProposalMark } from "#client/proposals/OpenProposals.tsx";
import { Badge } from "#client/ui/Badge.tsx";

const TONES = { draft: "neutral", discussion: "info", adopted: "ok", retired: "warn" } as const satisfies Record<
	BaliseStatus,
	string
>;

type BaliseBadgesProps = {
	balise: Balise;
	/** The version in force; null when none is. */
	version: number | null;
	/** The text says something else than that version. */
	hasDraft: boolean;
};

export function BaliseBadges({ balise, version, hasDraft }: BaliseBadgesProps) {
	const life = useTexts(lifeTexts);
	const t = useTexts(texts);
	const levels = useTexts(levelWords);
	const statuses = useTexts(statusWords);
	return (
		<>
			{version !== null ? (
				<Badge tone="ok">
					{statuses.adopted} · {life.adoptedBadge(version)}
				</Badge>
			) : (
				// Written by somebody, adopted by nobody: said as what it is.
				<Badge tone={balise.status === "adopted" ? "neutral" : TONES[balise.status]}>
					{statuses[balise.status]}
					{balise.status === "adopted" && ` (${life.noVersion})`}
				</Badge>
			)}
			{hasDraft && <Badge tone="warn">{life.draftBeside}</Badge>}
			<Badge tone={balise.level === "required" ? "accent" : "neutral"}>{levels[balise.level]}</Badge>
			<ProposalMark record={balise.id} />
			<ThreadsMark record={balise.id} />
			{balise.archived && <Badge tone="warn">{t.archived}</Badge>}
			{balise.example && <Badge>{t.example}</Badge>}
		</>
	);
}
