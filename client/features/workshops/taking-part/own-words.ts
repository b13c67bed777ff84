/** What somebody was writing when their place in a workshop ended under them: kept on their device, to be offered back. */

import type { DocumentId, MemberId, WorkspaceId } from "#shared/lib/ids.ts";
import { keepWords, keptWords } from "#client/document/use-device-draft.ts";

export type Seat = { workspace: WorkspaceId; document: DocumentId; member: MemberId };

/** Keeps what is in the fields of a page that is about to go, the paragraph that holds the caret, and the one written last: its text may have gone a moment before the page. */
export function keepOwnWords({ workspace, document, member }: Seat, page: Document, last: Element | null): void {
	const fields = [...page.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input[type=text]")];
	const typed = fields.filter(({ readOnly, role }) => !readOnly && role !== "combobox").map(({ value }) => value);
	const texts = [...typed, paragraphOfCaret(page)?.textContent ?? "", last?.textContent ?? ""];
	const words = texts.map((one) => one.trim()).filter((one) => one !== "");
	keepWords(workspace, member, `left.${document}`, [...new Set(words)]);
}

/** The paragraph of a text that is being written in; null when the focus is elsewhere. */
export function paragraphOfCaret(page: Document): Element | null {
	const { activeElement } = page;
	if (!(activeElement instanceof HTMLElement && activeElement.isContentEditable)) return null;
	const caret = page.getSelection()?.anchorNode ?? null;
	return (caret instanceof Element ? caret : (caret?.parentElement ?? null))?.closest("[data-id]") ?? null;
}

/** Those, and the cards that were not sent. */
export function ownWords({ workspace, document, member }: Seat): string[] {
	const left = keptWords(workspace, member, `left.${document}`);
	return [...new Set([...keptWords(workspace, member, `card.${document}.`), ...left])];
}
