/** What a vote or a decision will be about, while it is chosen: a question, blocks of a framework, a balise; read from the live document. */

import type * as Y from "yjs";
import { baliseParts, textParts, type WordingPart } from "#shared/document/block-wording.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { DocumentId } from "#shared/lib/ids.ts";

export const SUBJECT_KINDS = ["question", "passage", "balise", "nothing"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type SubjectDraft = {
	kind: SubjectKind;
	question: string;
	/** The framework, or the balise set. */
	document: DocumentId | null;
	blocks: readonly string[];
	balise: string | null;
};

export const NO_SUBJECT: SubjectDraft = { kind: "question", question: "", document: null, blocks: [], balise: null };

/** What was voted on before, to be taken up as it is written today. */
export function draftOfSubject(place: VotePlace, subject: VoteSubject): SubjectDraft {
	const document = place === "portfolio" ? null : place;
	switch (subject.kind) {
		case "question":
			return { ...NO_SUBJECT, question: subject.text };
		case "passage":
			return { ...NO_SUBJECT, kind: "passage", document, blocks: subject.parts.map(({ id }) => id) };
		case "record":
			return { ...NO_SUBJECT, kind: "balise", document, balise: subject.record };
	}
}

/** The ledger it goes to. */
export function placeOfDraft({ kind, document }: SubjectDraft): VotePlace {
	return kind === "question" || kind === "nothing" || document === null ? "portfolio" : document;
}

/** Every block of a framework, or every part of a balise, as they are now. */
export function partsOfDraft(doc: Y.Doc, { kind, document, balise }: SubjectDraft): readonly WordingPart[] {
	if (document === null) return [];
	if (kind === "passage") return textParts(doc, frameworkTextName());
	return kind === "balise" && balise !== null ? baliseParts(doc, balise) : [];
}

/** The subject itself; null while something is missing. Blocks come in the order of the text. */
export function subjectOf(draft: SubjectDraft, parts: readonly WordingPart[]): VoteSubject | null {
	switch (draft.kind) {
		case "nothing":
			return null;
		case "question":
			return draft.question.trim() === "" ? null : { kind: "question", text: draft.question.trim() };
		case "passage": {
			const chosen = parts.filter(({ id }) => draft.blocks.includes(id));
			return chosen.length === 0 ? null : { kind: "passage", field: frameworkTextName(), parts: chosen };
		}
		case "balise": {
			if (draft.balise === null || parts.length === 0) return null;
			const label = parts.find(({ id }) => id === "name")?.text ?? "";
			return { kind: "record", record: draft.balise, label: label.slice(0, 500), parts: [...parts] };
		}
	}
}
