/** The shape of a workshop that is proposed to whoever prepares one: its steps, with what each asks of people. */

import type { Wording } from "#shared/domain/wording.ts";
import type { StepKind, StepTerms } from "#shared/domain/workshop-step.ts";

export type TemplateStep = {
	readonly kind: StepKind;
	readonly title: Wording;
	/** A paragraph a line; a line that begins with « - » is a point of a list. */
	readonly instruction: Wording;
	/** What differs from a step of this kind as it usually is. */
	readonly otherwise?: Partial<Pick<StepTerms, "minutes" | "may" | "arePrivate" | "areAnonymous">>;
};

export type WorkshopTemplate = {
	readonly id: string;
	readonly title: Wording;
	/** What the group leaves with. */
	readonly about: Wording;
	/** The purpose that is proposed, written over by whoever prepares the workshop. */
	readonly purpose: Wording;
	readonly steps: readonly TemplateStep[];
};

/** Paragraphs and points of an instruction, in order. */
export function piecesOf(instruction: string): { text: string; isItem: boolean }[] {
	return instruction
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => ({ text: line.replace(/^- /, ""), isItem: line.startsWith("- ") }));
}
