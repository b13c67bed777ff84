/** What a step asks of whoever takes part: a text, cards, a vote, an assessment, or nothing. */

import { useContext } from "react";
import { can } from "#shared/domain/role.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { CardsStep } from "#client/features/workshops/cards/CardsStep.tsx";
import { Quiet } from "#client/features/workshops/taking-part/Quiet.tsx";
import { StepDocument } from "#client/features/workshops/taking-part/StepDocument.tsx";
import { StepWorkspace } from "#client/features/workshops/taking-part/StepWorkspace.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { AfterTables, TableStep } from "#client/features/workshops/tables/TableStep.tsx";
import { StepVote } from "#client/features/workshops/votes/StepVote.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

/** `shownInstead`: what the leader shows to whoever follows them. */
export function StepContent({ step, shownInstead }: { step: Step; shownInstead: DocumentId | null }) {
	const t = useTexts(takingTexts);
	switch (step.kind) {
		case "ideas":
		case "group":
			return <CardsStep step={step} />;
		case "vote":
			return <VoteOf step={step} />;
		case "assess":
			return <RoundOf step={step} />;
		case "tables":
			return (
				<TableStep step={step}>
					<DocumentOf step={step} shownInstead={shownInstead} />
				</TableStep>
			);
		case "discuss":
			return (
				<AfterTables step={step} isQuiet={(shownInstead ?? documentOf(step)) === null}>
					<DocumentOf step={step} shownInstead={shownInstead} />
				</AfterTables>
			);
		case "break":
			return <Quiet title={t.breakTitle} />;
		case "welcome":
		case "present":
		case "read":
		case "write":
		case "close":
			return <DocumentOf step={step} shownInstead={shownInstead} />;
	}
}

function DocumentOf({ step, shownInstead }: { step: Step; shownInstead: DocumentId | null }) {
	const t = useTexts(takingTexts);
	const document = shownInstead ?? documentOf(step);
	if (document === null) return step.kind === "tables" ? null : <Quiet>{t.quiet}</Quiet>;
	return <StepDocument key={document} document={document} target={step.target} />;
}

function VoteOf({ step }: { step: Step }) {
	const t = useTexts(takingTexts);
	const { state } = useWorkshop();
	const vote = state.votes.get(step.id);
	if (!vote) return <Quiet>{t.noVote}</Quiet>;
	return (
		<StepWorkspace document={vote.place === "portfolio" ? null : vote.place}>
			<StepVote key={step.id} step={step} />
		</StepWorkspace>
	);
}

function RoundOf({ step }: { step: Step }) {
	const t = useTexts(takingTexts);
	const { workspace, state } = useWorkshop();
	const { me } = useWorkspace();
	const parts = useContext(WorkshopPartsContext);
	const round = state.rounds.get(step.id);
	// The projects of a round are in the portfolio, which a code does not open.
	if (!can(me.role, "read")) return <Quiet>{t.roundAloud}</Quiet>;
	if (!round || !parts) return <Quiet>{t.noRound}</Quiet>;
	return <parts.Round workspace={workspace} id={round} />;
}
