/** A round inside a step of a workshop, under the title of the step: everybody answers there, and whoever leads reveals. */

import { useState } from "react";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { type Ledgers, PortfolioLedgers } from "#client/features/assessments/PortfolioLedgers.tsx";
import { RoundActs } from "#client/features/assessments/RoundActs.tsx";
import { RoundBody, RoundLead } from "#client/features/assessments/RoundBody.tsx";
import { roundIn } from "#client/features/assessments/round-view.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import styles from "#client/features/assessments/Rounds.module.css";
import { useTexts } from "#client/i18n/use-texts.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";

type RoundInStepProps = { workspace: WorkspaceId; id: string };

export function RoundInStep({ workspace, id }: RoundInStepProps) {
	return (
		<PortfolioLedgers workspace={workspace}>
			{(ledgers) => <Shown workspace={workspace} id={id} ledgers={ledgers} />}
		</PortfolioLedgers>
	);
}

function Shown({ workspace, id, ledgers }: RoundInStepProps & { ledgers: Ledgers }) {
	const t = useTexts(roundTexts);
	const [asked, setAsked] = useState("");
	const found = roundIn(ledgers.assessments.state, id);
	if (!found)
		return (
			<EmptyState title={t.roundNotFound} isCompact>
				{t.roundNotFoundMore}
			</EmptyState>
		);
	return (
		<div className={styles.inStep}>
			<div className={styles.inStepHead}>
				<p className={styles.help}>
					<RoundLead workspace={workspace} instrument={found.instrument} />
				</p>
				<RoundActs round={found.round} ledger={ledgers.assessments} />
			</div>
			<RoundBody {...{ workspace, ledgers, asked }} {...found} onSelect={setAsked} />
		</div>
	);
}
