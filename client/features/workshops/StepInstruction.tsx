/** What a step asks, in the words of whoever prepared it, wherever it is shown; and what the workshop is for. Nothing while nobody has written it. */

import type * as Y from "yjs";
import { frameworkTextName, plainText, recordTextName, richText } from "#shared/document/rich-text.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { useStatements } from "#client/document/use-statements.ts";
import { RichText } from "#client/editor/RichText.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

/** The name of the text that says what a step asks, in the room of its workshop. */
export function instructionOf(step: string): string {
	return recordTextName("instruction", step);
}

/** `className`: of what holds the text. */
export function StepInstruction({ step, className }: { step: Step; className: string | undefined }) {
	const kinds = useTexts(stepKindNames);
	const { room } = useWorkshop();
	if (!useStatements(room.doc, "instruction")[step.id]) return null;
	return (
		<div className={className}>
			<RichText
				key={step.id}
				room={room}
				field={instructionOf(step.id)}
				label={step.title || kinds[step.kind]}
				readOnly
				compact
			/>
		</div>
	);
}

export function WorkshopPurpose({ className }: { className: string | undefined }) {
	const t = useTexts(takingTexts);
	const { room } = useWorkshop();
	const isWritten = useDocReading(room.doc, frameworkTextName(), hasWords);
	if (!isWritten) return null;
	return (
		<div className={className}>
			<RichText room={room} field={frameworkTextName()} label={t.workshop} readOnly compact />
		</div>
	);
}

function hasWords(doc: Y.Doc, text: string): boolean {
	return plainText(richText(doc, text)).trim() !== "";
}
