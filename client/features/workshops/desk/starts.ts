/** What an agenda can start from: one of our templates, one that the workspace keeps, or an earlier workshop. */

import { useMemo } from "react";
import type * as Y from "yjs";
import {
	type BlockJson,
	idOfBlock,
	readBlocks,
	withoutId,
	wordsOfBlocks,
	writeBlocksAt,
} from "#shared/document/block-json.ts";
import { copyRichText } from "#shared/document/copy-rich-text.ts";
import { writePlain } from "#shared/document/plain-blocks.ts";
import { frameworkTextName, plainText, richText } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import type { KeptTemplate, TemplateContent } from "#shared/ledger/workshop-templates.ts";
import { workshopStream } from "#shared/ledger/workshop.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";
import { piecesOf, type WorkshopTemplate } from "#shared/method/workshop-template.ts";
import { termsOf } from "#shared/method/workshop-templates.ts";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { isLoaded, useRoomValue } from "#client/document/use-room-value.ts";
import type { NewStep } from "#client/features/workshops/desk/use-agenda-acts.ts";
import { instructionOf } from "#client/features/workshops/StepInstruction.tsx";

export type Start = {
	readonly steps: readonly NewStep[];
	readonly hasPurpose: boolean;
	/** Puts its purpose in the text of a workshop that has none. */
	readonly writePurpose: (doc: Y.Doc) => void;
};

export function startOfTemplate(template: WorkshopTemplate, language: Language): Start {
	return {
		steps: template.steps.map((step) => ({
			terms: termsOf(step, language),
			write: (doc, text) => writePlain(richText(doc, text), piecesOf(step.instruction[language])),
		})),
		hasPurpose: true,
		writePurpose: (doc) => {
			const purpose = emptied(richText(doc, frameworkTextName()));
			writePlain(purpose, piecesOf(template.purpose[language]));
		},
	};
}

/** A template of the workspace. */
export function startOfKept({ content }: KeptTemplate): Start {
	return {
		steps: content.steps.map(({ terms, instruction }) => ({
			terms,
			write: (doc, text) => writeAfter(doc, text, instruction),
		})),
		hasPurpose: wordsOfBlocks(content.purpose).trim() !== "",
		writePurpose: (doc) => {
			emptied(richText(doc, frameworkTextName()));
			writeAfter(doc, frameworkTextName(), content.purpose);
		},
	};
}

/** An agenda as a template keeps it. */
export function contentOf(doc: Y.Doc, steps: readonly Step[]): TemplateContent {
	return {
		purpose: readBlocks(doc, frameworkTextName()).map(withoutId),
		steps: steps.map(({ id, ...terms }) => ({
			terms: { ...terms, target: null, ahead: null, isSkipped: false },
			instruction: readBlocks(doc, instructionOf(id)).map(withoutId),
		})),
	};
}

function writeAfter(doc: Y.Doc, text: string, blocks: readonly BlockJson[]): void {
	const last = readBlocks(doc, text).at(-1);
	writeBlocksAt(doc, text, { prev: last ? idOfBlock(last) : null, ids: [] }, blocks);
}

/** The steps of an earlier workshop as they are now; null while it is read. What they worked on is kept as long as it is there; what they opened ahead, and that they were skipped, is not. */
export function useEarlierStart(workspace: WorkspaceId, document: DocumentId): Start | null {
	const room = useRoom(roomName(workspace, document));
	const { state, head, isLoaded: isRead } = useLedger(room, workshopStream);
	const hasTexts = useRoomValue(room, isLoaded);
	const documents = useDirectoryDocuments(workspace);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place
	return useMemo(() => {
		if (!isRead || !hasTexts) return null;
		const isThere = (id: DocumentId | null) => id === null || documents.some((one) => one.id === id);
		return {
			steps: state.steps.map((step): NewStep => {
				const { id, ...terms } = step;
				const target = isThere(documentOf(step)) ? terms.target : null;
				return {
					terms: { ...terms, target, ahead: null, isSkipped: false },
					write: (doc, text) => copyRichText(room.doc, instructionOf(id), text, doc),
				};
			}),
			hasPurpose: plainText(richText(room.doc, frameworkTextName())).trim() !== "",
			writePurpose: (doc) => {
				emptied(richText(doc, frameworkTextName()));
				copyRichText(room.doc, frameworkTextName(), frameworkTextName(), doc);
			},
		};
	}, [room, state, head, isRead, hasTexts, documents]);
}

/** Without its blank paragraph: what comes next is the first thing in it. */
function emptied(text: Y.XmlFragment): Y.XmlFragment {
	if (plainText(text).trim() === "") text.delete(0, text.length);
	return text;
}
