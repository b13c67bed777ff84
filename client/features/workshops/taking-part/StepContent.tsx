/** What a step works on or makes, for whoever takes part and for whoever leads: a text, cards, a vote, a round of assessments, or nothing. */

import { documentOf, type Step, type StepKind } from "#shared/domain/workshop-step.ts";
import { tableOf } from "#shared/ledger/workshop-state.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useMemberNames } from "#client/document/use-member-names.ts";
import { CardsStep } from "#client/features/workshops/cards/CardsStep.tsx";
import { StepRound } from "#client/features/workshops/rounds/StepRound.tsx";
import { Quiet } from "#client/features/workshops/taking-part/Quiet.tsx";
import { StepDocument } from "#client/features/workshops/taking-part/StepDocument.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { StepVote } from "#client/features/workshops/votes/StepVote.tsx";
import { useFormat } from "#client/i18n/use-format.ts";
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
				<>
					<TableOf />
					<DocumentOf step={step} />
				</>
			);
		case "break":
			return <Quiet title={t.breakTitle} />;
		case "welcome":
		case "present":
		case "read":
		case "write":
		case "discuss":
		case "close":
			return documentShownIn(step) === null ? <Quiet>{t.quiet}</Quiet> : <DocumentOf step={step} />;
	}
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

function TableOf() {
	const t = useTexts(takingTexts);
	const { workspace, state, me } = useWorkshop();
	const nameOf = useMemberNames(workspace);
	const format = useFormat();
	const table = tableOf(state, me);
	if (!table) return <Quiet>{t.noTable}</Quiet>;
	const others = table.members.filter((member) => member !== me).map(nameOf);
	return (
		<Quiet title={t.table(table.name)}>
			{others.length > 0 && <p>{t.withYou(format.list(others))}</p>}
			{table.reporter !== null && <p>{t.reporter(nameOf(table.reporter))}</p>}
		</Quiet>
	);
}
