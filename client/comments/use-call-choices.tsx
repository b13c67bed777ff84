/** Who and what a comment may call by what follows « @ » or « # » in it. */

import { type ReactNode, useMemo } from "react";
import { CITABLE_KINDS } from "#shared/domain/citable.ts";
import { EVERYBODY } from "#shared/ledger/mentions.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { callCited, callPerson } from "#client/comments/mention-text.ts";
import { texts } from "#client/comments/texts.ts";
import type { People } from "#client/comments/use-people.ts";
import { useDirectoryEntries } from "#client/document/use-directory.ts";
import { CitableIcon } from "#client/editor/CitableIcon.tsx";
import { kindWord, stateWord } from "#client/editor/citable-words.ts";
import { citableLabel, searchCitable } from "#client/editor/search-citable.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { citableState } from "#client/editor/use-citable.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Avatar } from "#client/ui/Avatar.tsx";

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
const MOST = 6;
const MOST_OF_A_KIND = 3;
const NONE: readonly CallChoice[] = [];

/** What is asked for by the end of some words; null when nothing is. */
export function askedAtEnd(before: string): Asked | null {
	const [, person, cited] = ASKING.exec(before) ?? [];
	if (person !== undefined) return { sign: "@", words: person };
	return cited === undefined ? null : { sign: "#", words: cited };
}

export function useCallChoices(asked: Asked | null, people: People): readonly CallChoice[] {
	const persons = usePersons(asked?.sign === "@" ? asked.words : null, people);
	const things = useThings(asked?.sign === "#" ? asked.words : null);
	return asked?.sign === "@" ? persons : things;
}

/** Those whose name has a word that begins so, then the whole table for whoever may call it. */
function usePersons(asked: string | null, people: People): readonly CallChoice[] {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const mayCallAll = can("mentionAll");
	return useMemo(() => {
		if (asked === null) return NONE;
		const wanted = foldText(asked);
		// A whole name and a blank: it was chosen, or typed to its end.
		if (/\s$/u.test(asked) && people.all.some(({ name }) => foldText(name) === wanted)) return NONE;
		const begins = (name: string) => foldText(name).startsWith(wanted) || foldText(name).includes(` ${wanted}`);
		const choice = (id: string, name: string, detail: string): CallChoice => ({
			...{ id, name, detail },
			icon: <Avatar name={name} size="small" isDecorative hue={people.hueOf(id)} />,
			call: (called) => callPerson(id, name, called),
		});
		const found = people.all
			.filter(({ id, name }) => id !== people.me && begins(name))
			.slice(0, MOST)
			.map(({ id, name, organisation, sector }) => choice(id, name, organisation ?? sector ?? ""));
		if (mayCallAll && people.all.length > 2 && begins(t.everybody))
			found.push(choice(EVERYBODY, t.everybody, t.everybodyHint(people.all.length - 1)));
		return found;
	}, [asked, people, mayCallAll, t]);
}

/** What the directory has by these words, a few of each kind. */
function useThings(asked: string | null): readonly CallChoice[] {
	const t = useTexts(editorTexts);
	const { id: workspace } = useWorkspace();
	const entries = useDirectoryEntries(workspace);
	return useMemo(() => {
		if (asked === null) return NONE;
		const wanted = foldText(asked);
		const found = searchCitable(entries, asked, MOST_OF_A_KIND);
		const all = CITABLE_KINDS.flatMap((kind) => found[kind]);
		if (/\s$/u.test(asked) && all.some((entry) => foldText(citableLabel(entry)) === wanted)) return NONE;
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
