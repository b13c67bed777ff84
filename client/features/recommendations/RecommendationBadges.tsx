/** The status of a recommendation and how far the table agrees, in words and in colour. */

import type { Agreement, Recommendation, RecommendationStatus } from "#shared/document/recommendation-set.ts";
import { agreementWords, recommendationStatusWords } from "#shared/document/recommendation-words.ts";
import { texts } from "#client/features/recommendations/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ThreadsMark } from "#client/comments/OpenThreads.tsx";
import { ProposalMark } from "#client/proposals/OpenProposals.tsx";
import { Badge } from "#client/ui/Badge.tsx";

const STATUS_TONES = {
	"to-discuss": "info",
	rewording: "accent",
	agreed: "ok",
	aside: "neutral",
} as const satisfies Record<RecommendationStatus, string>;
const AGREEMENT_TONES = { unknown: "neutral", wide: "ok", reserved: "warn", none: "danger" } as const satisfies Record<
	Agreement,
	string
>;

type RecommendationBadgesProps = { recommendation: Recommendation; isReworded: boolean };

export function RecommendationBadges({ recommendation, isReworded }: RecommendationBadgesProps) {
	const t = useTexts(texts);
	const statuses = useTexts(recommendationStatusWords);
	const agreements = useTexts(agreementWords);
	const { status, agreement } = recommendation;
	return (
		<>
			<Badge tone={STATUS_TONES[status]}>{statuses[status]}</Badge>
			{agreement !== "unknown" && <Badge tone={AGREEMENT_TONES[agreement]}>{agreements[agreement]}</Badge>}
			{isReworded && <Badge>{t.reworded}</Badge>}
			<ProposalMark record={recommendation.id} />
			<ThreadsMark record={recommendation.id} />
			{recommendation.archived && <Badge tone="warn">{t.archived}</Badge>}
			{recommendation.example && <Badge>{t.example}</Badge>}
		</>
	);
}
