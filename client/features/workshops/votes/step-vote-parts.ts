/** What a vote in a step is about and what people choose among: read from the step, the document it works on, and the cards of the steps before. */

import type * as Y from "yjs";
import { baliseParts, passageParts } from "#shared/document/block-wording.ts";
import { blocksUnder } from "#shared/document/headings.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { cardsStepOf, documentOf, type Step } from "#shared/domain/workshop-step.ts";
import { cardsOf, type CardsState, clustersOf } from "#shared/ledger/cards-state.ts";
import { MAX_PARTS, type VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useDocReading } from "#client/document/use-doc-reading.ts";

/** The ledger that a vote of this step is in: that of the document it works on, else that of the workshop. */
export function placeOfVote(step: Pick<Step, "target">, workshop: DocumentId): DocumentId {
	return documentOf(step) ?? workshop;
}

/** The words the step works on, as they are now, a heading with all that stands under it; null when it names no passage and no balise, or more than a vote is about: the vote is a question. */
export function subjectOfStep(doc: Y.Doc, { target }: Pick<Step, "target">): VoteSubject | null {
	if (target?.kind === "document" && target.block !== null) {
		const parts = passageParts(doc, frameworkTextName(), blocksUnder(doc, frameworkTextName(), target.block));
		return parts.length > 0 && parts.length <= MAX_PARTS
			? { kind: "passage", field: frameworkTextName(), parts }
			: null;
	}
	if (target?.kind !== "record") return null;
	const parts = baliseParts(doc, target.record);
	if (parts.length === 0) return null;
	const label = parts.find(({ id }) => id === "name")?.text ?? "";
	return { kind: "record", record: target.record, label: label.slice(0, 500), parts };
}

/** The same, live. */
export function useSubjectOfStep(doc: Y.Doc, step: Pick<Step, "target">): VoteSubject | null {
	return useDocReading(doc, step, subjectOfStep);
}

/** What was written in an earlier step, to be chosen among. */
export type OptionSource = {
	readonly id: string;
	readonly step: string;
	readonly from: "clusters" | "cards";
	readonly options: readonly string[];
};

/** The clusters and the cards of the steps before this one, the latest first. Fewer than two are no choice. */
export function optionSources(steps: readonly Step[], step: Step, cards: CardsState): OptionSource[] {
	const before = steps.slice(
		0,
		steps.findIndex(({ id }) => id === step.id),
	);
	const shown = new Set(before.map((one) => cardsStepOf(steps, one)));
	return [...shown]
		.reverse()
		.flatMap(({ id, title }): OptionSource[] => [
			{
				id: `${id}/clusters`,
				step: title,
				from: "clusters",
				options: once(clustersOf(cards, id).map(({ name }) => name)),
			},
			{
				id: `${id}/cards`,
				step: title,
				from: "cards",
				options: once(cardsOf(cards, id).flatMap(({ isPrivate, text }) => (isPrivate ? [] : [text]))),
			},
		])
		.filter(({ options }) => options.length > 1);
}

/** Two options of the same words would be one. */
function once(texts: readonly string[]): string[] {
	return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
}
