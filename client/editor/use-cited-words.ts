/** The words of a plain field as people read them: what it cites by its name of today. */

import { citableKey } from "#shared/domain/citable.ts";
import { type Cited, citedWords } from "#shared/domain/cited-text.ts";
import { type DirectoryEntry, citableLabel } from "#shared/document/directory.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryWords, useEntryReader } from "#client/document/use-directory.ts";

type EntryReader = (key: ReturnType<typeof citableKey>) => DirectoryEntry | null;

/** The name of today, or the one it had when it was cited. */
export function citedNameIn(entryOf: EntryReader): (cited: Cited) => string {
	return ({ kind, target, label }) => {
		const entry = entryOf(citableKey(kind, target));
		return entry ? citableLabel(entry) : label;
	};
}

export function useCitedWords(text: string): string {
	const { id } = useWorkspace();
	return useDirectoryWords(id, (entryOf) => citedWords(text, citedNameIn(entryOf)));
}

/** The names of today, asked at the moment of an act. */
export function useCitedNames(): (cited: Cited) => string {
	return citedNameIn(useEntryReader(useWorkspace().id));
}
