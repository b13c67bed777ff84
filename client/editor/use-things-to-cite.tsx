/** What a plain field may cite by what follows « # » in it. */

import { type ReactNode, useMemo } from "react";
import { citableLabel } from "#shared/document/directory.ts";
import { CITABLE_KINDS } from "#shared/domain/citable.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import { callCited } from "#client/editor/called-names.ts";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import { kindWord, stateWord } from "#client/editor/citable-words.ts";
import { searchCitable } from "#client/editor/search-citable.ts";
import { texts } from "#client/editor/texts.ts";
import { citableState } from "#client/editor/use-citable.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

/** The sign that was typed, and what follows it. */
export type Asked = { sign: "@" | "#"; words: string };
export type CallChoice = {
	id: string;
	icon: ReactNode;
	name: string;
	detail: string;
	/** Remembers that it was chosen; returns what is to be written. */
	call: (called: Map<string, string>) => string;
};

/** The sign at the start or after a blank, and what follows it. */
const ASKING = /(?:^|[\s(«“])(?:@([\p{L}\p{N}'’ .-]{0,40})|#((?!\s)[^\n#@[\]|]{0,60}))$/u;
const MOST_OF_A_KIND = 3;
export const NO_CHOICE: readonly CallChoice[] = [];

/** What is asked for by the end of some words; null when nothing is. */
export function askedAtEnd(before: string): Asked | null {
	const [, person, cited] = ASKING.exec(before) ?? [];
	if (person !== undefined) return { sign: "@", words: person };
	return cited === undefined ? null : { sign: "#", words: cited };
}

/** What the directory has by these words, a few of each kind. */
export function useThingsToCite(asked: string | null): readonly CallChoice[] {
	const t = useTexts(texts);
	const { id: workspace } = useWorkspace();
	const entries = useDirectoryEntries(workspace);
	return useMemo(() => {
		if (asked === null) return NO_CHOICE;
		const wanted = foldText(asked);
		const found = searchCitable(entries, asked, MOST_OF_A_KIND);
		const all = CITABLE_KINDS.flatMap((kind) => found[kind]);
		if (/\s$/u.test(asked) && all.some((entry) => foldText(citableLabel(entry)) === wanted)) return NO_CHOICE;
		return all.map((entry) => {
			const label = citableLabel(entry);
			const word = stateWord({ state: citableState(entry) }, t);
			return {
				id: entry.key,
				icon: <CitableIcon kind={entry.kind} size={18} />,
				name: label,
				detail: word ? `${kindWord(entry.kind, t)} · ${word}` : kindWord(entry.kind, t),
				call: (called) => callCited({ kind: entry.kind, target: entry.id, label }, called),
			};
		});
	}, [asked, entries, t]);
}
