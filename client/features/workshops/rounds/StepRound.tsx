/** The round of assessments of a step: whoever leads takes up one that is open, or opens one on the projects of the step’s cohort; then everybody answers. */

import { ClipboardCheck } from "lucide-react";
import { useContext, useState } from "react";
import { Link } from "react-aria-components";
import { leadRights } from "#shared/ledger/lead-rights.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { PrepareRound } from "#client/features/workshops/rounds/PrepareRound.tsx";
import { stepRoundTexts } from "#client/features/workshops/rounds/step-round-texts.ts";
import styles from "#client/features/workshops/votes/StepVote.module.css";
import { StepWorkspace } from "#client/features/workshops/taking-part/StepWorkspace.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

export function StepRound({ step }: { step: Step }) {
	const t = useTexts(stepRoundTexts);
	const parts = useContext(WorkshopPartsContext);
	const { workspace, state, leads, me } = useWorkshop();
	const isNamed = leadRights(state, me) !== null;
	const { can } = useWorkspace();
	const [isPreparing, setPreparing] = useState(false);
	const round = state.rounds.get(step.id);
	return (
		<div className={styles.step}>
			{round && parts ? (
				<>
					<StepWorkspace document={null} round={round}>
						<parts.Round key={round} workspace={workspace} id={round} />
					</StepWorkspace>
					{can("read") && <Link href={paths.round(workspace, round)}>{t.whole}</Link>}
				</>
			) : (
				<EmptyState title={t.none} isCompact icon={<ClipboardCheck size={28} />}>
					{t.noneMore}
				</EmptyState>
			)}
			{isNamed && !can("read") && !round && <p className={styles.soft}>{t.notByGuest}</p>}
			{leads && (can("runAssessments") || (isNamed && can("read"))) && (
				<div>
					<Button variant={round ? "secondary" : "primary"} onPress={() => setPreparing(true)}>
						{round ? t.change : t.prepare}
					</Button>
					<Dialog title={round ? t.change : t.prepare} isOpen={isPreparing} onOpenChange={setPreparing}>
						<PrepareRound step={step} onDone={() => setPreparing(false)} />
					</Dialog>
				</div>
			)}
		</div>
	);
}
