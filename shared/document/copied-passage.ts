/** The passage that the tables of a workshop each work on, and the copy of it: the blocks keep their ids, so that what a table wrote is compared with what it was given. */

import type * as Y from "yjs";
import { type BlockJson, idOfBlock, readBlocks, writeBlocksAt } from "#shared/document/block-json.ts";
import { stampSchema } from "#shared/document/document-meta.ts";
import { headingLevel } from "#shared/document/plain-attributes.ts";
import { isProposableIn } from "#shared/document/proposable-text.ts";
import { frameworkTextName, recordTextName, richText } from "#shared/document/rich-text.ts";
import type { StepTarget } from "#shared/domain/workshop-step.ts";

/** Texts of a record that are written together, the first that it has. */
const RECORD_WORDINGS = ["wording", "statement", "definition"] as const;

/** The blocks of what a step works on, and the text they are in. Null when it is no text, or is not there. */
export function passageOfTarget(doc: Y.Doc, target: StepTarget | null): { field: string; blocks: BlockJson[] } | null {
	if (target === null || target.kind === "cohort") return null;
	if (target.kind === "record") {
		const field = RECORD_WORDINGS.map((text) => recordTextName(text, target.record)).find((name) =>
			isProposableIn(doc, name),
		);
		return field === undefined ? null : { field, blocks: readBlocks(doc, field) };
	}
	const field = frameworkTextName();
	const blocks = readBlocks(doc, field);
	if (target.block === null) return { field, blocks };
	const section = sectionAt(blocks, target.block);
	return section.length > 0 ? { field, blocks: section } : null;
}

/** A heading with all that is under it, or that block alone; empty when it is not there. */
function sectionAt(blocks: readonly BlockJson[], id: string): BlockJson[] {
	const from = blocks.findIndex((block) => idOfBlock(block) === id);
	const head = blocks[from];
	if (!head) return [];
	if (head.type !== "heading") return [head];
	const rest = blocks.slice(from + 1);
	const end = rest.findIndex((block) => block.type === "heading" && levelOf(block) <= levelOf(head));
	return [head, ...(end < 0 ? rest : rest.slice(0, end))];
}

function levelOf({ attrs }: BlockJson): number {
	return headingLevel(attrs?.level);
}

/** The text of a copy, whatever text it was copied from. */
export const COPY_TEXT = frameworkTextName();

/** Makes a new document the copy of these blocks. */
export function writeCopy(doc: Y.Doc, blocks: readonly BlockJson[]): void {
	stampSchema(doc);
	if (richText(doc, COPY_TEXT).length > 0) return;
	const written = blocks.length > 0 ? blocks : [{ type: "paragraph" }];
	writeBlocksAt(doc, COPY_TEXT, { prev: null, ids: [] }, written);
}
