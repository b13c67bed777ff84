/** The nature and the status of a resource or mechanism. */

import { RESOURCE_NATURES, RESOURCE_STATUSES } from "#shared/document/resource-set.ts";
import { natureWords, resourceStatusWords } from "#shared/document/resource-words.ts";
import type { StateProps } from "#client/features/framework/touched/PortfolioStates.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./TouchedPanel.module.css";

const TONES = { draft: "neutral", discussion: "info", kept: "ok", retired: "warn" } as const;

export function ResourceState({ entry }: Pick<StateProps, "entry">) {
	const natures = useTexts(natureWords);
	const statuses = useTexts(resourceStatusWords);
	const status = RESOURCE_STATUSES.find((one) => one === entry.status) ?? "draft";
	const nature = RESOURCE_NATURES.find((one) => one === entry.nature) ?? "resource";
	return (
		<div className={styles.line}>
			<Badge tone={TONES[status]}>{statuses[status]}</Badge>
			<span className={styles.state}>{natures[nature]}</span>
		</div>
	);
}
