/** What a step works on or makes, for whoever takes part and for whoever leads: a text, cards, a vote, a round of assessments, or nothing. */

import { documentOf, type Step, type StepKind } from "#shared/domain/workshop-step.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { CardsStep } from "#client/features/workshops/cards/CardsStep.tsx";
import { FollowUpsBack } from "#client/features/workshops/follow-ups/FollowUpsBack.tsx";
import { StepRound } from "#client/features/workshops/rounds/StepRound.tsx";
import { Quiet } from "#client/features/workshops/taking-part/Quiet.tsx";
import { StepDocument } from "#client/features/workshops/taking-part/StepDocument.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { AfterTables, TableStep } from "#client/features/workshops/tables/TableStep.tsx";
import { StepVote } from "#client/features/workshops/votes/StepVote.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

/** `shownInstead`: the document one opened, or that is shown to whoever follows. */
export function StepContent({ step, shownInstead }: { step: Step; shownInstead: DocumentId | null }) {
	const t = useTexts(takingTexts);
	if (shownInstead !== null) return <StepDocument key={shownInstead} document={shownInstead} target={step.target} />;
	switch (step.kind) {
		case "ideas":
		case "group":
			return <CardsStep key={step.id} step={step} />;
		case "vote":
			return <StepVote key={step.id} step={step} />;
		case "assess":
			return <StepRound key={step.id} step={step} />;
		case "tables":
			return (
				<TableStep step={step}>
					<DocumentOf step={step} />
				</TableStep>
			);
		case "discuss":
			return (
				<AfterTables step={step} isQuiet={documentShownIn(step) === null}>
					<DocumentOf step={step} />
				</AfterTables>
			);
		case "break":
			return <Quiet title={t.breakTitle} />;
		case "welcome":
			return <Welcome step={step} />;
		case "present":
		case "read":
		case "write":
		case "close":
			return documentShownIn(step) === null ? <Quiet>{t.quiet}</Quiet> : <DocumentOf step={step} />;
	}
}

/** What earlier meetings left to do, then what it shows. At their desk, whoever leads has the first beside it. */
function Welcome({ step }: { step: Step }) {
	const t = useTexts(takingTexts);
	const { leads } = useWorkshop();
	return (
		<>
			{!leads && <FollowUpsBack place="welcome" />}
			{documentShownIn(step) === null ? <Quiet>{t.quiet}</Quiet> : <DocumentOf step={step} />}
		</>
	);
}

/** What is made in these is in no document: the one they name says what it is about. */
const MAKING: ReadonlySet<StepKind> = new Set(["ideas", "group", "vote", "assess"]);

export function isMaking(step: Step): boolean {
	return MAKING.has(step.kind);
}

/** The document that a step has on the screen; null when it shows something else. */
export function documentShownIn(step: Step): DocumentId | null {
	return isMaking(step) || step.kind === "break" ? null : documentOf(step);
}

function DocumentOf({ step }: { step: Step }) {
	const document = documentShownIn(step);
	return document && <StepDocument key={document} document={document} target={step.target} />;
}
