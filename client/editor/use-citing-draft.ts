/** What somebody writes in a plain field that may cite: a draft of its words, with what is cited by its name of today; what is kept says it by its id. */

import { useRef } from "react";
import { type Draft, useDraft } from "#client/document/use-draft.ts";
import { citedWritten, toKept } from "#client/editor/called-names.ts";
import { useCitedNames, useCitedWords } from "#client/editor/use-cited-words.ts";

export type CitingDraft = Draft & { called: Map<string, string> };

export function useCitingDraft(value: string, onCommit: (kept: string) => void): CitingDraft {
	// Drawn again when a name changes.
	useCitedWords(value);
	const nameOf = useCitedNames();
	const called = useRef(new Map<string, string>());
	const shown = useRef<{ value: string; written: string } | null>(null);
	const isWriting = useRef(false);
	// A name that changes while one writes is no change of what is written.
	if (shown.current?.value !== value || !isWriting.current)
		shown.current = { value, written: citedWritten(value, called.current, nameOf) };
	const draft = useDraft(shown.current.written, (written) => onCommit(toKept(written, called.current)));
	isWriting.current = draft.isWriting;
	return { ...draft, called: called.current };
}
