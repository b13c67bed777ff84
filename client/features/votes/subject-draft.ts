/** What a vote or a decision will be about, while it is chosen: a question, blocks of a framework, a balise, a recommendation; read from the live document. */

import type * as Y from "yjs";
import { baliseParts, textParts, type WordingPart } from "#shared/document/block-wording.ts";
import {
	RECOMMENDATION_WORDINGS,
	type RecommendationWording,
	recommendationParts,
} from "#shared/document/record-wording.ts";
import { recommendationName, recommendationTable } from "#shared/document/recommendation-set.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

export const SUBJECT_KINDS = ["question", "passage", "balise", "recommendation", "nothing"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type SubjectDraft = {
	kind: SubjectKind;
	question: string;
	/** The framework, or the set. */
	document: DocumentId | null;
	blocks: readonly string[];
	/** The balise, or the recommendation. */
	record: string | null;
	/** Of a recommendation: which of its wordings. */
	wording: RecommendationWording;
};

export const NO_SUBJECT: SubjectDraft = {
	kind: "question",
	question: "",
	document: null,
	blocks: [],
	record: null,
	wording: "wording",
};

/** What was voted on before, to be taken up as it is written today. */
export function draftOfSubject(place: VotePlace, subject: VoteSubject): SubjectDraft {
	const document = place === "portfolio" ? null : place;
	switch (subject.kind) {
		case "question":
			return { ...NO_SUBJECT, question: subject.text };
		case "passage":
			return { ...NO_SUBJECT, kind: "passage", document, blocks: subject.parts.map(({ id }) => id) };
		case "record": {
			const wording = RECOMMENDATION_WORDINGS.find((id) => id === subject.parts[0]?.id);
			const of = { ...NO_SUBJECT, document, record: subject.record };
			return wording ? { ...of, kind: "recommendation", wording } : { ...of, kind: "balise" };
		}
	}
}

/** The ledger it goes to. */
export function placeOfDraft({ kind, document }: SubjectDraft): VotePlace {
	return kind === "question" || kind === "nothing" || document === null ? "portfolio" : document;
}

/** Every block of a framework, every part of a balise or the chosen wording of a recommendation, as they are now. */
export function partsOfDraft(doc: Y.Doc, { kind, document, record, wording }: SubjectDraft): readonly WordingPart[] {
	if (document === null) return [];
	if (kind === "passage") return textParts(doc, frameworkTextName());
	if (record === null) return [];
	if (kind === "recommendation") return recommendationParts(doc, record, wording);
	return kind === "balise" ? baliseParts(doc, record) : [];
}

/** What the record of a draft is called now. */
export function labelOfDraft(doc: Y.Doc, { kind, record }: SubjectDraft): string {
	if (kind !== "recommendation" || record === null) return "";
	const one = recommendationTable(doc).get(record);
	return one ? [one.code, recommendationName(doc, one)].filter(Boolean).join(" – ") : "";
}

/** The subject itself; null while something is missing. Blocks come in the order of the text. */
export function subjectOf(draft: SubjectDraft, parts: readonly WordingPart[], name = ""): VoteSubject | null {
	switch (draft.kind) {
		case "nothing":
			return null;
		case "question":
			return draft.question.trim() === "" ? null : { kind: "question", text: draft.question.trim() };
		case "passage": {
			const chosen = parts.filter(({ id }) => draft.blocks.includes(id));
			return chosen.length === 0 ? null : { kind: "passage", field: frameworkTextName(), parts: chosen };
		}
		case "balise":
		case "recommendation": {
			if (draft.record === null || parts.length === 0) return null;
			const label = name || (parts.find(({ id }) => id === "name")?.text ?? "");
			return { kind: "record", record: draft.record, label: label.slice(0, 500), parts: [...parts] };
		}
	}
}
