/** The desk of whoever leads a workshop: where it is, what comes next, the timer, the door, the people. A remote control on a phone. */

import { useState } from "react";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { AheadWork } from "#client/features/workshops/desk/AheadWork.tsx";
import { DeskHead } from "#client/features/workshops/desk/DeskHead.tsx";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { StepDecisions } from "#client/features/workshops/decisions/StepDecisions.tsx";
import { CourseList } from "#client/features/workshops/desk/CourseList.tsx";
import { DoorCard } from "#client/features/workshops/desk/DoorCard.tsx";
import { GuestNamesCard } from "#client/features/workshops/desk/GuestNamesCard.tsx";
import { HandsCard } from "#client/features/workshops/desk/HandsCard.tsx";
import { MessageCard } from "#client/features/workshops/desk/MessageCard.tsx";
import { PeopleCard } from "#client/features/workshops/desk/PeopleCard.tsx";
import { StepMoves } from "#client/features/workshops/desk/StepMoves.tsx";
import { StepNow } from "#client/features/workshops/desk/StepNow.tsx";
import { WorkNow } from "#client/features/workshops/desk/WorkNow.tsx";
import { FollowUpsBack } from "#client/features/workshops/follow-ups/FollowUpsBack.tsx";
import { MakeReport } from "#client/features/workshops/report/MakeReport.tsx";
import { TablesCard } from "#client/features/workshops/tables/TablesCard.tsx";
import { TrialDialog } from "#client/features/workshops/desk/TrialDialog.tsx";
import { useNames } from "#client/features/workshops/desk/use-names.ts";
import { WaitingCard } from "#client/features/workshops/desk/WaitingCard.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

export function DeskPage() {
	const t = useTexts(deskTexts);
	const { can } = useWorkspace();
	const here = useWorkshop();
	const { workspace, document, state } = here;
	const names = useNames(here);
	const [tried, setTried] = useState<string | null>(null);
	const hasSteps = state.steps.length > 0;
	const first = state.steps[0];
	// The step that closes has them in its own place.
	const hasDecisions = can("decide") && state.startedAt !== null && currentStep(state)?.kind !== "close";
	// R770: a document of the workspace, made by those whose role runs workshops.
	const report = can("runWorkshops") && (
		<div className={styles.card}>
			<MakeReport />
		</div>
	);
	return (
		<div className={styles.desk}>
			<DeskHead onTry={first ? () => setTried(state.runs.at(-1)?.step ?? first.id) : null} />
			<div className={styles.grid}>
				{hasSteps ? (
					<div className={styles.now}>
						{state.endedAt !== null && report}
						<StepNow names={names} />
						<StepMoves />
						<TablesCard names={names} />
						<WorkNow />
						<FollowUpsBack place="desk" />
						<AheadWork names={names} />
						{hasDecisions && (
							<div className={styles.card}>
								<StepDecisions />
							</div>
						)}
					</div>
				) : (
					<div className={styles.now}>
						<EmptyState
							title={t.noSteps}
							action={
								can("read") && (
									<ButtonLink variant="primary" href={paths.workshopAgenda(workspace, document)}>
										{t.prepare}
									</ButtonLink>
								)
							}
						>
							{t.noStepsMore}
						</EmptyState>
					</div>
				)}
				<div className={styles.side}>
					<WaitingCard names={names} />
					<HandsCard names={names} />
					<DoorCard />
					<PeopleCard names={names} />
					{state.endedAt !== null && can("runWorkshops") && <GuestNamesCard />}
					<MessageCard />
					{state.endedAt === null && state.startedAt !== null && report}
				</div>
				{hasSteps && <CourseList />}
			</div>
			{tried !== null && <TrialDialog first={tried} onClose={() => setTried(null)} />}
		</div>
	);
}
