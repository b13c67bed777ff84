/** What somebody was writing when their place in a workshop ended under them: kept on their device, to be offered back. */

import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { keepWords, keptWords } from "#client/document/use-device-draft.ts";

export type Seat = { workspace: WorkspaceId; document: DocumentId; member: MemberId };

/** Keeps what is in the fields of a page that is about to go, and the paragraph that holds the caret. */
export function keepOwnWords({ workspace, document, member }: Seat, page: Document): void {
	const fields = [...page.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input[type=text]")];
	const typed = fields.filter(({ readOnly, role }) => !readOnly && role !== "combobox").map(({ value }) => value);
	const { activeElement } = page;
	const isInText = activeElement instanceof HTMLElement && activeElement.isContentEditable;
	const caret = isInText ? (page.getSelection()?.anchorNode ?? null) : null;
	const block = (caret instanceof Element ? caret : (caret?.parentElement ?? null))?.closest("[data-id]");
	const words = [...typed, block?.textContent ?? ""].map((one) => one.trim()).filter((one) => one !== "");
	keepWords(workspace, member, `left.${document}`, [...new Set(words)]);
}

/** Those, and the cards that were not sent. */
export function ownWords({ workspace, document, member }: Seat): string[] {
	const left = keptWords(workspace, member, `left.${document}`);
	return [...new Set([...keptWords(workspace, member, `card.${document}.`), ...left])];
}
