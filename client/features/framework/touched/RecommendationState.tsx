/** The status of a recommendation and how far the table agrees. */

import { AGREEMENTS, RECOMMENDATION_STATUSES } from "#shared/document/recommendation-set.ts";
import { agreementWords, recommendationStatusWords } from "#shared/document/recommendation-words.ts";
import type { StateProps } from "#client/features/framework/touched/PortfolioStates.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./TouchedPanel.module.css";

const TONES = { "to-discuss": "info", rewording: "accent", agreed: "ok", aside: "neutral" } as const;

export function RecommendationState({ entry }: Pick<StateProps, "entry">) {
	const statuses = useTexts(recommendationStatusWords);
	const agreements = useTexts(agreementWords);
	const status = RECOMMENDATION_STATUSES.find((one) => one === entry.status) ?? "to-discuss";
	const agreement = AGREEMENTS.find((one) => one === entry.agreement) ?? "unknown";
	return (
		<div className={styles.line}>
			<Badge tone={TONES[status]}>{statuses[status]}</Badge>
			<span className={styles.state}>{agreements[agreement]}</span>
		</div>
	);
}
