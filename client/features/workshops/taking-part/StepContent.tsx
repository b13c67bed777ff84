/** What a step works on or makes, for whoever takes part and for whoever leads: a text, projects, cards, a vote, a round of assessments, or nothing. */

import type { ReactNode } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { CardsStep } from "#client/features/workshops/cards/CardsStep.tsx";
import { FollowUpsBack } from "#client/features/workshops/follow-ups/FollowUpsBack.tsx";
import { StepProjects } from "#client/features/workshops/projects/StepProjects.tsx";
import { StepDecisions } from "#client/features/workshops/decisions/StepDecisions.tsx";
import { StepRound } from "#client/features/workshops/rounds/StepRound.tsx";
import { Quiet } from "#client/features/workshops/taking-part/Quiet.tsx";
import { documentShownIn, showsWorkedOn } from "#client/features/workshops/taking-part/step-shows.ts";
import { StepDocument } from "#client/features/workshops/taking-part/StepDocument.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { AfterTables, TableStep } from "#client/features/workshops/tables/TableStep.tsx";
import { StepVote } from "#client/features/workshops/votes/StepVote.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./TakingPart.module.css";

/** `shownInstead`: the document one opened, or that is shown to whoever follows. */
export function StepContent({ step, shownInstead }: { step: Step; shownInstead: DocumentId | null }) {
	const t = useTexts(takingTexts);
	const { leads } = useWorkshop();
	if (shownInstead !== null) return <StepDocument key={shownInstead} document={shownInstead} target={step.target} />;
	switch (step.kind) {
		case "ideas":
		case "group":
			return (
				<Made step={step}>
					<CardsStep key={step.id} step={step} />
				</Made>
			);
		case "vote":
			return (
				<Made step={step}>
					<StepVote key={step.id} step={step} />
				</Made>
			);
		case "assess":
			return (
				<Made step={step}>
					<StepRound key={step.id} step={step} />
				</Made>
			);
		case "tables":
			return (
				<TableStep step={step}>
					<WorkedOn step={step} />
				</TableStep>
			);
		case "discuss":
			return (
				<AfterTables step={step} isQuiet={!showsWorkedOn(step)}>
					<WorkedOn step={step} />
				</AfterTables>
			);
		case "break":
			return <Quiet>{t.breakNow}</Quiet>;
		case "welcome":
			return <Welcome step={step} />;
		case "present":
		case "read":
		case "write":
			return showsWorkedOn(step) ? <WorkedOn step={step} /> : <Quiet>{t.quiet}</Quiet>;
		case "close":
			return (
				<>
					<div className={styles.projects}>
						<StepDecisions />
					</div>
					{showsWorkedOn(step) ? <WorkedOn step={step} /> : !leads && <Quiet>{t.quiet}</Quiet>}
				</>
			);
	}
}

/** What earlier meetings left to do, then what it shows. At their desk, whoever leads has the first beside it. */
function Welcome({ step }: { step: Step }) {
	const t = useTexts(takingTexts);
	const { leads } = useWorkshop();
	return (
		<>
			{!leads && <FollowUpsBack place="welcome" />}
			{showsWorkedOn(step) ? <WorkedOn step={step} /> : <Quiet>{t.quiet}</Quiet>}
		</>
	);
}

function WorkedOn({ step }: { step: Step }) {
	const document = documentShownIn(step);
	if (document !== null) return <StepDocument key={document} document={document} target={step.target} />;
	if (!showsWorkedOn(step)) return null;
	return (
		<div className={styles.projects}>
			<StepProjects step={step} />
		</div>
	);
}

/** The projects that it is about stay at hand beside what is made. */
function Made({ step, children }: { step: Step; children: ReactNode }) {
	if (step.target?.kind !== "cohort") return children;
	return (
		<div className={styles.made}>
			<StepProjects step={step} isFolded />
			{children}
		</div>
	);
}
