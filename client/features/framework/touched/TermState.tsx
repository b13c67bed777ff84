/** The status of a term of a glossary. */

import { TERM_STATUSES } from "#shared/document/glossary.ts";
import { termStatusWords } from "#shared/document/glossary-words.ts";
import type { StateProps } from "#client/features/framework/touched/PortfolioStates.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import styles from "./TouchedPanel.module.css";

export function TermState({ entry }: Pick<StateProps, "entry">) {
	const statuses = useTexts(termStatusWords);
	const status = TERM_STATUSES.find((one) => one === entry.status) ?? "proposed";
	return (
		<div className={styles.line}>
			<Badge tone={status === "retained" ? "ok" : "neutral"}>{statuses[status]}</Badge>
		</div>
	);
}
